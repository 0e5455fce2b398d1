// The texts that are being lexed, each within another, as a quote within a list and the words of a paragraph. What rules would
// look for up to the end of a text, from each of its lines or characters again, is looked for once.

import type {Token} from 'marked';
import {type BlockScan, createBlockScan} from './block-scan.ts';
import {createMailScan, type MailScan} from './mail-scan.ts';
import {createParagraphLimit, type ParagraphLimit} from './paragraph-lines.ts';

export interface LexedTexts {
	/** How many texts the one that is lexed next stands within. */
	depth(): number;
	/** Lexes a text of blocks, or of words, within the one that is lexed now. */
	within(source: string, lex: () => void): void;
	/**
	 * Lexes what may be a part of the text: marked lexes a list or a quote within a quote once more with the lines that follow.
	 * It must know nothing then of what stands before the outer quote, and each time is one deeper.
	 */
	aside<Result>(lex: () => Result): Result;
	/** The first match in what is left of the text, looked for once as long as it lies ahead. */
	find(expression: RegExp, rest: string): RegExpExecArray | undefined;
	/** The searches for blocks; what ends them is the same for all of a text. */
	scan(rest: string, ends: {interruption: RegExp; dialectLines: RegExp | undefined}): BlockScan;
	mail(): MailScan;
	/** To be called when something may be joined to the last token. */
	join(last: Token | undefined): void;
	/** Makes the tokens of the text of blocks what they are elsewhere. */
	release(tokens: Token[]): void;
}

interface LexedText {
	source: string;
	/** 0 for a text that stands within no other. */
	depth: number;
	scan: BlockScan | undefined;
	paragraphs: ParagraphLimit | undefined;
	mail: MailScan | undefined;
	/** What rules of dialects looked for: where in the source it is next, or that it is not there any more. */
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
			// For a list within a quote marked may ask with a text of its own.
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
