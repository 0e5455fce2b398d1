// Definition lists as in PHP Markdown Extra and pandoc: a line with the term, then lines that begin with a colon.

import type {Token, TokenizerExtension} from 'marked';
import {indentedBlock, nested} from './footnotes.ts';

/** Terms and definitions in source order; the concatenation of their `raw`s is that of the list. */
export type LexedDefinitions = {type: 'definitions'; raw: string; parts: LexedPart[]};

export interface LexedPart {
	kind: 'term' | 'meaning';
	raw: string;
	tokens: Token[];
}

/** A line that begins no other block (`**Term**` is no list item), a colon within the next three lines, and nothing like `: :`. */
const termsStart =
	/^(?! {4}| {0,3}(?:[-*+][ \t]|[>#|<:]|-{2,}[ \t]*\n|\*{3,}[ \t]*\n|\d{1,9}[.)]|`{3}|~{3}|\t|\n|$))(?:[^\n]+\n){1,3}?(?:[ \t]*\n)?(?= {0,3}:[ \t]+\S)/;
const blankLines = /^\n(?:[ \t]*\n)*/;
const meaningStart = /^ {0,3}:[ \t]+(?=\S)/;

export const definitions: TokenizerExtension = {
	name: 'definitions',
	level: 'block',
	tokenizer(source): LexedDefinitions | undefined {
		if (!termsStart.test(source)) return undefined;
		const parts: LexedPart[] = [];
		let rest = source;
		for (let terms = termsStart.exec(rest); terms; terms = termsStart.exec(rest)) {
			for (const raw of linesOf(terms[0])) parts.push({kind: 'term', raw, tokens: this.lexer.inline(raw.trim())});
			rest = rest.slice(terms[0].length);
			for (let marker = meaningStart.exec(rest); marker; marker = meaningStart.exec(rest)) {
				const {raw, text} = indentedBlock(rest, marker[0].length, {indent: 2, next: meaningStart});
				const gap = blankLines.exec(rest.slice(raw.length))?.[0] ?? '';
				parts.push({kind: 'meaning', raw: raw + gap, tokens: nested(this, text)});
				rest = rest.slice(raw.length + gap.length);
			}
		}
		return {type: 'definitions', raw: source.slice(0, source.length - rest.length), parts};
	},
};

/** The lines of some terms; a blank one belongs to the term above it. */
function linesOf(terms: string): string[] {
	return terms.match(/[^\n]+\n(?:[ \t]*\n)?/g) ?? [];
}
