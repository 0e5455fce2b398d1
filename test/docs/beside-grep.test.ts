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

interface Found {
	status: number | null;
	lines: string[];
}

async function search(options: string): Promise<Found> {
	const {status, out} = await runWsws(['search', ...shellWords(withPatterns(options))], {library});
	return {status, lines: linesOf(out.replace(/<\/?\w+>/g, ''))};
}

function runThere(program: string, typed: string[]): Found {
	const {status, stdout} = spawnSync(program, typed.map(withPatterns), {
		cwd: library,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return {
		status,
		lines: linesOf(
			stdout.replace(/^\.\/|(?<=\0)\.\//gm, '').replace(/^(\w+)\.md(?=[:\0\n-])|(?<=\0)(\w+)\.md(?=\0)/gm, '$1$2'),
		),
	};
}

function withPatterns(word: string): string {
	return word.replace(/\bpatterns\b/, patterns);
}

/** Each has an order of its own. */
function linesOf(text: string): string[] {
	return text
		.split(/\n|(?<=\0)/)
		.filter(Boolean)
		.sort();
}

/** A cell as it is typed. */
function optionsOf(cell: string): string {
	return cell
		.trim()
		.replace(/^`(.*)`$/, '$1')
		.replaceAll('\\|', '|');
}
