// Stores aliases, other names of articles, in a table of their own, because few articles have any.

import {aliasKey, aliasKeysFor} from '../../../core/article/alias.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {text} from '../../../platform/sqlite-rows.ts';
import type {Condition} from './conditions.ts';

/** Inserts the aliases of a new article. */
export function writeAliases(database: Database, id: number, aliases: readonly string[]): void {
	for (const alias of aliases) database.run('INSERT OR IGNORE INTO alias VALUES (?, ?, ?)', aliasKey(alias), id, alias);
}

/** The condition for articles with an alias that may match what was typed. */
export function aliasCondition(typed: string): Condition {
	const keys = JSON.stringify(aliasKeysFor(typed));
	return {sql: 'a.id IN (SELECT article FROM alias WHERE key IN (SELECT value FROM json_each(?)))', values: [keys]};
}

/** Aliases that match a LIKE pattern, each with the title of its article. */
export function aliasesStarting(database: Database, pattern: string, limit: number): {name: string; title: string}[] {
	const sql = `SELECT alias AS name, title FROM alias JOIN article ON id = alias.article WHERE alias LIKE ? ESCAPE '\\'
		ORDER BY alias, path LIMIT ?`;
	return limit > 0 ? database.all({name: text, title: text}, sql, pattern, limit) : [];
}
