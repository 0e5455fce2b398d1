// The links of articles as rows: who links to which address. An article's links are one row, which is written ten times as quickly.

import type {WrittenLink} from '../../../core/article/local-links.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {text} from '../../../platform/sqlite-rows.ts';

/** Writes the links of a new article. */
export function writeLinks(database: Database, id: number, links: readonly WrittenLink[]): void {
	if (links.length === 0) return;
	const rows = links.map(({line, href, isWiki}) => [line, href, isWiki ? 1 : 0]);
	database.run('INSERT INTO link VALUES (?, ?)', id, JSON.stringify(rows));
}

/** The links of an article, in their order. */
export function linksFrom(database: Database, id: number): WrittenLink[] {
	const row = database.get({links: text}, 'SELECT links FROM link WHERE article = ?', id);
	return row ? parsedLinks(row.links) : [];
}

/** Links out of their row; what is not as it was written is left out. */
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
