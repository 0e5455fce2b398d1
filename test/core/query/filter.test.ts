import {describe, expect, test} from 'vitest';
import type {Entry} from '../../../src/core/article/article.ts';
import {everything, type FilterOptions, isUnfiltered} from '../../../src/core/query/filter.ts';
import {filterOf} from '../../../src/core/query/read-filter.ts';
import {articlesOf} from '../../library/memory-catalog.ts';
import {testDay} from '../query/find-places.ts';
import {meets} from './meets.ts';

async function entryOf(fields: Partial<Entry>): Promise<Entry> {
	const [article] = await articlesOf({'/a.md': 'text'});
	if (!article) throw new Error('no article');
	return {...article.entry, ...fields};
}

describe('an article meets a filter', () => {
	test.each<[FilterOptions, Partial<Entry>, boolean]>([
		[{}, {}, true],
		[{author: ['LABOUR']}, {authors: ['wsws labour desk']}, true],
		[{author: ['bour des']}, {authors: ['wsws labour desk']}, true],
		[{author: ['redaccion']}, {authors: ['wsws redacción en español']}, true],
		[{author: ['j smith']}, {authors: ['J. Smith']}, true],
		[{author: ['labour', 'history']}, {authors: ['labour desk', 'history desk']}, true],
		[{author: ['labour', 'history']}, {authors: ['labour desk']}, true],
		[{tag: ['Mexico']}, {tags: ['México']}, true],
		[{tag: ['#mexico']}, {tags: ['México']}, true],
		[{tag: ['mex']}, {tags: ['México']}, false],
		[{tag: ['c']}, {tags: ['C++']}, false],
		[{tag: ['c++']}, {tags: ['C++']}, true],
		[{tag: ['a', 'b']}, {tags: ['a']}, false],
		[{lang: ['pt']}, {lang: 'pt-BR'}, true],
		[{lang: ['PT_br']}, {lang: 'pt-BR'}, true],
		[{lang: ['pt-BR']}, {lang: 'pt'}, false],
		[{lang: ['p']}, {lang: 'pt'}, false],
		[{lang: ['de', 'fr']}, {lang: 'fr'}, true],
		[{lang: ['de']}, {}, false],
		[{unread: true}, {unread: true}, true],
		[{unread: true}, {unread: false}, false],
		[{starred: true}, {starred: false}, false],
		[{since: '2023'}, {date: '2023-01-01'}, true],
		[{since: '2023'}, {date: '2022-12-31'}, false],
		[{until: '2023'}, {date: '2023-12-31'}, true],
		[{until: '2023'}, {date: '2024-01-01'}, false],
		[{since: '2023-06', until: '2023-06'}, {date: '2023'}, true],
		[{since: '2023-06', until: '2023-06'}, {date: '2023-05'}, false],
		[{since: '7 days'}, {date: '2024-06-08'}, true],
		[{since: '7 days'}, {date: '2024-06-07'}, false],
		[{since: 'last month', until: 'last month'}, {date: '2024-05-31'}, true],
		[{since: '1000'}, {date: undefined}, false],
		[{until: '2023'}, {date: undefined}, false],
	])('%j by %j: %s', async (options, fields, expected) => {
		expect(meets(filterOf(options, testDay), await entryOf(fields))).toBe(expected);
	});
});

describe('a filter that no article can meet is an error', () => {
	test.each<[FilterOptions, string]>([
		[{since: 'soon'}, '--since "soon" is not a date'],
		[{until: '2023-13'}, '--until "2023-13" is not a date'],
		[{until: ''}, '--until "" is not a date'],
		[{since: '2024..2025'}, '--since takes one date, not "2024..2025"'],
		[{until: 'last month...today'}, '--until takes one date, not "last month...today"'],
		[{savedSince: '2024..'}, '--saved-since takes one date, not "2024.."'],
		[{since: 'v1..v2'}, '--since "v1..v2" is not a date'],
		[{since: '2024', until: '2023'}, '--since 2024 is after --until 2023'],
		[{author: ['…']}, '--author "…" has no letter or digit'],
		[{tag: ['']}, '--tag "" has no letter or digit'],
	])('%j: %s', (options, message) => {
		expect(() => filterOf(options, testDay)).toThrow(expect.objectContaining({message, hint: expect.any(String)}));
	});
});

test.each([
	[{}, true],
	[{author: [], tag: [], unread: false}, true],
	[{author: ['']}, false],
	[{since: ''}, false],
	[{starred: true}, false],
])('%j is no filter: %s', (options, isNone) => {
	expect(isUnfiltered(options)).toBe(isNone);
	if (isNone) expect(filterOf(options, testDay)).toEqual(everything);
});
