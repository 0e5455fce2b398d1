// Fast path for patterns whose output is only names, counts or unmarked lines: `-l`, `-c`, `-q`, and a pipe without colour. The
// catalog then skips everything else about an article.

import type {Filter} from '../../core/query/filter.ts';
import type {ContextReach} from '../../core/query/hit.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Io} from '../../ports/io.ts';
import {countRowOf, type HitFormOptions, plainRowsOf} from './search-forms.ts';
import type {SearchedPlace} from './search-places.ts';
import {patternOrder, type Question} from './search-question.ts';

/** Output for one article, and the number of hits it stands for. */
export interface Printable {
	hits: number;
	print(): void;
}

interface CountOptions extends HitFormOptions {
	/** Limit on the hits printed per article. */
	maxCount?: number;
}

/** How hits are printed. */
interface Printing {
	options: CountOptions;
	reach: ContextReach | undefined;
	io: Io;
}

/**
 * The articles of these places in which the pattern occurs, ready for printing; undefined if the output needs more than names,
 * counts and lines.
 */
export function printableCounts(
	places: SearchedPlace[],
	question: Question & {kind: 'pattern'},
	printing: Printing,
): AsyncIterable<Printable> | undefined {
	const find = countsOf(question, printing) ?? linesOf(question, printing);
	return find && inPlaces(places, find);
}

type FindPrintables = (catalog: Catalog, filter: Filter) => AsyncIterable<Printable>;

async function* inPlaces(places: SearchedPlace[], find: FindPrintables): AsyncGenerator<Printable> {
	for (const {catalog, filter} of places) yield* find(catalog, filter);
}

function countsOf({pattern}: Question & {kind: 'pattern'}, {options, io}: Printing): FindPrintables | undefined {
	const row = countRowOf(options, io);
	if (!row) return undefined;
	// A person is told the number of hits; otherwise one hit is enough.
	const isOneEnough = !options.count && !io.isTerminal;
	const most = isOneEnough ? 1 : (options.maxCount ?? 0xffff_ffff);
	return async function* (catalog, filter) {
		for await (const count of catalog.countHits(pattern, filter, {...patternOrder(options), most}))
			yield {hits: count.hits, print: () => printRows(row(count), options, io)};
	};
}

function linesOf({pattern}: Question & {kind: 'pattern'}, {options, reach, io}: Printing): FindPrintables | undefined {
	const rows = plainRowsOf(options, reach, io);
	if (!rows) return undefined;
	return async function* (catalog, filter) {
		for await (const {name, hits: all} of catalog.namedHits(pattern, filter, patternOrder(options))) {
			const hits = all.slice(0, options.maxCount);
			yield {hits: hits.length, print: () => printRows(rows({name, hits}), options, io)};
		}
	};
}

function printRows(rows: string[], options: CountOptions, io: Io): void {
	const end = options.null ? '\0' : '\n';
	io.out(rows.map(row => row + end).join(''));
}
