// Produces the browser's lists from the catalog: everything in an order, or the answers to a query. A list is built in time slices,
// so that keys are handled in between, and continued when more of it is requested.

import type {Entry} from '../../core/article/article.ts';
import {today} from '../../core/date/calendar.ts';
import {countedNotes, knowingNotes, withNoteCounts} from '../../core/library/noted/asked-notes.ts';
import {everything, type Filter, type Order} from '../../core/query/filter.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Notes} from '../../ports/notes.ts';
import type {ReadingState} from '../../ports/reading-state.ts';
import type {Find} from '../column/find.ts';
import type {BrowserSort, Listed, ListRequest} from '../model/browser-model.ts';
import {firstStretch, isSameList} from './listing.ts';

export interface Lister {
	/**
	 * Reports the list as it grows, the last time at its full requested length; a newer request cancels an older one. Throws
	 * QueryError.
	 */
	list(request: ListRequest, report: (listed: Listed) => void): Promise<void>;
}

export interface ListSources {
	catalog(): Promise<Catalog>;
	state: Pick<ReadingState, 'queue'>;
	now(): Date;
	saved?: SavedQueries | undefined;
	notes?: (() => Promise<Notes>) | undefined;
	/** Undefined without support for notes. */
	notesFolder?: (() => Promise<string | undefined>) | undefined;
}

/** Expands the saved searches that a query names. Throws QueryError. */
export type SavedQueries = (query: string) => Promise<string>;

/** Milliseconds of work between two checks for keys. */
const sliceMs = 12;
/** Milliseconds after which an unfinished list is reported. */
const reportMs = 150;

/** Results found so far for a request, regardless of its limit. */
interface Search {
	request: ListRequest;
	entries: Entry[];
	/** Yields undefined for a candidate that is not an answer. */
	rest: Iterator<Entry | undefined>;
	isWhole: boolean;
}

/** Produces lists from a catalog, which is opened on the first request. */
export function createLister(sources: ListSources): Lister {
	let latest = 0;
	let known: Search | undefined;
	return {
		async list(request, report) {
			const turn = ++latest;
			// While a filter is being typed, only its latest form is looked up.
			await keysHandled();
			if (turn !== latest) return;
			const catalog = await sources.catalog();
			const search = isGoneOnWith(request, known) ? known : await begin(catalog, request, sources);
			if (turn !== latest) return;
			known = search;
			const total = request.query === '' ? catalog.count(filterOf(request)) : undefined;
			const counts = await noteCountsIn(catalog, sources);
			if (turn !== latest) return;
			const listed = (isDone: boolean) => {
				const soFar = listedSoFar(search, request, isDone);
				return {...soFar, entries: withNoteCounts(soFar.entries, counts), librarySize: catalog.size, total};
			};
			const isOver = () => turn !== latest;
			if (await isFound(search, request.limit, {isOver, report: () => report(listed(false))})) report(listed(true));
		},
	};
}

/** Searches until the list is long enough, reporting progress; stops when cancelled. Returns whether it finished. */
async function isFound(
	search: Search,
	limit: number,
	{isOver, report}: {isOver: () => boolean; report: () => void},
): Promise<boolean> {
	let reported = Date.now();
	while (!goOn(search, limit)) {
		if (Date.now() - reported >= reportMs) {
			report();
			reported = Date.now();
		}
		await keysHandled();
		if (isOver()) return false;
	}
	return true;
}

function isGoneOnWith(request: ListRequest, known: Search | undefined): known is Search {
	return known !== undefined && isSameList(known.request, request) && request.refreshedBy === undefined;
}

/** The matcher that marks a query's hits in an article. Throws QueryError. */
export async function findQuery(query: string, now: Date, saved?: SavedQueries): Promise<Find> {
	const {tree, matcherOf} = await readQuery(await writtenOut(query, saved), now);
	const matcher = matcherOf(tree);
	return {pattern: query, in: text => matcher.marks(text).map(({start, end}) => [start, end])};
}

function noteCountsIn(catalog: Catalog, {notes, notesFolder}: ListSources) {
	return notes && notesFolder && countedNotes({catalog, notes, notesFolder});
}

function keysHandled(): Promise<void> {
	return new Promise(resolve => setImmediate(resolve));
}

function listedSoFar({entries, isWhole}: Search, request: ListRequest, isDone: boolean) {
	return {
		entries: entries.slice(0, request.limit),
		isWhole: isWhole && entries.length <= request.limit,
		isDone,
		request,
	};
}

/** Works for one time slice; returns whether the list has reached its length, plus one entry that shows whether there are more. */
function goOn(search: Search, limit: number): boolean {
	const until = Date.now() + sliceMs;
	while (!search.isWhole && search.entries.length <= limit) {
		const {done, value} = search.rest.next();
		if (done) search.isWhole = true;
		else if (value) search.entries.push(value);
		if (Date.now() >= until) break;
	}
	return search.isWhole || search.entries.length > limit;
}

type FindEntries = (catalog: Catalog, filter: Filter, order: Order) => Entries;

async function finderOf(query: string, catalog: Catalog, sources: ListSources): Promise<FindEntries> {
	return query === '' ? ordered : answering(await writtenOut(query, sources.saved), catalog, sources);
}

async function begin(catalog: Catalog, request: ListRequest, sources: ListSources): Promise<Search> {
	const {sort} = request;
	const find = await finderOf(request.query, catalog, sources);
	const order: Order = {by: orders[sort] ?? 'date', reverse: false};
	const filter = filterOf(request);
	const found =
		sort === 'unread first'
			? unreadFirst(find(catalog, {...filter, unread: true}, order), find(catalog, filter, order))
			: find(catalog, filter, order);
	const isQueue = request.only === 'queued' && sort === 'date';
	return {request, entries: [], rest: isQueue ? inOrder(found, sources.state.queue()) : found, isWhole: false};
}

async function writtenOut(query: string, saved: SavedQueries = async text => text): Promise<string> {
	return query.includes('@') ? saved(query) : query;
}

function filterOf({only}: ListRequest): Filter {
	return {...everything, unread: only === 'unread', starred: only === 'starred', queued: only === 'queued'};
}

const orders: Partial<Record<BrowserSort, Order['by']>> = {
	arrival: 'saved',
	title: 'title',
	author: 'author',
	words: 'words',
};

type Entries = Generator<Entry | undefined>;

function* unreadFirst(unread: Entries, all: Entries): Entries {
	yield* unread;
	for (const entry of all) yield entry?.unread ? undefined : entry;
}

/** Orders the entries like these paths, which requires all of them first. */
function* inOrder(found: Entries, paths: readonly string[]): Entries {
	const places = new Map(paths.map((path, place) => [path, place]));
	const placeOf = ({path}: Entry) => places.get(path) ?? paths.length;
	const entries: Entry[] = [];
	for (const entry of found) {
		if (entry) entries.push(entry);
		yield undefined;
	}
	yield* entries.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Everything, loaded in growing parts, so that a library of any size opens at once. */
function* ordered(catalog: Catalog, filter: Filter, order: Order): Entries {
	for (let limit = firstStretch + 1, given = 0; ; given = limit, limit *= 4) {
		const entries = catalog.list(filter, order, limit);
		yield* entries.slice(given);
		if (entries.length < limit) return;
	}
}

async function answering(typed: string, catalog: Catalog, {now, notes}: ListSources) {
	const {tree, matcherOf} = await readQuery(typed, now());
	const {query} = await knowingNotes({filter: everything, query: tree}, {catalog, notes});
	const matcher = matcherOf(query);
	return function* (catalog: Catalog, filter: Filter, order: Order): Entries {
		for (const candidate of catalog.search(query, filter, order)) {
			yield matcher.hits(candidate).length > 0 ? candidate.entry : undefined;
		}
	};
}

/** The query parser is imported on the first query: a browser without a filter does not need it. */
async function readQuery(query: string, now: Date) {
	const [{parseQuery}, {matcherOf}] = await Promise.all([
		import('../../core/query/parse-query.ts'),
		import('../../core/query/match.ts'),
	]);
	return {tree: parseQuery(query, () => today(now)), matcherOf};
}
