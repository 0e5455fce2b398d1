import type {Article} from '../core/article/article.ts';
import type {AnchoredNote, Note} from '../core/note/note.ts';
import type {NoteChange, RemovedNote} from '../core/note/notes-file.ts';
import type {NotedArticle} from '../core/note/notes-lines.ts';

/** A note before it is kept; `created` is now unless it is given. */
export type NoteDraft = Pick<Note, 'quote' | 'text' | 'tags'> & Partial<Pick<Note, 'created'>>;

export interface NotesToAdd {
	article: Article;
	drafts: readonly NoteDraft[];
}

/** Lists of words and beginnings of words, as fold makes them. */
export type FoldedWords = readonly (readonly string[])[];

/** Notes that were taken out, to be put back as they were. */
export type RemovedNotes = {file: string; note: RemovedNote}[];

/** All notes on one article. */
export interface NotesOnArticle {
	article: NotedArticle;
	/** Where the article may be on this machine. */
	readonly paths: string[];
	/** How many there are, which is known sooner than what they say. */
	readonly count: number;
	readonly notes: Note[];
}

/** What a person marked in articles and wrote beside it, in files of their own. */
export interface Notes {
	/** Those on an article, in reading order, each where its words stand in it now. */
	of(article: Article): Promise<AnchoredNote[]>;
	/** All notes, as their files say. */
	all(): Promise<NotesOnArticle[]>;
	/** The same of the files in which a note may hold all folded words of one of these lists. */
	holding(anyOf: FoldedWords): Promise<NotesOnArticle[]>;
	/** Keeps notes, and gives them with their names. Throws UserError when they can't be kept. */
	add(article: Article, drafts: readonly NoteDraft[]): Promise<Note[]>;
	/** Keeps those of them whose words have no note on their article yet, and says how many that were. Throws UserError. */
	addNew(items: AsyncIterable<NotesToAdd>): Promise<number>;
	/** False where there is no such note. Throws UserError when it can't be kept. */
	change(id: string, change: NoteChange): Promise<boolean>;
	/** Takes notes out; those that are not there are left out of the answer. Throws UserError. */
	remove(ids: readonly string[]): Promise<RemovedNotes>;
	/** Puts back what was taken out. Throws UserError. */
	restore(removed: RemovedNotes): Promise<void>;
}
