// The reader's values: its model, its events, its effects. No behaviour: update.ts computes the next model, view.ts the screen, and
// only driver.ts acts.

import type {AnchoredNote} from '../../core/note/note.ts';
import type {Theme} from '../../page/theme/theme.ts';
import type {ProgramOutput} from '../../ports/programs.ts';
import type {Anchor, Column, Position} from '../column/column.ts';
import type {Document, DocumentSource} from '../column/document.ts';
import type {Find} from '../column/find.ts';
import type {Typed} from '../keyboard/key-decoder.ts';
import type {SentencePlace} from '../selection/sentences.ts';
import type {Browser, Flags, Listed} from './browser-model.ts';
import type {Effect, NearBy, SavedPlace, Start, Undoing} from './effects.ts';
import type {KeyMap} from './key-map.ts';
import type {PersonalCommand} from './personal-command.ts';

export interface Size {
	width: number;
	height: number;
}

export interface Model {
	size: Size;
	theme: Theme;
	/** Whether the terminal supports hyperlinks, which hide addresses behind text. */
	hasHyperlinks: boolean;
	/** The key bindings in effect. */
	keyMap: KeyMap;
	/** Widest column of text, in terminal columns. */
	measure: number;
	/** Whether pictures are shown if the terminal can display them. */
	showsPictures: boolean;
	/** Whether the terminal positions pictures by placeholder characters of the page. */
	hasPictureCells: boolean;
	screen: 'browser' | 'page';
	browser: Browser;
	page: Page | undefined;
	/** The pages to go back to, latest last. */
	history: Page[];
	overlay: Contents | Help | PrintedPage | ArticleList | undefined;
	prompt: Prompt | undefined;
	/** Texts typed into prompts, latest last, for recall with `↑`. */
	recall: Readonly<Partial<Record<Recalled, string[]>>>;
	/** The person's own commands, in the order of the help. */
	commands: readonly PersonalCommand[];
	/** The command that reads a sentence aloud; undefined if none is configured. */
	speak: string | undefined;
	/** In words per minute. */
	speed: number;
	speech: Speech | undefined;
	/** Number of the current utterance; the end of an earlier one is ignored. */
	turn: number;
	/** Description of the command that runs beside the screen. */
	running: string | undefined;
	/** Digits typed before a command; empty for none. */
	count: string;
	/** Progress of long work that is waited for; empty for none. */
	progress: string;
	/** Message in the status line until the next key. */
	notice: string;
	/** Flags of articles changed since the list was loaded, by path. */
	flags: ReadonlyMap<string, Flags>;
	/** Actions that can be undone, latest last. */
	undoings: readonly Undoing[];
	/** The last search in an article with its direction, for `n` in the next article as well. */
	lastSearch: {pattern: string; by: 1 | -1} | undefined;
	/** An action on an article that waits for the list to be loaded. */
	pendingAction: PendingAction | undefined;
	/** Whether leaving a page leaves the reader, which was opened for a single article. */
	isSingle: boolean;
}

/**
 * An action that waits for the list. Opening an article, selected or at an offset, keeps later keys waiting; going to the last or
 * the next unread article, and marking all as read, is cancelled by any key.
 */
export type PendingAction =
	| {kind: 'chosen'}
	| {kind: 'step'; by: number}
	| {kind: 'last'}
	| {kind: 'next-unread'; by: 1 | -1}
	| {kind: 'mark-all'};

/** Whether keys typed in the meantime apply to the result of the action. */
export function isAwaited({kind}: PendingAction): boolean {
	return kind === 'chosen' || kind === 'step';
}

export interface Page {
	document: Document;
	column: Column;
	top: Position;
	/** The anchor of `top`: after a change of width it is at the top again. */
	anchor: Anchor;
	find: Find | undefined;
	hit: HitIndex | undefined;
	link: HitIndex | undefined;
	selection: Selection | undefined;
	/** The notes on the article, once loaded. */
	notes: readonly AnchoredNote[];
	/** The name of the note last gone to. */
	note: string | undefined;
	/** Titles of linked articles, by address, once loaded. */
	linkTitles: ReadonlyMap<string, string>;
	endSeen: boolean;
	/** The last saved place; undefined before the first save. */
	saved: Anchor | undefined;
}

/** A range of sentences, from where it was started to where it was extended to; or the paragraphs that contain them. */
export interface Selection {
	by: 'sentence' | 'paragraph';
	anchor: SentencePlace;
	head: SentencePlace;
	/** Whether motions extend it; otherwise they move it. */
	isExtending: boolean;
}

/** The index of a hit or link within its segment. */
export interface HitIndex {
	segment: number;
	index: number;
}

export interface Contents {
	kind: 'contents';
	selected: number;
	top: number;
}

/** An article at the other end of a link, or on the same subject. */
export interface NearArticle {
	/** An arrow for the direction of a link, or a mark for a broken one; empty for a related article. */
	sign: string;
	title: string;
	/** Undefined if the link leads to no local article. */
	path: string | undefined;
	/** As the link states it. */
	address: string;
	start: Start;
}

/** Never empty. */
export interface ArticleList {
	kind: 'articles';
	by: NearBy;
	articles: readonly NearArticle[];
	selected: number;
	top: number;
}

export interface Help {
	kind: 'help';
	top: number;
}

/** Reading an article aloud. */
export interface Speech {
	place: SentencePlace;
	/** Path of the article. */
	path: string;
	isPaused: boolean;
}

/** The output of a command. */
export interface PrintedPage {
	kind: 'output';
	title: string;
	/** Sanitized, but not wrapped yet. */
	lines: readonly string[];
	top: number;
}

/** Prompts whose earlier texts can be recalled. */
export type Recalled = 'filter' | 'search' | 'command' | 'note' | 'tag';

export interface Prompt {
	kind: 'filter' | 'search' | 'search-back' | 'pipe' | 'shell' | 'note' | 'tag';
	text: string;
	/** Length of the text after the cursor, in UTF-16 units. */
	behind: number;
	/** The earlier search, restored if the prompt is cancelled. */
	before: Find | undefined;
	/** The first visible line of the help that an empty backward search shows. */
	helpTop: number;
	/** The position in the recalled texts, 0 for the text being typed, which is kept. */
	recalled: {back: number; typed: string};
	/** The tags to choose from, if tags are being typed. */
	tags?: TagChoice;
}

/** The tags of the article for which tags are typed, and the known tags. */
export interface TagChoice {
	path: string;
	/** The tags that it has. */
	own: readonly string[];
	/** The tags that any article has. */
	known: readonly string[];
	/** The text before completion, and the number of completions tried. */
	completing: {typed: string; turn: number} | undefined;
}

export interface LoadedArticle extends DocumentSource {
	place: SavedPlace | undefined;
	flags: Flags;
	find: Find | undefined;
	start: Start;
}

export type Event =
	| Typed
	| {type: 'resized'; size: Size}
	/** No key was pressed for a second, then for longer periods. */
	| {type: 'idle'}
	| {type: 'listed'; listed: Listed}
	| {type: 'loaded'; article: LoadedArticle}
	/** The title of the article that a link leads to, if known. */
	| {type: 'link-named'; address: string; from: string; title: string}
	/** The person's tags of an article, and all existing tags, for editing in a prompt. */
	| {type: 'tags-asked'; path: string; own: string[]; known: string[]}
	/** The person's tags of an article have changed. */
	| {type: 'tagged'; path: string; own: string[]}
	/** The current notes on an article, after a change. */
	| {type: 'noted'; path: string; notes: readonly AnchoredNote[]; notice?: string; undoing?: Undoing}
	/** The articles near the one at this path. */
	| {type: 'found-near'; by: NearBy; path: string; articles: readonly NearArticle[]}
	/** A sentence has been read aloud. */
	| {type: 'spoken'; turn: number; failure: string | undefined}
	/** A command has ended. */
	| {type: 'ran'; name: string; show: 'page' | 'line'; output: ProgramOutput}
	| {type: 'notice'; text: string}
	| {type: 'progressed'; text: string};

export interface Step {
	model: Model;
	effects: Effect[];
}

/** A step with this model and these effects. */
export function noChange(model: Model, ...effects: Effect[]): Step {
	return {model, effects};
}

/** A step that only shows a message in the status line. */
export function withNotice(model: Model, notice: string): Step {
	return {model: {...model, notice}, effects: []};
}
