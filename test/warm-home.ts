// A home in which wsws was started before, as it nearly always was: the first start of all takes six times as long as the next.

import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {programCommand, programWords} from './program.ts';
import {temporaryFolder} from './temporary-folder.ts';

const cache = '.cache/wsws';
/** The home that all others are copies of. */
const {WSWS_TEST_HOME: model = ''} = process.env;

/** Starts the commands that most tests start. */
export function makeModelHome(home: string): void {
	const env = {PATH: process.env.PATH, HOME: home};
	for (const words of [['list'], ['show', '1'], ['search', 'strike']]) {
		execFileSync(programCommand, [...programWords, ...words], {env, stdio: 'ignore'});
	}
}

/** A new home, whose catalog holds the bundled articles; a cold one where no bundle was made before the tests. */
export function warmHome(home: string = temporaryFolder()): string {
	mkdirSync(join(home, '.cache'), {recursive: true});
	if (existsSync(join(model, cache))) {
		cpSync(join(model, cache), join(home, cache), {recursive: true, preserveTimestamps: true});
	}
	return home;
}
