import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {articlesIn} from '../../library/memory-catalog.ts';
import {findPlaces} from './find-places.ts';
import {queryTable} from './query-table.ts';

const articles = await articlesIn(join(import.meta.dirname, '../../fixtures/library'));

describe.each(queryTable)('$behaviour', ({rows}) => {
	test.each(rows)('$query', ({query, places}) => {
		expect(findPlaces(articles, query)).toBe(places);
	});
});
