// Whatever becomes of the bytes of a file of notes, or of their index: no command ends otherwise than it should, no other file
// is another one afterwards, and the notes of the other files are all there. `WSWS_TRIALS=100` makes 200 trials of each.

import {cpSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {article} from '../../bench/library.js';
import {randomFrom} from '../../bench/random.js';
import {runWsws} from '../run-wsws.ts';
import {seed} from '../seed.ts';
import {removeFolder, temporaryFolder, writeFiles} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {trials} from '../trials.ts';
import {damaged} from './damage.ts';
import {databaseDamages} from './database-damage.ts';

/** So many that they have an index. */
const articles = 70;
const count = trials(2);
const notesFolder = '.local/share/wsws/notes';
const victim = 'victim.md';

let home = '';
let library = '';
let before = '';

const run = (argv: string[], place = home) => runWsws(argv, {library, environment: {HOME: place}});

beforeAll(async () => {
	library = temporaryFolder();
	home = temporaryFolder();
	const name = library.split('/').at(-1);
	for (let number = 0; number < articles; number++) {
		const {path, text} = article(number);
		writeFiles(library, {[path]: text});
		const words = text
			.split('\n\n')
			.findLast(part => part.length > 60)
			?.slice(0, 50);
		const about = `---\ntitle: "${number}"\nlibrary: "${name}"\nfile: "${path}"\n---\n`;
		const note = `\n> ${words?.replace(/\n/g, ' ')}\n\nthought ${number}\n\n#t ^note${number}x\n`;
		writeFiles(home, {[`${notesFolder}/${number === 0 ? victim : `${number}.md`}`]: about + note});
	}
	await run(['star', '3']);
	before = (await run(['notes'])).out;
	expect(thoughtsIn(before)).toHaveLength(articles);
}, timeLimitMs(120));

const commands = [
	['notes'],
	['list', '--noted', '-n', '3'],
	['search', 'note:thought', '-c'],
	['show', '5'],
	['check'],
];

test(`${count} damages to a file of notes cost that file alone`, {timeout: timeLimitMs(60 + count * 20)}, async () => {
	const random = randomFrom(seed);
	for (let trial = 0; trial < count; trial++) {
		const place = copyOfHome();
		const file = join(place, notesFolder, victim);
		const {name, bytes} = damaged(readFileSync(file), random);
		writeFileSync(file, bytes);
		const others = otherFiles(place);
		for (const argv of commands) await expectSound(argv, place, name);
		const listed = thoughtsIn((await run(['notes'], place)).out);
		const lost = thoughtsIn(before).filter(thought => !listed.includes(thought));
		expect(lost.length, `${name}: ${lost}`).toBeLessThanOrEqual(1);
		expect(otherFiles(place), name).toEqual(others);
		expect(readFileSync(file).equals(bytes), name).toBe(true);
		// Who goes on noting loses nothing that can still be read.
		const {status} = await run(['note', '5', '--text', 'archive'], place);
		expect([0, 1], name).toContain(status);
		const after = thoughtsIn((await run(['notes'], place)).out);
		expect(
			listed.filter(thought => !after.includes(thought)),
			name,
		).toEqual([]);
		removeFolder(place);
	}
});

test(`${count} damages to the index cost no note and no fact`, {timeout: timeLimitMs(60 + count * 20)}, async () => {
	const kinds = Object.keys(databaseDamages);
	// The last one hits what is read when articles are followed.
	for (const trial of [...Array(count).keys(), 176]) {
		const place = copyOfHome();
		// What changed just now would be read once more.
		await new Promise(go => setTimeout(go, 60));
		const kind = kinds[(trial * 7) % kinds.length] ?? '';
		await run(['notes'], place);
		databaseDamages[kind]?.(join(place, '.local/state/wsws/index.db'), randomFrom(seed + trial));
		const files = filesOf(place);
		for (const argv of commands) await expectSound(argv, place, kind);
		expect((await run(['notes'], place)).out, kind).toBe(before);
		const counts = (await run(['list', '--format', '{noted}'], place)).out.split('\n').filter(line => line === '1');
		expect(counts, kind).toHaveLength(articles);
		expect(filesOf(place), kind).toEqual(files);
		removeFolder(place);
	}
});

function copyOfHome(): string {
	const place = temporaryFolder();
	cpSync(home, place, {recursive: true});
	return place;
}

function thoughtsIn(out: string): string[] {
	return out.match(/thought \d+/g) ?? [];
}

/** The files of a person: the notes and the logs. */
function filesOf(place: string): Record<string, string> {
	const folders = [notesFolder, '.local/state/wsws/log'].filter(folder => existsSync(join(place, folder)));
	return Object.fromEntries(
		folders.flatMap(folder =>
			readdirSync(join(place, folder)).map(name => [name, readFileSync(join(place, folder, name), 'latin1')]),
		),
	);
}

function otherFiles(place: string): Record<string, string> {
	const {[victim]: _, ...others} = filesOf(place);
	return others;
}

async function expectSound(argv: string[], place: string, what: string): Promise<void> {
	const {status, messages} = await run(argv, place);
	expect([0, 1], `${argv}, ${what}: ${messages}`).toContain(status);
	expect(messages, `${argv}, ${what}`).not.toMatch(/defect|\n\s+at |TypeError|SyntaxError/);
}
