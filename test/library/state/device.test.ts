import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {deviceName} from '../../../src/library/state/device.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

test.each([
	['nothing', () => {}],
	['a name of another host', (file: string) => writeFileSync(file, 'desk-123abc\ndesk\n')],
	['what is no name', (file: string) => writeFileSync(file, '../x\nlaptop\n')],
	['a pipe', (file: string) => execFileSync('mkfifo', [file])],
	['a link to nothing', (file: string) => symlinkSync('/nothing/there', file)],
])('where there is %s, a name is made and kept', (_, put) => {
	const folder = temporaryFolder();
	mkdirSync(folder, {recursive: true});
	put(join(folder, 'device'));
	const name = deviceName(folder, 'laptop');
	expect(name).toMatch(/^laptop-[\da-f]{6}$/);
	expect(readFileSync(join(folder, 'device'), 'utf8')).toBe(`${name}\nlaptop\n`);
	expect(deviceName(folder, 'laptop')).toBe(name);
});
