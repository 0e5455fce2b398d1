// Ranked articles come page by page, and each page asks for no more than it shows: the order must be the same as that of all at once.

import {beforeAll, describe, expect, test} from 'vitest';
import {inForms} from '../../../../src/core/library/answers.ts';
import {everything} from '../../../../src/core/query/filter.ts';
import {parseQuery} from '../../../../src/core/query/parse-query.ts';
import type {Catalog} from '../../../../src/ports/catalog.ts';
import {article, temporaryLibrary} from '../../temporary-library.ts';

/** Two pages and a half, with many equals at every place where a page may end. */
const count = 500;
let catalog: Catalog;

beforeAll(async () => {
	const files = Array.from({length: count}, (_, number) => {
		const title = number % 50 === 0 ? 'Coal' : `Report ${number}`;
		const words = `${'coal '.repeat(1 + (number % 3))}${number % 4 ? '' : 'coalmine '}${'word '.repeat(10 + (number % 2))}`;
		return [`${number}.md`, article({title, date: `20${10 + (number % 7)}-01-01`}, words)] as const;
	});
	catalog = await temporaryLibrary(Object.fromEntries(files)).open();
});

test.each([
	'coal',
	'coalm',
	'coal word',
	'title:coal OR coalmine',
	'coal OR coalmine OR report',
	'coal date:2012..',
	'coal -coalmine',
])('%s: best first, and among equals newest first', query => {
	for (const reverse of [false, true]) {
		const tree = parseQuery(query, () => '2026-11-24');
		const ranked = [...catalog.search(tree, everything, {by: 'relevance', reverse})].map(({entry, score}) => ({
			name: entry.name,
			isTitled: entry.title === 'Coal',
			score,
			date: entry.date ?? '',
			path: entry.path,
		}));
		expect(new Set(ranked.map(({name}) => name)).size).toBe(ranked.length);
		expect(ranked.length).toBeGreaterThan(query.includes('OR') || query === 'coalm' ? 100 : 300);
		const runs = ranked.map((row, index) => ({row, next: ranked[index + 1] ?? row}));
		// Where the rank falls back there is another tier: of these there are few.
		const isBetter = (one: number, other: number) => (reverse ? one < other : one > other);
		expect(runs.filter(({row, next}) => isBetter(next.score, row.score)).length).toBeLessThanOrEqual(3);
		const equals = runs.filter(
			({row, next}) => row !== next && row.score === next.score && row.isTitled === next.isTitled,
		);
		for (const {row, next} of equals) {
			const [newer, older] = reverse ? [next, row] : [row, next];
			expect(newer.date >= older.date).toBe(true);
			if (newer.date === older.date) expect(row.path < next.path).toBe(true);
		}
	}
});

const asked = (query: string, files: Record<string, string>) =>
	temporaryLibrary({
		...files,
		...Object.fromEntries(
			Array.from({length: 30}, (_, at) => [`other${at}.md`, article({lang: 'en'}, 'The harbour. The weather.')]),
		),
	})
		.open()
		.then(async catalog => {
			const tree = await inForms(
				parseQuery(query, () => '2026-11-24'),
				catalog,
			);
			return Array.from(catalog.search(tree, everything, {by: 'relevance', reverse: false}), ({entry}) => entry.name);
		});

describe('where any word will do', () => {
	test('the forms of one are one word: a rare form is not worth more than two words', async () => {
		const files = Object.fromEntries(
			Array.from({length: 6}, (_, at) => [`city${at}.md`, article({lang: 'en'}, 'A city, and no more than that.')]),
		);
		const found = await asked('city OR tariff', {
			...files,
			'forms.md': article({lang: 'en'}, 'A city of cities, and citys.'),
			'both.md': article({lang: 'en'}, 'A city, and a tariff on that.'),
		});
		expect(found.slice(0, 2)).toEqual(['both', 'forms']);
	});

	test('a word of several signs counts as much as one of letters', async () => {
		const found = await asked('移民 OR 政策 OR weather', {
			'both.md': article({lang: 'zh'}, '移民的政策。'),
			'one.md': article({lang: 'zh'}, '移民移民移民，很多。'),
		});
		expect(found.slice(0, 2)).toEqual(['both', 'one']);
	});

	test('what is found by the start of a word comes after what has it', async () => {
		const found = await asked('strike OR lighthouse', {
			'start.md': article({lang: 'en'}, 'The strikebreakers came.'),
			'word.md': article({lang: 'en'}, 'The strike began then.'),
		});
		expect(found).toEqual(['word', 'start']);
	});
});
