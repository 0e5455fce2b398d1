// Text between HTML tags: addresses in it become links, and it may contain Markdown.

import {type InlinePiece, pieceOf} from './html-inline.ts';

/** Links, images, code, strong text and emoji names: signs that nobody writes literally, except in code. */
export const isMarkdown =
	/\[[^[\]]{0,300}\](?:\([^\s()]+(?: "[^"\n]*")?\)|\[[^[\]\n]{1,100}\])|(?<![`\\\w])`[^`\n]{1,300}`(?![`\w])|\*\*[^\s*][^*\n]*\*\*|(?<![\w:]):[a-z\d+-][\w+-]{0,40}:(?![\w:])/;

/** As GitHub recognizes them in text, without the final punctuation of a sentence. */
const webAddress = /(https?:\/\/[^\s<>"'`()[\]]*[^\s<>"'`()[\].,;:!?])/;

/** The tokens of a text, with web addresses as links. */
export function textWithLinks(text: string): InlinePiece[] {
	return text
		.split(webAddress)
		.flatMap((raw, index) => pieceOf({kind: 'text', raw}).map(piece => (index % 2 === 1 ? linked(piece) : piece)));
}

function linked(piece: InlinePiece): InlinePiece {
	return piece.type === 'text'
		? {type: 'link', raw: piece.raw, href: piece.text, text: piece.text, tokens: [piece]}
		: piece;
}
