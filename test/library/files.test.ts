// Article files one at a time, and the one line that says why not.

import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join, relative} from 'node:path';
import {expect, test} from 'vitest';
import {files} from '../../src/library/files.ts';
import {pathBytes, pathText} from '../../src/platform/path-bytes.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const folder = temporaryFolder();
writeFileSync(join(folder, 'a.md'), '# A title\r\n\r\nText');
writeFileSync(join(folder, 'binary.md'), Buffer.alloc(100));
writeFileSync(join(folder, 'large.md'), Buffer.alloc(11 * 2 ** 20, 'a'));
writeFileSync(join(folder, 'wide.md'), Buffer.from('\ufeff# Ünï', 'utf16le'));
symlinkSync('nothing', join(folder, 'dangling.md'));
symlinkSync('loop.md', join(folder, 'loop.md'));
mkdirSync(join(folder, 'folder.md'));

test('an article is read by any path to it, and keeps the absolute one', async () => {
	const path = join(folder, 'a.md');
	for (const typed of [path, relative('.', path)]) {
		expect(await files.read(typed)).toMatchObject({
			path,
			metadata: {title: 'A title'},
			body: expect.stringContaining('Text'),
		});
	}
	expect((await files.read(join(folder, 'wide.md'))).metadata.title).toBe('Ünï');
});

test.each([
	['none.md', /^no file at .*none\.md$/],
	['none/none.md', /^no file at /],
	['dangling.md', /^no file at .*dangling\.md$/],
	['loop.md', /^cannot read .*: a link that leads to itself$/],
	['folder.md', /^cannot read .*: a folder, not an article$/],
	['binary.md', /^cannot read .*binary\.md: not text$/],
	['large.md', /^cannot read .*: 11 MB, and wsws reads articles up to 10 MB$/],
	[`${'x'.repeat(300)}.md`, /^cannot read .*: its name is too long$/],
])('%s is refused in one line', async (name, message) => {
	const error = await files.read(join(folder, name)).catch(thrown => thrown);
	expect(error).toMatchObject({message: expect.stringMatching(message), status: 2});
	expect(error.message).not.toContain('\n');
});

test.each([
	['none.md', 'see the articles with: wsws list'],
	['none/none.md', `there is no folder ${join(folder, 'none')}`],
	['none/deep/none.md', `there is no folder ${join(folder, 'none')}`],
])('of %s it is said which folder is missing', async (name, hint) => {
	await expect(files.read(join(folder, name))).rejects.toMatchObject({hint});
});

test.skipIf(process.platform === 'win32')('a socket is refused in words', async () => {
	const server = createServer().listen(join(folder, 'socket.md'));
	await once(server, 'listening');
	await expect(files.read(join(folder, 'socket.md'))).rejects.toMatchObject({
		message: expect.stringMatching(/socket\.md: it is a socket, or a device that is not there$/),
	});
	server.close();
});

test.skipIf(process.platform === 'win32')('a pipe is refused without waiting for it', async () => {
	execFileSync('mkfifo', [join(folder, 'pipe.md')]);
	await expect(files.read(join(folder, 'pipe.md'))).rejects.toMatchObject({
		message: expect.stringMatching(/not a regular file$/),
	});
	await expect(files.read('/dev/null')).rejects.toMatchObject({message: expect.stringMatching(/not a regular file$/)});
});

test('what is there is told from what is not, whatever is typed', () => {
	const there = ['a.md', 'folder.md', 'none.md', 'dangling.md', 'loop.md', 'a\0b', 'x'.repeat(5000)];
	expect(there.map(name => files.exists(join(folder, name)))).toEqual([true, true, false, false, false, false, false]);
	expect(['a.md', 'folder.md', 'none'].map(name => files.isFolder(join(folder, name)))).toEqual([false, true, false]);
});

test.each([
	[[0x61, 0xe9, 0x2e], 'a\udce9.'],
	[[0xff, 0xfe], '\udcff\udcfe'],
	[[...Buffer.from('é\ufffd')], 'é\ufffd'],
	[[...Buffer.from('é'), 0x80, ...Buffer.from('🦊'), 0xf0, 0x9f], 'é\udc80🦊\udcf0\udc9f'],
])('a name of any bytes is a text and finds its way back: %o', (bytes, text) => {
	expect(pathText(Uint8Array.from(bytes))).toBe(text);
	expect([...Buffer.from(pathBytes(text))]).toEqual(bytes);
});
