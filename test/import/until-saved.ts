// The real program, killed by the signal that no program hears, once it has saved so many articles.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {programCommand, programWords} from '../program.ts';

export interface Program {
	home: string;
	environment?: Record<string, string>;
	/** It is killed when it has saved so many articles, and some milliseconds more have passed. */
	kill?: {articles: number; ms: number};
}

/** What it printed, and its exit status or the signal that ended it. */
export async function runUntilSaved(argv: string[], {home, environment, kill}: Program) {
	const env = {PATH: process.env.PATH, HOME: home, ...environment};
	const child = spawn(programCommand, [...programWords, ...argv], {env, stdio: ['ignore', 'pipe', 'ignore']});
	let out = '';
	child.stdout.on('data', chunk => {
		out += chunk;
	});
	const ended = once(child, 'close');
	if (kill) {
		while (child.exitCode === null && savedIn(home).length < kill.articles) await after(5);
		await after(kill.ms);
		child.kill('SIGKILL');
	}
	const [status, signal] = await ended;
	return {status: signal ?? status, out};
}

/** The texts of the articles that were saved. */
export function savedTexts(home: string): string[] {
	return savedIn(home).map(path => readFileSync(path, 'utf8'));
}

function savedIn(home: string): string[] {
	const folder = join(home, '.local/share/wsws/articles');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter(name => name.endsWith('.md'))
		.map(name => join(folder, name));
}
