// The values of the reader: its model, the events that happen to it, the effects that it asks for. No more than values:
// update.ts makes the next model of one, view.ts its screen, and driver.ts alone does anything.

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
	/** The terminal hides the address of a link behind its text. */
	hasHyperlinks: boolean;
	/** The keys as they are. */
	keyMap: KeyMap;
	/** The widest column of text that is wanted, in terminal columns. */
	measure: number;
	/** Pictures are drawn where the terminal can. */
	showsPictures: boolean;
	/** The terminal draws pictures where characters of the page say so. */
	hasPictureCells: boolean;
	screen: 'browser' | 'page';
	browser: Browser;
	page: Page | undefined;
	/** Pages to go back to, the latest last. */
	history: Page[];
	overlay: Contents | Help | PrintedPage | ArticleList | undefined;
	prompt: Prompt | undefined;
	/** Everything that was typed into prompts, the latest last, for `↑` to bring back. */
	recall: Readonly<Partial<Record<Recalled, string[]>>>;
	/** The commands of the person's own, in the order of the help. */
	commands: readonly PersonalCommand[];
	/** The command that reads a sentence aloud; undefined where none is named. */
	speak: string | undefined;
	/** Words a minute. */
	speed: number;
	speech: Speech | undefined;
	/** Counts what was begun to be read aloud: what ended before something else was begun is of no account. */
	turn: number;
	/** The command that runs beside the screen, in words. */
	running: string | undefined;
	/** Digits typed before a command, empty for none. */
	count: string;
	/** How far a long work is that is waited for, in words; empty for none. */
	progress: string;
	/** Said in the status line until the next key. */
	notice: string;
	/** The flags of articles that were changed since the list was loaded, by path. */
	flags: ReadonlyMap<string, Flags>;
	/** What can be taken back, the latest last. */
	undoings: readonly Undoing[];
	/** The last search in an article and its direction, for `n` in the next article too. */
	lastSearch: {pattern: string; by: 1 | -1} | undefined;
	/** An action that waits for the list, which says what article it means. */
	pendingAction: PendingAction | undefined;
	/** Leaving a page leaves the reader: it was asked for one article. */
	isSingle: boolean;
}

/**
 * Opening the chosen article or the one so many places further than this, for which keys typed ahead wait; going to the
 * last or the next unread article, marking all as read, which any key gives up.
 */
export type PendingAction =
	| {kind: 'chosen'}
	| {kind: 'step'; by: number}
	| {kind: 'last'}
	| {kind: 'next-unread'; by: 1 | -1}
	| {kind: 'mark-all'};

/** Whether keys that are typed ahead are meant for what comes of the action. */
export function isAwaited({kind}: PendingAction): boolean {
	return kind === 'chosen' || kind === 'step';
}

export interface Page {
	document: Document;
	column: Column;
	top: Position;
	/** The letter that `top` was moved to: a new width lays it out at the top again. */
	anchor: Anchor;
	find: Find | undefined;
	hit: HitIndex | undefined;
	link: HitIndex | undefined;
	selection: Selection | undefined;
	/** What a person marked in the article, as far as it was asked for. */
	notes: readonly AnchoredNote[];
	/** The note that was gone to, by its name. */
	note: string | undefined;
	/** The titles of the articles that links lead to, by address, as far as they were asked for. */
	linkTitles: ReadonlyMap<string, string>;
	endSeen: boolean;
	/** The place that was last saved; undefined before the first time. */
	saved: Anchor | undefined;
}

/** A run of sentences, from where it was begun to where it was extended to; or the paragraphs that these are in. */
export interface Selection {
	by: 'sentence' | 'paragraph';
	anchor: SentencePlace;
	head: SentencePlace;
	/** Motions extend it; otherwise they choose another sentence. */
	isExtending: boolean;
}

/** The n-th of the hits or links of a segment, from 0. */
export interface HitIndex {
	segment: number;
	index: number;
}

export interface Contents {
	kind: 'contents';
	selected: number;
	top: number;
}

/** What is at the other end of a link, or about the same. */
export interface NearArticle {
	/** The way of the link, and whether it leads anywhere; empty where it is none. */
	sign: string;
	title: string;
	/** Undefined for what is no article here. */
	path: string | undefined;
	/** As the link writes it. */
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

/** An article being read aloud. */
export interface Speech {
	place: SentencePlace;
	/** The path of the article. */
	path: string;
	isPaused: boolean;
}

/** What a command printed. */
export interface PrintedPage {
	kind: 'output';
	title: string;
	/** Safe, and not yet wrapped. */
	lines: readonly string[];
	top: number;
}

/** Prompts that share what was typed before. */
export type Recalled = 'filter' | 'search' | 'command' | 'note' | 'tag';

export interface Prompt {
	kind: 'filter' | 'search' | 'search-back' | 'pipe' | 'shell' | 'note' | 'tag';
	text: string;
	/** How much of the text stands behind the cursor, in UTF-16 units. */
	behind: number;
	/** The marks from before, for whoever thinks better of it. */
	before: Find | undefined;
	/** The first line seen of the help that an empty backward search shows. */
	helpTop: number;
	/** How many texts back the one shown was recalled, 0 for the one being typed, which is kept meanwhile. */
	recalled: {back: number; typed: string};
	/** The choice of tags, where tags are typed. */
	tags?: TagChoice;
}

/** What tags are typed for, and of what. */
export interface TagChoice {
	path: string;
	/** Those that it has. */
	own: readonly string[];
	/** Those that any article has. */
	known: readonly string[];
	/** What was typed before it was completed, and how often: the next one is another. */
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
	/** Nothing was pressed for a second, and then for longer. */
	| {type: 'idle'}
	| {type: 'listed'; listed: Listed}
	| {type: 'loaded'; article: LoadedArticle}
	/** The article that a link leads to, as far as one is known. */
	| {type: 'link-named'; address: string; from: string; title: string}
	/** The tags that the person gave an article, and all that there are: to be changed at a prompt. */
	| {type: 'tags-asked'; path: string; own: string[]; known: string[]}
	/** The tags that the person gave an article, as they are now. */
	| {type: 'tagged'; path: string; own: string[]}
	/** The notes on an article as they are now, with what was done to them. */
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

/** A step to a model, with the effects that it asks for. */
export function noChange(model: Model, ...effects: Effect[]): Step {
	return {model, effects};
}

/** A step that only says something in the status line. */
export function withNotice(model: Model, notice: string): Step {
	return {model: {...model, notice}, effects: []};
}
