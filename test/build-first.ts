// The tests that start the real binary must meet today's source, so the bundle is made before any test runs, if it is older.

import {execFileSync} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {removeFolder, temporaryFolder} from './temporary-folder.ts';
import {makeModelHome} from './warm-home.ts';

export function setup(): () => void {
	if (!isBuilt()) execFileSync('npm', ['run', '--silent', 'build'], {stdio: ['ignore', 'ignore', 'inherit']});
	const home = temporaryFolder();
	makeModelHome(home);
	process.env.WSWS_TEST_HOME = home;
	return () => removeFolder(home);
}

const project = join(import.meta.dirname, '..');

/** Whether nothing of which the bundle is made was changed after it, nor anything taken away. */
function isBuilt(): boolean {
	const built = changedAt('dist/main.cjs');
	const sources = ['src', '.config'].flatMap(folder => [folder, ...pathsIn(folder)]);
	return ['package.json', 'package-lock.json', ...sources].every(path => changedAt(path) < built);
}

function pathsIn(folder: string): string[] {
	return readdirSync(join(project, folder), {recursive: true, encoding: 'utf8'}).map(path => join(folder, path));
}

/** Milliseconds; 0 where nothing is. */
function changedAt(path: string): number {
	return statSync(join(project, path), {throwIfNoEntry: false})?.mtimeMs ?? 0;
}
