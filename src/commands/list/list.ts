// `wsws list`: the library, newest first, as a table for a person and as rows for a program.

import type {Entry} from '../../core/article/article.ts';
import {entryJson} from '../../core/article/entry-json.ts';
import {today} from '../../core/date/calendar.ts';
import {noArticles} from '../../core/errors.ts';
import {compileTemplate} from '../../core/library/template.ts';
import type {FilterOptions, Order} from '../../core/query/filter.ts';
import {filterOf} from '../../core/query/filter.ts';
import {safeJson, safeText} from '../../core/text/safe-text.ts';
import {listLines} from '../../page/list/list-table.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';

export interface ListOptions extends FilterOptions {
	sort: Exclude<Order['by'], 'relevance'>;
	reverse?: boolean;
	/** The most articles to print. */
	limit?: number;
	json?: boolean;
	format?: string;
	/** Ends each row with NUL instead of a line end, and prints names alone unless a format says otherwise. */
	null?: boolean;
}

/** Prints the library. Throws NothingFound when no article meets the filters. */
export async function list(context: Context, options: ListOptions): Promise<void> {
	const filter = filterOf(options, today(context.now()));
	const row = rowOf(options);
	const catalog = await context.catalog();
	const entries = catalog.list(filter, {by: options.sort, reverse: options.reverse ?? false}, options.limit);
	if (entries.length === 0)
		throw catalog.size === 0 ? noArticles() : (await import('../unmet-filter.ts')).noneMeets(filter, catalog);
	if (row === undefined && context.io.isLaidOut) return listForReader(entries, catalog, context);
	const end = options.null ? '\0' : '\n';
	for (const entry of entries) {
		const text = (row ?? plainRow)(entry);
		// A path may hold anything, and is left as it is for a program alone.
		context.io.out((context.io.isTerminal ? safeText(text) : text) + end);
	}
}

/** The row of an article that the options ask for; undefined where the output decides. */
function rowOf({json, format, null: isSeparated}: ListOptions): ((entry: Entry) => string) | undefined {
	if (json) return entry => safeJson(entryJson(entry));
	if (format !== undefined) return compileTemplate(format);
	return isSeparated ? entry => entry.name : undefined;
}

/** `name⇥date⇥authors⇥title`, the columns that programs rely on. */
function plainRow({name, date, authors, title}: Entry): string {
	return [name, date ?? '', authors.join(', '), title].join('\t');
}

async function listForReader(entries: Entry[], catalog: Catalog, context: Context): Promise<void> {
	const {io} = context;
	const places = catalog.places(entries.map(({path}) => path));
	const lines = listLines(entries, {places, width: io.width, paint: io.paint});
	await context.page({text: `${lines.join('\n')}\n`});
	if (!io.isTerminal) return;
	const total = `${catalog.size} ${catalog.size === 1 ? 'article' : 'articles'}`;
	io.message(`${io.paint('faint', entries.length === catalog.size ? total : `${entries.length} of ${total}`)}\n`);
}
