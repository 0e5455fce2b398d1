// Determines which texts must occur wherever an expression matches, so that an index of short pieces can exclude articles. After
// Russ Cox, https://swtch.com/~rsc/regexp/regexp4.html

import {expressionPieces} from './expression-pieces.ts';

/** A text, all of several, or at least one of several. Case is ignored; ASCII letters are in lower case. */
export type RequiredText = string | {all: RequiredText[]} | {any: RequiredText[]};

/** For an expression with the flag `u`, with or without `i`. `{all: []}` if nothing is certain. */
export function requiredText(source: string): RequiredText {
	const pieces = Array.from(source.matchAll(expressionPieces), pieceOf);
	// Only newer V8s support groups with flags.
	const isKnown = pieces.every(({kind, text}, at) => kind !== 'open' || text !== '(' || !isQuestion(pieces[at + 1]));
	return isKnown && isFlat(pieces) ? requiredOfPart(partOf(pieces[Symbol.iterator]())) : nothing;
}

interface Piece {
	kind: 'class' | 'set' | 'open' | 'close' | 'quantifier' | 'special' | 'sign';
	text: string;
}

function pieceOf([text, named, set, parenthesis, quantifier, special]: RegExpMatchArray): Piece {
	if (parenthesis) return {kind: parenthesis === ')' ? 'close' : 'open', text};
	if (named) return {kind: 'class', text};
	if (set) return {kind: 'set', text};
	if (quantifier) return {kind: 'quantifier', text};
	return {kind: special ? 'special' : 'sign', text};
}

function isQuestion(piece: Piece | undefined): boolean {
	return piece?.kind === 'quantifier' && piece.text.startsWith('?');
}

/** Whether groups are nested no deeper than the recursive parser allows. */
function isFlat(pieces: Piece[]): boolean {
	let depth = 0;
	return pieces.every(({kind}) => {
		if (kind === 'open') depth++;
		if (kind === 'close') depth--;
		return depth <= deepest;
	});
}

/** A part of an expression. */
interface Part {
	/** Everything it may match, if those are few texts. */
	texts: string[] | undefined;
	/** What is required if `texts` is undefined. */
	required: RequiredText;
}

const nothing: RequiredText = {all: []};
const anything: Part = {texts: undefined, required: nothing};
const empty: Part = {texts: [''], required: nothing};
/** Limit on enumerated texts. */
const mostTexts = 32;
/** In UTF-16 units: longer texts are split, because each added character copies them. */
const longestText = 200;
/** Limit on nested groups. */
const deepest = 200;

/** Parses up to the end of the group. */
function partOf(pieces: Iterator<Piece>): Part {
	const alternatives: Part[][] = [[]];
	for (let next = pieces.next(); !next.done && next.value.kind !== 'close'; next = pieces.next()) {
		const {kind, text} = next.value;
		const sequence = alternatives.at(-1) ?? [];
		if (kind === 'open') sequence.push(ofGroup(partOf(pieces), text));
		else if (kind === 'quantifier') sequence.push(repeated(sequence.pop() ?? anything, text));
		else if (kind === 'special' && text === '|') alternatives.push([]);
		else sequence.push(ofPiece(next.value));
	}
	return eitherOf(alternatives.map(joined));
}

function ofGroup(part: Part, opening: string): Part {
	// A lookaround matches no text itself.
	return /[=!]$/.test(opening) ? empty : part;
}

function ofPiece({kind, text}: Piece): Part {
	if (kind === 'sign') return {texts: [small(text.replace(/^\\(?=.)/su, ''))], required: nothing};
	if (kind === 'set') return ofSet(text);
	return kind === 'special' && text !== '.' ? empty : anything;
}

/** `[Ss]`, and other sets of a few literal characters. */
function ofSet(set: string): Part {
	const [, signs = ''] = /^\[([^\\^-]{1,8})\]$/u.exec(set) ?? [];
	return signs === '' ? anything : {texts: distinct(Array.from(signs, small)), required: nothing};
}

function repeated(part: Part, quantifier: string): Part {
	const isOptional = /^(?:[*?]|\{0+[,}])/.test(quantifier);
	if (!isOptional) return {texts: undefined, required: requiredOfPart(part)};
	const isOnce = quantifier.startsWith('?');
	return isOnce && part.texts ? {texts: distinct([...part.texts, '']), required: nothing} : anything;
}

/** Concatenates two parts: texts are enumerated as long as they are few. */
function joined(parts: Part[]): Part {
	const all: RequiredText[] = [];
	let texts = [''];
	for (const part of parts) {
		const longer = part.texts && distinct(texts.flatMap(text => part.texts?.map(next => text + next) ?? []));
		if (longer && longer.length <= mostTexts && longer.every(text => text.length <= longestText)) {
			texts = longer;
			continue;
		}
		all.push(anyOf(texts), requiredOfPart(part));
		texts = [''];
	}
	return all.length === 0 ? {texts, required: nothing} : {texts: undefined, required: {all: [...all, anyOf(texts)]}};
}

function eitherOf(parts: Part[]): Part {
	const texts = parts.flatMap(part => part.texts ?? []);
	if (parts.every(part => part.texts) && texts.length <= mostTexts) return {texts: distinct(texts), required: nothing};
	return {texts: undefined, required: {any: parts.map(requiredOfPart)}};
}

function requiredOfPart({texts, required}: Part): RequiredText {
	return texts ? anyOf(texts) : required;
}

function anyOf(texts: string[]): RequiredText {
	return texts.length === 1 ? (texts[0] ?? '') : {any: texts};
}

function distinct(texts: string[]): string[] {
	return [...new Set(texts)];
}

function small(sign: string): string {
	return sign.replace(/[A-Z]/, letter => letter.toLowerCase());
}
