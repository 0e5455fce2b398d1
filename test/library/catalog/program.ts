// A program of its own over a catalog, for tests that kill it or start several: it says in JSON what it finds.

import {everything} from '../../../src/core/query/filter.ts';
import {matcherOf} from '../../../src/core/query/match.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import {openCatalog} from '../../../src/library/catalog/open.ts';

export interface Answer {
	size: number;
	/** Articles that hold each of the words asked for. */
	found: number[];
	names: number;
	unreadable: string[];
}

answer(process.argv.slice(2)).then(found => process.stdout.write(JSON.stringify(found)));

async function answer([folder = '', cache = '', ...words]: string[]): Promise<Answer> {
	const catalog = await openCatalog({roots: [{path: folder, from: 'option'}], cache, state: undefined});
	const found = words.map(word => {
		const query = parseQuery(word, () => '2024-01-01');
		const candidates = [...catalog.search(query, everything, {by: 'relevance', reverse: false})];
		return candidates.filter(candidate => matcherOf(query).hits(candidate).length > 0).length;
	});
	const names = new Set(catalog.names()).size;
	return {size: catalog.size, found, names, unreadable: catalog.unreadable.map(({reason}) => reason)};
}
