// One article from file to output, a short one and one of a megabyte, beside other programs that print Markdown.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {figure, ratio, spread} from './figures.js';
import {longText} from './library.js';
import {inTurns} from './measure.js';
import {inNewHome, node, nodeOnTerminal, run, wsws} from './programs.js';
import {reasons} from './reasons.js';

const bare = 'node -e 0';
const tour = join(import.meta.dirname, '../articles/a-tour-of-wsws.md');
const megabyte = 1_000_000;

/**
 * @param {{rounds?: number | undefined, peers: import('./peers.js').Peers}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function documents({rounds = 7, peers}) {
	return inNewHome(async (environment, home) => {
		const long = join(home, 'long.md');
		writeFileSync(long, longText(megabyte));
		const short = await timesFor(tour, {environment, peers, rounds});
		const times = await timesFor(long, {environment, peers, rounds});
		return {
			title: 'One article',
			about:
				`From a file to its last line, ${rounds} rounds. A page is laid out on a terminal of 100 columns; plain text, and what the ` +
				'others print, goes into a pipe. Times are those of a processor, but for the page, where the clock counts. pandoc reads GitHub Markdown and writes plain text.',
			tables: [tableOf('The tour of wsws, 7 KB:', short), tableOf('1 MB of made articles in four languages:', times)],
			goals: ['plain text', 'a page'].map(kind => ({
				what: `\`wsws show\` of 1 MB, ${kind}, beyond \`${bare}\``,
				unit: 'ms',
				limit: 1000,
				measured: times(kind).median - times(bare).median,
				reason: reasons.show,
			})),
		};
	});
}

/** @typedef {{environment: import('./programs.js').Environment, peers: import('./peers.js').Peers, rounds: number}} Setting */

/**
 * @param {string} file
 * @param {Setting} setting
 */
function timesFor(file, {environment, peers, rounds}) {
	const {pandoc, bat, less, 'cli-markdown': cliMarkdown} = peers;
	const cases = [
		{name: bare, run: () => node(['-e', '0'], environment)},
		{name: 'plain text', run: () => node([wsws, 'show', file], environment)},
		{name: 'a page', run: () => nodeOnTerminal([wsws, '--no-pager', 'show', file], environment)},
	];
	if (pandoc) {
		const words = ['--from', 'gfm', '--to', 'plain', file];
		cases.push({name: 'pandoc', run: () => run(pandoc.command, words, environment)});
	}
	if (bat) {
		const words = ['--color', 'always', '--style', 'plain', file];
		cases.push({name: 'bat', run: () => run(bat.command, words, environment)});
	}
	if (less) cases.push({name: 'less', run: () => run(less.command, [file], environment)});
	if (cliMarkdown) {
		cases.push({
			name: 'cli-markdown',
			run: () => run(cliMarkdown.command, [...cliMarkdown.words, file], environment),
		});
	}
	return inTurns(cases, rounds);
}

/** @type {[name: string, printed: string][]} */
const lines = [
	[bare, `\`${bare}\``],
	['plain text', '`wsws show`, plain text'],
	['a page', '`wsws show`, a page'],
	['pandoc', 'pandoc'],
	['bat', 'bat, which colours the source'],
	['less', 'less, which copies it'],
	['cli-markdown', 'cli-markdown'],
];

/**
 * @param {string} caption
 * @param {(name: string) => import('./measure.js').Times} times
 * @returns {import('./page.js').Table}
 */
function tableOf(caption, times) {
	const [base, own] = [times(bare).median, times('plain text').median];
	const rows = lines.map(([name, printed]) => {
		const found = times(name);
		return [printed, figure(found.median), spread(found), figure(found.median - base), ratio(found.median / own)];
	});
	return {caption, heads: ['', 'ms', 'quartiles', `beyond \`${bare}\`, ms`, '× `wsws show`, plain text'], rows};
}
