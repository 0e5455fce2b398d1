// What a person reads of hits where there is little room, or what a text holds that no screen shows.

import {expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const name = `${'a-long-name-'.repeat(5)}end`;
const library = temporaryFolder({
	[`${name}.md`]: `# T\n\n${'before '.repeat(9)}strike ${'after '.repeat(9)}\n`,
	'soft.md':
		'# Soft hy\u00adphens\n\nThe wor\u00adkers met at the har\u00adbour.\n\n| a\u00adb | c |\n| --- | --- |\n| cra\u00adne | x |\n',
});
const out = async (...typed: string[]) => (await runWsws(typed, {library})).out;

test('a place stays whole, however long the name is', async () => {
	const line = await out('search', 'strike', '--kwic', '--width', '60');
	expect(line).toMatch(new RegExp(`before <match>strike</match> after *  <name>${name}:3</name>\\n$`));
});

test('the description of a picture is no part of the word beside it', async () => {
	const glued = temporaryFolder({'a.md': '# A\n\n![a map](b.png)Three more.\n'});
	const {out: found} = await runWsws(['search', 'three'], {library: glued});
	expect(found).toBe('<name>a</name>:<line>3</line>:a map <match>Three</match> more.\n');
});

test('a hit has no soft hyphens, and is found with and without them', async () => {
	const hit = '<name>soft</name>:<line>3</line>:The <match>workers</match> met at the harbour.\n';
	expect(await out('search', 'workers')).toBe(hit);
	expect(await out('search', 'wor\u00adkers')).toBe(hit);
	expect(await out('search', '-e', 'workers')).toBe(hit);
	expect(await out('search', '-F', 'harbour', '-o')).toBe('<name>soft</name>:<line>3</line>:<match>harbour</match>\n');
	expect(await out('search', 'crane', '-l')).toBe('<name>soft</name>\n');
	expect(await out('search', 'workers', '--json')).not.toContain('\u00ad');
	expect(await out('search', 'hyphens')).toContain('Soft <match>hyphens</match>');
});
