// Footnotes as on GitHub: `[^label]` in the text, `[^label]: the note` at the start of a line, with further blocks indented by
// four. Pandoc's inline notes, `^[the note]`, are a dialect.

import type {Token, TokenizerExtension, TokenizerThis} from 'marked';
import type {Footnote, InlineToken} from './tokens.ts';

export type LexedFootnote = {type: 'footnote'; raw: string; label: string; tokens: Token[]};

export type LexedReference = {type: 'footnoteReference'; raw: string; label: string};

const definitionStart = /^ {0,3}\[\^([^[\]\s]{1,999})\]:[ \t]*/;
const reference = /^\[\^([^[\]\s]{1,999})\]/;

export const footnote: TokenizerExtension = {
	name: 'footnote',
	level: 'block',
	tokenizer(source): LexedFootnote | undefined {
		const match = definitionStart.exec(source);
		if (!match?.[1]) return undefined;
		const {raw, text} = indentedBlock(source, match[0].length, {indent: 4, next: definitionStart});
		return {type: 'footnote', raw, label: folded(match[1]), tokens: nested(this, text)};
	},
};

export const footnoteReference: TokenizerExtension = {
	name: 'footnoteReference',
	level: 'inline',
	tokenizer(source): LexedReference | undefined {
		const match = source.startsWith('[^') ? reference.exec(source) : undefined;
		return match?.[1] ? {type: 'footnoteReference', raw: match[0], label: folded(match[1])} : undefined;
	},
};

/** Start of a block that may interrupt a paragraph. */
const otherBlock = /^ {0,3}(?:#{1,6}\s|>|`{3}|~{3}|[-*+] |\d{1,9}[.)] |(?:[-*_] *){3,}$)/;

/**
 * A block that begins with a marker: the rest of its line, continuation lines and, after a blank line, indented lines. `text` has a
 * line for each line of `raw`, without marker and indentation.
 */
export function indentedBlock(
	source: string,
	markerLength: number,
	{indent, next}: {indent: number; next: RegExp},
): {raw: string; text: string} {
	const isIndented = new RegExp(`^(?: {${indent}}|\t)`);
	let end = lineEnd(source, 0);
	let text = source.slice(markerLength, end);
	let blanks = '';
	for (let start = end + 1; start < source.length; ) {
		const stop = lineEnd(source, start);
		const line = source.slice(start, stop);
		start = stop + 1;
		if (line.trim() === '') {
			blanks += '\n';
			continue;
		}
		if (!isIndented.test(line) && (blanks !== '' || next.test(line) || otherBlock.test(line))) break;
		text += `${blanks}\n${line.replace(isIndented, '')}`;
		blanks = '';
		end = stop;
	}
	return {raw: source.slice(0, end), text};
}

function lineEnd(source: string, start: number): number {
	const end = source.indexOf('\n', start);
	return end < 0 ? source.length : end;
}

/** Lexed as at the top level, where lines form paragraphs; in a tight list they would be texts. */
export function nested({lexer}: TokenizerThis, text: string): Token[] {
	const {top} = lexer.state;
	lexer.state.top = true;
	const tokens = lexer.blockTokens(text, []);
	lexer.state.top = top;
	return tokens;
}

function folded(label: string): string {
	return label.toLowerCase();
}

/** Numbers the footnotes of an article while its blocks are built, in order of first reference. */
export class FootnoteNumbers {
	readonly #labels: Set<string>;
	readonly #numbers = new Map<string, number>();
	readonly #notes: {label: string; note: Omit<Footnote, 'type' | 'number'>}[] = [];
	/** Line of the block being read. */
	line = 1;

	constructor(tokens: Token[]) {
		this.#labels = new Set(labelsIn(tokens as Parent[]));
	}

	/** Undefined if no footnote has this label. */
	refer(label: string): number | undefined {
		if (!this.#labels.has(label)) return undefined;
		const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
		this.#numbers.set(label, number);
		return number;
	}

	/** The number of an inline note; an inline note that is read again, for a title, keeps its number. */
	add(raw: string, tokens: InlineToken[]): number {
		if (!this.#labels.has(raw)) {
			this.#labels.add(raw);
			const {line} = this;
			this.define(raw, {raw, line, tokens: [{type: 'paragraph', raw, line, tokens}]});
		}
		return this.refer(raw) ?? 0;
	}

	define(label: string, note: Omit<Footnote, 'type' | 'number'>): void {
		this.#notes.push({label, note});
	}

	/** All footnotes by number; unreferenced ones follow the others, so that no text is lost. */
	notes(): Footnote[] {
		let last = this.#numbers.size;
		const taken = new Set<number>();
		const notes = this.#notes.map(({label, note}): Footnote => {
			const referred = this.#numbers.get(label);
			const number = referred && !taken.has(referred) ? referred : ++last;
			taken.add(number);
			return {type: 'footnote', number, ...note};
		});
		return notes.sort((a, b) => a.number - b.number);
	}
}

/** A token, or a part of one, that may contain others. */
interface Parent {
	type?: string;
	label?: string;
	tokens?: Parent[];
	/** Of a list. */
	items?: Parent[];
	/** Of a definition list. */
	parts?: Parent[];
}

/** The labels of all footnotes, including those defined in lists and quotes. */
function labelsIn(tokens: Parent[]): string[] {
	return tokens.flatMap(({type, label, tokens = [], items = [], parts = []}) => {
		const inner = labelsIn([...tokens, ...items, ...parts]);
		return type === 'footnote' ? [String(label), ...inner] : inner;
	});
}
