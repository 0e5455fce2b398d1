// Compiles the patterns of grep mode to a regular expression, with a prefilter for whole articles: most articles contain no match,
// and grep-like speed comes from finding that out quickly.

import {UsageError} from '../../errors.ts';
import {byteExpression} from './byte-expression.ts';
import {expressionPieces} from './expression-pieces.ts';
import {edges, escapedRegexp, javaScriptRegexp, type RegexpSource, wordSet} from './regexp-syntax.ts';
import {type RequiredText, requiredText} from './required-text.ts';

export interface PatternOptions {
	/** A regular expression in ripgrep's syntax. */
	regexp?: string;
	/** A literal text. */
	fixedStrings?: string;
	ignoreCase?: boolean;
	/** Overrides the other two. */
	caseSensitive?: boolean;
	/** Ignores case unless the pattern has a capital. */
	smartCase?: boolean;
	/** Matches only between characters that are not letters, digits or underscores. */
	wordRegexp?: boolean;
	/** Matches only whole texts; overrides `wordRegexp`. */
	lineRegexp?: boolean;
	/** Finds texts without a match. */
	invertMatch?: boolean;
}

/** A pattern to search every article for. */
export interface Pattern {
	/** With the flag `g`. */
	expression: RegExp;
	/** Undefined if there is no simple necessary condition. */
	prefilter: PrefilterSource | undefined;
	/** What every matching text contains; undefined if nothing is certain. */
	required?: RequiredText | undefined;
}

/** Necessary conditions for a match, evaluated on the bytes of an article's texts, one per line. */
export interface PrefilterSource {
	/** A literal that every match contains; undefined if nothing is certain. */
	literal: string | undefined;
	/** For UTF-8 bytes, each as the Latin-1 character with its value; with the flags `gm`. */
	expression: RegExp;
	/** Whether the expression matches exactly the lines that the pattern matches. */
	isExact: boolean;
}

/** The expression, with the flag `g`; undefined if no pattern was typed. Throws UsageError for an invalid expression. */
export function patternOf(options: PatternOptions): RegExp | undefined {
	const {regexp, fixedStrings, invertMatch, lineRegexp, wordRegexp} = options;
	if (regexp !== undefined && fixedStrings !== undefined) {
		throw new UsageError('-e and -F are two patterns', 'give one of them; in -e, (?:one|other) finds both');
	}
	if (regexp === undefined && fixedStrings === undefined) return undefined;
	const {source, isCaseIgnored} = regexpSource(options);
	if (source === '') throw new UsageError('the pattern is empty', 'to see whole articles, use: wsws show');
	const flags = isCaseIgnored ? 'giu' : 'gu';
	// Compiled unmodified first: within the word boundaries, the error in `a)(b` would be hidden.
	const pattern = compiled(source, flags, regexp);
	if (!invertMatch && !lineRegexp && !wordRegexp) return pattern;
	const whole = lineRegexp
		? `^(?:${source})$`
		: wordRegexp
			? `${notInWord('<!')}(?:${source})${notInWord('!')}`
			: source;
	return compiled(invertMatch ? `^(?![\\s\\S]*(?:${whole}))` : whole, flags, regexp);
}

function notInWord(look: string): string {
	return `(?${look}[${wordSet}])`;
}

/** The source of the pattern and its case sensitivity, without the effects of `-v`, `-w` and `-x`. */
function regexpSource(options: PatternOptions): RegexpSource {
	const {source, isCaseIgnored} =
		options.regexp === undefined
			? {source: escapedRegexp(options.fixedStrings ?? ''), isCaseIgnored: false}
			: javaScriptRegexp(options.regexp);
	return {source, isCaseIgnored: !options.caseSensitive && (isCaseIgnored || ignoresCase(options, source))};
}

function ignoresCase({ignoreCase, smartCase}: PatternOptions, source: string): boolean {
	const letters = source.replace(/\\[pP]\{[^}]*\}|\\./gu, '');
	return ignoreCase === true || (smartCase === true && !/\p{Lu}/u.test(letters));
}

/** `typed` is shown in the error. */
function compiled(source: string, flags: string, typed = source): RegExp {
	try {
		return new RegExp(source, flags);
	} catch (error) {
		// V8 says `Invalid regular expression: /a(/gu: Unterminated group`.
		const reason = error instanceof Error ? error.message.split(': ').at(-1) : String(error);
		throw new UsageError(
			`"${typed}" is not a regular expression: ${reason?.toLowerCase()}`,
			/\(\?[imsx-]+[:)]/.test(typed)
				? 'flags stand at the start and hold for all of it: (?i)strike'
				: 'to search for the text as it is, use: wsws search -F TEXT',
		);
	}
}

/** A quick test of whole articles before they are searched; it may have false positives, but no false negatives. */
export interface Prefilter {
	/** A literal that matching articles contain; undefined if nothing is certain. */
	literal: string | undefined;
	/** Whether each article may contain a match, given the bytes of its title and passages, one per line, as Latin-1 characters. */
	mayMatch(articles: string[]): boolean[];
	/** Number of matching lines in each, up to `most`; undefined if bytes don't suffice. */
	count: ((articles: string[], most: number) => number[]) | undefined;
	/** Index, start and end of each matching line in each article; undefined if bytes don't suffice. */
	lines: ((articles: string[]) => number[][]) | undefined;
}

/** A regular expression with a time limit. */
export interface BoundedPattern {
	/** Undefined if there is no condition to check before the pattern itself. */
	prefilter: Prefilter | undefined;
	/** Whether each text contains a match: stops at the first. Throws like `find`. */
	has(texts: string[]): boolean[];
	/**
	 * The non-empty matches in each text, as alternating starts and ends: a pattern may match every letter, and range objects would
	 * take four times the memory. Undefined for a text without a match. Faster with many texts per call. Throws UserError if the
	 * pattern takes too long to finish.
	 */
	find(texts: string[]): (number[] | undefined)[];
}

/** The prefilter for a pattern of `patternOf`; undefined if there is none. */
export function prefilterOf(options: PatternOptions): PrefilterSource | undefined {
	const {source, isCaseIgnored} = regexpSource(options);
	// Lookarounds could see the next line, and other flags could change the meaning of line ends.
	const typed = options.regexp ?? '';
	const looksAround = /\(\?(?!:|<[^=!]|P<|[imsu]+\))/.test(typed.replace(/\\./gsu, ''));
	if (looksAround || options.invertMatch) return undefined;
	const inside = source.replaceAll(edges, '');
	const bytes = byteExpression(inside, isCaseIgnored);
	return (
		bytes && {
			literal: isCaseIgnored ? undefined : literalOf(source),
			expression: new RegExp(bytes.source, 'gm'),
			isExact: bytes.isExact && inside === source && !options.wordRegexp && !options.lineRegexp,
		}
	);
}

/** The text that occurs wherever a pattern of `patternOf` matches; undefined if nothing is certain. */
export function requiredOf(options: PatternOptions): RequiredText | undefined {
	return options.invertMatch ? undefined : requiredText(regexpSource(options).source);
}

/** The longest run of literal characters outside all groups; undefined if there is none. */
function literalOf(source: string): string | undefined {
	const longest = literalRuns(source).reduce((one, other) => (other.length > one.length ? other : one));
	return longest === '' ? undefined : longest;
}

/** All such runs, including empty ones; a single empty run if there are alternatives. */
function literalRuns(source: string): string[] {
	const runs: string[] = [];
	let run = '';
	let depth = 0;
	for (const [whole, ...signs] of source.matchAll(expressionPieces)) {
		const [, , parenthesis, quantifier, special] = signs;
		if (special === '|' && depth === 0) return [''];
		if (parenthesis === ')') depth--;
		else if (parenthesis) depth++;
		const isLiteral = depth === 0 && !signs.some(Boolean);
		if (isLiteral) run += whole.replace('\\', '');
		else {
			// A quantified character may be missing or repeated.
			runs.push(quantifier ? run.replace(/.$/su, '') : run);
			run = '';
		}
	}
	return [...runs, run];
}
