// The index, the stored passages and the matcher together find what the matcher alone finds in the articles.

import {describe, expect, test} from 'vitest';
import {everything} from '../../../src/core/query/filter.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import {findPlaces, testDay} from '../../core/query/find-places.ts';
import {queryTable} from '../../core/query/query-table.ts';
import {fixtureLibrary} from '../../run-wsws.ts';
import {temporaryLibrary} from '../temporary-library.ts';

const catalog = await temporaryLibrary().open({roots: [{path: fixtureLibrary, from: 'option'}]});

describe.each(queryTable)('$behaviour', ({rows}) => {
	test.each(rows)('$query', ({query, places}) => {
		const found = catalog.search(parseQuery(query, testDay), everything, {by: 'relevance', reverse: false});
		const articles = [...found]
			.filter(({entry}) => !entry.path.includes('/odd/'))
			.map(({entry, passages}) => ({entry, passages: passages()}));
		expect(findPlaces(articles, query)).toBe(places);
	});
});
