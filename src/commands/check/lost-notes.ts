// Finds notes whose words, or whose article, are gone.

import {notedArticles} from '../../core/library/noted-articles.ts';
import {plural} from '../../core/plural.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';

export interface LostNote {
	path: string;
	line: number;
	message: string;
}

/**
 * The lost notes on articles of these libraries. Articles count as gone only if all of the person's own libraries are searched.
 */
export async function lostNotes(context: Context, catalog: Catalog): Promise<LostNote[]> {
	const folder = await context.notesFolder();
	if (folder === undefined) return [];
	const isComplete = (await context.roots()).some(({from}) => from === 'own' || from === 'bundled');
	return [...notedArticles(await (await context.notes()).all(), catalog)].flatMap(({entry, title, notes}) => {
		if (entry) {
			return notes
				.filter(({place}) => place === undefined)
				.map(({quote, id}) => ({
					path: entry.path,
					line: 1,
					message: `a note has lost its words: “${start(quote.exact)}” (${id})`,
				}));
		}
		const count = `${notes.length} ${plural(notes.length, 'note')}`;
		return isComplete
			? [{path: folder, line: 1, message: `${count} on “${safeLine(title)}”, which is in no library`}]
			: [];
	});
}

function start(quote: string): string {
	const line = safeLine(quote);
	return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
