import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {frameText} from '../../../src/reader/run/frame.ts';

const width = 12;
const height = 6;

/** What an emulator shows after these screens one after the other. */
async function shown(screens: string[][]): Promise<string[]> {
	const terminal = new xterm.Terminal({cols: width, rows: height, allowProposedApi: true});
	let before: string[] | undefined;
	for (const screen of screens) {
		terminal.write(`\x1b[?7l${frameText(before, screen)}`);
		before = screen;
	}
	await new Promise<void>(resolve => terminal.write('', resolve));
	const {active} = terminal.buffer;
	return Array.from({length: height}, (_, row) => active.getLine(row)?.translateToString(true).trimEnd() ?? '');
}

describe('a frame', () => {
	const lines = fc.array(
		fc.constantFrom('', 'one', 'two', 'three', 'full to here', '移民のこ', '\x1b[1mbold\x1b[22m'),
		{
			minLength: height,
			maxLength: height,
		},
	);

	test('shows exactly the screen, whatever was there before', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(lines, {minLength: 1, maxLength: 4}), async screens => {
				const last = screens.at(-1) ?? [];
				expect(await shown(screens)).toEqual(last.map(line => line.replace(/\x1b\[\d+m/g, '')));
			}),
			{numRuns: 60},
		);
	});

	test('of the same screen is nothing', () => {
		expect(frameText(['a', 'b'], ['a', 'b'])).toBe('');
	});

	test('draws only the line that changed', () => {
		const text = frameText(['first', 'second', 'status'], ['first', 'changed', 'status']);
		expect(text).toContain('changed');
		expect(text).not.toContain('first');
		expect(text).not.toContain('status');
	});

	test('of text that moved scrolls it, and draws what came in', () => {
		const before = ['a1', 'a2', 'a3', 'a4', 'a5', 'status 1'];
		const text = frameText(before, ['a2', 'a3', 'a4', 'a5', 'a6', 'status 2']);
		expect(text).toContain('\x1b[1;5r\x1b[1S\x1b[r');
		expect(text).toContain('a6');
		expect(text).not.toContain('a3');
	});

	test('is shown whole by terminals that know how', () => {
		expect(frameText(undefined, ['a'])).toMatch(/^\x1b\[\?2026h.*\x1b\[\?2026l$/s);
	});
});
