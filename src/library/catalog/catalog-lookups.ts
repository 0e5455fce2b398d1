// The look-ups of a catalog: articles by name, title, position, path or address.

import {isAlias} from '../../core/article/alias.ts';
import type {Entry} from '../../core/article/article.ts';
import {stemOf, withName} from '../../core/article/name.ts';
import {everything, type Order} from '../../core/query/filter.ts';
import {tokensOf} from '../../core/text/fold.ts';
import {storedPath} from '../../platform/path-bytes.ts';
import type {Database} from '../../platform/sqlite.ts';
import {optional, path, text} from '../../platform/sqlite-rows.ts';
import type {Catalog} from '../../ports/catalog.ts';
import {aliasCondition, aliasesStarting} from './rows/aliases.ts';
import {type Condition, filterConditions, orderOf, whereOf} from './rows/conditions.ts';
import {entriesById, selectEntries} from './rows/entries.ts';
import {linkingWith, savedFrom} from './rows/link-ends.ts';
import {idAtPosition, listPositions} from './rows/list-positions.ts';

type Lookup =
	| 'named'
	| 'entitled'
	| 'titled'
	| 'numbered'
	| 'places'
	| 'at'
	| 'savedFrom'
	| 'linkingWith'
	| 'starting'
	| 'identities';

/** `hasState` tells whether a reading state is joined, on each call. */
export function lookupsIn(database: Database, hasState: () => boolean): Pick<Catalog, Lookup> {
	const select = (conditions: Condition[], limit?: number): Entry[] =>
		selectInOrder(database, {conditions, order: newestFirst, limit, hasState: hasState()});
	return {
		named(name) {
			const named = withName(select([{sql: 'a.stem = ?', values: [stemOf(name)]}]), name);
			return named.length > 0 ? named : select([aliasCondition(name)]).filter(isCalled(name));
		},
		entitled: title => select([...titleConditions(title), titleIs(title)]),
		titled: words => select(titleConditions(words), mostTitled),
		numbered(place) {
			const id = idAtPosition(database, place);
			return id === undefined ? undefined : entriesById(database, [id], hasState())[0]?.entry;
		},
		places: paths => listPositions(database, paths),
		at: path => select([{sql: 'a.path = ?', values: [storedPath(path)]}])[0],
		savedFrom: addresses => savedFrom(database, addresses, hasState()),
		linkingWith: parts => linkingWith(database, parts, hasState()),
		starting: (name, limit) => startingIn(database, name, limit),
		identities: paths => identitiesOf(database, paths),
	};
}

interface OrderedSelection {
	conditions: Condition[];
	order: Order;
	limit: number | undefined;
	hasState: boolean;
}

export function selectInOrder(database: Database, {order, ...selection}: OrderedSelection): Entry[] {
	const sql = orderOf(order, selection.hasState);
	return selectEntries(database, {...selection, order: sql}).map(({entry}) => entry);
}

const newestFirst: Order = {by: 'date', reverse: false};
/** One more than are listed if a title is ambiguous. */
const mostTitled = 11;

function isCalled(name: string): (entry: Entry) => boolean {
	return ({aliases}) => aliases.some(alias => isAlias(alias, name));
}

function titleConditions(words: string): Condition[] {
	const tokens = tokensOf(words);
	if (tokens.length === 0) return [{sql: '0', values: []}];
	const match = `{title} : (${tokens.map(token => `"${token}"*`).join(' AND ')})`;
	return [{sql: 'a.id IN (SELECT rowid FROM fields WHERE fields MATCH ?)', values: [match]}];
}

/** A title key is the folded words of the title. */
function titleIs(title: string): Condition {
	return {sql: 'a.title_key = ?', values: [tokensOf(title).join(' ')]};
}

function startingIn(database: Database, name: string, limit: number): Pick<Entry, 'name' | 'title'>[] {
	const pattern = `${name.replace(/[%_\\]/g, '\\$&')}%`;
	const sql = `SELECT name, title FROM article WHERE name LIKE ? ESCAPE '\\' ORDER BY date DESC, path LIMIT ?`;
	const names = database.all({name: text, title: text}, sql, pattern, limit);
	return [...names, ...aliasesStarting(database, pattern, limit - names.length)];
}

const identityColumns = {path, text: optional(text), url: optional(text), title: text};
const selectIdentities = 'SELECT a.path, a.text_key AS text, a.url, a.title FROM article a';

function identitiesOf(database: Database, paths: readonly string[]): ReturnType<Catalog['identities']> {
	const where = whereOf(filterConditions({...everything, noted: paths}, false));
	const rows = database.all(identityColumns, `${selectIdentities} ${where.sql}`, ...where.values);
	return new Map(
		rows.map(({path, title, text, url}) => [path, {title, ...(text ? {text} : {}), ...(url ? {url} : {})}]),
	);
}
