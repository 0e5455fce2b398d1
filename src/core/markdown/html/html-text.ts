// Text between the tags of HTML: addresses in it are links, and it may be Markdown all the same.

import {type InlinePiece, pieceOf} from './html-inline.ts';

/** Links, pictures, code, strong words and names of emoji: nobody writes these signs to show them, but in code. */
export const isMarkdown =
	/\[[^[\]]{0,300}\](?:\([^\s()]+(?: "[^"\n]*")?\)|\[[^[\]\n]{1,100}\])|(?<![`\\\w])`[^`\n]{1,300}`(?![`\w])|\*\*[^\s*][^*\n]*\*\*|(?<![\w:]):[a-z\d+-][\w+-]{0,40}:(?![\w:])/;

/** As GitHub finds them in text, without the sign that ends a sentence. */
const webAddress = /(https?:\/\/[^\s<>"'`()[\]]*[^\s<>"'`()[\].,;:!?])/;

/** The words of a text, of which web addresses are links. */
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
