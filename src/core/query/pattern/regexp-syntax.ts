// Regular expressions as people of grep and ripgrep type them, as JavaScript reads them: `\w`, `\b` and `\d` know every script, and
// flags at the start, POSIX classes and the edges of words are there.

import {UsageError} from '../../errors.ts';
import {lookupTable} from '../../lookup-table.ts';

export interface RegexpSource {
	/** For the flag `u`. */
	source: string;
	/** A flag at its start says so. */
	isCaseIgnored: boolean;
}

/** Letters, digits and the underscore, as the inside of a set. */
export const wordSet = String.raw`\p{L}\p{M}\p{N}_`;

/** Letters of an expression as it is typed, and of what is made of it: V8 takes a fifth of a millisecond for each `\b`, twice. */
const longestTyped = 40_000;
const longestSource = 100_000;

/** Translates a typed expression. Throws UsageError for a flag that there is not, and for what is too long. */
export function javaScriptRegexp(typed: string): RegexpSource {
	if (typed.length > longestTyped) throw tooLong();
	const plain = withFlagsInFront(typed);
	const [, flags = '', rest = plain] = /^\(\?([a-zA-Z]+)\)([\s\S]*)$/.exec(plain) ?? [];
	const unknown = flags.replace(/[imsu]/g, '');
	if (unknown !== '')
		throw new UsageError(
			`(?${flags}) has a flag that there is not: ${unknown[0]}`,
			'flags are i, m, s and u, as in (?i)strike',
		);
	const source = rest.replace(pieces, translated);
	if (source.length > longestSource) throw tooLong();
	return {source, isCaseIgnored: flags.includes('i')};
}

function tooLong(): UsageError {
	return new UsageError('the pattern is too long', 'search for its parts, or for a text as it is with -F');
}

/** `(?i:whole)` is `(?i)whole`; what switches Unicode or case off at the start says what holds anyway, or means no more here. */
function withFlagsInFront(typed: string): string {
	const [, flags = '', inside = ''] = /^\(\?([imsu]+):((?:\\[\s\S]|[^\\()])*)\)$/.exec(typed) ?? [];
	if (flags !== '') return `(?${flags})${inside}`;
	return typed.replace(/^\(\?([imsu]*)-[imsu]+\)/, (_, on: string) => (on === '' ? '' : `(?${on})`));
}

/** An escape, text that is meant as it is, a set, the beginning of a named group, or how often at most. */
const pieces =
	/\\Q[\s\S]*?(?:\\E|$)|\\(?:x\{[\da-fA-F]+\}|[pP](?:\{[^}]*\}|[A-Z])|[\s\S])|\[\^?\]?(?:\[:\^?\w*:\]|\\[\s\S]|[^\]\\])*\]|\(\?P<|\{,(?=\d+\})/g;

function translated(piece: string): string {
	if (piece === '(?P<') return '(?<';
	if (piece === '{,') return '{0,';
	if (piece.startsWith('\\Q')) return escapedRegexp(piece.slice(2).replace(/\\E$/, ''));
	return piece.startsWith('[') ? setOf(piece) : escapeOf(piece);
}

/** An expression that matches a text as it is. */
export function escapedRegexp(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

const before = `(?<![${wordSet}])`;
const within = `(?<=[${wordSet}])`;
const follows = `(?=[${wordSet}])`;
const ends = `(?![${wordSet}])`;

const escapes: Record<string, string> = {
	'\\w': `[${wordSet}]`,
	'\\W': `[^${wordSet}]`,
	'\\d': String.raw`\p{Nd}`,
	'\\D': String.raw`\P{Nd}`,
	'\\b': `(?:${before}${follows}|${within}${ends})`,
	'\\B': `(?:${before}${ends}|${within}${follows})`,
	'\\<': before + follows,
	'\\>': within + ends,
	'\\A': '^',
	'\\z': '$',
	'\\Z': '$',
	'\\h': String.raw`[ \t]`,
	'\\a': '\\x07',
};

/** Matches the edges of words in a translated expression, which a quick test may leave out. */
export const edges = new RegExp(
	['\\b', '\\B', '\\<', '\\>']
		.map(edge => (escapes[edge] ?? '').replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
		.join('|'),
	'g',
);

function escapeOf(typed: string): string {
	const known = escapes[typed];
	if (known !== undefined) return known;
	const sign = typed.slice(1);
	if (/^x\{/.test(sign)) return `\\u${sign.slice(1)}`;
	if (/^[pP]/.test(sign)) return propertyOf(typed);
	// JavaScript knows escapes of no other signs than its own.
	return /^[!-/:-@[-`{-~ ]$/.test(sign) && !/[\^$\\.*+?()[\]{}|/]/.test(sign) ? sign : typed;
}

/** `\pL`, and the name of a script alone: `\p{Greek}`. */
function propertyOf(typed: string): string {
	const [, kind = '', name = ''] = /^\\([pP])\{?([^}]*)\}?$/.exec(typed) ?? [];
	const [plain, script] = [`\\${kind}{${name}}`, `\\${kind}{Script=${name}}`];
	return isExpression(plain) || !isExpression(script) ? plain : script;
}

function isExpression(source: string): boolean {
	try {
		return new RegExp(source, 'u') !== undefined;
	} catch {
		return false;
	}
}

const posixSets = lookupTable<string>({
	alpha: String.raw`\p{L}\p{M}`,
	digit: String.raw`\p{Nd}`,
	alnum: String.raw`\p{L}\p{M}\p{N}`,
	upper: String.raw`\p{Lu}`,
	lower: String.raw`\p{Ll}`,
	space: String.raw`\s`,
	blank: String.raw`\t\p{Zs}`,
	punct: String.raw`\p{P}\p{S}`,
	word: wordSet,
	xdigit: String.raw`\da-fA-F`,
	cntrl: String.raw`\p{Cc}`,
	print: String.raw`\P{C}`,
	graph: String.raw`\p{L}\p{M}\p{N}\p{P}\p{S}`,
	ascii: String.raw`\x00-\x7f`,
});

/** What may not be in a set as it is: the complement of several classes. */
const complements = /\\W|\[:\^(\w+):\]/g;

/** A set whose parts say what they are not is the same as alternatives, or as one of them that the others don't rule out. */
function setOf(set: string): string {
	const [, not = '', inside = ''] = /^\[(\^?)([\s\S]*)\]$/.exec(set) ?? [];
	const without = [...inside.matchAll(complements)].map(([, name]) => (name === undefined ? wordSet : posixSet(name)));
	const plain = inside.replace(complements, '').replace(/^\]/, String.raw`\]`).replace(setPieces, setPieceOf);
	if (without.length === 0) return `[${not}${plain}]`;
	const sets = [...(plain === '' ? [] : [`[${plain}]`]), ...without.map(inner => `[^${inner}]`)];
	return not === '' ? `(?:${sets.join('|')})` : `(?:(?!${sets.join('|')})[\\s\\S])`;
}

const setPieces = /\[:(\w+):\]|\\(?:x\{[\da-fA-F]+\}|[pP](?:\{[^}]*\}|[A-Z])|[\s\S])|\[/g;

function setPieceOf(piece: string, name: string | undefined): string {
	if (name !== undefined) return posixSet(name);
	if (piece === '[') return String.raw`\[`;
	if (piece === '\\w') return wordSet;
	if (piece === '\\b') return '\\b';
	return piece === '\\-' || piece === '\\^' || piece === '\\]' ? piece : escapeOf(piece);
}

function posixSet(name: string): string {
	const set = posixSets[name];
	if (set === undefined)
		throw new UsageError(`no class [:${name}:]`, `classes are ${Object.keys(posixSets).join(', ')}`);
	return set;
}
