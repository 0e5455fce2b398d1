// Texts as search compares them: without case, accents, width and ligatures, and cut into tokens. The catalog indexes
// exactly these texts and the matcher looks into exactly these texts, so a hit in one is a hit in the other.
//
// A folded text holds the characters of tokens, and spaces and ASCII signs between them. SQLite's own tokenizers then have
// nothing left to decide: `tokenize='ascii'` takes ASCII letters, digits and everything beyond ASCII for tokens, which is
// what isTokenCode says.

/** A folded text, and the way back from it. */
export interface Folded {
	text: string;
	/** Where the character that this unit of `text` came from starts, in UTF-16 units of what was folded; `text.length` gives its end. */
	origin(index: number): number;
}

/**
 * Parts the texts of one column of the index. It is a token that no text can give, so no phrase reaches over it.
 * Index a column as `texts.map(text => fold(text).text).join(textBreak)`.
 */
export const textBreak = ' \u00b6 ';
