// Links whose web address contains spaces, which Markdown does not allow: `[map](https://a.example/?q=old map?m/2)`.

import type {Lexer, Tokens} from 'marked';

const label = String.raw`\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){1,500})\]`;
/** What follows a space must certainly be part of the address, and not the size of an image. */
const address = String.raw`\((https?:[^()<>{}\s"]{1,500}(?: (?!=\d{0,5}%?x)[^()<>{}\s"]{1,300}){1,3})(?<= [^()<>\s"]{0,200}[/?=&%#][^()<>\s"]{0,100})\)`;
const link = new RegExp(`^(!?)${label}${address}`);

/** Called where marked finds no link. */
export function spacedLink(source: string, lexer: Lexer): Tokens.Link | Tokens.Image | undefined {
	const [raw = '', mark = '', text = '', href = ''] = link.exec(source) ?? [];
	if (raw === '') return undefined;
	const tokens = lexer.inlineTokens(text);
	return mark === ''
		? {type: 'link', raw, href, title: null, text, tokens}
		: {type: 'image', raw, href, title: null, text, tokens};
}
