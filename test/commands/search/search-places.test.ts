// Where a search looks, and what lists do with queries, over real files.

import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';

const library = join(import.meta.dirname, '../../fixtures/library');
const harbour = join(library, '2021-03-14-harbour.md');

async function said(line: string[], input?: string) {
	const {status, out, messages} = await runWsws(line, {input});
	return [status, out.replace(/<\/?[a-z]+>/g, ''), messages.split('\n')[0]];
}

describe('a search looks only', () => {
	test.each<[string[], string]>([
		[['search', 'vote', '--in', 'harbour', '-c'], 'harbour:2\n'],
		[['search', 'vote', '--in', harbour, '-l'], 'harbour\n'],
		[['search', 'strike', '--in', 'tram', '--in', 'harbour', '-l'], 'tram\nharbour\n'],
		[['search', '-e', 'strike', '--in', join(library, 'drafts'), '-l'], 'tram\n'],
		[['search', 'bread', '--in', 'harbour', '--in', 'tram', '-L'], 'tram\nharbour\n'],
	])('%j', async (line, out) => {
		expect(await said(line)).toEqual([0, out, '']);
	});

	test.each([[['vote', '-c', '-']], [['vote', '-c', '--in', '-']], [['-e', '[vV]ote', '-c', '-']]])(
		'in standard input: %j',
		async words => {
			expect(await said(['search', ...words], '2021-03-14-harbour.md')).toEqual([0, '-:2\n', '']);
		},
	);

	test('not in what is not there', async () => {
		expect((await said(['search', 'vote', '--in', 'nowhere']))[0]).toBe(1);
		expect((await said(['search', 'vote', '--in', join(library, '..')]))[0]).toBe(0);
		expect((await said(['search', 'vote', '--in', import.meta.dirname]))[0]).toBe(2);
	});
});

describe('a list takes', () => {
	test.each<[string[], string]>([
		[['list', 'tag:strike', '--null'], 'tram\0harbour\0'],
		[['list', 'tag:strike -transport', '--null'], 'harbour\0'],
		[['list', 'strike', '-transport', '--null'], 'harbour\0'],
		[['list', 'title:bread', 'date:2023', '--null'], '2023/bread\0'],
		[['list', 'site:example.org', '--null'], 'harbour\0'],
		[['list', '--site', 'example', '--null'], 'harbour\0'],
		[['list', '--author', 'labour', '--author', 'history', '--since', '2023', '--null'], 'tram\x002023/bread\0'],
		[['list', 'tag:strike', '--count-by', 'year'], '2021\t1\n2024\t1\n'],
		[['list', 'bread', '-n', '1', '--null'], '2023/bread\0'],
	])('%j', async (line, out) => {
		expect(await said(line)).toEqual([0, out, '']);
	});

	test('no words of texts', async () => {
		expect(await said(['list', 'cranes', 'dockers'])).toEqual([1, '', 'wsws: no article answers']);
	});
});
