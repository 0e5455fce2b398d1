// How the parts of a formula are written in Unicode: raised and lowered, with marks over them, as fractions and roots.

import {subscripts, superscripts} from './math-symbols.ts';

/** Says that a formula holds what Unicode can't say. */
export class Unsayable extends Error {}

/** A formula without spaces that nobody typed. */
export function tidied(text: string): string {
	return text
		.replace(/[ \t]+/g, ' ')
		.replace(/ *\n */g, '\n')
		.trim();
}

/** Raised or lowered where each sign has such a form, else behind its sign: `^(a/b)`. */
export function scripted(sign: '^' | '_', text: string): string {
	if (severalWords.test(text)) return `${sign}(${text.trim()})`;
	const source = text.replace(/\s+/g, '');
	const map = sign === '^' ? superscripts : subscripts;
	const signs = Array.from(source, character => map.get(character));
	if (!signs.includes(undefined)) return signs.join('');
	const isWord = /^(?:[A-Za-z\d.]+|.)$/u.test(source);
	return sign + (isWord ? source : `(${text.trim()})`);
}

/** Raised and lowered ones would be one word; letters that are factors may stand close together. */
const severalWords = /[A-Za-z]{2} +[A-Za-z]|[A-Za-z] +[A-Za-z]{2}/;

/** A backslash with a sign behind it. Throws Unsayable. */
export function escaped(name: string): string {
	if (name === '\\') return '\n';
	if (/[,;:>\s]/.test(name)) return ' ';
	if (name === '!' || name === '/' || name === '(' || name === ')') return '';
	if (name === '|') return '‖';
	if (/[{}$%&#_]/.test(name)) return name;
	throw new Unsayable();
}

/** Lines over, under and through a text, which go on from one character to the next. */
const longMarks = /[\u0305\u0332\u0336]/;

/** With a mark: a line at each character, any other at the bracket that closes what is longer than a name. Throws Unsayable. */
export function accented(text: string, mark: string): string {
	if (text === '') throw new Unsayable();
	if (longMarks.test(mark)) return Array.from(text, character => character + mark).join('');
	return ([...text].length > 3 ? `(${text})` : text) + mark;
}

const vulgar: Record<string, string> = {
	...{'1/2': '½', '1/3': '⅓', '2/3': '⅔', '1/4': '¼', '3/4': '¾', '1/5': '⅕', '2/5': '⅖', '3/5': '⅗', '4/5': '⅘'},
	...{'1/6': '⅙', '5/6': '⅚', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞'},
};

/** A fraction, in one sign where there is one. */
export function fraction(above: string, below: string): string {
	return vulgar[`${above}/${below}`] ?? `${grouped(above)}/${grouped(below)}`;
}

/** In brackets where something in it binds less than a fraction. */
function grouped(text: string): string {
	return /^(?:[^\s+−±∓=<>/,·×∑∏∫]+|\([^()]*\))$/u.test(text) ? text : `(${text})`;
}

/** A root of this degree, `''` for a square one; in brackets what is more than a sign or a number. */
export function rooted(degree: string, text: string): string {
	const sign =
		degree === '3' ? '∛' : degree === '4' ? '∜' : degree === '' || degree === '2' ? '√' : `${scripted('^', degree)}√`;
	return sign + ([...text].length === 1 || /^\d+$/.test(text) ? text : `(${text})`);
}
