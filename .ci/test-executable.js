// Makes the executable of this machine and holds it to what the bundle is held to: it is tried where there is nothing else, then the
// test files that start the real program run against it. `node .ci/test-executable.js`, with words for vitest if any.

import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'dist/bin', process.platform === 'win32' ? 'wsws.exe' : 'wsws');
/** What starts the program that the variable names, for tests. */
const starters = /from '(?:\.\.?\/)+(?:program|binary|shell)\.ts'/;

const tests = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'})
	.filter(name => name.endsWith('.test.ts'))
	.map(name => join('test', name))
	.filter(name => starters.test(readFileSync(join(root, name), 'utf8')));

run('npm', ['run', 'executable'], {});
run('sh', ['packaging/install.sh', 'dist/bin/wsws', mkdtempSync(join(tmpdir(), 'wsws-bin-'))], {});
run(process.execPath, [join(root, '.ci/try-executable.js'), file], {});
const words = ['run', '--config', '.config/vitest.ts', ...tests, ...process.argv.slice(2)];
run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...words], {WSWS_PROGRAM: file});

/** @param {string} command @param {string[]} typed @param {Record<string, string>} environment */
function run(command, typed, environment) {
	const shell = process.platform === 'win32' && command === 'npm';
	execFileSync(command, typed, {cwd: root, stdio: 'inherit', shell, env: {...process.env, ...environment}});
}
