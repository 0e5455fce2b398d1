// Formulas between dollar signs, or between `\(` and `\)`, in which backslashes don't escape and stars are not emphasis.

import type {TokenizerExtension} from 'marked';
import type {Dialect, DialectLexer, LexedLines, RuleContext} from '../dialect/dialect.ts';
import {isProse} from '../dialect/unshown.ts';
import {hasCjk, isOfWord, letterOrFigure} from '../emphasis/cjk-emphasis.ts';

/**
 * Excludes prices: no spaces inside the delimiters, unless there is a TeX command; no escaped dollar sign inside; no adjacent
 * Western letter or digit, except in `AdS$_3$` and `$n$th`.
 */
const formula =
	/^(?:\$\$(?:\\[\s\S]|[^\\$])+\$\$|\$(?![\s$])(?:\\[^$]|[^\\$])+(?<!\s)\$|\$(?=(?:[^$\n]|\n(?!\s)){0,500}\\[A-Za-z]{2})(?:\\[^$\n]|[^\\$\n]|\n(?!\s)){1,500}\$)/;

const betweenSpaces = /^\$([^$\n]{1,300})\$(?!\d)/;

/**
 * `$ x $`, `$y = (y_t, y_n) = $`, and `$ t+1$` among other formulas: a formula with spaces inside contains no words, unlike text
 * between prices.
 */
function spaced(source: string, holds: RuleContext['holds']): string | undefined {
	const [raw, text = ''] = betweenSpaces.exec(source) ?? [];
	if (!/[A-Za-z]/.test(text) || hasWords(text)) return undefined;
	const isMeant = /[\\_^]|^ (?!\d).* $/.test(text) || (/[=+*/<>]|^\s*[A-Za-z]\s*$/.test(text) && holds(certainFormula));
	return isMeant ? raw : undefined;
}

/** Besides single letters, commands, superscripts and subscripts. */
function hasWords(text: string): boolean {
	return /[A-Za-z]{2}/.test(text.replace(/\\[A-Za-z]+(?:\{[^{}]*\})?|[_^]\{[^{}]*\}/g, ' '));
}

/**
 * A superscript or subscript attached to a word, and symbols within one: `AdS$_3$`, `10$^{-3}$m`, `5$\sigma$`,
 * `a $3 \times 3$matrix`.
 */
function isPartOfWord(raw: string): boolean {
	return /^\$[_^]|\\[A-Za-z]/.test(raw) && !hasWords(raw) && !isBetweenFormulas(raw);
}

/** `$n$th`, `the two $x_i$s`. */
const ending = /^(?:th|st|nd|rd|s|d)(?![A-Za-z\d$])/;
/** `$4$GB`, `$2^{20}$B`. */
const measure = /^\$\d[^$]{0,20}\$(?:(?:[kKMGTP]i?)?[bB](?:it|ps)?|[kcmM]?[mgsVW]|[kMG]?Hz)(?![A-Za-z\d$])/;

/** Text between two formulas in a script without spaces: `$a$与$b$`. */
function isBetweenFormulas(text: string): boolean {
	return hasCjk(text.replace(/\{[^{}]*\}/g, ''));
}

/** Two unescaped dollar signs. */
const mayBeFormula = /(?:^|[^\\])\$[\s\S]*[^\\]\$/;

export interface LexedMath {
	type: 'math';
	raw: string;
	/** The formula without delimiters. */
	text: string;
}

/** `$5 (or 4$`, `$US; 4$`: a number followed by words without TeX, or a currency name followed by a number. */
function isPrice(text: string): boolean {
	return (
		!/[\\^_={}<>+]/.test(text) && (/^\d.*\s[\p{L}(]*\p{L}{2}/su.test(text) || /^[A-Z]{2,3}\b.*\s\d[\d.,]*$/s.test(text))
	);
}

/** `$9.99$`, which is a formula only among others. */
const isNumber = /^[\d\s.,;:/–-]+(?:%|[kKMB]|mn|bn)?$/;
const otherFormula = /\$[^$\n]{0,300}[\\^_=<>+][^$\n]{0,300}\$|\$[A-Za-z]\$/;
const certainFormula = /\$(?![\s\d])[^$\n]{0,300}[\\^_][^$\n]{0,300}(?<!\s)\$|\$[A-Za-z]\$/;

/** A code span that begins inside ends outside. */
function cutsCode(raw: string): boolean {
	return raw.includes('`') && raw.split('`').length % 2 === 0;
}

export const math: TokenizerExtension = {
	name: 'math',
	level: 'inline',
	start: source => source.indexOf('$'),
	tokenizer(source, tokens): LexedMath | undefined {
		const before = tokens.at(-1)?.raw.slice(-1) ?? '';
		if (!source.startsWith('$')) return undefined;
		const {holds} = (this.lexer as DialectLexer).contextOf(tokens);
		const raw = formula.exec(source)?.[0] ?? spaced(source, holds);
		if (raw === undefined || cutsCode(raw)) return undefined;
		const after = source.charAt(raw.length);
		const isJoined = isOfWord(after) && !raw.startsWith('$$') && !ending.test(source.slice(raw.length, raw.length + 4));
		const isMeasure = measure.test(source);
		if ((isOfWord(before) || (isJoined && !isMeasure)) && !isPartOfWord(raw)) return undefined;
		if (hasCjk(before + after) && isBetweenFormulas(raw)) return undefined;
		const text = raw.replace(/^\$\$?|\$\$?$/g, '');
		const isSum = isPrice(text) || (isNumber.test(text) && !isMeasure && !raw.startsWith('$$') && !holds(otherFormula));
		return isSum ? undefined : {type: 'math', raw, text};
	},
};

/** TeX in escaped brackets, which otherwise are literal brackets: only if there is TeX syntax inside. */
const bracketed = /^\\(?:\(((?:[^\\\n]|\\[^()\n]){1,1000})\\\)|\[((?:[^\\]|\\(?![[\]])[\s\S]){1,3000})\\\])/;
/** For programs that consume a backslash: `\\(x_1\\)`. */
const doublyBracketed =
	/^\\\\(?:\(((?:[^\\\n]|\\(?!\\[()])[^\n]){1,1000})\\\\\)|\[((?:[^\\]|\\(?!\\[[\]])[\s\S]){1,3000})\\\\\])/;

export const bracketedMath: Dialect = {
	name: 'TeX',
	starts: ['\\'],
	sign: /\\[([][^\n]{0,1000}[\\^_=]|\\\[\s*\n/,
	inline(source, {tokens}): LexedMath | undefined {
		const doubled = doublyBracketed.exec(source);
		const [raw = '', inline, display] = doubled ?? bracketed.exec(source) ?? [];
		const text = inline ?? display ?? '';
		// `O\(n\)`: the parentheses of a function, escaped by some program.
		const isCall = inline !== undefined && letterOrFigure().test(tokens.at(-1)?.raw.slice(-1) ?? '');
		const isSaid = /`|\\\*|\]\(/.test(text) || isProse(text);
		const isMeant = doubled !== null || (!isSaid && /[\\^_=<>+]|^\s*[A-Za-z]\s*$/.test(text));
		return raw !== '' && isMeant && !isCall && /[A-Za-z\d]/.test(text) ? {type: 'math', raw, text} : undefined;
	},
};

const environment = String.raw`\\begin\{(align|equation|gather|multline|eqnarray|alignat|flalign)(\*?)\}`;
/** Lines without a blank one, except the first and last, followed by a label: `(eq:fares)`, `{#eq-fares}`. */
const displayed = new RegExp(
	String.raw`^ {0,3}(?:\$\$((?:[ \t]*\n(?=[ \t]*\n))?(?:[^$\\\n]|\\[^\n]|\\?\n(?![ \t]*\n)|\$(?!\$)){1,5000}(?:\n[ \t]*(?=\n))?\n?)\$\$|(${environment}(?:[^\\\n]|\n(?![ \t]*\n)|\\(?!end\{\3)[^\n]|\\\n(?![ \t]*\n)){1,5000}\\end\{\3\4\}))[ \t]*(?:\([A-Za-z][\w:-]+\)|\{#[^\n{}]*\})?[ \t]*(?:\n|$)`,
);

const isDisplayed = new RegExp(String.raw`(?:^|\n) {0,3}(?:\$\$[^$\n]*\n|${environment})`);

/** Several lines, which are not setext underlines or list items whatever they begin with. */
export const displayMath: Dialect = {
	name: 'displayed TeX',
	starts: ['$', '\\'],
	sign: new RegExp(String.raw`\$\$[^$]|${environment}`),
	line: new RegExp(environment.replace('(', '(?:').replace(String.raw`(\*?)`, String.raw`\*?`)),
	isIn: body => isDisplayed.test(body),
	block(source): LexedLines | undefined {
		const [raw = '', formula, env] = displayed.exec(source) ?? [];
		if (raw === '' || !/\n/.test(raw.trim())) return undefined;
		const text = env ?? formula ?? '';
		// The blank line may as well be below the formula above.
		if (/\n[ \t]*\n/.test(text) && (isProse(text.trim()) || !/[\\^_=]/.test(text))) return undefined;
		const typed = env ?? `$$${text}$$`;
		return {type: 'lines', raw, tokens: [{type: 'math', raw: typed, text}]};
	},
};

/** Whether a text may contain formulas. */
export function mayHoldMath(text: string): boolean {
	return text.includes('$') && mayBeFormula.test(text);
}
