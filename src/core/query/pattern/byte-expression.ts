// Translates an expression so that it matches the UTF-8 bytes of a text, each represented by the Latin-1 character with its value.
// Decoding a text takes three times as long as searching it for most patterns; using its bytes takes next to no time.

import {expressionPieces} from './expression-pieces.ts';

/** An expression over bytes. */
export interface ByteExpression {
	/** Without flags; matches only within lines. */
	source: string;
	/** Whether it matches exactly the lines that the original matches; otherwise it may match more. */
	isExact: boolean;
}

/** A run of non-ASCII characters; it can't overlap the next character, whose first byte is distinguishable. */
const beyondAscii = String.raw`[\xc2-\xf4][\x80-\xbf]+`;
/** What `\s` matches beyond ASCII. */
const blanksBeyondAscii = String.raw`\xc2\xa0|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80|\xef\xbb\xbf`;

/**
 * Translates an expression with the flag `u`, and `i` if case is ignored, but not `s`; it must not contain lookarounds. Undefined
 * if it contains back-references.
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

/** A literal character, possibly escaped. */
function ofLiteral(whole: string, isCaseIgnored: boolean): ByteExpression {
	const sign = whole.length > 1 && whole.startsWith('\\') ? whole.slice(1) : whole;
	if (isCaseIgnored) return ofClass(whole, true) ?? {source: '', isExact: false};
	return {source: sign.charCodeAt(0) < 0x80 ? whole : `(?:${bytesOf(sign)})`, isExact: true};
}

/** A class that matches one of several characters; undefined for a back-reference. */
function ofClass(source: string, isCaseIgnored: boolean): ByteExpression | undefined {
	if (/^\\(?:[1-9]|k)/.test(source)) return isCaseIgnored ? undefined : {source, isExact: false};
	if (source === '\\s') return {source: String.raw`(?:[\t\v\f\r ]|${blanksBeyondAscii})`, isExact: true};
	const one = new RegExp(`^${source}$`, isCaseIgnored ? 'iu' : 'u');
	const ascii = asciiOf(one);
	// Beyond ASCII only these two are case variants of ASCII letters, https://unicode.org/Public/UNIDATA/CaseFolding.txt
	const others = ['\u212a', '\u017f'].filter(sign => one.test(sign)).map(bytesOf);
	if (isOfAscii(source)) return {source: `(?:${[ascii, ...others].join('|')})`, isExact: true};
	const isNegated = /^\[\^/.test(source) && isOfAscii(source.replace('^', ''));
	return {source: `(?:${ascii}|${beyondAscii})`, isExact: isNegated && !isCaseIgnored};
}

/** Whether a class or character contains only ASCII, apart from case variants. */
function isOfAscii(source: string): boolean {
	return /^[\x00-\x7f]*$/.test(source) && !/^\[\^|\\[pPsSwWdDuxc]/.test(source);
}

/** The ASCII characters of a class except the newline, as a class. */
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
