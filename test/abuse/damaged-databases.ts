// Homes whose databases are damaged in every way that chance and malice know, and what must hold of all commands then: each
// answers and none hangs, the damaged file costs no other one, and what is lost is said to be.

import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {article} from '../../bench/library.js';
import {randomFrom} from '../../bench/random.js';
import {removeFolder, temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {databaseDamages} from './database-damage.ts';

export interface Answer {
	status: number;
	out: string;
	note: string;
}

/** Runs wsws at a home, over a library. */
export type Run = (argv: string[], home: string, library: string) => Promise<Answer>;

/** A home in which articles were starred, with a library and the answers of commands there. */
export interface Specimen {
	run: Run;
	home: string;
	library: string;
	answers: Answer[];
}

export interface Trial {
	victim: 'state' | 'catalog';
	/** One of `databaseDamages`. */
	damage: string;
	seed: number;
}

export interface Outcome {
	/** What must not be, a line each. */
	faults: string[];
	/** Answers that are others than before without a word: flipped letters that nothing tells from others. */
	silent: string[];
}

const commands = [
	['list'],
	['list', '--starred'],
	['list', '--unread', '--json'],
	['search', 'archive', '-c'],
	['search', '-e', '[a-z]+.archive', '-c'],
	['show', '--plain', '1'],
	['info'],
];
/** Commands whose answers depend on the state. */
const stateful = /--starred|--unread|info/;
/** Changes the state; after all the others. */
const lastCommand = ['star', '20'];
const longestMs = timeLimitMs(20);

export async function makeSpecimen(run: Run, articles = 24): Promise<Specimen> {
	const [home, library] = [temporaryFolder(), temporaryFolder()];
	for (let number = 0; number < articles; number++) {
		const {path, text} = article(number);
		mkdirSync(dirname(join(library, path)), {recursive: true});
		writeFileSync(join(library, path), text);
	}
	for (const number of ['1', '5', '9']) await run(['star', number], home, library);
	const answers = [];
	for (const command of commands) answers.push(await run(command, home, library));
	return {run, home, library, answers};
}

/** Damages a file of a copy of the home, and runs all commands there, twice. */
export async function tryDamage(specimen: Specimen, {victim, damage, seed}: Trial): Promise<Outcome> {
	const home = temporaryFolder();
	cpSync(specimen.home, home, {recursive: true});
	const state = join(home, '.local/state/wsws/index.db');
	const catalog = catalogIn(home);
	databaseDamages[damage]?.(victim === 'state' ? state : catalog, randomFrom(seed));
	// The index of the state is made of the logs, and follows what the catalog says; the logs are the person's.
	const others = () => (victim === 'state' ? readFileSync(catalog) : logsIn(home));
	const before = others();
	const outcome: Outcome = {faults: [], silent: []};
	const said: string[] = [];
	for (const [index, command] of [...commands, ...commands, lastCommand].entries()) {
		const started = Date.now();
		const {out, ...rest} = await specimen.run(command, home, specimen.library);
		const answer = {...rest, out: out.replaceAll(home, specimen.home)};
		said.push(...answer.note.split('\n').filter(line => line.startsWith('wsws:')));
		const isLast = command === lastCommand;
		const isState = victim === 'state' && stateful.test(command.join(' '));
		const isOther = !isLast && answer.out !== specimen.answers[index % commands.length]?.out;
		const faults = [
			...faultsOf(answer, victim),
			...faultIf(Date.now() - started > longestMs, 'took too long'),
			...faultIf(isOther && answer.status === 2 && !isState, 'failed'),
			...faultIf(!isLast && others().compare(before) !== 0, 'another file changed'),
		];
		outcome.faults.push(...faults.map(fault => `${command.join(' ')}: ${fault} (${answer.status})\n${answer.note}`));
		if (isOther && said.length === 0) outcome.silent.push(command.join(' '));
	}
	const once = said.filter(line => /catalog was damaged|index of what you read/.test(line));
	if (new Set(once).size < once.length) outcome.faults.push(`said more than once:\n${said.join('\n')}`);
	removeFolder(home);
	return outcome;
}

function faultIf(isFault: boolean, fault: string): string[] {
	return isFault ? [fault] : [];
}

function logsIn(home: string): Buffer {
	const folder = join(home, '.local/state/wsws/log');
	return Buffer.concat(readdirSync(folder).map(name => readFileSync(join(folder, name))));
}

function catalogIn(home: string): string {
	const folder = join(home, '.cache/wsws');
	return join(folder, readdirSync(folder).find(name => name.endsWith('.db')) ?? 'none');
}

function faultsOf({status, note}: Answer, victim: Trial['victim']): string[] {
	const blamed = victim === 'state' ? /catalog/ : /starred/;
	return [
		...([0, 1, 2].includes(status) ? [] : ['ended otherwise']),
		...(/defect|panicked|SyntaxError|TypeError/.test(note) ? ['a crash'] : []),
		...(blamed.test(note) ? ['the wrong file is blamed'] : []),
	];
}
