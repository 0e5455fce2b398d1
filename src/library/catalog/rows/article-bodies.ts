// Yields articles as whole texts, for statistics over all of them.

import {batches} from '../../../core/batches.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, optional, path, text} from '../../../platform/sqlite-rows.ts';
import type {ArticleBody} from '../../../ports/catalog.ts';
import {packedLinesOf, wordsOfBody} from './bodies.ts';
import {type Condition, whereOf} from './conditions.ts';
import {fromTables} from './entries.ts';

/** In row order; no cursor stays open between articles. */
export function* articleBodies(database: Database, conditions: Condition[], hasState: boolean): Generator<ArticleBody> {
	const where = whereOf(conditions);
	const sql = `SELECT a.id, a.path, a.lang ${fromTables(hasState)} ${where.sql} ORDER BY a.id`;
	const rows = database.all({id: integer, path, lang: optional(text)}, sql, ...where.values);
	for (const group of batches(rows, {first: 64})) {
		const known = new Map(group.map(row => [row.id, row]));
		for (const [id, packed] of packedLinesOf(database, [...known.keys()])) {
			const row = known.get(id);
			if (row) yield {path: row.path, lang: row.lang, text: wordsOfBody(packed)};
		}
	}
}
