import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Note} from '../../../src/core/note/note.ts';
import {
	emptyNotesFile,
	readNotesFile,
	withNoteChanged,
	withNoteRestored,
	withNotes,
	withoutNote,
} from '../../../src/core/note/notes-file.ts';
import '../../seed.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const article = {title: ['A: title'], url: ['https://example.org/a'], library: ['own'], file: ['a.md'], text: ['12ab']};

function noteNamed(id: string, fields: Partial<Note> & {exact?: string; section?: string[]} = {}): Note {
	const {exact = `the words of ${id}`, section = ['Sources'], ...rest} = fields;
	const quote = {exact, prefix: 'before them', suffix: 'and after', section, copy: undefined};
	return {id, quote, text: '', tags: [], created: '2026-11-26T20:00:00.000Z', ...rest};
}

test('a file of notes is one that people read', () => {
	const notes = [
		noteNamed('n1', {text: 'A thought.\n\nAnd *another*.', tags: ['migration', 'to/check']}),
		noteNamed('n2', {exact: 'one * two\nthree #four'}),
		noteNamed('n3', {section: ['Sources', 'Books']}),
	];
	expect(withNotes(emptyNotesFile(article), notes)).toBe(`---
title: "A: title"
url: "https://example.org/a"
library: "own"
file: "a.md"
text: "12ab"
---

## Sources

<!-- wsws {"id":"n1","created":"2026-11-26T20:00:00.000Z","under":["Sources"],"before":"before them","after":"and after"} -->
> the words of n1

A thought.

And *another*.

#migration #to/check ^n1

<!-- wsws {"id":"n2","created":"2026-11-26T20:00:00.000Z","under":["Sources"],"before":"before them","after":"and after"} -->
> one \\* two
>
> three \\#four

^n2

## Books

<!-- wsws {"id":"n3","created":"2026-11-26T20:00:00.000Z","under":["Sources","Books"],"before":"before them","after":"and after"} -->
> the words of n3

^n3

`);
	expect(readNotesFile(withNotes(emptyNotesFile(article), notes))).toEqual({article, notes});
});

const line = fc.oneof(
	fc.stringMatching(/^[ -~]{0,30}$/),
	fc.constantFrom(
		'> quoted',
		'## heading',
		'^n1',
		'#tag ^n2',
		'<!-- wsws {"id":"n1"} -->',
		'=======',
		'\\^n1',
		'---',
		'-->',
		'    ',
	),
	fc.string({unit: 'grapheme', maxLength: 12}).map(text => text.replace(/[\r\n\u2028\u2029\x85]/g, ' ')),
);
const id = fc.stringMatching(/^[a-z0-9]{4}$/);
const anyNote: fc.Arbitrary<Note> = fc.record({
	id,
	quote: fc.record({
		exact: fc
			.array(
				line.filter(text => text.trim() === text && !/\s{2}/.test(text) && text !== ''),
				{minLength: 1, maxLength: 3},
			)
			.map(lines => lines.join('\n')),
		prefix: line,
		suffix: line,
		section: fc.array(
			line.filter(text => text.trim() !== ''),
			{maxLength: 2},
		),
		copy: fc.constantFrom(undefined, {at: 2, of: 3}),
	}),
	text: fc.array(line, {maxLength: 5}).map(lines =>
		lines
			.join('\n')
			.replace(/^(?:[^\S\n]*\n)+/, '')
			.trimEnd(),
	),
	tags: fc.uniqueArray(fc.constantFrom('a', 'b/c', 'größe', '移民'), {maxLength: 2}),
	created: fc.constantFrom('', '2026-11-26T20:00:00.000Z'),
});
const someNotes = fc.uniqueArray(anyNote, {selector: ({id}) => id, maxLength: 5, minLength: 1});

test('what is written is read again, whatever it says', () => {
	fc.assert(
		fc.property(someNotes, fc.boolean(), (notes, isWindows) => {
			const file = withNotes(emptyNotesFile(article), notes);
			expect(readNotesFile(isWindows ? file.replaceAll('\n', '\r\n') : file).notes).toEqual(notes);
		}),
	);
});

test('a change changes one note, a removal takes one away, and it comes back', () => {
	fc.assert(
		fc.property(someNotes, fc.nat(), anyNote, (notes, at, {text, tags}) => {
			const {id = ''} = notes[at % notes.length] ?? {};
			const file = withNotes(emptyNotesFile(article), notes);
			const changed = notes.map(note => (note.id === id ? {...note, text, tags} : note));
			expect(readNotesFile(withNoteChanged(file, id, {text, tags})).notes).toEqual(changed);
			const without = withoutNote(file, id);
			expect(readNotesFile(without?.file ?? '').notes).toEqual(notes.filter(note => note.id !== id));
			expect(without && withNoteRestored(without.file, without.removed)).toBe(file);
		}),
	);
});

describe('what people write by hand', () => {
	const read = (text: string) => readNotesFile(text).notes.map(({quote: {exact}, text, tags}) => ({exact, text, tags}));
	test.each<[string, string, ReturnType<typeof read>]>([
		['a quotation and a thought', '> some words\n\na thought\n', [{exact: 'some words', text: 'a thought', tags: []}]],
		[
			'two of them',
			'> one\n> more\n\n> two\nand\n',
			[
				{exact: 'one more', text: '', tags: []},
				{exact: 'two', text: 'and', tags: []},
			],
		],
		[
			'under headings, with a title of Obsidian',
			'# Notes\n\nintro\n\n## A\n\n> [!quote] here\n> words\n\nthought\n\n## B\n\nno note\n',
			[{exact: 'words', text: 'thought', tags: []}],
		],
		['a name of its own', '> words\n\nthought #x\n\n#y ^mine\n', [{exact: 'words', text: 'thought #x', tags: ['y']}]],
		['nothing', '', []],
		['no note', 'just text ^id\n\n# heading\n', []],
		['open front matter', '---\ntitle: x\n> words\n', [{exact: 'words', text: '', tags: []}]],
	])('%s', (_, text, notes) => expect(read(text)).toEqual(notes));

	test('a note whose mark, name or quotation is gone is still there', () => {
		const file = withNotes(emptyNotesFile(article), [noteNamed('n1', {text: 'one'}), noteNamed('n2', {text: 'two'})]);
		const without = (pattern: RegExp) => read(file.replace(pattern, ''));
		const both = [
			{exact: 'the words of n1', text: 'one', tags: []},
			{exact: 'the words of n2', text: 'two', tags: []},
		];
		expect(without(/<!-- wsws \{"id":"n1.*\n/)).toEqual(both);
		expect(without(/\^n1\n/)).toEqual(both);
		expect(without(/\^n2\n/)).toEqual(both);
		expect(without(/> the words of n2\n/)).toEqual([both[0], {...both[1], exact: ''}]);
		expect(without(/"id":"n1",/)).toEqual(both);
	});

	test('what is no note stays when notes are written', () => {
		const foreign =
			'---\ntitle: x\nmine: yes\n---\n\n# Notes\n\nSome text.\n\n> words\n\nthought\n\n## Other\n\n- a list\n';
		const added = withNotes(foreign, [noteNamed('n1')]);
		expect(added.startsWith(foreign.trimEnd())).toBe(true);
		expect(withoutNote(added, 'n1')?.file.trimEnd()).toBe(foreign.trimEnd());
	});
});

/** Base, ours and theirs as git merges them; what it says and what came of it. */
function merged(base: string, ours: string, theirs: string): {status: number | null; text: string} {
	const folder = join(temporaryFolder(), 'notes');
	mkdirSync(folder);
	const file = join(folder, 'a.md');
	const git = (...args: string[]) =>
		spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
			cwd: folder,
			env: {...process.env, HOME: folder, GIT_CONFIG_NOSYSTEM: '1'},
			encoding: 'utf8',
		});
	const commit = (text: string) => {
		writeFileSync(file, text);
		git('add', '-A');
		git('commit', '-q', '--allow-empty', '-m', 'x');
	};
	writeFileSync(join(folder, '.gitattributes'), '*.md merge=union\n');
	git('init', '-q', '-b', 'main');
	commit(base);
	git('checkout', '-q', '-b', 'other');
	commit(theirs);
	git('checkout', '-q', 'main');
	commit(ours);
	const {status} = git('merge', '-q', 'other', '-m', 'merge');
	return {status, text: readFileSync(file, 'utf8')};
}

/** A file whose note is changed, gone, or as it was. */
function edited(file: string, id: string, how: number): string {
	if (how === 1) return withNoteChanged(file, id, {text: `changed ${id}`, tags: ['changed']});
	return how === 2 ? (withoutNote(file, id)?.file ?? file) : file;
}

const mergeTrials = Number(process.env.WSWS_MERGE_TRIALS ?? 4);

test('git merges two versions of a file, and no note is lost', () => {
	const sorted = (notes: Note[]) => notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	fc.assert(
		fc.property(
			fc.uniqueArray(anyNote, {selector: ({id}) => id, minLength: 7, maxLength: 12}),
			fc.infiniteStream(fc.nat(4)),
			(notes, chance) => {
				const next = () => chance.next().value ?? 0;
				const base = notes.slice(0, 3);
				const baseFile = withNotes(emptyNotesFile(article), base);
				const added = notes.slice(3).map(note => ({note, isOurs: next() % 2 === 0}));
				const version = (isOurs: boolean) => {
					const own = added.filter(each => each.isOurs === isOurs).map(({note}) => note);
					const touched = base.filter((_, index) => index % 2 === (isOurs ? 0 : 1));
					return touched.reduce((file, {id}) => edited(file, id, next()), withNotes(baseFile, own));
				};
				const [ours, theirs] = [version(true), version(false)];
				const {status, text} = merged(baseFile, ours, theirs);
				expect(status).toBe(0);
				const [oursNotes, theirsNotes] = [ours, theirs].map(file => readNotesFile(file).notes);
				const expected = notes.flatMap((note, index) => {
					const [mine, other] = [oursNotes, theirsNotes].map(list => list?.find(({id}) => id === note.id));
					if (index >= 3) return mine ?? other ?? [];
					if (!mine || !other) return [];
					return JSON.stringify(mine) === JSON.stringify(note) ? other : mine;
				});
				expect(sorted(readNotesFile(text).notes)).toEqual(sorted(expected));
			},
		),
		{numRuns: mergeTrials, endOnFailure: true},
	);
});
