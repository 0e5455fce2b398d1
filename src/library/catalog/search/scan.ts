// A pattern in the articles of some rows. Most hold nothing, and are passed over as one text; only the others are cut into
// passages. It is asked here and on other threads alike.

import type {Hit} from '../../../core/query/hit.ts';
import type {BoundedPattern, Prefilter} from '../../../core/query/pattern.ts';
import {matchesIn, type SearchedTexts} from '../../../core/query/search-results.ts';
import {batches} from '../../../core/text/batches.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {unpackPassages} from '../sync/packed-passages.ts';
import {packedPlacesOf, type WholeArticleText, wholeTexts} from './bodies.ts';

/** An article by its row, and what was found in it. */
export interface FoundRow {
	id: number;
	hits: Hit[];
}

/** In the order of the rows. Throws UserError when the pattern runs away. */
export function* scanRows(database: Database, ids: number[], pattern: BoundedPattern): Generator<FoundRow> {
	const {sieve} = pattern;
	const wholes = wholesIn(database, ids, sieve?.literal);
	const articles = withPassages(database, sieve ? sieved(wholes, sieve) : wholes);
	for (const {article, hits} of matchesIn(articles, pattern)) yield {id: article.id, hits};
}

/** Articles that are fetched at once: they may be large. */
const groups = {first: 64};
/** In UTF-16 units of text: the sieve has its price for each call. */
const sieveBatches = {first: 1 << 22, sizeOf: ({text}: WholeArticleText) => text.length};

function* wholesIn(database: Database, ids: number[], literal: string | undefined): Generator<WholeArticleText> {
	for (const group of batches(ids, groups)) yield* wholeTexts(database, group, literal);
}

function* sieved(wholes: Iterable<WholeArticleText>, sieve: Prefilter): Generator<WholeArticleText> {
	for (const batch of batches(wholes, sieveBatches)) {
		const passes = sieve.lets(batch.flatMap(({title, text}) => [title, text]));
		yield* batch.filter((_, index) => passes[2 * index] || passes[2 * index + 1]);
	}
}

function* withPassages(
	database: Database,
	wholes: Iterable<WholeArticleText>,
): Generator<SearchedTexts & {id: number}> {
	for (const group of batches(wholes, groups)) {
		const ids = group.map(({id}) => id);
		const known = packedPlacesOf(database, ids);
		for (const {id, title, text} of group) {
			const places = known.get(id);
			if (places !== undefined) yield {id, title, passages: unpackPassages({text, places})};
		}
	}
}
