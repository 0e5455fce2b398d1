import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

test('a value that could turn the text of a terminal round is escaped', async () => {
	const home = temporaryFolder();
	mkdirSync(join(home, 'wsws'), {recursive: true});
	writeFileSync(join(home, 'wsws/config.yaml'), 'pager: "less \\u202e-R"\n');
	const {status, out} = await runWsws(['config'], {environment: {XDG_CONFIG_HOME: home}});
	expect({status, hasTurn: out.includes('\u202e')}).toEqual({status: 0, hasTurn: false});
	expect(out).toContain('pager: "less \\u202e-R"');
});
