// The texts of articles, as their rows hold them.

import type {Database} from '../../../platform/sqlite.ts';
import type {PackedPassages} from '../sync/packed-passages.ts';

/** By row; rows that are gone meanwhile are left out. */
export function bodiesOf(database: Database, ids: number[]): Map<number, PackedPassages> {
	const sql = `SELECT id, text, places FROM body ${amongIds}`;
	const bodies = database.all<PackedPassages & {id: number}>(sql, JSON.stringify(ids));
	return new Map(bodies.map(body => [body.id, body]));
}

/** An article as one text. */
export interface WholeArticleText {
	id: number;
	title: string;
	/** Its passages, a line each. */
	text: string;
}

/**
 * In the order of the rows, those that hold the literal as it is: SQLite looks for it in half the time that it takes to make
 * a text of V8's.
 */
export function wholeTexts(database: Database, ids: number[], literal = ''): WholeArticleText[] {
	const sql = `SELECT a.id, a.title, b.text FROM json_each(?) chosen CROSS JOIN article a ON a.id = chosen.value
		CROSS JOIN body b ON b.id = a.id WHERE instr(b.text, ?) OR instr(a.title, ?)`;
	return database.all<WholeArticleText>(sql, JSON.stringify(ids), literal, literal);
}

/** Their passages' places without the texts, by row; rows that are gone meanwhile are left out. */
export function packedPlacesOf(database: Database, ids: number[]): Map<number, string> {
	const rows = database.all<{id: number; places: string}>(
		`SELECT id, places FROM body ${amongIds}`,
		JSON.stringify(ids),
	);
	return new Map(rows.map(({id, places}) => [id, places]));
}

const amongIds = 'WHERE id IN (SELECT value FROM json_each(?))';
