// The token types used throughout wsws: marked's, normalized. Entities are decoded once, texts are safe, HTML is text, and every
// block knows its line. Shapes and names are marked's, so that its parser and extensions accept them.

export type InlineToken = Text | Strong | Em | Del | Codespan | Break | Link | Image | FootnoteReference;

interface Text {
	type: 'text';
	raw: string;
	text: string;
	/** The element that raised or lowered it, and its content: `6.5` if the text is `^6.5`. */
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
	/** As written, with entities decoded: any scheme, a relative path or an anchor. */
	href: string;
	/** Whether the address is a note's name, in whatever folder. */
	isWiki?: boolean;
	/** The rest of its last word, which follows the link. */
	ending?: string;
}

export interface Image extends Span {
	type: 'image';
	href: string;
	/** Whether the address is a file's name, in whatever folder. */
	isWiki?: boolean;
}

interface Span {
	raw: string;
	/** Its text without markup. */
	text: string;
	tokens: InlineToken[];
}

export interface FootnoteReference {
	type: 'footnoteReference';
	raw: string;
	/** From 1, in order of first reference. */
	number: number;
}

export type BlockToken = Heading | Paragraph | Code | Quote | Alert | List | Table | Rule | Footnote | Definitions;

interface Placed {
	/** Its source; for nested blocks without the markers of their parents. */
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
	/** The first word of the fence's info string, in lower case; empty if there is none. */
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

/** Text that does not come from the source. */
export function literalText(text: string): InlineToken {
	return {type: 'text', raw: '', text};
}

/** Text as in the source, in marked's form. */
export function textToken(raw: string): {type: 'text'; raw: string; text: string} {
	return {type: 'text', raw, text: raw};
}

/** The title of an alert: its own, or that of its kind. */
export function alertTitle({kind, title}: Alert): InlineToken[] {
	const text = alertTitles[kind];
	return title ?? [{type: 'text', raw: text, text}];
}

/** The blocks within a block, in order; none for a block of text. */
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

/** A quote that begins with `[!NOTE]`, as on GitHub, or an equivalent of other programs. */
export interface Alert extends Placed {
	type: 'alert';
	/** The kind that determines its look. */
	kind: AlertKind;
	/** The title that replaces the name of its kind. */
	title: InlineToken[] | undefined;
	tokens: BlockToken[];
}

export interface List extends Placed {
	type: 'list';
	ordered: boolean;
	/** Number of the first item; 1 in a list without numbers. */
	start: number;
	/** Whether its items are separated by blank lines. */
	loose: boolean;
	items: ListItem[];
}

/** The numbers of the items of an ordered list. */
export function itemNumbers({start, items}: List): number[] {
	let next = start;
	return items.map(({number = next}) => {
		next = number + 1;
		return number;
	});
}

export interface ListItem extends Placed {
	/** Its number, if it does not follow that of the previous item. */
	number?: number;
	/** The state of a task's checkbox; undefined if it is not a task. */
	checked: boolean | undefined;
	tokens: BlockToken[];
}

export interface Table extends Placed {
	type: 'table';
	align: ('left' | 'center' | 'right' | null)[];
	/** Empty cells if it has no header. */
	header: TableCell[];
	rows: TableCell[][];
	/** Lines of the header and of each row in the source file, if they are not consecutive as in Markdown. */
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
	/** From 1: in order of first reference, then unreferenced ones. */
	number: number;
	tokens: BlockToken[];
}

export interface Definitions extends Placed {
	type: 'definitions';
	items: Definition[];
}

/** One or more terms with their definitions. */
export interface Definition {
	terms: Paragraph[];
	meanings: Meaning[];
}

export interface Meaning extends Placed {
	tokens: BlockToken[];
}
