// Patterns of grep mode: from what was typed to a regular expression, and to what can be asked of a whole article before that
// is looked for in each of its texts: most articles hold nothing, and to learn that quickly is what the speed of grep is made of.

import {UsageError} from '../../errors.ts';
import {byteExpression} from './byte-expression.ts';
import {expressionPieces} from './expression-pieces.ts';
import {edges, escapedRegexp, javaScriptRegexp, type RegexpSource, wordSet} from './regexp-syntax.ts';
import {type RequiredText, requiredText} from './required-text.ts';

export interface PatternOptions {
	/** A regular expression as ripgrep has them. */
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
	/** The whole text matches; `wordRegexp` is of no account then. */
	lineRegexp?: boolean;
	/** Texts without a match are found. */
	invertMatch?: boolean;
}

/** A pattern that is looked for in every article. */
export interface Pattern {
	/** With the flag `g`. */
	expression: RegExp;
	/** Undefined where nothing simple can be said of it. */
	prefilter: PrefilterSource | undefined;
	/** What stands in every text in which it matches; undefined where nothing is sure. */
	required?: RequiredText | undefined;
}

/** Necessary conditions for a match: both hold of the bytes of an article's texts, a line each, wherever the pattern matches in one of them. */
export interface PrefilterSource {
	/** A text that every match contains as it is; undefined where nothing is sure. */
	literal: string | undefined;
	/** For bytes in UTF-8, each as the sign of Latin-1 that has its number; with the flags `gm`. */
	expression: RegExp;
	/** Whether the expression matches in just those lines in which the pattern matches. */
	isExact: boolean;
}

/** The expression, with the flag `g`; undefined when no pattern was typed. Throws UsageError when it is not an expression. */
export function patternOf(options: PatternOptions): RegExp | undefined {
	const {regexp, fixedStrings, invertMatch, lineRegexp, wordRegexp} = options;
	if (regexp !== undefined && fixedStrings !== undefined) {
		throw new UsageError('-e and -F are two patterns', 'give one of them; in -e, (?:one|other) finds both');
	}
	if (regexp === undefined && fixedStrings === undefined) return undefined;
	const {source, isCaseIgnored} = regexpSource(options);
	if (source === '') throw new UsageError('the pattern is empty', 'to see whole articles, use: wsws show');
	const flags = isCaseIgnored ? 'giu' : 'gu';
	// First as it is: around `a)(b` the marks of a word would hide what is wrong with it.
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

/** The pattern's source and whether case counts; what `-v`, `-w` and `-x` add is not in it. */
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

/** `typed` is what the error names. */
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

/** A quick test of whole articles before a pattern is looked for in them; may let through what has no match, never the contrary. */
export interface Prefilter {
	/** A text that stands in them as it is; undefined where nothing is sure. */
	literal: string | undefined;
	/** Whether each of these articles may hold a match: the bytes of its title and its passages, a line each, as signs of Latin-1. */
	mayMatch(articles: string[]): boolean[];
	/** The number of lines in each with a match, but no more than `most`; undefined where that can't be told from the bytes. */
	count: ((articles: string[], most: number) => number[]) | undefined;
	/** For each line in each article with a match its index, its start and its end; undefined where that can't be told from the bytes. */
	lines: ((articles: string[]) => number[][]) | undefined;
}

/** A regular expression that is stopped when it runs away. */
export interface BoundedPattern {
	/** Undefined where nothing is known before the pattern itself is tried. */
	prefilter: Prefilter | undefined;
	/** Whether each text holds a match: stops at the first. Throws as `find` does. */
	has(texts: string[]): boolean[];
	/**
	 * The matches in each text without empty ones, as their starts and ends in turns: a pattern may match every letter, and ranges take
	 * four times the room. Undefined where there is none. Many texts a call are quicker.
	 * Throws UserError when the pattern takes so long that it will not come to an end.
	 */
	find(texts: string[]): (number[] | undefined)[];
}

/** The prefilter of a pattern that `patternOf` takes; undefined where nothing so simple can be said of it. */
export function prefilterOf(options: PatternOptions): PrefilterSource | undefined {
	const {source, isCaseIgnored} = regexpSource(options);
	// What looks around a match may see the next line there, and other flags may take away that lines have ends.
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

/** The text that stands wherever a pattern that `patternOf` takes matches; undefined where nothing is sure. */
export function requiredOf(options: PatternOptions): RequiredText | undefined {
	return options.invertMatch ? undefined : requiredText(regexpSource(options).source);
}

/** The longest run of characters that stand for themselves, outside of all groups; undefined where there is none. */
function literalOf(source: string): string | undefined {
	const longest = literalRuns(source).reduce((one, other) => (other.length > one.length ? other : one));
	return longest === '' ? undefined : longest;
}

/** All such runs, empty ones among them; one empty run where there are alternatives. */
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
			// What is repeated may be missing, or be there more than once.
			runs.push(quantifier ? run.replace(/.$/su, '') : run);
			run = '';
		}
	}
	return [...runs, run];
}
