// What a reader marked on the pages of saved links, as notes on their articles: on the same words in the text, where they
// stand in it, else on those that are kept below it. What was brought once is remembered: a note that was taken away since
// does not come back.

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
	/** Makes notes of what was marked on the page of this article. Written now and then, so that little waits for a kill. */
	add(link: SavedLink, path: string): Promise<void>;
	/** Writes what waits, and gives the number of notes that were made. Throws UserError where none can be kept. */
	write(): Promise<number>;
}

/** Articles; to look at all files of notes for each would take longer than saving the articles. */
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

/** The fields of this subject are the keys of all notes that were ever brought. */
const subject = 'brought:notes';

function broughtNotes(facts: Facts): ReadonlySet<string> {
	return new Set(facts.list(subject).flatMap(({fields}) => Object.keys(fields)));
}

/** The same whenever the export is added, whatever became of the article: its address and the words. */
function keyOf({url}: SavedLink, {quote}: SavedHighlight): string {
	return textHash(`${addressKey(url)}\n${titleKey(quote)}`);
}

interface Bringing extends Pick<Context, 'files'> {
	brought: ReadonlySet<string>;
	/** The keys of those that are given. */
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
