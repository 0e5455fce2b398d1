// Formulas between dollar signs, or between `\(` and `\)`, in which backslashes don't escape and stars are not emphasis.

import type {TokenizerExtension} from 'marked';
import type {Dialect, DialectLexer, LexedLines} from '../dialect/dialect.ts';
import {isProse} from '../dialect/unshown.ts';
import {hasCjk, isOfWord, letterOrFigure} from '../emphasis/cjk-emphasis.ts';

/**
 * Excludes prices: no spaces inside the delimiters, unless there is a TeX command; no escaped dollar sign inside; no adjacent
 * Western letter or digit, except in `AdS$_3$` and `$n$th`.
 */
const formula =
	/^(?:\$\$(?:\\[\s\S]|[^\\$])+\$\$|\$(?![\s$])(?:\\[^$]|[^\\$])+(?<!\s)\$|\$(?=[^$\n]{0,500}\\[A-Za-z]{2})(?:\\[^$\n]|[^\\$\n]){1,500}\$)/;

const betweenSpaces = /^\$([^$\n]{1,300})\$/;

/** `$ x $`, `$y = (y_t, y_n) = $`: a formula with spaces inside contains no words, unlike text between prices. */
function spaced(source: string): string | undefined {
	const [raw, text = ''] = betweenSpaces.exec(source) ?? [];
	const isMeant = /[A-Za-z]/.test(text) && /[\\_^]|^ (?!\d).* $/.test(text);
	return isMeant && !hasWords(text) ? raw : undefined;
}

/** Besides single letters, commands, superscripts and subscripts. */
function hasWords(text: string): boolean {
	return /[A-Za-z]{2}/.test(text.replace(/\\[A-Za-z]+(?:\{[^{}]*\})?|[_^]\{[^{}]*\}/g, ' '));
}

/** A superscript or subscript attached to a word, and symbols within one: `AdS$_3$`, `10$^{-3}$m`, `5$\sigma$`. */
function isPartOfWord(raw: string): boolean {
	return /^\$(?:[_^]|\\[A-Za-z])/.test(raw) && !hasWords(raw);
}

/** `$n$th`, `the two $x_i$s`. */
const ending = /^(?:th|st|nd|rd|s|d)(?![A-Za-z\d$])/;

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
const otherFormula = /\$[^$\n]*[\\^_=<>+][^$\n]*\$|\$[A-Za-z]\$/;

export const math: TokenizerExtension = {
	name: 'math',
	level: 'inline',
	start: source => source.indexOf('$'),
	tokenizer(source, tokens): LexedMath | undefined {
		const before = tokens.at(-1)?.raw.slice(-1) ?? '';
		if (!source.startsWith('$')) return undefined;
		const raw = formula.exec(source)?.[0] ?? spaced(source);
		if (raw === undefined) return undefined;
		const after = source.charAt(raw.length);
		const isJoined = isOfWord(after) && !raw.startsWith('$$') && !ending.test(source.slice(raw.length, raw.length + 4));
		if ((isOfWord(before) || isJoined) && !isPartOfWord(raw)) return undefined;
		if (hasCjk(before + after) && isBetweenFormulas(raw)) return undefined;
		const text = raw.replace(/^\$\$?|\$\$?$/g, '');
		const {holds} = (this.lexer as DialectLexer).contextOf(tokens);
		return isPrice(text) || (isNumber.test(text) && !holds(otherFormula)) ? undefined : {type: 'math', raw, text};
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
/** Lines without a blank one, followed by a label: `(eq:fares)`, `{#eq-fares}`. */
const displayed = new RegExp(
	String.raw`^ {0,3}(?:\$\$((?:[^$\\\n]|\\[^\n]|\\?\n(?![ \t]*\n)|\$(?!\$)){1,5000})\$\$|(${environment}(?:[^\\\n]|\n(?![ \t]*\n)|\\(?!end\{\3)[^\n]|\\\n(?![ \t]*\n)){1,5000}\\end\{\3\4\}))[ \t]*(?:\([A-Za-z][\w:-]+\)|\{#[^\n{}]*\})?[ \t]*(?:\n|$)`,
);

const isDisplayed = new RegExp(String.raw`(?:^|\n) {0,3}(?:\$\$[^$\n]*\n|${environment})`);

/** Several lines, which are not setext underlines or list items whatever they begin with. */
export const displayMath: Dialect = {
	name: 'displayed TeX',
	starts: ['$', '\\'],
	sign: new RegExp(String.raw`\$\$[^$]|${environment}`),
	isIn: body => isDisplayed.test(body),
	block(source): LexedLines | undefined {
		const [raw = '', formula, env] = displayed.exec(source) ?? [];
		if (raw === '' || !/\n/.test(raw.trim())) return undefined;
		const text = env ?? formula ?? '';
		const typed = env ?? `$$${text}$$`;
		return {type: 'lines', raw, tokens: [{type: 'math', raw: typed, text}]};
	},
};

/** Whether a text may contain formulas. */
export function mayHoldMath(text: string): boolean {
	return text.includes('$') && mayBeFormula.test(text);
}
