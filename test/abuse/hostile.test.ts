// No article drives a terminal: whatever its bytes, whatever the command and the form, no control character of it comes out.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';

let library: string;
beforeEach(() => {
	library = mkdtempSync(join(tmpdir(), 'wsws-hostile-'));
});
afterEach(() => rmSync(library, {recursive: true}));

/** What terminals obey, alone and as the sequences that did harm: titles, clipboard, cursor, bidi, C1, entities. */
const hostile = fc.constantFrom(
	'\x1b[2J',
	'\x1b]0;title\x07',
	'\x1b]52;c;aGk=\x1b\\',
	'\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\',
	'\x1b[31mred',
	'\x9b31m',
	'\x90payload\x9c',
	'\u202egpj.exe',
	'\u2066hidden\u2069',
	'\u200b\u200c\u200d\u2060\u200b\u200c',
	'\u{e0041}\u{e0042}',
	'&#27;[31m',
	'&#x9b;31m',
	'&#8238;',
	'\\u001b[31m',
	'\x00\x07\x08\x0c\x7f',
	'\r\x1bM',
);
const words = fc.constantFrom(
	'strike',
	'a word',
	'*emphasis*',
	'`code`',
	'[link](http://example.org)',
	'| a | b |',
	'# ',
	'> ',
	'- ',
	'\n\n',
	'\n',
	'```\n',
	'<b>',
	'![i](x.png)',
	'[^1]',
	': ',
);
const text = fc.array(fc.oneof(hostile, words), {maxLength: 25}).map(parts => parts.join(''));
const article = fc
	.record({title: text, author: text, tag: text, summary: text, url: text, body: text})
	.map(
		({title, author, tag, summary, url, body}) =>
			`---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(author)}\ntags: [${JSON.stringify(tag)}]\nsummary: ${JSON.stringify(summary)}\nurl: ${JSON.stringify(`http://example.org/${url}`)}\nodd: ${JSON.stringify(url)}\n---\n\nstrike ${body}\n\n# ${title.replaceAll('\n', ' ')}\n\n${body}\n`,
	);

/** Many at once: a library costs more to open than an article to print. */
const articles = fc.array(article, {minLength: 8, maxLength: 8});
const everyNumber = ['1', '2', '3', '4', '5', '6', '7', '8'];

const commands = [
	['list'],
	['list', '--json'],
	['list', '--format', '{name} {title} {authors} {tags} {summary} {url}'],
	['show', ...everyNumber],
	['show', ...everyNumber, '--markdown'],
	['show', ...everyNumber, '--html'],
	['show', ...everyNumber, '--json'],
	['show', ...everyNumber, '--toc'],
	['show', ...everyNumber, '--plain', '--query', 'strike'],
	['search', 'strike'],
	['search', 'strike', '--json'],
	['search', 'strike', '-o'],
	['search', 'strike', '--kwic'],
	['search', 'strike', '-C', '1'],
	['search', 'strike', '--count-by', 'author'],
	['search', '-F', 's'],
	['cite', '2'],
	['cite', '2', '--style', 'bibtex'],
	['cite', '2', '--style', 'csl'],
	['check'],
	['info'],
];

const forbidden = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

test('no control character of an article leaves any command in any form', async () => {
	await fc.assert(
		fc.asyncProperty(articles, async sources => {
			for (const [index, source] of sources.entries())
				writeFileSync(join(library, `hostile\x1b[31m\n${index}.md`), source);
			for (const command of commands) await expectHarmless(command);
		}),
		{numRuns: 3},
	);
}, 60_000);

async function expectHarmless(command: string[]): Promise<void> {
	for (const isTerminal of [true, false]) {
		const {out, note} = await runWsws(command, {library, isTerminal});
		expect(forbidden.exec(out), `${command.join(' ')} → ${JSON.stringify(out)}`).toBeNull();
		expect(forbidden.exec(note), `${command.join(' ')} → ${JSON.stringify(note)}`).toBeNull();
		expect(note).not.toContain('defect');
	}
}
