// The output formats of a list of articles: a table for a person, rows for a program, or the format that was asked for.

import type {Entry} from '../../core/article/article.ts';
import {entryJson} from '../../core/article/entry-json.ts';
import {countedNotes, withNoteCounts} from '../../core/library/noted/asked-notes.ts';
import {compileTemplate} from '../../core/library/template.ts';
import {plural} from '../../core/plural.ts';
import {safeJson, safeText} from '../../core/text/safe-text.ts';
import {listLines} from '../../page/list/list-table.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';

export interface ListFormOptions {
	json?: boolean;
	format?: string;
	/** Ends each row with NUL instead of a newline; prints names alone unless a format is given. */
	null?: boolean;
}

/** The parts of the context that the formats use. */
type ListContext = Pick<Context, 'io' | 'page' | 'notes' | 'notesFolder'>;

type PrintEntries = (entries: Entry[], catalog: Catalog) => Promise<void>;

/** Returns the printer for the format asked for. Throws UsageError for an invalid template. */
export function listFormOf(options: ListFormOptions, context: ListContext): PrintEntries {
	const {io, notes, notesFolder} = context;
	const row = rowOf(options);
	const end = options.null ? '\0' : '\n';
	const isCounted = row === undefined ? io.isLaidOut : options.json || options.format?.includes('{noted');
	return async (listed, catalog) => {
		const counts = isCounted ? await countedNotes({catalog, notes, notesFolder}) : undefined;
		const entries = withNoteCounts(listed, counts);
		if (row === undefined && io.isLaidOut) return listForReader(entries, catalog, context);
		for (const entry of entries) {
			const text = (row ?? plainRow)(entry);
			// A path may contain anything; programs receive it unchanged.
			io.out((io.isTerminal ? safeText(text) : text) + end);
		}
	};
}

/** Returns the row format that the options ask for; undefined if it depends on the output. */
function rowOf({json, format, null: isSeparated}: ListFormOptions): ((entry: Entry) => string) | undefined {
	if (json) return entry => safeJson(entryJson(entry));
	if (format !== undefined) return compileTemplate(format);
	return isSeparated ? entry => entry.name : undefined;
}

/** `name⇥date⇥authors⇥title`: columns that scripts rely on, so they must not change. */
function plainRow({name, date, authors, title}: Entry): string {
	return [name, date ?? '', authors.join(', '), title].join('\t');
}

async function listForReader(entries: Entry[], catalog: Catalog, {io, page}: ListContext): Promise<void> {
	const places = catalog.places(entries.map(({path}) => path));
	const lines = listLines(entries, {places, width: io.width, paint: io.paint});
	await page({text: `${lines.join('\n')}\n`});
	if (!io.isTerminal) return;
	const total = `${catalog.size} ${plural(catalog.size, 'article')}`;
	io.message(`${io.paint('faint', entries.length === catalog.size ? total : `${entries.length} of ${total}`)}\n`);
}
