// The lists that the browser asks for, out of the catalog: everything in an order, or what answers a query. A list is
// made a little at a time, so that keys are heard meanwhile, and goes on from there when more of it is asked for.

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
	/** Reports the list as it grows, the last time when it is as long as asked for; a later request ends an earlier one. Throws QueryError. */
	list(request: ListRequest, report: (listed: Listed) => void): Promise<void>;
}

export interface ListSources {
	catalog(): Promise<Catalog>;
	state: Pick<ReadingState, 'queue'>;
	now(): Date;
	saved?: SavedQueries | undefined;
	notes?: (() => Promise<Notes>) | undefined;
	/** Undefined where nobody keeps notes. */
	notesFolder?: (() => Promise<string | undefined>) | undefined;
}

/** Writes out the saved searches that a query names. Throws QueryError. */
export type SavedQueries = (query: string) => Promise<string>;

/** Time for the list between two looks at the keys. */
const sliceMs = 12;
/** Time after which an unfinished list is shown as it is. */
const reportMs = 150;

/** What was found so far for a request, whatever its limit. */
interface Search {
	request: ListRequest;
	entries: Entry[];
	/** Undefined stands for a candidate that is no answer. */
	rest: Iterator<Entry | undefined>;
	isWhole: boolean;
}

/** Lists out of a catalog that is opened with the first request. */
export function createLister(sources: ListSources): Lister {
	let latest = 0;
	let known: Search | undefined;
	return {
		async list(request, report) {
			const turn = ++latest;
			// While a filter is being typed only its last form is looked up.
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

/** Whether the list is as long as asked for at last; it is reported meanwhile, and nothing is looked for when it is over. */
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

/** The marks that a query leaves in the text of an article. Throws QueryError. */
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

/** For one slice of time; true when the list is as long as asked for, with one more that tells whether there are more. */
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

/** In the order of these paths, which is known when all are there. */
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

/** Everything, read in growing stretches: a library of any size opens at once. */
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

/** What reads queries is loaded with the first one: a browser without a filter does not need it. */
async function readQuery(query: string, now: Date) {
	const [{parseQuery}, {matcherOf}] = await Promise.all([
		import('../../core/query/parse-query.ts'),
		import('../../core/query/match.ts'),
	]);
	return {tree: parseQuery(query, () => today(now)), matcherOf};
}
