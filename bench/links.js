// What it costs to take over what other services let people take away: fifty thousand links, made by chance.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {figure} from './figures.js';
import {peakMemory} from './indexing.js';
import {inNewHome, node, wsws} from './programs.js';
import {randomFrom} from './random.js';
import {reasons} from './reasons.js';

const count = 50_000;
const words = 'lamp column rope strike salt press harbour march road ledger union letter boat wage office quay'.split(
	' ',
);

/** @typedef {(link: {at: number, title: string, url: string}) => string} RowOf */
/** @type {[name: string, head: string, rowOf: RowOf][]} */
const formats = [
	[
		'Pocket',
		'title,url,time_added,tags,status',
		({at, title, url}) => `${title},${url},${1_500_000_000 + at},sea|rope,${at % 2 ? 'archive' : 'unread'}`,
	],
	[
		'Instapaper',
		'URL,Title,Selection,Folder,Timestamp,Tags',
		({at, title, url}) =>
			`${url},${title},${at % 50 ? '' : title},${['Unread', 'Archive', 'Starred'][at % 3]},${1_500_000_000 + at},[]`,
	],
	[
		'Raindrop',
		'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
		({at, title, url}) =>
			`${at},${title},,${title} ${title},${url},Ropes,"sea, rope",2023-11-14T10:00:00.000Z,,,${at % 9 === 0}`,
	],
];

/** @returns {Promise<import('./page.js').Group>} */
export async function links() {
	const measured = [];
	for (const [name, head, rowOf] of formats) measured.push({name, ...(await takeOver(head, rowOf))});
	return {
		title: 'Links of other services',
		about: `Exports of ${count.toLocaleString('en')} links, each of which becomes an article: seconds of a processor, and the most memory.`,
		tables: [
			{
				caption: '`wsws add`:',
				heads: ['', 'seconds', 'MB'],
				rows: measured.map(({name, seconds, peak}) => [name, figure(seconds), figure(peak)]),
			},
		],
		goals: measured.flatMap(({name, seconds, peak}) => [
			{what: `the links of ${name}`, unit: 's', limit: 20, measured: seconds, reason: reasons.links},
			{what: `most memory for those of ${name}`, unit: 'MB', limit: 200, measured: peak, reason: reasons.links},
		]),
	};
}

/** @param {string} head @param {RowOf} rowOf */
async function takeOver(head, rowOf) {
	const seconds = await inNewHome(
		async (home, folder) => node([wsws, 'add', exported(folder, head, rowOf)], home) / 1000,
	);
	const peak = await inNewHome((home, folder) => peakMemory([wsws, 'add', exported(folder, head, rowOf)], home));
	return {seconds, peak};
}

/** @param {string} folder @param {string} head @param {RowOf} rowOf */
function exported(folder, head, rowOf) {
	const random = randomFrom(1);
	const some = (/** @type {number} */ length) => Array.from({length}, () => words[Math.floor(random() * words.length)]);
	const rows = Array.from({length: count}, (_, at) =>
		rowOf({at, title: `${some(6).join(' ')} ${at}`, url: `https://site${at % 400}.example/${at}/${some(3).join('-')}`}),
	);
	const file = join(folder, 'export.csv');
	writeFileSync(file, `${[head, ...rows].join('\n')}\n`);
	return file;
}
