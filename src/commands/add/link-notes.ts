// Turns highlights of saved links into notes on their articles: attached to the same words in the text if they are there, otherwise
// to the copy kept below it. Imported highlights are remembered, so that a note deleted since does not come back.

import {passagesOf} from '../../core/article/blocks.ts';
import {UserError} from '../../core/errors.ts';
import {quoteOf, spansOfWords, textOfPassages} from '../../core/note/make-quote.ts';
import {noteTag} from '../../core/note/note-tag.ts';
import {titleKey} from '../../core/text/fold-keys.ts';
import {textHash} from '../../core/text/hash.ts';
import {addressKey} from '../../core/text/web-address.ts';
import type {SavedHighlight, SavedLink} from '../../ports/importer.ts';
import type {NoteDraft, NotesToAdd} from '../../ports/notes.ts';
import type {Facts} from '../../ports/reading-state.ts';
import type {Context} from '../context.ts';

export interface LinkNotes {
	/**
	 * Turns the highlights of this link into notes on its article. Writes in batches, so that little is lost if the process is
	 * killed.
	 */
	add(link: SavedLink, path: string): Promise<void>;
	/** Writes the pending notes and returns how many were made in all. Throws UserError if notes can't be stored. */
	write(): Promise<number>;
}

/** Batch size in articles; reading all note files for each one would take longer than saving the articles. */
const most = 500;

export function openLinkNotes({files, notes, facts}: Pick<Context, 'facts' | 'files' | 'notes'>): LinkNotes {
	const waiting: WaitingNotes[] = [];
	let count = 0;
	let brought: ReadonlySet<string> | undefined;
	const write = async () => {
		const items = waiting.splice(0);
		if (items.length === 0) return count;
		const kept = await facts();
		brought ??= broughtNotes(kept);
		const placed: Record<string, true> = {};
		const made = await (await notes()).addNew(notesOn(items, {files, brought, placed}));
		count += made;
		if (Object.keys(placed).length > 0) kept.set(subject, placed);
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

interface WaitingNotes {
	link: SavedLink;
	path: string;
}

/** Subject of the facts that record imported notes; its fields are the keys of all notes ever imported. */
const subject = 'brought:notes';

function broughtNotes(facts: Facts): ReadonlySet<string> {
	return new Set(facts.list(subject).flatMap(({fields}) => Object.keys(fields)));
}

/** Key of a highlight, by address and words: stable however often the export is added and whatever becomes of the article. */
function keyOf({url}: SavedLink, {quote}: SavedHighlight): string {
	return textHash(`${addressKey(url)}\n${titleKey(quote)}`);
}

interface Bringing extends Pick<Context, 'files'> {
	brought: ReadonlySet<string>;
	/** Keys of the highlights that were imported. */
	placed: Record<string, true>;
}

async function* notesOn(items: WaitingNotes[], {files, brought, placed}: Bringing): AsyncGenerator<NotesToAdd> {
	for (const {link, path} of items) {
		const highlights = link.highlights.filter(mark => mark.quote !== '' && !brought.has(keyOf(link, mark)));
		if (highlights.length === 0) continue;
		const article = await files.read(path).catch(nothingIfUnreadable);
		if (!article) continue;
		const passages = passagesOf(article.blocks);
		const words = textOfPassages(passages);
		const drafts = highlights.flatMap((mark): NoteDraft[] => {
			const {quote, text, tags = [], created} = mark;
			const [span] = spansOfWords(quote, words);
			if (!span) return [];
			placed[keyOf(link, mark)] = true;
			return [
				{
					quote: quoteOf(passages, span, words),
					text,
					tags: tags.map(noteTag).filter(tag => tag !== ''),
					...(created && {created}),
				},
			];
		});
		if (drafts.length > 0) yield {article, drafts};
	}
}

function nothingIfUnreadable(error: unknown): undefined {
	if (!(error instanceof UserError)) throw error;
}
