// An expression for the bytes of texts in UTF-8, each byte as the sign of Latin-1 that has its number. To make a string of V8's of
// a text takes three times as long as to look for most patterns in it; to take its bytes as they are takes next to nothing.

import {expressionPieces} from './expression-pieces.ts';

/** What the bytes of a text are asked. */
export interface ByteExpression {
	/** Without flags; matches within lines alone. */
	source: string;
	/** Whether it matches in a line exactly where the expression matches in the line's text; else it may match where that does not. */
	isExact: boolean;
}

/** Any sign beyond ASCII: none takes from the next, whose first byte is another. */
const beyondAscii = String.raw`[\xc2-\xf4][\x80-\xbf]+`;
/** What `\s` matches beyond ASCII. */
const blanksBeyondAscii = String.raw`\xc2\xa0|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80|\xef\xbb\xbf`;

/**
 * Translates an expression with the flag `u`, and `i` where case is ignored, but no `s`; it must not look around. Undefined where
 * what it matches depends on what it matched before, in any case.
 */
export function byteExpression(source: string, isCaseIgnored: boolean): ByteExpression | undefined {
	let isExact = true;
	let isPossible = true;
	const translated = source.replace(expressionPieces, (whole, named, set, parenthesis, quantifier, special) => {
		if (parenthesis || quantifier) return whole;
		if (special) return special === '.' ? String.raw`(?:[^\n\r\x80-\xff]|${beyondAscii})` : whole;
		const piece = (named ?? set) ? ofClass(named ?? set, isCaseIgnored) : ofLiteral(whole, isCaseIgnored);
		isPossible &&= piece !== undefined;
		isExact &&= piece?.isExact === true;
		return piece?.source ?? '';
	});
	return isPossible ? {source: translated, isExact} : undefined;
}

/** A sign that stands for itself, maybe escaped. */
function ofLiteral(whole: string, isCaseIgnored: boolean): ByteExpression {
	const sign = whole.length > 1 && whole.startsWith('\\') ? whole.slice(1) : whole;
	if (isCaseIgnored) return ofClass(whole, true) ?? {source: '', isExact: false};
	return {source: sign.charCodeAt(0) < 0x80 ? whole : `(?:${bytesOf(sign)})`, isExact: true};
}

/** One that stands for one sign of several; undefined for a reference to a group. */
function ofClass(source: string, isCaseIgnored: boolean): ByteExpression | undefined {
	if (/^\\(?:[1-9]|k)/.test(source)) return isCaseIgnored ? undefined : {source, isExact: false};
	if (source === '\\s') return {source: String.raw`(?:[\t\v\f\r ]|${blanksBeyondAscii})`, isExact: true};
	const one = new RegExp(`^${source}$`, isCaseIgnored ? 'iu' : 'u');
	const ascii = asciiOf(one);
	// Beyond ASCII only these two are letters of ASCII in another case, https://unicode.org/Public/UNIDATA/CaseFolding.txt
	const others = ['\u212a', '\u017f'].filter(sign => one.test(sign)).map(bytesOf);
	if (isOfAscii(source)) return {source: `(?:${[ascii, ...others].join('|')})`, isExact: true};
	const isNegated = /^\[\^/.test(source) && isOfAscii(source.replace('^', ''));
	return {source: `(?:${ascii}|${beyondAscii})`, isExact: isNegated && !isCaseIgnored};
}

/** Whether a class, or a sign, names nothing beyond ASCII, but for other cases of letters. */
function isOfAscii(source: string): boolean {
	return /^[\x00-\x7f]*$/.test(source) && !/^\[\^|\\[pPsSwWdDuxc]/.test(source);
}

/** The ASCII signs of a class but the line end, as a class. */
function asciiOf(one: RegExp): string {
	const codes = Array.from({length: 0x80}, (_, code) => code).filter(
		code => code !== 0x0a && one.test(String.fromCharCode(code)),
	);
	return `[${codes.map(byteSource).join('')}]`;
}

function bytesOf(sign: string): string {
	return Array.from(new TextEncoder().encode(sign), byteSource).join('');
}

function byteSource(byte: number): string {
	return `\\x${byte.toString(16).padStart(2, '0')}`;
}
