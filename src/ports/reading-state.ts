import type {ReadingPlace} from '../core/article/reading-place.ts';
import type {Json} from '../core/state/fact.ts';

/**
 * What a person did with articles, separate from the catalog, which may be deleted. Setters return false if the change can't be
 * stored.
 */
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
	/** The paths in the queue, in reading order. */
	queue(): string[];
	/** Queues an article at a position from 0, or at the end; one already queued moves only if a position is given. */
	setQueued(path: string, queued: boolean, position?: number): boolean;
	/** The tags that the person gave an article, sorted; stored beside its own tags, never in its file. */
	ownTags(path: string): string[];
	/** Tags are equal regardless of case and accents. */
	setOwnTag(path: string, tag: string, isSet: boolean): boolean;
	close(): void;
}

/**
 * Other facts that are remembered and merge between devices: for each field of a subject, the last value set on any of them.
 * Subjects are named `kind:name`, such as `search:morning`.
 */
export interface Facts {
	/** Undefined if it was never set, or is null. */
	get(subject: string, field: string): Json | undefined;
	/** Sets several fields at once; null deletes one. Returns false if they can't be stored. */
	set(subject: string, fields: Readonly<Record<string, Json>>): boolean;
	/** Every subject with this prefix that has any fields, sorted. */
	list(beginning: string): {subject: string; fields: Record<string, Json>}[];
}
