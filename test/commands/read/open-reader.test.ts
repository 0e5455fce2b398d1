import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

test('an article of no library has as many minutes for who listens as everywhere', async () => {
	const path = join(temporaryFolder(), 'links.md');
	writeFileSync(path, `# Links\n\n${'[one](https://example.org/a) '.repeat(300)}\n`);
	const {out} = await runWsws(['show', path, '--json']);
	expect(JSON.parse(out)).toMatchObject({words: 300, minutes: 1});
	expect((await runWsws(['read', path, '--linear'], {isTerminal: true})).out).toContain('\n1 minute\n');
});
