// Computes the numbers that `list` shows: positions in the newest-first list. Article counts per month save counting through a list
// of a hundred thousand.

import {storedPath} from '../../../platform/path-bytes.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, path, real, text} from '../../../platform/sqlite-rows.ts';

/** The row of the article at a position, from 1. */
export function idAtPosition(database: Database, place: number): number | undefined {
	if (place < 1) return undefined;
	let before = 0;
	const months = database.all(
		{month: text, articles: integer},
		'SELECT month, articles FROM month ORDER BY month DESC',
	);
	for (const {month, articles} of months) {
		if (place <= before + articles) return rowInMonth(database, month, place - before);
		before += articles;
	}
	return undefined;
}

/** The positions of these articles, from 1; articles that are not in the catalog are left out. */
export function listPositions(database: Database, paths: readonly string[]): Map<string, number> {
	if (paths.length > few) return allPlaces(database);
	return new Map(
		paths.flatMap(path => [placeOf(database, path)].flatMap(place => (place ? [[path, place] as const] : []))),
	);
}

/** For more articles, a single pass through the list is faster. */
const few = 500;

function allPlaces(database: Database): Map<string, number> {
	const rows = database.all({path}, 'SELECT path FROM article ORDER BY date DESC, path');
	return new Map(rows.map(({path}, index) => [path, index + 1]));
}

function placeOf(database: Database, path: string): number | undefined {
	const stored = storedPath(path);
	const article = database.get({date: text}, 'SELECT date FROM article WHERE path = ?', stored);
	if (!article) return undefined;
	const month = article.date.slice(0, 7);
	const newer = database.get(count, 'SELECT total(articles) AS articles FROM month WHERE month > ?', month);
	const inMonth = database.get(
		count,
		'SELECT count(*) AS articles FROM article WHERE date BETWEEN ? AND ? AND (date > ? OR (date = ? AND path < ?))',
		month,
		lastOf(month),
		article.date,
		article.date,
		stored,
	);
	return (newer?.articles ?? 0) + (inMonth?.articles ?? 0) + 1;
}

const count = {articles: real};

/** A month is `2023-12`, or `2023` for dates without a month, or `''` for articles without a date. */
function rowInMonth(database: Database, month: string, place: number): number | undefined {
	const sql = 'SELECT id FROM article WHERE date BETWEEN ? AND ? ORDER BY date DESC, path LIMIT 1 OFFSET ?';
	return database.get({id: integer}, sql, month, lastOf(month), place - 1)?.id;
}

/** The last date of a month; only full dates have days after the month. */
function lastOf(month: string): string {
	return month.length === 7 ? `${month}~` : month;
}
