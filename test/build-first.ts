// The tests that start the real binary must meet today's source, so the bundle is made before any test runs.

import {execFileSync} from 'node:child_process';

export function setup(): void {
	execFileSync('npm', ['run', '--silent', 'build'], {stdio: ['ignore', 'ignore', 'inherit']});
}
