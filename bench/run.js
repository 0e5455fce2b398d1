// Measures wsws beside bare Node and other programs and writes docs/benchmarks.md: `npm run bench`.
//   --articles <n>    of the archive: 20,000, or 100,000 for the goals
//   --rounds <n>      instead of each group's own
//   --only <group>    startup, documents, parsing, reader, links, scripts or archive: prints it and writes nothing
//   --resume          takes the groups that an earlier run of this commit has measured, and measures the others
// The executable is measured where it was made before (npm run executable), and so are the Nodes that WSWS_BENCH_NODES names.

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {archive} from './archive.js';
import {documents} from './documents.js';
import {links} from './links.js';
import {factsOf, remarksOn} from './machine.js';
import {groupPage, reportPage} from './page.js';
import {parsing} from './parsing.js';
import {findPeers} from './peers.js';
import {readerFrames} from './reader.js';
import {scripts} from './scripts.js';
import {startUp} from './startup.js';

const groups = {startup: startUp, documents, parsing, reader: readerFrames, links, scripts, archive};
const {values} = parseArgs({
	options: {
		articles: {type: 'string', default: '20000'},
		rounds: {type: 'string'},
		only: {type: 'string'},
		resume: {type: 'boolean', default: false},
	},
});
const peers = findPeers();
const options = {articles: count(values.articles), rounds: values.rounds ? count(values.rounds) : undefined, peers};

if (values.only === undefined) await writePage();
else await printGroup(values.only);

async function writePage() {
	const words = process.argv.slice(2).join(' ');
	const command = words ? `npm run bench -- ${words}` : 'npm run bench';
	const [facts, remarks] = [factsOf(peers), remarksOn(peers)];
	for (const sentence of remarks) console.error(sentence);
	const measured = [];
	for (const [name, measure] of Object.entries(groups)) {
		console.error(`${name} …`);
		measured.push(await kept(name, () => measure(options)));
	}
	const page = reportPage({command, date: new Date().toISOString().slice(0, 10), facts, remarks, groups: measured});
	writeFileSync(join(import.meta.dirname, '../docs/benchmarks.md'), page);
	console.log(page);
}

/**
 * What was measured stays until the next run, which may go on from there.
 * @param {string} name
 * @param {() => Promise<import('./page.js').Group>} measure
 * @returns {Promise<import('./page.js').Group>}
 */
async function kept(name, measure) {
	const commit = JSON.stringify(factsOf(peers).filter(([what]) => what === 'wsws' || what === 'Node'));
	const file = join(import.meta.dirname, `libraries/${name}.json`);
	if (values.resume && existsSync(file)) {
		const known = JSON.parse(readFileSync(file, 'utf8'), (_, value) => (value === null ? Number.NaN : value));
		if (known.commit === commit && known.articles === options.articles) return known.group;
	}
	const group = await measure();
	mkdirSync(dirname(file), {recursive: true});
	writeFileSync(file, JSON.stringify({commit, articles: options.articles, group}));
	return group;
}

/** @param {string} name */
async function printGroup(name) {
	const [, measure] = Object.entries(groups).find(([known]) => known === name) ?? [];
	if (!measure) throw new Error(`no group "${name}": ${Object.keys(groups).join(', ')}`);
	for (const sentence of remarksOn(peers)) console.error(sentence);
	console.log(groupPage(await measure(options)));
}

/** @param {string} text */
function count(text) {
	const number = Number(text);
	if (!Number.isInteger(number) || number < 1) throw new Error(`not a number of anything: ${text}`);
	return number;
}
