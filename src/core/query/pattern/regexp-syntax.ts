// Translates regular expressions in the syntax of grep and ripgrep to JavaScript: `\w`, `\b` and `\d` cover every script, and
// leading flags, POSIX classes and word edges are supported.

import {UsageError} from '../../errors.ts';
import {lookupTable} from '../../lookup-table.ts';

export interface RegexpSource {
	/** For the flag `u`. */
	source: string;
	/** Whether a leading flag makes it ignore case. */
	isCaseIgnored: boolean;
}

/** Letters, digits and the underscore, as the content of a set. */
export const wordSet = String.raw`\p{L}\p{M}\p{N}_`;

/** Limits on the length of an expression as typed and as translated: V8 takes a fifth of a millisecond for each `\b`, twice. */
const longestTyped = 40_000;
const longestSource = 100_000;

/** Translates a typed expression. Throws UsageError for an unknown flag and an overlong expression. */
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

/** Normalizes leading flags: `(?i:whole)` is `(?i)whole`; flags that switch Unicode or case-insensitivity off have no effect. */
function withFlagsInFront(typed: string): string {
	const [, flags = '', inside = ''] = /^\(\?([imsu]+):((?:\\[\s\S]|[^\\()])*)\)$/.exec(typed) ?? [];
	if (flags !== '') return `(?${flags})${inside}`;
	return typed.replace(/^\(\?([imsu]*)-[imsu]+\)/, (_, on: string) => (on === '' ? '' : `(?${on})`));
}

/** An escape, quoted literal text, a set, the start of a named group, or a repetition with only a maximum. */
const pieces =
	/\\Q[\s\S]*?(?:\\E|$)|\\(?:x\{[\da-fA-F]+\}|[pP](?:\{[^}]*\}|[A-Z])|[\s\S])|\[\^?\]?(?:\[:\^?\w*:\]|\\[\s\S]|[^\]\\])*\]|\(\?P<|\{,(?=\d+\})/g;

function translated(piece: string): string {
	if (piece === '(?P<') return '(?<';
	if (piece === '{,') return '{0,';
	if (piece.startsWith('\\Q')) return escapedRegexp(piece.slice(2).replace(/\\E$/, ''));
	return piece.startsWith('[') ? setOf(piece) : escapeOf(piece);
}

/** An expression that matches a text literally. */
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

/** Matches the word edges in a translated expression, which a quick test may omit. */
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
	// JavaScript rejects escapes of other characters than its own.
	return /^[!-/:-@[-`{-~ ]$/.test(sign) && !/[\^$\\.*+?()[\]{}|/]/.test(sign) ? sign : typed;
}

/** `\pL`, and a script name alone: `\p{Greek}`. */
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

/** Not allowed inside a set: the complement of several classes. */
const complements = /\\W|\[:\^(\w+):\]/g;

/** A set with complemented parts is equivalent to alternatives, or to one of them that the others don't exclude. */
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
