// The stack of texts being lexed, each nested in another, such as a quote in a list, or the words of a paragraph. Searches to the
// end of a text, which rules would repeat from each line or character, are done once per text.

import type {Token} from 'marked';
import {type BlockScan, createBlockScan} from './block-scan.ts';
import {createMailScan, type MailScan} from './mail-scan.ts';
import {createParagraphLimit, type ParagraphLimit} from './paragraph-lines.ts';

export interface LexedTexts {
	/** Nesting depth of the text lexed next. */
	depth(): number;
	/** Lexes a text of blocks, or of words, nested in the current one. */
	within(source: string, lex: () => void): void;
	/**
	 * Lexes a part of the text possibly again: for a list or quote within a quote, marked does so with the lines that follow. The
	 * state from before the outer quote must be hidden then, and the depth increases each time.
	 */
	aside<Result>(lex: () => Result): Result;
	/** The first match in the remaining text, found once and kept as long as it lies ahead. */
	find(expression: RegExp, rest: string): RegExpExecArray | undefined;
	/** The searches for blocks; `ends` must be the same throughout a text. */
	scan(rest: string, ends: {interruption: RegExp; dialectLines: RegExp | undefined}): BlockScan;
	mail(): MailScan;
	/** Called before something may be joined to the last token. */
	join(last: Token | undefined): void;
	/** Restores the types of tokens in a text of blocks. */
	release(tokens: Token[]): void;
}

interface LexedText {
	source: string;
	/** 0 for a text that is not nested. */
	depth: number;
	scan: BlockScan | undefined;
	paragraphs: ParagraphLimit | undefined;
	mail: MailScan | undefined;
	/** Results of dialect rules' searches: the next match with its offset, or that there is none. */
	finds: Map<string, {match: RegExpExecArray; start: number} | undefined>;
}

export function createLexedTexts(): LexedTexts {
	let text = textOf('', -1);

	function inText<Result>(inner: LexedText, lex: () => Result): Result {
		const outer = text;
		text = inner;
		try {
			return lex();
		} finally {
			text = outer;
		}
	}

	return {
		depth: () => text.depth + 1,
		within: (source, lex) => inText(textOf(source, text.depth + 1), lex),
		aside: lex => inText(textOf('', text.source === '' ? text.depth + 1 : text.depth), lex),
		find: (expression, rest) => findIn(text, expression, rest),
		scan(rest, {interruption, dialectLines}) {
			// For a list within a quote, marked may ask with a text of its own.
			if (text.source === '') return createBlockScan(rest, interruption, dialectLines);
			text.scan ??= createBlockScan(text.source, interruption, dialectLines);
			return text.scan;
		},
		mail() {
			text.mail ??= createMailScan(text.source);
			return text.mail;
		},
		join(last) {
			if (!last) return;
			text.paragraphs ??= createParagraphLimit();
			text.paragraphs.join(last);
		},
		release: tokens => text.paragraphs?.release(tokens),
	};
}

function textOf(source: string, depth: number): LexedText {
	return {source, depth, scan: undefined, paragraphs: undefined, mail: undefined, finds: new Map()};
}

function findIn({source, finds}: LexedText, expression: RegExp, rest: string): RegExpExecArray | undefined {
	const key = expression.source;
	const position = source.length - rest.length;
	const known = finds.get(key);
	if (known && known.start >= position)
		return Object.assign([...known.match], {index: known.start - position, input: rest}) as RegExpExecArray;
	if (finds.has(key) && !known) return undefined;
	const match = expression.exec(rest) ?? undefined;
	finds.set(key, match && {match, start: position + match.index});
	return match;
}
