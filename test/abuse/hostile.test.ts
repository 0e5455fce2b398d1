// No article drives a terminal: whatever its bytes, whatever the command and the form, no control character of it comes out.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {forbidden, hostileTexts} from './hostile-texts.ts';

const hostile = fc.constantFrom(...hostileTexts);
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
			`---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(author)}\ntags: [${JSON.stringify(tag)}]\nsummary: ${JSON.stringify(summary)}\nurl: ${JSON.stringify(`http://example.org/${url}`)}\ndate: ${JSON.stringify(`2023 ${url}`)}\nodd: ${JSON.stringify(url)}\n---\n\nstrike ${body}\n\n# ${title.replaceAll('\n', ' ')}\n\n${body}\n`,
	);

/** Many at once: a library costs more to open than an article to print. */
const count = 16;
const articles = fc.array(article, {minLength: count, maxLength: count});
const all = Array.from({length: count}, (_, index) => `${index + 1}`);

const commands = [
	['list'],
	['list', '--json'],
	['list', '--format', '{name} {title} {authors} {tags} {summary} {url} {date:%Y %B}'],
	['list', '--author', '\x1b[31m'],
	['show', ...all],
	['show', ...all, '--width', '20', '--links', 'end'],
	['show', ...all, '--width', '0', '--links', 'inline', '--query', 'strike', '--no-header'],
	['show', ...all, '--plain'],
	['show', ...all, '--markdown'],
	['show', ...all, '--html'],
	['show', ...all, '--json'],
	['show', ...all, '--toc'],
	['show', '1', '--section', '\x1b]0;x\x07'],
	['show', '\x1b[2J'],
	['read', '1', '--linear'],
	['read', '2'],
	['read', '--linear'],
	['read', '3', '--mark-unread'],
	['search', 'strike'],
	['search', 'strike', '--json'],
	['search', 'strike', '-o'],
	['search', 'strike', '-l'],
	['search', 'strike', '-c'],
	['search', 'strike', '--kwic'],
	['search', 'strike', '-C', '1'],
	['search', 'strike', '--count-by', 'author'],
	['search', 'strike', '--count-by', 'tag'],
	['search', 'strike', '--explain'],
	['search', '-F', 's'],
	['search', '-e', '.'],
	['search', '"\x9b31m \u202e'],
	['cite', '2'],
	['cite', '2:14', '--style', 'markdown'],
	['cite', '2', '--style', 'bibtex'],
	['cite', '2', '--style', 'csl'],
	['star', '1', '2'],
	['unstar', '2'],
	['open', '4'],
	['check'],
	['info'],
	['info', '--json'],
	['complete', 'show', ''],
	['complete', 'list', '--tag', ''],
	['remove', '5'],
	['\x1b[31mcommand'],
];

/** A program is given paths as they are; a person sees them made safe. */
const paths = [
	['list', '--format', '{path}'],
	['search', 'strike', '--json'],
	['add', 'LIBRARY'],
	['remove', '--yes', '1'],
	['info'],
	['check'],
];

const everyLibrary = fc.asyncProperty(articles, async sources => {
	const library = temporaryFolder();
	for (const [index, source] of sources.entries()) writeFileSync(join(library, `hostile\x1b[31m\n${index}.md`), source);
	const environment = {HOME: temporaryFolder()};
	for (const command of commands)
		for (const isTerminal of [true, false])
			expectHarmless(command, await runWsws(command, {library, environment, isTerminal}));
	const odd = {...environment, XDG_DATA_HOME: join(environment.HOME, 'data\x1b[31m')};
	for (const command of paths) {
		const argv = command.map(word => word.replace('LIBRARY', library));
		expectHarmless(argv, await runWsws(argv, {library, environment: odd, isTerminal: true}));
	}
});

test('no control character of an article leaves any command in any form', () =>
	fc.assert(everyLibrary, {numRuns: 1, endOnFailure: true}));

function expectHarmless(command: string[], {out, messages}: {out: string; messages: string}): void {
	for (const said of [out, messages]) {
		const found = forbidden.exec(said);
		if (found) throw new Error(`${JSON.stringify(found[0])} leaves ${command.join(' ')}: ${JSON.stringify(said)}`);
	}
	expect(messages, command.join(' ')).not.toContain('defect');
}
