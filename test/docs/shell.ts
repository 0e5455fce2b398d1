// Runs commands one after the other in one bash, in a home of their own, and gives what each said.

import {spawn} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn as spawnOnTerminal} from '@lydell/node-pty';
import {programTyped} from '../program.ts';
import {removeFolder, temporaryFolder} from '../temporary-folder.ts';
import {warmHome} from '../warm-home.ts';

export interface Place {
	/** A person's terminal of 80 columns; else everything goes into a pipe. */
	isTerminal: boolean;
	/** Where the commands are typed; a temporary folder with notes in it unless given. */
	folder?: string | undefined;
	/** Programs that the machine need not have: their name, and what a shell does instead. */
	standIns: Record<string, string>;
}

export interface Outcome {
	lines: string[];
	status: number;
	/** Of every wsws that ran in it, wherever in a pipeline. */
	statuses: number[];
}

export async function runCommands(commands: string[], place: Place): Promise<Outcome[]> {
	const folder = temporaryFolder();
	try {
		prepare(folder, place.standIns);
		writeFileSync(join(folder, 'script'), commands.map(command => step(command, folder)).join(''));
		const said = await (place.isTerminal ? onTerminal : inPipe)(folder, place);
		return said.split(end).slice(0, commands.length).map(outcomeOf);
	} finally {
		removeFolder(folder);
	}
}

/** What no command says. */
const end = '\n<<<\n';
const mark = '>>>';

function prepare(folder: string, standIns: Record<string, string>): void {
	mkdirSync(join(folder, 'bin'));
	warmHome(join(folder, 'home'));
	cpSync(join(import.meta.dirname, 'notes'), join(folder, 'work/notes'), {recursive: true});
	const real = `${programTyped} "$@"; status=$?; echo $status >> '${folder}/statuses'; exit $status`;
	for (const [name, body] of Object.entries({...standIns, wsws: real})) {
		const file = join(folder, 'bin', name);
		writeFileSync(file, `#!/bin/sh\n${body}\n`);
		chmodSync(file, 0o755);
	}
}

function step(command: string, folder: string): string {
	const quoted = `'${command.replaceAll("'", String.raw`'\''`)}'`;
	const statuses = `'${folder}/statuses'`;
	return `: > ${statuses}; eval ${quoted}; echo "${mark}$? "$(cat ${statuses}); printf '\\n<<<\\n'\n`;
}

function environmentOf(folder: string): Record<string, string> {
	return {
		PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
		HOME: join(folder, 'home'),
		FORCE_COLOR: '0',
		// wc counts no words that it can't print.
		LC_ALL: 'C.UTF-8',
		// npx finds the wsws of this clone: it need ask nobody, and must not build anew what other tests are using.
		npm_config_offline: 'true',
		npm_config_ignore_scripts: 'true',
		npm_config_update_notifier: 'false',
	};
}

async function inPipe(folder: string, place: Place): Promise<string> {
	const child = spawn('bash', ['--norc', '-c', `exec 2>&1; . '${folder}/script'`], {
		cwd: place.folder ?? join(folder, 'work'),
		env: environmentOf(folder),
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	let said = '';
	for await (const text of child.stdout.setEncoding('utf8')) said += text;
	return said;
}

function onTerminal(folder: string, place: Place): Promise<string> {
	const child = spawnOnTerminal('bash', ['--norc', join(folder, 'script')], {
		cols: 80,
		rows: 50,
		cwd: place.folder ?? join(folder, 'work'),
		env: environmentOf(folder),
	});
	let said = '';
	child.onData(text => {
		said += text;
	});
	return new Promise(resolve => child.onExit(() => resolve(said.replaceAll('\r\n', '\n'))));
}

function outcomeOf(text: string): Outcome {
	const [, said = '', status, statuses = ''] = /^([\s\S]*)>>>(\d+) (.*)\n$/.exec(text) ?? [];
	return {
		lines: said === '' ? [] : said.replace(/\n$/, '').split('\n'),
		status: Number(status ?? Number.NaN),
		statuses: statuses.split(' ').filter(Boolean).map(Number),
	};
}
