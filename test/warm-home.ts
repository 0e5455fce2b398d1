// A home in which wsws was started before, as it nearly always was: the first start of all takes six times as long as the next.

import {execFileSync} from 'node:child_process';
import {cpSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {programCommand, programWords} from './program.ts';
import {temporaryFolder} from './temporary-folder.ts';

const cache = '.cache/wsws';
/** The home that all others are copies of. */
const {WSWS_TEST_HOME: model = ''} = process.env;

/** Starts the commands that most tests start: the first time they bring a catalog up to date, which is kept apart. */
export function makeModelHome(home: string): void {
	const env = {PATH: process.env.PATH, HOME: home};
	for (const words of [['list'], ['list'], ['show', '1'], ['search', 'strike'], ['star', '1'], ['unstar', '1']]) {
		execFileSync(programCommand, [...programWords, ...words], {env, stdio: 'ignore'});
	}
}

/** A new home, whose catalog holds the bundled articles; a cold one where no bundle was made before the tests. */
export function warmHome(home: string = temporaryFolder()): string {
	return copied(cache, home);
}

/** The home, where programs start as in a warm one, with a catalog still to be made. */
export function homeWithCompiled(home: string): string {
	return copied(`${cache}/compiled`, home);
}

function copied(folder: string, home: string): string {
	if (existsSync(join(model, folder))) {
		cpSync(join(model, folder), join(home, folder), {recursive: true, preserveTimestamps: true});
	}
	return home;
}
