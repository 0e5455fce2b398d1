// Unicode forms of the parts of a formula: superscripts and subscripts, accents, fractions and roots.

import {subscripts, superscripts} from './math-symbols.ts';

/** Thrown if a formula can't be expressed in Unicode. */
export class Unsayable extends Error {}

/** Removes spaces that were not typed. */
export function tidied(text: string): string {
	return text
		.replace(/[ \t]+/g, ' ')
		.replace(/ *\n */g, '\n')
		.trim();
}

/** Raises or lowers a text if each character has such a form; otherwise puts it after its sign: `^(a/b)`. */
export function scripted(sign: '^' | '_', text: string): string {
	if (severalWords.test(text)) return `${sign}(${text.trim()})`;
	const source = text.replace(/\s+/g, '');
	const map = sign === '^' ? superscripts : subscripts;
	const signs = Array.from(source, character => map.get(character));
	if (!signs.includes(undefined)) return signs.join('');
	const isWord = /^(?:[A-Za-z\d.]+|.)$/u.test(source);
	return sign + (isWord ? source : `(${text.trim()})`);
}

/** Raised or lowered, several words would merge into one; single letters, being factors, may be adjacent. */
const severalWords = /[A-Za-z]{2} +[A-Za-z]|[A-Za-z] +[A-Za-z]{2}/;

/** A backslash followed by a sign. Throws Unsayable. */
export function escaped(name: string): string {
	if (name === '\\') return '\n';
	if (/[,;:>\s]/.test(name)) return ' ';
	if (name === '!' || name === '/' || name === '(' || name === ')') return '';
	if (name === '|') return '‖';
	if (/[{}$%&#_]/.test(name)) return name;
	throw new Unsayable();
}

/** Lines over, under and through text, which connect from character to character. */
const longMarks = /[\u0305\u0332\u0336]/;

/** Adds an accent: lines to every character, others to the closing bracket of anything longer than a name. Throws Unsayable. */
export function accented(text: string, mark: string): string {
	if (text === '') throw new Unsayable();
	if (longMarks.test(mark)) return Array.from(text, character => character + mark).join('');
	return ([...text].length > 3 ? `(${text})` : text) + mark;
}

const vulgar: Record<string, string> = {
	...{'1/2': '½', '1/3': '⅓', '2/3': '⅔', '1/4': '¼', '3/4': '¾', '1/5': '⅕', '2/5': '⅖', '3/5': '⅗', '4/5': '⅘'},
	...{'1/6': '⅙', '5/6': '⅚', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞'},
};

/** A fraction, as a single character if there is one. */
export function fraction(above: string, below: string): string {
	return vulgar[`${above}/${below}`] ?? `${grouped(above)}/${grouped(below)}`;
}

/** Adds parentheses if an operator inside binds less tightly than a fraction. */
function grouped(text: string): string {
	return /^(?:[^\s+−±∓=<>/,·×∑∏∫]+|\([^()]*\))$/u.test(text) ? text : `(${text})`;
}

/** A root of this degree, `''` for a square root; parentheses surround anything but a sign or number. */
export function rooted(degree: string, text: string): string {
	const sign =
		degree === '3' ? '∛' : degree === '4' ? '∜' : degree === '' || degree === '2' ? '√' : `${scripted('^', degree)}√`;
	return sign + ([...text].length === 1 || /^\d+$/.test(text) ? text : `(${text})`);
}

/** A space after a fraction whose next factor would seem to be part of the denominator: `1/2g d`. */
export function gapAfter(atom: string, next: string): string {
	const isFactor = /^[^\s+\-−±∓=<>≤≥≈∼≠,.;:!'′)\]}|⟩‖^_/·×⋅∘→⇒&\\]/.test(next);
	return isFactor && /[^\s/]\/[^\s/]/.test(atom) ? ' ' : '';
}

/** Text and last atom with a script, which may be separated from its base by spaces; after an operator it belongs to what follows. */
export function withScript(text: string, atom: string, script: string): [text: string, atom: string] {
	const isApart = atom === ' ' && /[^\s+\-−±=→⟶⇌<>,;(&]\s*$/.test(text);
	return isApart ? [text.trimEnd(), script] : [text, atom + script];
}
