// What a reader marked on the pages of saved links, as notes on their articles: on the same words in the text, where they
// stand in it, else on those that are kept below it.

import {passagesOf} from '../../core/article/blocks.ts';
import {UserError} from '../../core/errors.ts';
import {quoteOf, spansOfWords, textOfPassages} from '../../core/note/make-quote.ts';
import type {SavedLink} from '../../ports/importer.ts';
import type {NoteDraft, NotesToAdd} from '../../ports/notes.ts';
import type {Context} from '../context.ts';

export interface LinkNotes {
	/** Makes notes of what was marked on the page of this article. Written now and then, so that little waits for a kill. */
	add(link: SavedLink, path: string): Promise<void>;
	/** Writes what waits, and gives the number of notes that were made. Throws UserError where none can be kept. */
	write(): Promise<number>;
}

/** Articles; to look at all files of notes for each would take longer than saving the articles. */
const most = 500;

export function openLinkNotes({files, notes}: Pick<Context, 'files' | 'notes'>): LinkNotes {
	const waiting: {link: SavedLink; path: string}[] = [];
	let count = 0;
	const write = async () => {
		if (waiting.length > 0) count += await (await notes()).addNew(notesOn(waiting.splice(0), files));
		return count;
	};
	return {
		async add(link, path) {
			if (link.highlights.some(({quote}) => quote !== '')) waiting.push({link, path});
			if (waiting.length >= most) await write();
		},
		write,
	};
}

async function* notesOn(items: {link: SavedLink; path: string}[], files: Context['files']): AsyncGenerator<NotesToAdd> {
	for (const {link, path} of items) {
		const article = await files.read(path).catch(nothingIfUnreadable);
		if (!article) continue;
		const passages = passagesOf(article.blocks);
		const words = textOfPassages(passages);
		const drafts = link.highlights.flatMap(({quote, text, created}): NoteDraft[] => {
			const [span] = spansOfWords(quote, words);
			return span ? [{quote: quoteOf(passages, span, words), text, tags: [], ...(created && {created})}] : [];
		});
		if (drafts.length > 0) yield {article, drafts};
	}
}

function nothingIfUnreadable(error: unknown): undefined {
	if (!(error instanceof UserError)) throw error;
}
