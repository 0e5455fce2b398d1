// Maps subjects of the logs to articles on this machine, and maintains the article rows of the index that the catalog joins, each
// computed from all facts of all subjects that mean it.

import {readFileSync} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import type {ReadingPlace} from '../../core/article/reading-place.ts';
import {type Fact, isLater, type Json} from '../../core/state/fact.ts';
import {type ArticleIdentity, identityIn, textKeyOf} from '../../core/state/identity.ts';
import {isQueuePlace} from '../../core/state/queue-order.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {tagKey} from '../../core/text/fold-keys.ts';
import {sketchOf} from '../../core/text/near-duplicates.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {isInFolder, statOf} from '../../platform/fs.ts';
import {pathBytes, storedPath} from '../../platform/path-bytes.ts';
import type {Value} from '../../platform/sqlite.ts';
import {path as pathColumn, text} from '../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {indexNote, type StateIndex, setIndexNote} from './log-changes.ts';

/** The field that records how a device identifies an article. */
export const viewField = (device: string) => `is ${device}`;
const articleSubjects = 'article:';

/** What the catalog knows that identifies an article. */
export type KnownIdentity = Pick<ArticleIdentity, 'text' | 'url' | 'title'>;

/** An article's place in its library: root and path under names that are the same on every machine. */
export function placeInLibrary(path: string, roots: readonly LibraryRoot[]): Pick<ArticleIdentity, 'root' | 'path'> {
	const root = roots.find(({path: folder}) => path === folder || isInFolder(path, folder));
	if (!root) return {root: '', path};
	return {root: rootName(root), path: relative(root.path, path).replaceAll(sep, '/')};
}

function rootName({path, from}: LibraryRoot): string {
	return from === 'own' || from === 'bundled' ? from : basename(path);
}

/** Number of phrase hashes stored per text: enough to recognize it after an edit, and short enough for a log line. */
const sketched = 24;

/** The hashes of the first phrases of a file's text; none for a short text. */
export function sketchOfFile(path: string): Pick<ArticleIdentity, 'sketch'> {
	const sketch = sketchOf(textOfFile(path) ?? '')?.slice(0, sketched);
	return sketch ? {sketch} : {};
}

/** The identity of an article on this machine; its file is read unless the catalog knows it. */
export function identityHere(
	path: string,
	roots: readonly LibraryRoot[],
	known: KnownIdentity | undefined,
): ArticleIdentity {
	const place = placeInLibrary(path, roots);
	if (known) return {...place, ...known};
	const key = textKeyOf(textOfFile(path) ?? '');
	return key === undefined ? place : {...place, text: key};
}

/** In bytes; larger files are not articles. */
const largest = 2 ** 25;

export function textOfFile(path: string): string | undefined {
	const stats = statOf(path);
	if (!stats?.isFile() || stats.size > largest) return undefined;
	try {
		return decodeBytes(readFileSync(pathBytes(path)));
	} catch {
		return undefined;
	}
}

/** The recorded identities of a subject's article, most recent first. */
export function viewsOf(index: StateIndex, subject: string): ArticleIdentity[] {
	return factsOf(index, subject)
		.filter(({field}) => field.startsWith(viewField('')))
		.sort((one, other) => (isLater(one, other) ? -1 : 1))
		.flatMap(({value}) => identityIn(value) ?? []);
}

/**
 * Locates the articles of these subjects by their recorded places, if they are not located yet, and updates their rows. Moved
 * articles are found with the catalog (see follow.ts).
 */
export function placeSubjects(index: StateIndex, subjects: Iterable<string>, roots: readonly LibraryRoot[]): void {
	const articles = [...subjects].filter(subject => subject.startsWith(articleSubjects));
	const known = pathsOfSubjects(index, articles);
	const before = new Set<string>();
	const placed = new Map<string, string | undefined>();
	let isAnyUnplaced = false;
	for (const subject of articles) {
		const now = known.get(subject);
		if (isThere(now)) continue;
		const path = pathBySight(index, subject, roots) ?? now;
		isAnyUnplaced ||= !isThere(path);
		if (path === now && known.has(subject)) continue;
		placed.set(subject, path);
		if (now !== undefined) before.add(now);
	}
	setPaths(index, placed);
	if (isAnyUnplaced) setIndexNote(index, 'unplaced', String(Number(indexNote(index, 'unplaced') ?? 0) + 1));
	showArticles(index, articles, before);
}

function isThere(path: string | undefined): boolean {
	return path !== undefined && statOf(path) !== undefined;
}

/** The path under which some device saw the article: an existing file if possible, otherwise the first path in a known library. */
function pathBySight(index: StateIndex, subject: string, roots: readonly LibraryRoot[]): string | undefined {
	const paths = viewsOf(index, subject).flatMap(view => pathsOfView(view, roots));
	return paths.find(path => statOf(path)) ?? paths[0];
}

function pathsOfView({root, path}: ArticleIdentity, roots: readonly LibraryRoot[]): string[] {
	if (root === '') return [path];
	return roots
		.filter(candidate => rootName(candidate) === root)
		.map(({path: folder}) => (path === '' ? folder : join(folder, path)));
}

/** The paths of the articles that these subjects mean, for those that mean one here. */
export function pathsOfSubjects({database, schema}: StateIndex, subjects: readonly string[]): Map<string, string> {
	const sql = `SELECT subject, path FROM ${schema}.subject WHERE path IS NOT NULL AND subject IN (SELECT value FROM json_each(?))`;
	const rows = database.all({subject: text, path: pathColumn}, sql, JSON.stringify(subjects));
	return new Map(rows.map(({subject, path}) => [subject, path]));
}

/** The first subject of each of these articles that has one. */
export function subjectsOfPaths({database, schema}: StateIndex, paths: readonly string[]): Map<string, string> {
	const columns = {subject: text, path: pathColumn};
	const [plain, odd] = [
		paths.filter(path => typeof storedPath(path) === 'string'),
		paths.filter(path => typeof storedPath(path) !== 'string'),
	];
	const select = `SELECT min(subject) AS subject, path FROM ${schema}.subject WHERE path`;
	const rows = [
		...database.all(columns, `${select} IN (SELECT value FROM json_each(?)) GROUP BY path`, JSON.stringify(plain)),
		...odd.flatMap(path => database.all(columns, `${select} = ? GROUP BY path`, storedPath(path))),
	];
	return new Map(rows.map(({subject, path}) => [path, subject]));
}

/** Records which articles the subjects mean here. */
export function setPaths(index: StateIndex, paths: ReadonlyMap<string, string | undefined>): void {
	const rows = [...paths].map(([subject, path]) => [subject, path === undefined ? null : storedPath(path), null]);
	insertRows(index, 'subject', rows);
}

/** Inserts or replaces rows, thousands at once, except for paths that are not text. */
function insertRows({database, schema}: StateIndex, table: string, rows: readonly Value[][]): void {
	const isPlain = (row: Value[]) => row.every(value => !(value instanceof Uint8Array));
	const plain = rows.filter(isPlain);
	const columns = (rows[0] ?? []).map((_, at) => `value ->> ${at}`);
	if (plain.length > 0)
		database.run(
			`INSERT OR REPLACE INTO ${schema}.${table} SELECT ${columns} FROM json_each(?)`,
			JSON.stringify(plain),
		);
	const places = columns.map(() => '?');
	for (const row of rows.filter(row => !isPlain(row)))
		database.run(`INSERT OR REPLACE INTO ${schema}.${table} VALUES (${places})`, ...row);
}

const factColumns = {subject: text, field: text, value: text, clock: text};

export function factsOf({database, schema}: StateIndex, subject: string): Fact[] {
	const sql = `SELECT subject, field, value, clock FROM ${schema}.fact WHERE subject = ?`;
	return database.all(factColumns, sql, subject).map(withValue);
}

/** Recomputes the rows of the articles that these subjects mean, and of those they meant before. */
export function showArticles(index: StateIndex, subjects: readonly string[], before: Iterable<string> = []): void {
	const {database, schema} = index;
	const left = [...before];
	const rows = new Map<string, Map<string, Fact>>(left.map(path => [path, new Map()]));
	const paths = `SELECT path FROM ${schema}.subject WHERE subject IN (SELECT value FROM json_each(?))`;
	const facts = [
		...factsOfArticles(index, `s.path IN (${paths})`, JSON.stringify(subjects)),
		...left.flatMap(path => factsOfArticles(index, 's.path = ?', storedPath(path))),
	];
	for (const {path, ...fact} of facts) {
		const last = rows.get(path) ?? new Map<string, Fact>();
		rows.set(path, last);
		const known = last.get(fact.field);
		if (!known || isLater(fact, known)) last.set(fact.field, fact);
	}
	for (const [path, last] of rows)
		if (last.size === 0) database.run(`DELETE FROM ${schema}.article WHERE path = ?`, storedPath(path));
	const shown = [...rows].filter(([, last]) => last.size > 0).map(([path, last]) => [storedPath(path), ...rowOf(last)]);
	insertRows(index, 'article', shown);
}

function factsOfArticles({database, schema}: StateIndex, condition: string, value: Value): (Fact & {path: string})[] {
	const sql = `SELECT s.path, f.subject, f.field, f.value, f.clock FROM ${schema}.subject s
		JOIN ${schema}.fact f ON f.subject = s.subject WHERE ${condition}`;
	return database.all({path: pathColumn, ...factColumns}, sql, value).map(withValue);
}

function withValue<Row extends {value: string}>(row: Row): Omit<Row, 'value'> & {value: Json} {
	return {...row, value: JSON.parse(row.value) as Json};
}

/** The columns of a row after its path; values that no version of wsws writes are ignored. */
function rowOf(last: ReadonlyMap<string, Fact>) {
	const value = (field: string) => last.get(field)?.value;
	const [place, queued] = [value('place'), value('queued')];
	const tags = [...last.values()].flatMap(({field, value}) => ownTagIn(field, value) ?? []).sort();
	return [
		value('read') === true ? 1 : 0,
		value('starred') === true ? 1 : 0,
		isReadingPlace(place) ? JSON.stringify(place) : null,
		isQueuePlace(queued) ? queued : null,
		tags.length > 0 ? tags.join('\n') : null,
		tags.length > 0 ? `\n${tags.map(tagKey).join('\n')}\n` : null,
	];
}

/** The field for a personal tag; tags that compare equal share one. */
export function tagField(tag: string): string {
	return `tag ${tagKey(tag)}`;
}

function ownTagIn(field: string, value: Json): string | undefined {
	const tag = typeof value === 'string' ? safeLine(value).trim() : '';
	return field.startsWith('tag ') && tag !== '' && tagField(tag) === field ? tag : undefined;
}

export function isReadingPlace(value: unknown): value is ReadingPlace {
	if (typeof value !== 'object' || value === null) return false;
	const {section, block, hash, offset, left} = value as Partial<Record<keyof ReadingPlace, unknown>>;
	const isSection = Array.isArray(section) && section.every(title => typeof title === 'string');
	return isSection && typeof hash === 'string' && [block, offset, left].every(Number.isFinite);
}
