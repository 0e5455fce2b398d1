// Effects: what the reader wants done, as values that the runtime performs.

import type {Article} from '../../core/article/article.ts';
import type {ReadingPlace} from '../../core/article/reading-place.ts';
import type {AnchoredNote} from '../../core/note/note.ts';
import type {NoteDraft, RemovedNotes} from '../../ports/notes.ts';
import type {ProgramRun} from '../../ports/programs.ts';
import type {Flags, ListRequest} from './browser-model.ts';

/** How articles are related to another one. */
export type NearBy = 'links' | 'related';

export type Effect =
	| {type: 'list'; request: ListRequest}
	/**
	 * Checks for added or removed articles, and lists anew if there are any; a person who asked for it gets an answer in any case.
	 */
	| {type: 'refresh'; request: ListRequest; by: 'person' | 'clock'}
	| {type: 'open'; path: string; start: Start}
	/** An address as written in an article, relative to that article's path. */
	| {type: 'follow'; address: string; from: string}
	/** Requests the title of the article that a link leads to. */
	| {type: 'name-link'; address: string; from: string}
	/** Requests the links from and to an article, or articles on the same subject. */
	| {type: 'find-near'; by: NearBy; article: Article}
	| {type: 'save-place'; path: string; place: SavedPlace}
	| {type: 'set-read'; paths: string[]; read: boolean}
	| {type: 'set-starred'; path: string; starred: boolean}
	/** Appends to the queue; an undo restores the former position. */
	| {type: 'set-queued'; path: string; queued: boolean; isUndo?: boolean}
	/** Requests the person's tags of an article, and all existing tags. */
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
	/** Reads a sentence aloud with a shell command, stopping any earlier one. */
	| {type: 'speak'; text: string; line: string; turn: number}
	/** Stops reading aloud. */
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

/** How to undo an action. */
export interface Undoing {
	/** Describes the action. */
	says: string;
	/** The earlier flags of articles, by path. */
	flags: ReadonlyMap<string, Flags>;
	effects: Effect[];
}

/** Where to start in an article; by default, where it was left. */
export interface Start {
	/** A line of the source file. */
	line?: number | undefined;
	/** The first hit of this query. */
	query?: string | undefined;
	/** A heading, as the fragment of an address after `#`. */
	fragment?: string | undefined;
	/** Reloads the same article, whose file may have changed, at the same place. */
	isReload?: boolean;
}

/** Without the time, which is added when it is saved. */
export type SavedPlace = Omit<ReadingPlace, 'left'>;
