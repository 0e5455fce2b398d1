// Names and paths are text: whatever a file is called, a row is a row, nothing acts on a terminal, and what is shown leads back.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {safeText} from '../../src/core/text/safe-text.ts';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const library = temporaryFolder();
const names = [
	'a\x1b]0;OWNED\x07\x1b[8m.md',
	'a␛]0;OWNED␇␛[8m.md',
	'b\tx\nINJECTED\t2099-01-01\tnobody\tfake row.md',
	'b x INJECTED 2099-01-01 nobody fake row.md',
	'delta\xad\xad\xad\xad\xadalpha.md',
	'deltaalpha.md',
	'right\u202etfel.md',
	'right\u2066tfel.md',
	'flag\u{e0067}.md',
	'flag.md',
	'\u200b.md',
	'--json.md',
	'-.md',
	'odd:12.md',
];
const paths = [
	...names.map(name => join(library, name)),
	...[0xfe, 0xff].map(byte =>
		Buffer.concat([Buffer.from(join(library, 'bytes')), Buffer.of(byte), Buffer.from('.md')]),
	),
];
const situation = {library, environment: {COLUMNS: '400'}};
const bare = /<[^>]*>/g;

beforeAll(() => {
	mkdirSync(library, {recursive: true});
	for (const [index, path] of paths.entries()) writeFileSync(path, `# Title ${index}\n\nThe strike of day ${index}.\n`);
});

test.each([
	['list'],
	['list', '--format', '{name}'],
	['list', '--json'],
	['search', 'strike'],
	['search', '-l', 'strike'],
	['search', '-c', 'strike'],
	['search', '-o', 'strike'],
	['search', '--kwic', 'strike'],
	['search', '--json', 'strike'],
])('%s %s %s prints one safe row an article', async (...argv) => {
	const {status, out} = await runWsws(argv, situation);
	const rows = out.trimEnd().split('\n');
	expect([status, rows.length]).toEqual([0, paths.length]);
	for (const row of rows) expect(safeText(row)).toBe(row);
	if (argv.length === 1) for (const row of rows) expect(row.split('\t')).toHaveLength(4);
	expect(new Set(rows).size).toBe(paths.length);
});

test.each([['list'], ['search', 'strike'], ['search', '-C1', 'strike'], ['info'], ['check']])(
	'on a terminal %s %s lets nothing act',
	async (...argv) => {
		const {out, messages} = await runWsws(argv, {...situation, isTerminal: true});
		expect(safeText(out + messages)).toBe(out + messages);
	},
);

test('every name leads back to its article, and so does every path as JSON', async () => {
	const {out} = await runWsws(['list', '--json'], situation);
	for (const line of out.trimEnd().split('\n')) {
		const {name, path, title} = JSON.parse(line);
		for (const typed of [name, `${name}:3`, path]) {
			const shown = await runWsws(['show', '--json', '--', typed], situation);
			expect([shown.status, JSON.parse(shown.out).title], typed).toEqual([0, title]);
		}
	}
});

describe('cite names a file that no library has', () => {
	const outside = join(temporaryFolder(), 'x\x1b[2J\ny.md');
	beforeAll(() => writeFileSync(outside, '# X\n\nText.\n'));

	test.each(['plain', 'markdown', 'bibtex', 'csl'])('as %s', async style => {
		const {status, out} = await runWsws(['cite', '--style', style, outside], situation);
		expect([status, safeText(out)]).toEqual([0, out]);
		const [url = ''] = /file:\S*\.md/.exec(out.replaceAll('\\', '')) ?? [];
		const again = await runWsws(['show', url], situation);
		expect([again.status, again.out.replace(bare, '')]).toEqual([0, 'X\n\nText.\n']);
	});
});

test('an address that a file names comes out without its password and keys, and any other as it is written', async () => {
	const folder = temporaryFolder({
		'a.md': '---\nurl: https://reader:s3cret@example.org/a?id=1&token=TTTTT\n---\n\n# A\n\nText.\n',
		'b.md': '---\nurl: https://example.org\n---\n\n# B\n\nText.\n',
	});
	const forms = ['plain', 'markdown', 'bibtex', 'csl'].map(style => ['cite', 'a', '--style', style]);
	for (const argv of [...forms, ['list', '--json'], ['list', '--format', '{url}'], ['show', '--json', 'a']]) {
		const {out} = await runWsws(argv, {library: folder});
		expect(out, argv.join(' ')).toContain('https://example.org/a?id=1');
		expect(out, argv.join(' ')).not.toMatch(/s3cret|TTTTT/);
	}
	expect((await runWsws(['list', '--format', '{url}', '--sort', 'title'], {library: folder})).out).toBe(
		'https://example.org/a?id=1\nhttps://example.org\n',
	);
});
