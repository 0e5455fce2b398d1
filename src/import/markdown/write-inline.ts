// Writes inline content as Markdown that reads back the same. Emphasis that Markdown does not allow is shifted or, if that does not
// help, dropped; the text is always preserved.

import {lazily} from '../../core/lazily.ts';
import {FootnoteNumbers} from '../../core/markdown/footnotes.ts';
import {inlineText} from '../../core/markdown/inline-text.ts';
import {lexInline} from '../../core/markdown/lexer.ts';
import {cleanInline} from '../../core/markdown/normalize-inline.ts';
import {escapeLineStart, escapeText, pairedSigns} from './escape-text.ts';
import {type Atom, destination, type Marks} from './inline-atoms.ts';

/** Writes the text of a block, with a line for each break. Empty for atoms without text and images. */
export function writeInline(atoms: Atom[]): string {
	const settled = emphases.reduce(settle, atoms);
	const plain = write(without(settled, ['link', ...emphases]));
	const wanted = lazily(() => readingOf(plain));
	const written = attempts
		.map(dropped => write(without(settled, dropped)))
		.find(markdown => markdown === plain || readingOf(markdown) === wanted());
	return (written ?? plain).trim().split('\n').map(escapeLineStart).join('\n');
}

type Mark = keyof Marks;
type Emphasis = 'strong' | 'em' | 'del';

const emphases: Emphasis[] = ['strong', 'em', 'del'];
/** Marks to drop, in steps, until the Markdown reads back correctly. */
const attempts: Mark[][] = [[], ['em'], ['strong', 'del'], emphases];
const signs: Record<Emphasis, string> = {strong: '**', em: '*', del: '~~'};

/** The text as a reader will see it; undefined if some program would show literal delimiters. */
function readingOf(markdown: string): string | undefined {
	const context = {footnotes: new FootnoteNumbers([]), closedTags: tags, links: {}};
	const tokens = lexInline(markdown, {});
	return hasLooseMarks(tokens) ? undefined : inlineText(cleanInline(tokens, context)).replace(/\s+/g, ' ');
}

/** Whether there are delimiters that CommonMark leaves unpaired, although wsws pairs them. */
function hasLooseMarks(tokens: ReturnType<typeof lexInline>): boolean {
	return tokens.some(token => {
		const inner = 'tokens' in token ? token.tokens : undefined;
		return inner?.length ? hasLooseMarks(inner) : token.type === 'text' && token.raw.includes('**');
	});
}

/** The HTML tags written here, with their end tags. */
const tags = new Set(['mark', 'sub', 'sup']);

function without(atoms: Atom[], dropped: readonly Mark[]): Atom[] {
	if (dropped.length === 0) return atoms;
	const none = Object.fromEntries(dropped.map(mark => [mark, undefined]));
	return atoms.map(atom => (atom.kind === 'break' ? atom : {...atom, marks: {...atom.marks, ...none}}));
}

/**
 * Shifts the edges of emphasis to where Markdown allows delimiters (CommonMark 6.2, flanking), and drops emphasis without words.
 */
function settle(atoms: Atom[], mark: Emphasis): Atom[] {
	const result: Atom[] = [];
	for (let start = 0; start < atoms.length; ) {
		let end = start + 1;
		const isMarked = marksOf(atoms[start])[mark] === true;
		while (end < atoms.length && (marksOf(atoms[end])[mark] === true) === isMarked && isText(atoms[end - 1])) end++;
		const run = atoms.slice(start, end);
		const settled = isMarked ? settledRun(run, mark, {before: result.at(-1), after: atoms[end]}) : run;
		for (const atom of settled) result.push(atom);
		start = end;
	}
	return result;
}

function isText(atom: Atom | undefined): boolean {
	return atom !== undefined && atom.kind !== 'break';
}

function marksOf(atom: Atom | undefined): Marks {
	return atom === undefined || atom.kind === 'break' ? {} : atom.marks;
}

interface Neighbours {
	before: Atom | undefined;
	after: Atom | undefined;
}

function settledRun(run: Atom[], mark: Emphasis, {before, after}: Neighbours): Atom[] {
	const hasWords = run.some(atom => atom.kind === 'raw' || (atom.kind === 'text' && word.test(atom.text)));
	if (!hasWords) return without(run, [mark]);
	const [first, ...rest] = run;
	const start = first?.kind === 'text' && endsInWord(before) ? /^[^\p{L}\p{N}\s]+/u.exec(first.text)?.[0].length : 0;
	const opened = first ? [...split(first, start ?? 0, {bare: 'start', mark}), ...rest] : [];
	const last = opened.at(-1);
	const end = last?.kind === 'text' && beginsWithWord(after) ? /[^\p{L}\p{N}\s]+$/u.exec(last.text)?.index : undefined;
	return last && end !== undefined ? [...opened.slice(0, -1), ...split(last, end, {bare: 'end', mark})] : opened;
}

/** Splits an atom, removing the mark from one part. */
function split(atom: Atom, at: number, {bare, mark}: {bare: 'start' | 'end'; mark: Emphasis}): Atom[] {
	if (atom.kind !== 'text') return [atom];
	const parts: Atom[] = [
		{...atom, text: atom.text.slice(0, at), marks: bare === 'start' ? {...atom.marks, [mark]: undefined} : atom.marks},
		{...atom, text: atom.text.slice(at), marks: bare === 'end' ? {...atom.marks, [mark]: undefined} : atom.marks},
	];
	return parts.filter(part => part.kind === 'text' && part.text !== '');
}

const word = /[\p{L}\p{N}]/u;

function endsInWord(atom: Atom | undefined): boolean {
	return atom?.kind === 'text' && /[\p{L}\p{N}\p{M}]$/u.test(atom.text);
}

function beginsWithWord(atom: Atom | undefined): boolean {
	return atom?.kind === 'text' && /^[\p{L}\p{N}]/u.test(atom.text);
}

function write(atoms: Atom[]): string {
	const text = atoms.map(atom => (atom.kind === 'text' ? atom.text : '')).join('');
	return writeRange(atoms, new Set(), pairedSigns(text));
}

/** The marks in `open` already surround the range. The mark that extends furthest is the outermost. */
function writeRange(atoms: Atom[], open: ReadonlySet<Mark>, paired: string): string {
	const pieces: string[] = [];
	for (let start = 0; start < atoms.length; ) {
		const {mark, end} = longestMark(atoms, start, open);
		const inner = mark ? writeRange(atoms.slice(start, end), new Set([...open, mark]), paired) : undefined;
		const piece =
			mark && inner !== undefined ? marked(inner, mark, marksOf(atoms[start])) : writeAtom(atoms[start], open, paired);
		// An exclamation mark before a link would turn it into an image.
		const last = pieces.at(-1);
		if (piece.startsWith('[') && last?.endsWith('!')) pieces[pieces.length - 1] = `${last.slice(0, -1)}\\!`;
		pieces.push(piece);
		start = end;
	}
	return pieces.join('');
}

function longestMark(atoms: Atom[], start: number, open: ReadonlySet<Mark>): {mark: Mark | undefined; end: number} {
	let longest: {mark: Mark | undefined; end: number} = {mark: undefined, end: start + 1};
	const marks = marksOf(atoms[start]);
	for (const mark of ['link', ...emphases] as const) {
		if (marks[mark] === undefined || open.has(mark)) continue;
		let end = start + 1;
		while (end < atoms.length && marksOf(atoms[end])[mark] === marks[mark]) end++;
		if (longest.mark === undefined || end > longest.end) longest = {mark, end};
	}
	return longest;
}

/** Puts marks around words and images only, with spaces outside. */
function marked(inner: string, mark: Mark, {link = ''}: Marks): string {
	const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
	if (core === '') return inner;
	if (mark === 'link') return `${before}[${core}](${destination(link)})${after}`;
	return before + signs[mark] + core + signs[mark] + after;
}

function writeAtom(atom: Atom | undefined, open: ReadonlySet<Mark>, paired: string): string {
	if (atom === undefined) return '';
	if (atom.kind === 'break') return '  \n';
	return atom.kind === 'raw' ? atom.markdown : escapeText(atom.text, {isBracketed: open.has('link'), paired});
}
