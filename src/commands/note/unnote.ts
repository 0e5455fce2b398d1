// `wsws unnote`: deletes notes, given by name or place.

import {passageIndexAt, passagesOf} from '../../core/article/blocks.ts';
import {NothingFound, UsageError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import type {Note} from '../../core/note/note.ts';
import {plural} from '../../core/plural.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';

/** Throws NothingFound if there is no such note. */
export async function unnote(context: Context, typed: string): Promise<void> {
	const notes = await context.notes();
	const named = await notesNamed(typed, context);
	const ids = named.length > 0 ? named.map(({id}) => id) : await idsAt(typed, context);
	const removed = await notes.remove(ids);
	const count = removed.length;
	if (context.io.isTerminal) context.io.message(`${count} ${plural(count, 'note')} taken away\n`);
}

/** Finds the note with this name or unique prefix. Throws UsageError if the prefix is ambiguous. */
async function notesNamed(typed: string, {notes}: Context): Promise<Note[]> {
	if (!/^[a-z\d-]{3,64}$/.test(typed)) return [];
	const all = (await (await notes()).holding([[typed]])).flatMap(file => file.notes);
	const exact = all.filter(({id}) => id === typed);
	const found = exact.length > 0 ? exact : all.filter(({id}) => id.startsWith(typed));
	if (found.length > 1 && exact.length === 0) {
		const names = found.slice(0, 10).map(({id, quote}) => `  ${id}  ${safeLine(quote.exact).slice(0, 50)}`);
		throw new UsageError(`several notes begin with "${typed}"`, ['say which one:', ...names].join('\n'));
	}
	return found;
}

async function idsAt(typed: string, context: Context): Promise<string[]> {
	const {article, entry, line} = await findArticle(typed, context);
	const name = entry?.name ?? safeLine(typed);
	if (line === undefined) throw new UsageError(`no line of ${name} is named`, 'see what there is with: wsws notes');
	const passage = Math.max(0, passageIndexAt(passagesOf(article.blocks), line));
	const notes = await (await context.notes()).of(article);
	const here = notes.filter(({place}) => place && place.first <= passage && passage <= place.last);
	if (here.length === 0)
		throw new NothingFound(`there is no note at ${name}:${line}`, 'see what there is with: wsws notes');
	return here.map(({id}) => id);
}
