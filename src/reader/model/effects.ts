// What the reader wants done, as values; the runtime does it.

import type {Article} from '../../core/article/article.ts';
import type {ReadingPlace} from '../../core/article/reading-place.ts';
import type {AnchoredNote} from '../../core/note/note.ts';
import type {NoteDraft, RemovedNotes} from '../../ports/notes.ts';
import type {ProgramRun} from '../../ports/programs.ts';
import type {Flags, ListRequest} from './browser-model.ts';

/** How articles are near to another one. */
export type NearBy = 'links' | 'related';

export type Effect =
	| {type: 'list'; request: ListRequest}
	/** Looks whether articles arrived or went, and lists anew if so; a person who asked for it hears of it in any case. */
	| {type: 'refresh'; request: ListRequest; by: 'person' | 'clock'}
	| {type: 'open'; path: string; start: Start}
	/** An address as an article writes it, relative to the article's own path. */
	| {type: 'follow'; address: string; from: string}
	/** Asks for the title of the article that a link leads to. */
	| {type: 'name-link'; address: string; from: string}
	/** Asks for what an article links to and what links to it, or for what is about the same. */
	| {type: 'find-near'; by: NearBy; article: Article}
	| {type: 'save-place'; path: string; place: SavedPlace}
	| {type: 'set-read'; paths: string[]; read: boolean}
	| {type: 'set-starred'; path: string; starred: boolean}
	/** At the end of the queue; what is put back goes where it was. */
	| {type: 'set-queued'; path: string; queued: boolean; isUndo?: boolean}
	/** Asks for the tags that an article has of the person's own, and for all that there are. */
	| {type: 'ask-tags'; path: string}
	| {type: 'set-tags'; path: string; tags: TagChange[]}
	| {type: 'copy'; text: string}
	| {type: 'check'; article: Article}
	| {type: 'edit'; path: string; line: number}
	| {type: 'browse'; url: string}
	| {type: 'load-notes'; article: Article}
	| {type: 'add-note'; article: Article; draft: NoteDraft}
	| {type: 'change-note'; article: Article; note: AnchoredNote; text: string; isUndo?: boolean}
	| {type: 'remove-note'; article: Article; id: string; isUndo?: boolean}
	| {type: 'restore-note'; article: Article; removed: RemovedNotes}
	/** Reads a sentence aloud by a line of the shell, instead of any before. */
	| {type: 'speak'; text: string; line: string; turn: number}
	/** Ends what is being read aloud. */
	| {type: 'hush'}
	/** Runs a command beside the screen. */
	| {type: 'run'; run: ProgramRun; name: string; show: 'page' | 'line'}
	| {type: 'stop-run'}
	/** Runs a command on the terminal. */
	| {type: 'hand-over'; run: ProgramRun; waits: 'always' | 'on failure'}
	| {type: 'redraw'}
	| {type: 'stop'}
	| {type: 'quit'; interrupted: boolean};

export interface TagChange {
	tag: string;
	isSet: boolean;
}

/** How something that was done is taken back. */
export interface Undoing {
	/** What was done. */
	says: string;
	/** The flags of articles as they were before, by path. */
	flags: ReadonlyMap<string, Flags>;
	effects: Effect[];
}

/** Where to begin in an article that is opened; without any, where it was left. */
export interface Start {
	/** A line of the source file. */
	line?: number | undefined;
	/** The first hit of this query. */
	query?: string | undefined;
	/** A heading, as the part of an address after `#`. */
	fragment?: string | undefined;
	/** The file may have changed: the same article again, at the same place. */
	isReload?: boolean;
}

/** When it was left is known to whoever saves it. */
export type SavedPlace = Omit<ReadingPlace, 'left'>;
