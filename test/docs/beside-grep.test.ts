// The table of options beside grep's and ripgrep's is what they do: each row is run by all three over the same texts.

import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {shellWords} from '../shell-words.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const library = temporaryFolder({
	'harbour.md':
		'# Harbour\n\nThe strike began on Monday.\n\nNobody loaded a crate; the Strike fund paid.\n\nStrikes end.\n',
	'bread.md': '# Bread\n\nA strike of bakers, and a second strike in May.\n\nstrike\n\nPrice: 1.50 (paid).\n',
	'tram.md': '# Tram\n\nNothing here.\n',
});
/** Beside the articles, and none. */
const patterns = join(temporaryFolder({patterns: 'str.ke\npaid\n'}), 'patterns');

interface Row {
	grep: string;
	rg: string;
	wsws: string;
	isOther: boolean;
}

const page = readFileSync(join(import.meta.dirname, '../../docs/scripting.md'), 'utf8');
const [, table = ''] = /^\| `grep -r` \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(page) ?? [];
const rows: Row[] = table
	.trimEnd()
	.split('\n')
	.map(line => {
		const [grep = '', rg = '', wsws = '', what = ''] = line
			.split(/(?<!\\)\|/)
			.slice(1)
			.map(optionsOf);
		return {grep, rg, wsws, isOther: what.startsWith('other: ')};
	});

const hasGrep = spawnSync('grep', ['--version'], {encoding: 'utf8'}).stdout?.includes('GNU') ?? false;
const hasRipgrep = spawnSync('rg', ['--version']).status === 0;

test.each(rows)('grep -r $grep, rg $rg, wsws search $wsws', async ({grep, rg, wsws, isOther}) => {
	const ours = wsws === '–' ? undefined : await search(wsws);
	const theirs = [
		...(hasGrep && grep !== '–' ? [runThere('grep', ['-r', ...shellWords(grep), '.'])] : []),
		...(hasRipgrep && rg !== '–' ? [runThere('rg', [...shellWords(rg), '.'])] : []),
	];
	for (const found of theirs) {
		if (isOther) expect(found.lines).not.toEqual(ours?.lines);
		else if (ours) expect(found).toEqual(ours);
	}
	expect(ours?.status ?? 0).toBe(wsws.includes('zeppelin') ? 1 : 0);
});

test('the table has every option that one types for grep', () => {
	const typed = rows.map(({wsws}) => wsws).join(' ');
	for (const option of 'e F i s S w x v f m o l L q c C n'.split(' '))
		expect(typed).toMatch(new RegExp(`-\\w?\\w?${option}\\w?\\b`));
});

const blocks = temporaryFolder({
	'blocks.md': [
		'---\ntitle: Blocks of all kinds\nauthor: [A desk, B desk]\ndate: 2023-12-27\n---\n\n',
		'With [a link](http://u.example/x), ![a picture](pic.png), a note[^1] and H~2~O, *co\\-operate* &amp; `code`.\n\n',
		'- [x] Test\n- [ ] open\n  1. num\n     > quoted\n- \n\n> quote\n>\n> - an item\n\n',
		'| h1 | h2 |\n|----|---:|\n| a1 | b1 |\n| ccccc | d |\n\n```\ncode\twith a tab\n\n    deep\n```\n\n',
		'Term\n: its meaning\n\n> [!NOTE]\n> alert\n\n***\n\n[^1]: A note.\n\n## After\n\n[Last][r] word, 漢字, “Straße”.\n\n',
		'[r]: https://ref.example/path\n',
	].join(''),
	'plain.md': '# Plain\n\nA desk\n27 December 2023\n\nOne paragraph\nof two lines.\n\nTwo.\n',
});

/** Those of GNU grep that mean the same here. */
const expressions = [
	...[
		'\\[x\\]',
		'^> ',
		'^>',
		'^ ',
		'^    ',
		'\\[image',
		'u\\.example',
		'\\(h',
		'a1 +b1',
		'^- ',
		'^[0-9]+\\. ',
		'\\[1\\]',
		'\\* \\* \\*',
	],
	...[
		'.',
		'^.',
		'e$',
		'^[^a-z]*$',
		'desk',
		'December',
		'(a|b)1',
		'A desk and',
		'co.operate',
		'[[:upper:]]',
		'漢.',
		'Stra.e',
		'H₂O',
		'code\t',
	],
];

test.skipIf(!hasGrep)('a pattern finds the lines that grep finds in what show prints', async () => {
	const printed = async (place: string) => (await runWsws(['show', place, '--plain'], {library: blocks})).out;
	const articles = await Promise.all(['blocks', 'plain'].map(async name => ({name, text: await printed(name)})));
	const places = new Map<string, string>();
	for (const pattern of expressions) {
		const asked = ['search', '-e', pattern];
		const {out} = await runWsws([...asked, '--json'], {library: blocks});
		const hits: Hit[] = linesOf(out).map(line => JSON.parse(line));
		const expected = articles.map(({name, text}) => {
			const {stdout} = spawnSync('grep', ['-E', pattern], {input: text, encoding: 'utf8', env: {LC_ALL: 'C.UTF-8'}});
			return {name, lines: linesOf(stdout)};
		});
		const found = articles.map(({name}) => {
			return {name, lines: hits.filter(hit => hit.name === name).map(({text}) => text)};
		});
		expect(found, pattern).toEqual(expected);
		const counts = expected.filter(({lines}) => lines.length > 0).map(({name, lines}) => `${name}:${lines.length}`);
		const counted = await runWsws([...asked, '-c'], {library: blocks});
		expect(linesOf(counted.out.replace(/<\/?\w+>/g, '')), pattern).toEqual(counts);
		for (const {name, line, text} of hits) if (line > 1) places.set(text, `${name}:${line}`);
	}
	for (const [text, place] of places) expect((await printed(place)).split('\n'), place).toContain(text);
});

interface Hit {
	name: string;
	line: number;
	text: string;
}

interface Found {
	status: number | null;
	lines: string[];
}

async function search(options: string): Promise<Found> {
	const {status, out} = await runWsws(['search', ...shellWords(withPatterns(options))], {library});
	return {status, lines: sortedLines(out.replace(/<\/?\w+>/g, ''))};
}

function runThere(program: string, typed: string[]): Found {
	const {status, stdout} = spawnSync(program, typed.map(withPatterns), {
		cwd: library,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return {
		status,
		lines: sortedLines(
			stdout.replace(/^\.\/|(?<=\0)\.\//gm, '').replace(/^(\w+)\.md(?=[:\0\n-])|(?<=\0)(\w+)\.md(?=\0)/gm, '$1$2'),
		),
	};
}

function withPatterns(word: string): string {
	return word.replace(/\bpatterns\b/, patterns);
}

/** Each has an order of its own. */
function sortedLines(text: string): string[] {
	return linesOf(text).sort();
}

function linesOf(text: string): string[] {
	return text.split(/\n|(?<=\0)/).filter(Boolean);
}

/** A cell as it is typed. */
function optionsOf(cell: string): string {
	return cell
		.trim()
		.replace(/^`(.*)`$/, '$1')
		.replaceAll('\\|', '|');
}
