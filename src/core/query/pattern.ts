// Patterns of grep mode: from what was typed to a regular expression, and from its matches to hits.

import type {Passage} from '../article/blocks.ts';
import {UsageError} from '../errors.ts';
import type {Range} from '../text/range.ts';
import type {Hit} from './hit.ts';

export interface PatternOptions {
	/** A regular expression of JavaScript, with the `u` flag. */
	regexp?: string;
	/** A text that is meant as it is. */
	fixedStrings?: string;
	ignoreCase?: boolean;
	/** Wins over the two others. */
	caseSensitive?: boolean;
	/** Case is ignored unless the pattern has a capital. */
	smartCase?: boolean;
	/** No letter, digit or underscore may stand before or after. */
	wordRegexp?: boolean;
}

/** What is looked for in every article. */
export interface Pattern {
	/** With the flag `g`. */
	expression: RegExp;
	sieve: PrefilterSource | undefined;
}

/** Both hold of an article's texts, a line each, wherever the pattern matches in one of them; they may hold elsewhere too. */
export interface PrefilterSource {
	/** What every match holds as it is; undefined where nothing is sure. */
	literal: string | undefined;
	expression: RegExp;
}

/** The expression, with the flag `g`; undefined when no pattern was typed. Throws UsageError when it is not an expression. */
export function patternOf(options: PatternOptions): RegExp | undefined {
	const {regexp, fixedStrings} = options;
	if (regexp !== undefined && fixedStrings !== undefined) {
		throw new UsageError('-e and -F are two patterns', 'give one of them; in -e, (?:one|other) finds both');
	}
	if (regexp === undefined && fixedStrings === undefined) return undefined;
	const {source, isCaseIgnored} = regexpSource(options);
	if (source === '') throw new UsageError('the pattern is empty', 'to see whole articles, use: wsws show');
	const flags = isCaseIgnored ? 'giu' : 'gu';
	// First as it is: around `a)(b` the marks of a word would hide what is wrong with it.
	const pattern = compiled(source, flags);
	return options.wordRegexp ? compiled(`(?<!${inWord})(?:${source})(?!${inWord})`, flags) : pattern;
}

const inWord = String.raw`[\p{L}\p{M}\p{N}_]`;

/** What a pattern's source is, and how it is read: `-w` aside. */
export function regexpSource(options: PatternOptions): {source: string; isCaseIgnored: boolean} {
	const source = options.regexp ?? escaped(options.fixedStrings ?? '');
	return {source, isCaseIgnored: ignoresCase(options, source)};
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function ignoresCase({ignoreCase, caseSensitive, smartCase}: PatternOptions, source: string): boolean {
	if (caseSensitive) return false;
	const letters = source.replace(/\\[pP]\{[^}]*\}|\\./gu, '');
	return ignoreCase === true || (smartCase === true && !/\p{Lu}/u.test(letters));
}

function compiled(source: string, flags: string): RegExp {
	try {
		return new RegExp(source, flags);
	} catch (error) {
		// V8 says `Invalid regular expression: /a(/gu: Unterminated group`.
		const reason = error instanceof Error ? error.message.split(': ').at(-1) : String(error);
		throw new UsageError(
			`"${source}" is not a regular expression: ${reason?.toLowerCase()}`,
			'to search for the text as it is, use: wsws search -F TEXT',
		);
	}
}

/** The texts of an article in which a pattern is looked for: its title, then its passages. */
export function patternTexts(title: string, passages: Passage[]): string[] {
	return [title, ...passages.map(({text}) => text)];
}

/** From what was found in these texts to hits: each is a whole passage, as grep's are whole lines. */
export function patternHits(title: string, passages: Passage[], found: (Range[] | undefined)[]): Hit[] {
	return found.flatMap((ranges, index): Hit[] => {
		if (!ranges) return [];
		const passage = passages[index - 1];
		if (!passage) return [{where: 'title', line: 1, section: [], text: title, ranges, passage: undefined, offset: 0}];
		const {line, section, text} = passage;
		return [{where: 'text', line, section, text, ranges, passage: index - 1, offset: 0}];
	});
}

/** What is known of articles that hold what is sought. */
export interface Prefilter {
	/** Stands in their title or in one of their texts as it is; undefined where nothing is sure. */
	literal: string | undefined;
	/** Which of these it may be in: titles, and whole articles with a text a line. */
	lets(texts: string[]): boolean[];
}

/** A regular expression that is stopped when it runs away. */
export interface BoundedPattern {
	/** Lets through every article in which `find` would find something; undefined where nothing is known before. */
	sieve: Prefilter | undefined;
	/**
	 * What matches in each text, without empty matches; undefined where nothing matches. Many texts a call are quicker.
	 * Throws UserError when the pattern takes so long that it will not come to an end.
	 */
	find(texts: string[]): (Range[] | undefined)[];
}
