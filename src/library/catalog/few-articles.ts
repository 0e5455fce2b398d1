// An in-memory catalog of articles that are in no library, such as standard input or a file. It answers like any other catalog.

import type {Article} from '../../core/article/article.ts';
import type {Catalog} from '../../ports/catalog.ts';
import {catalogOver} from './catalog.ts';
import {openTables} from './catalog-files.ts';
import {openStateJoin} from './rows/state-join.ts';
import {recordOfArticle} from './sync/record.ts';
import {noStamp} from './sync/stamp.ts';
import {type TokenCounts, writeCounts} from './sync/token-frequencies.ts';
import {renameStems, writeArticle} from './sync/write.ts';

/** The catalog of these articles, without reading state. */
export function catalogOfArticles(articles: Article[]): Catalog {
	const database = openTables('');
	const counts: TokenCounts = new Map();
	database.transaction(() => {
		const stems = articles.map(article => {
			const file = {path: article.path, target: undefined, folder: 0, ...noStamp, modified: Date.now() * 1000};
			return writeArticle({database, counts}, file, recordOfArticle(article));
		});
		renameStems(database, stems);
		writeCounts(database, counts);
	});
	const state = openStateJoin(database, undefined);
	return catalogOver({database, state, sync: async () => false});
}
