// marked's tokenizer with a look at the first characters before each of its expressions: the first use of one costs its
// compiling, which for all of them is a good part of a start, and most articles use few.

import {Tokenizer, type Tokens} from 'marked';

/** Lines of a quote that are lexed at once: the time grows with their square. A longer one is cut in two. */
const longestQuote = 1000;

/** What a block can't be, marked is not asked for. Each test lets through all that marked's own expression would take. */
export class GuardedTokenizer extends Tokenizer {
	override code(source: string): Tokens.Code | undefined {
		return /^(?: {4}| {0,3}\t)/.test(source) ? super.code(source) : undefined;
	}

	override fences(source: string): Tokens.Code | undefined {
		return /^ {0,3}(?:`{3}|~{3})/.test(source) ? super.fences(source) : undefined;
	}

	override heading(source: string): Tokens.Heading | undefined {
		return /^ {0,3}#/.test(source) ? super.heading(source) : undefined;
	}

	override hr(source: string): Tokens.Hr | undefined {
		return /^ {0,3}[-*_]/.test(source) ? super.hr(source) : undefined;
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		return /^ {0,3}>/.test(source) ? super.blockquote(firstLines(source, longestQuote)) : undefined;
	}

	override list(source: string): Tokens.List | undefined {
		return /^ {0,3}[-*+\d]/.test(source) ? super.list(source) : undefined;
	}

	override html(source: string): Tokens.HTML | undefined {
		return /^ {0,3}</.test(source) ? super.html(source) : undefined;
	}

	override def(source: string): Tokens.Def | undefined {
		return /^ {0,3}\[/.test(source) ? super.def(source) : undefined;
	}

	override table(source: string): Tokens.Table | undefined {
		return /^[^\n]*\n[ |:]*-[ |:-]*(?:\n|$)/.test(source) ? super.table(source) : undefined;
	}

	override lheading(source: string): Tokens.Heading | undefined {
		const blank = source.search(/\n[ \t]*\n/);
		const lines = blank < 0 ? source : source.slice(0, blank + 1);
		return /\n {0,3}(?:=+|-+) *(?:\n|$)/.test(lines) ? super.lheading(source) : undefined;
	}
}

function firstLines(source: string, count: number): string {
	let end = -1;
	for (let line = 0; line < count; line++) {
		end = source.indexOf('\n', end + 1);
		if (end < 0) return source;
	}
	return source.slice(0, end + 1);
}
