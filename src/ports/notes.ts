import type {Article} from '../core/article/article.ts';
import type {AnchoredNote, Note} from '../core/note/note.ts';
import type {NoteChange, RemovedNote} from '../core/note/notes-file.ts';
import type {NotedArticle} from '../core/note/notes-lines.ts';

/** A note before it is stored; `created` defaults to now. */
export type NoteDraft = Pick<Note, 'quote' | 'text' | 'tags'> & Partial<Pick<Note, 'created'>>;

export interface NotesToAdd {
	article: Article;
	drafts: readonly NoteDraft[];
}

/** Alternatives, each a list of folded words and prefixes. */
export type FoldedWords = readonly (readonly string[])[];

/** Deleted notes, with what is needed to restore them. */
export type RemovedNotes = {file: string; note: RemovedNote}[];

/** All notes on one article. */
export interface NotesOnArticle {
	article: NotedArticle;
	/** Paths on this machine at which the article may be. */
	readonly paths: string[];
	/** The number of notes, which is known without reading them. */
	readonly count: number;
	readonly notes: Note[];
}

/** A person's highlights and notes, stored in files of their own. */
export interface Notes {
	/** The notes on an article, in reading order, each located in the current text. */
	of(article: Article): Promise<AnchoredNote[]>;
	/** All notes, as their files state them. */
	all(): Promise<NotesOnArticle[]>;
	/** The notes in files that may contain all folded words of one of these lists. */
	holding(anyOf: FoldedWords): Promise<NotesOnArticle[]>;
	/** Stores notes and returns them with their names. Throws UserError if that fails. */
	add(article: Article, drafts: readonly NoteDraft[]): Promise<Note[]>;
	/** Stores those whose words have no note on their article yet, and returns their number. Throws UserError. */
	addNew(items: AsyncIterable<NotesToAdd>): Promise<number>;
	/** Returns false if there is no such note. Throws UserError if the change can't be stored. */
	change(id: string, change: NoteChange): Promise<boolean>;
	/** Deletes notes; unknown ones are left out of the result. Throws UserError. */
	remove(ids: readonly string[]): Promise<RemovedNotes>;
	/** Restores deleted notes. Throws UserError. */
	restore(removed: RemovedNotes): Promise<void>;
}
