// The tests that start the real binary must meet today's source, so the bundle is made before any test runs.

import {execFileSync} from 'node:child_process';
import {removeFolder, temporaryFolder} from './temporary-folder.ts';
import {makeModelHome} from './warm-home.ts';

export function setup(): () => void {
	execFileSync('npm', ['run', '--silent', 'build'], {stdio: ['ignore', 'ignore', 'inherit']});
	const home = temporaryFolder();
	makeModelHome(home);
	process.env.WSWS_TEST_HOME = home;
	return () => removeFolder(home);
}
