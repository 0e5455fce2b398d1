// Finds articles that were moved or edited since facts about them were recorded, or that are new on this machine: by text and
// address as the catalog knows them, and finally by similar text. New identities are logged, so that they are found again next time
// and on other devices.

import {join} from 'node:path';
import {grouped} from '../../core/grouped.ts';
import {lazily} from '../../core/lazily.ts';
import {clockAfter} from '../../core/state/clock.ts';
import {type Act, factsIn, lineOfAct} from '../../core/state/fact.ts';
import {type ArticleIdentity, sameArticle} from '../../core/state/identity.ts';
import {nearDuplicates, sketchOf} from '../../core/text/near-duplicates.ts';
import {errorCode, statOf} from '../../platform/fs.ts';
import {storedPath} from '../../platform/path-bytes.ts';
import type {Database} from '../../platform/sqlite.ts';
import {optional, path as pathColumn, type Row, text} from '../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {placeInLibrary, setPaths, showArticles, textOfFile, viewField, viewsOf} from './article-places.ts';
import {deviceName} from './device.ts';
import type {StateIndex} from './log-changes.ts';
import {appendToLog, type StateFolders} from './log-files.ts';
import {applyFacts, lastClock} from './read-logs.ts';

export interface FollowOptions {
	folders: StateFolders;
	roots: readonly LibraryRoot[];
	/** A writable index, which is also attached to the catalog's connection as `state`. */
	index: StateIndex;
}

/** Subjects whose article is gone from its path, or has another text. */
const strayColumns = {subject: text, path: optional(pathColumn), here: optional(pathColumn)};
const selectStrays = `SELECT s.subject, s.path, a.path AS here FROM state.subject s LEFT JOIN main.article a ON a.path = s.path
	WHERE a.path IS NULL OR s.text IS NOT coalesce(a.text_key, '')`;

/** An article of the catalog, with its identity. */
interface Candidate extends ArticleIdentity {
	file: string;
}

/** Locates the articles; must not be called within a transaction. */
export function followArticles(catalog: Database, {folders, roots, index}: FollowOptions): void {
	const strays = catalog
		.all(strayColumns, selectStrays)
		.filter(({path, here}) => here !== undefined || path === undefined || !statOf(path));
	if (strays.length === 0) return;
	const seen = strays.map(stray => ({...stray, views: viewsOf(index, stray.subject)}));
	const addresses = seen.flatMap(({views}) => views.flatMap(({url}) => url ?? []));
	const candidates = candidatesIn(catalog, {roots, addresses});
	const found = seen.flatMap(stray => foundFor(stray, candidates));
	index.database.transaction(() => {
		const before = strays.flatMap(({path}) => path ?? []);
		setPaths(index, new Map(found.map(({subject, article}) => [subject, article.file])));
		for (const {subject, article} of found)
			index.database.run(`UPDATE ${index.schema}.subject SET text = ? WHERE subject = ?`, article.text ?? '', subject);
		writeViews(found, {folders, index});
		showArticles(
			index,
			found.map(({subject}) => subject),
			before,
		);
	});
}

interface Found {
	subject: string;
	article: Candidate;
	/** The identities recorded by devices so far. */
	views: ArticleIdentity[];
}

type Stray = Row<typeof strayColumns> & Pick<Found, 'views'>;

function foundFor({subject, here, views}: Stray, candidates: Candidates): Found[] {
	const known = views.flatMap(view => [...candidates.byText(view.text), ...candidates.byAddress(view.url)]);
	const at = here === undefined ? undefined : candidates.at(here);
	const all = [...new Map([...known, ...(at ? [at] : [])].map(candidate => [candidate.file, candidate])).values()];
	const article = sameArticle(views, all) ?? at ?? nearlySame(views, candidates);
	return article ? [{subject, article, views}] : [];
}

/** Lookups in the catalog, each evaluated on demand. */
interface Candidates {
	at(path: string): Candidate | undefined;
	byText(key: string | undefined): Candidate[];
	byAddress(url: string | undefined): Candidate[];
	/** The articles without recorded facts that changed last, youngest first, with the sketches of their texts. */
	youngest(): {article: Candidate; sketch: number[] | undefined}[];
}

const columns = {path: pathColumn, text: optional(text), url: optional(text), title: text};
const select = 'SELECT path, text_key AS text, url, title FROM main.article';
/** No more than this many are compared by similarity. */
const mostCompared = 50;

/** All addresses are looked up at once, and the youngest articles read once, because each takes a walk through the catalog. */
function candidatesIn(
	catalog: Database,
	{roots, addresses}: {roots: readonly LibraryRoot[]; addresses: string[]},
): Candidates {
	const rows = (where: string, ...values: (string | Uint8Array | number)[]): Candidate[] =>
		catalog.all(columns, `${select} ${where}`, ...values).map(({path, text, url, title}) => ({
			...placeInLibrary(path, roots),
			file: path,
			title,
			...(text ? {text} : {}),
			...(url ? {url} : {}),
		}));
	const withAddresses = lazily(() =>
		grouped(
			rows('WHERE url IN (SELECT value FROM json_each(?)) ORDER BY path', JSON.stringify(addresses)),
			({url}) => url,
		),
	);
	return {
		at: path => rows('WHERE path = ?', storedPath(path))[0],
		byText: key => (key === undefined ? [] : rows('WHERE text_key = ? ORDER BY path LIMIT 20', key)),
		byAddress: url => (url === undefined ? [] : (withAddresses().get(url) ?? []).slice(0, 20)),
		youngest: lazily(() =>
			rows(whereYoungest, mostCompared).map(article => ({article, sketch: sketchOf(textOfFile(article.file) ?? '')})),
		),
	};
}

const whereYoungest = `WHERE path NOT IN (SELECT path FROM state.subject WHERE path IS NOT NULL)
	ORDER BY iif(changed = 0, 9e18, changed) DESC LIMIT ?`;

/** The article whose text is similar to one that a device saw. */
function nearlySame(views: readonly ArticleIdentity[], candidates: Candidates): Candidate | undefined {
	const seen = views.flatMap(({sketch}) => (sketch ? [sketch] : []));
	if (seen.length === 0) return undefined;
	const youngest = candidates.youngest();
	const sketches = youngest.map(({sketch}) => sketch?.slice(0, seen[0]?.length));
	for (const sketch of seen) {
		const at = nearDuplicates([...sketches, sketch]).get(sketches.length);
		if (at !== undefined) return youngest[at]?.article;
	}
	return undefined;
}

/** Logs the identities that no device has recorded yet. If that fails, it is tried again another time. */
function writeViews(found: readonly Found[], {folders, index}: Omit<FollowOptions, 'roots'>): void {
	const changed = found.filter(({article, views}) => !views.some(view => isSeen(view, article)));
	if (changed.length === 0) return;
	try {
		const device = deviceName(folders.own);
		const clock = clockAfter(lastClock(index), Date.now(), device);
		const acts = changed.map(({subject, article, views}): Act => {
			const {file, ...identity} = article;
			const sketch = views.find(view => view.sketch)?.sketch;
			return {clock, subject, set: {[viewField(device)]: {...identity, ...(sketch ? {sketch} : {})}}};
		});
		const lines = acts.map(lineOfAct).join('');
		appendToLog(join(folders.logs, `${device}.jsonl`), lines);
		applyFacts(index, lines.split('\n').flatMap(factsIn));
	} catch (error) {
		if (errorCode(error) === '') throw error;
	}
}

function isSeen(view: ArticleIdentity, {root, path, text, url}: Candidate): boolean {
	return view.root === root && view.path === path && view.text === text && view.url === url;
}
