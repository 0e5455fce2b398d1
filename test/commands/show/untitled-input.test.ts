// Standard input without a title is called by its first words, which a page does not say twice.

import {expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const shown = async (input: string, ...options: string[]) => {
	const library = temporaryFolder({'input.md': input});
	return (await runWsws(['show', '-', ...options], {library, input: 'input.md'})).out;
};

test.each([
	['Some words.\n\nMore.\n', 'Some words.\n\nMore.\n'],
	['## A part\n\nText.\n', 'A part\n\nText.\n'],
	['- one\n- two\n', '- one\n- two\n'],
	['---\ndate: 2024-01-02\n---\nSome words.\n', '2 January 2024\n\nSome words.\n'],
	['# A title\n\nA title\n', 'A title\n\nA title\n'],
	['---\ntitle: Some\n---\nSome words.\n', 'Some\n\nSome words.\n'],
])('%j', async (input, text) => {
	expect(await shown(input)).toBe(text);
	expect(JSON.parse(await shown(input, '--json')).title).not.toBe('');
});

test('as a page and as HTML, too', async () => {
	expect(await shown('Some words.\n', '--width', '40')).toBe('Some words.\n');
	expect(await shown('Some words.\n', '--html')).toBe('<p>Some words.</p>\n');
});
