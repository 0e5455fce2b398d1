// Options reach a command's run file with the types of their declaration, so that neither is renamed without the other.

import {spawnSync} from 'node:child_process';
import {cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';

/** An option as it is declared: `.option('-n, --limit <count>', …`. */
const optionName = /(ption\('(?:-\w, )?|form\('(?:-\w, )?)--[\w-]+/;
/** The settings of the program are read where a context is opened. */
const readers: Record<string, string> = {'src/cli/program.ts': 'src/cli/run.ts'};

const project = join(import.meta.dirname, '../..');
const copy = temporaryFolder();
const compiler = join(project, 'node_modules/typescript/bin/tsc');
/** The declarations that have options of their own. */
const declarations = readdirSync(join(project, 'src/commands'), {recursive: true, encoding: 'utf8'})
	.filter(file => file.endsWith('command.ts'))
	.map(file => join('src/commands', file))
	.concat('src/cli/program.ts')
	.filter(file => optionName.test(readFileSync(join(project, file), 'utf8')));

beforeAll(() => {
	for (const path of ['src', 'package.json', 'tsconfig.json']) {
		cpSync(join(project, path), join(copy, path), {recursive: true});
	}
	symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

test('an option renamed in its declaration alone does not compile, whatever the command', () => {
	for (const file of declarations) {
		const text = readFileSync(join(copy, file), 'utf8');
		writeFileSync(join(copy, file), text.replace(optionName, '$1--renamed-option'));
	}
	const failing = filesWithErrors();
	for (const file of declarations) expect(failing).toContain(readers[file] ?? file);
});

/** From the project's folder. */
function filesWithErrors(): string[] {
	const {stdout} = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '--singleThreaded'], {
		cwd: copy,
		encoding: 'utf8',
	});
	return [...new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))];
}
