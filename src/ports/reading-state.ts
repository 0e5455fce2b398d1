import type {ReadingPlace} from '../core/article/reading-place.ts';
import type {Json} from '../core/state/fact.ts';

/** What a person did with articles: kept apart from the catalog, which may be deleted. Setters give false when it can't be kept. */
export interface ReadingState {
	isRead(path: string): boolean;
	setAllRead(paths: readonly string[], read: boolean): boolean;
	setRead(path: string, read: boolean): boolean;
	isStarred(path: string): boolean;
	setAllStarred(paths: readonly string[], starred: boolean): boolean;
	setStarred(path: string, starred: boolean): boolean;
	place(path: string): ReadingPlace | undefined;
	setPlace(path: string, place: ReadingPlace): void;
	/** The paths read last, newest first. */
	history(limit: number): string[];
	isQueued(path: string): boolean;
	/** The paths of the queue, in reading order. */
	queue(): string[];
	/** Queues an article at a position from 0, or at the end; one that is queued already goes there only when a position says so. */
	setQueued(path: string, queued: boolean, position?: number): boolean;
	/** The tags that the person gave an article, in the order of their letters: beside its own, and never in its file. */
	ownTags(path: string): string[];
	/** Tags are the same whatever their case and accents. */
	setOwnTag(path: string, tag: string, isSet: boolean): boolean;
	close(): void;
}

/**
 * What else is remembered and merges between devices: of each field of a subject the last value that any of them set. Subjects
 * are named `kind:name`, as `search:morning`.
 */
export interface Facts {
	/** Undefined where it was never set, or null. */
	get(subject: string, field: string): Json | undefined;
	/** Sets some fields at once; null takes one away. False when it can't be kept. */
	set(subject: string, fields: Readonly<Record<string, Json>>): boolean;
	/** Every subject with this beginning of which something is set, in the order of their letters. */
	list(beginning: string): {subject: string; fields: Record<string, Json>}[];
}
