// Stores which article links to which addresses. All links of an article share one row, which is ten times faster to write.

import type {WrittenLink} from '../../../core/article/local-links.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {text} from '../../../platform/sqlite-rows.ts';

/** Inserts the links of a new article. */
export function writeLinks(database: Database, id: number, links: readonly WrittenLink[]): void {
	if (links.length === 0) return;
	const rows = links.map(({line, href, isWiki}) => [line, href, isWiki ? 1 : 0]);
	database.run('INSERT INTO link VALUES (?, ?)', id, JSON.stringify(rows));
}

/** The links of an article, in order. */
export function linksFrom(database: Database, id: number): WrittenLink[] {
	const row = database.get({links: text}, 'SELECT links FROM link WHERE article = ?', id);
	return row ? parsedLinks(row.links) : [];
}

/** Parses the links of a row; malformed ones are left out. */
function parsedLinks(stored: string): WrittenLink[] {
	try {
		const rows: unknown = JSON.parse(stored);
		return (Array.isArray(rows) ? rows : []).map(([line, href, isWiki]) => ({
			line: Number(line),
			href: String(href),
			isWiki: isWiki === 1,
		}));
	} catch {
		return [];
	}
}
