// Tokens as all of wsws has them: marked's, cleaned. Entities are decoded once, texts are safe, HTML is text, and every
// block knows its line. Shapes and names stay marked's, so that its parser and its extensions take them as they are.

export type InlineToken = Text | Strong | Em | Del | Codespan | Break | Link | Image | FootnoteReference;

interface Text {
	type: 'text';
	raw: string;
	text: string;
	/** The element that raised or lowered it, and what it holds there: `6.5` where the text is `^6.5`. */
	script?: {element: 'sup' | 'sub'; text: string};
}

interface Codespan {
	type: 'codespan';
	raw: string;
	text: string;
}

interface Break {
	type: 'br';
	raw: string;
}

interface Strong extends Span {
	type: 'strong';
}

interface Em extends Span {
	type: 'em';
}

interface Del extends Span {
	type: 'del';
}

export interface Link extends Span {
	type: 'link';
	/** As written, entities decoded; may be any scheme, a relative path or an anchor. */
	href: string;
	/** The address is the name of a note, in whatever folder that is. */
	isWiki?: boolean;
	/** The rest of its last word, which stands behind the link. */
	ending?: string;
}

export interface Image extends Span {
	type: 'image';
	href: string;
	/** The address is the name of a file, in whatever folder that is. */
	isWiki?: boolean;
}

interface Span {
	raw: string;
	/** Its words, without any markup. */
	text: string;
	tokens: InlineToken[];
}

export interface FootnoteReference {
	type: 'footnoteReference';
	raw: string;
	/** From 1, in the order of the first references. */
	number: number;
}

export type BlockToken = Heading | Paragraph | Code | Quote | Alert | List | Table | Rule | Footnote | Definitions;

interface Placed {
	/** The source it was read from; the lines of nested blocks are without their parents' markers. */
	raw: string;
	/** In the source file, from 1. */
	line: number;
}

export interface Heading extends Placed {
	type: 'heading';
	/** 1 to 6. */
	depth: number;
	tokens: InlineToken[];
}

export interface Paragraph extends Placed {
	type: 'paragraph';
	tokens: InlineToken[];
}

export interface Code extends Placed {
	type: 'code';
	/** The first word of the fence's info string, lower case; empty when there is none. */
	lang: string;
	text: string;
	/** Line of the source file on which the text begins, from 1. */
	textLine: number;
}

export interface Quote extends Placed {
	type: 'blockquote';
	tokens: BlockToken[];
}

export const alertTitles = {
	note: 'Note',
	tip: 'Tip',
	important: 'Important',
	warning: 'Warning',
	caution: 'Caution',
} as const;

export type AlertKind = keyof typeof alertTitles;

/** Words that no source has so. */
export function literalText(text: string): InlineToken {
	return {type: 'text', raw: '', text};
}

/** Words as they stand in the source, as marked has them. */
export function textToken(raw: string): {type: 'text'; raw: string; text: string} {
	return {type: 'text', raw, text: raw};
}

/** The title over an alert: its own, or that of its kind. */
export function alertTitle({kind, title}: Alert): InlineToken[] {
	const text = alertTitles[kind];
	return title ?? [{type: 'text', raw: text, text}];
}

/** The blocks that stand in a block, in their order; none in one of text. */
export function innerBlocks(token: BlockToken): BlockToken[] {
	switch (token.type) {
		case 'blockquote':
		case 'alert':
		case 'footnote':
			return token.tokens;
		case 'list':
			return token.items.flatMap(({tokens}) => tokens);
		case 'definitions':
			return token.items.flatMap(({terms, meanings}) => [...terms, ...meanings.flatMap(({tokens}) => tokens)]);
		default:
			return [];
	}
}

/** A quote that begins with `[!NOTE]`, as GitHub has it, or what other programs have for it. */
export interface Alert extends Placed {
	type: 'alert';
	/** Its look. */
	kind: AlertKind;
	/** What stands over it, in place of the name of its kind. */
	title: InlineToken[] | undefined;
	tokens: BlockToken[];
}

export interface List extends Placed {
	type: 'list';
	ordered: boolean;
	/** Number of the first item; 1 in a list without numbers. */
	start: number;
	/** Its items are parted by blank lines. */
	loose: boolean;
	items: ListItem[];
}

/** The numbers of the items of a list that has some. */
export function itemNumbers({start, items}: List): number[] {
	let next = start;
	return items.map(({number = next}) => {
		next = number + 1;
		return number;
	});
}

export interface ListItem extends Placed {
	/** Its number, where that is not the one after the item before. */
	number?: number;
	/** The state of a task's box; undefined when it is no task. */
	checked: boolean | undefined;
	tokens: BlockToken[];
}

export interface Table extends Placed {
	type: 'table';
	align: ('left' | 'center' | 'right' | null)[];
	/** Cells without words where it has none. */
	header: TableCell[];
	rows: TableCell[][];
	/** The lines of the header and of each row in the source file, where they are not one below the other as in Markdown. */
	lines?: number[];
}

export interface TableCell {
	tokens: InlineToken[];
}

export interface Rule extends Placed {
	type: 'hr';
}

export interface Footnote extends Placed {
	type: 'footnote';
	/** From 1: the order of the first references, then of the notes that nothing refers to. */
	number: number;
	tokens: BlockToken[];
}

export interface Definitions extends Placed {
	type: 'definitions';
	items: Definition[];
}

/** One or more terms with what they mean. */
export interface Definition {
	terms: Paragraph[];
	meanings: Meaning[];
}

export interface Meaning extends Placed {
	tokens: BlockToken[];
}
