// An article that takes too long to be read as Markdown is there as plain text, says so, and costs the others nothing. Here
// every article of some length does.

import {afterEach, beforeEach, expect, test} from 'vitest';
import {everything} from '../../src/core/query/filter.ts';
import {limitTime, type RunWithin, TookTooLong} from '../../src/core/time-limit.ts';
import {withinProcessorTime} from '../../src/platform/interruptible.ts';
import {namesIn, newestFirst, temporaryLibrary} from '../library/temporary-library.ts';
import {processorSeconds} from '../processor-time.ts';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {shapes} from './shapes.ts';

const library = temporaryLibrary({
	'quick.md': '# Quick\n\nA short text.\n',
	'slow.md': `# Slow\n\n${'- an *item*\n  > of a [list](a)\n\n'.repeat(5000)}The end of it.\n`,
});

/** Works on a long article that have a time limit: its header, the look for dialects, the reading, its metadata and its record. */
const timesEach = 5;
/** Those that were done within one. */
let limited = 0;
const counting: RunWithin = (milliseconds, work) => {
	if (milliseconds >= 5000) limited++;
	return withinProcessorTime(milliseconds, work);
};
/** The reading of long ones ends so. */
const failing =
	(error: Error): RunWithin =>
	(milliseconds, work) => {
		const result = counting(milliseconds, work);
		const isDocument = typeof result === 'object' && result !== null && 'lineOf' in result;
		if (isDocument && milliseconds >= 5000) throw error;
		return result;
	};

beforeEach(() => {
	limited = 0;
	limitTime(failing(new TookTooLong()));
});
afterEach(() => limitTime(undefined));

test.each([
	[['list'], /^quick\t.*\tQuick\nslow\t.*\tSlow\n$/],
	[['search', '-l', 'end of it'], /^<name>slow<\/name>\n$/],
	[['show', 'slow'], /- an \*item\*[\s\S]*The end of it\.\n$/],
	[['show', '--toc', 'slow'], /^$/],
	[['show', 'quick'], /A short text\.\n$/],
	[['read', '--linear', 'slow'], /The end of it\./],
])('%j', async ([command = '', ...words], output) => {
	const {out, status} = await runWsws([command, ...words], {
		library: library.folder,
		environment: {HOME: temporaryFolder()},
	});
	expect(status).toBe(0);
	expect(out).toMatch(output);
	expect(limited).toBeGreaterThan(0);
});

test('check says it', async () => {
	const {out, status} = await runWsws(['check'], {library: library.folder});
	expect(status).toBe(1);
	expect(out.split('\n')).toEqual([
		expect.stringMatching(/slow\.md:.*1.*: not readable as Markdown, so it is plain text: it takes more than/),
		'',
	]);
});

test('so does one whose reading fails, whatever the parser throws', async () => {
	limitTime(failing(new RangeError('Maximum call stack size exceeded')));
	const shown = await runWsws(['show', 'slow'], {library: library.folder});
	expect(shown).toMatchObject({status: 0, out: expect.stringMatching(/- an \*item\*[\s\S]*The end of it\.\n$/)});
	const {out, status} = await runWsws(['check'], {library: library.folder});
	expect({status, out}).toEqual({
		status: 1,
		out: expect.stringMatching(/slow\.md:.*1.*: not readable as Markdown, so it is plain text: Maximum/),
	});
});

test('the catalog remembers it, and does not try again', async () => {
	const first = await library.open();
	expect(namesIn(first)).toEqual(['quick', 'slow']);
	expect(first.list(everything, newestFirst).map(({problems}) => problems)).toEqual([0, 1]);
	first.close();
	expect(limited).toBe(timesEach);
	const second = await library.open();
	expect(namesIn(second)).toEqual(['quick', 'slow']);
	second.close();
	expect(limited).toBe(timesEach);
});

/** The shapes that take longest. */
const poisons = [
	'a list item with lazy lines',
	'setext headings of hyphens',
	'refused tables',
	'star and underscore',
	'underscores in words with an address',
	'quotes of lists of quotes with lazy lines',
	'lists of growing marks',
	'a table of short rows',
	'lists nested and lazy lines',
	'Thai letters',
];

test('ten such articles cost the others some seconds the first time, and nothing afterwards', async () => {
	limitTime(counting);
	const texts = poisons.map((name, index) => [`${index}.md`, `# ${name}\n\n${shapes[name]?.(50_000)}`]);
	const mixed = temporaryLibrary({...Object.fromEntries(texts), 'good.md': '# Good\n\nA text.\n'});
	await new Promise(resolve => setTimeout(resolve, 100));
	const counts: number[] = [];
	const open = async () => {
		const catalog = await mixed.open();
		expect(namesIn(catalog)).toHaveLength(poisons.length + 1);
		catalog.close();
		counts.push(limited);
	};
	const time = await processorSeconds(async () => {
		for (let opening = 0; opening < 3; opening++) await open();
	});
	expect(time).toBeLessThan(timeLimitMs(15) / 1000);
	const [first = 0, second = 0, third] = counts;
	// What needs a part of the program that was not loaded before is begun again.
	expect(first).toBeGreaterThanOrEqual(timesEach * poisons.length);
	expect(first).toBeLessThanOrEqual(timesEach * poisons.length + 3);
	// What was written in the same tick of the clock as it was looked at is looked at once more.
	expect(second).toBeLessThanOrEqual(first + timesEach * poisons.length);
	expect(third).toBe(second);
});
