import type {ReadingPlace} from '../core/article/reading-place.ts';

/** What a person did with articles: kept apart from the catalog, which may be deleted. */
export interface ReadingState {
	isRead(path: string): boolean;
	/** False when that can't be kept. */
	setAllRead(paths: readonly string[], read: boolean): boolean;
	/** False when that can't be kept. */
	setRead(path: string, read: boolean): boolean;
	isStarred(path: string): boolean;
	/** False when that can't be kept. */
	setStarred(path: string, starred: boolean): boolean;
	place(path: string): ReadingPlace | undefined;
	setPlace(path: string, place: ReadingPlace): void;
	/** The paths read last, newest first. */
	history(limit: number): string[];
	close(): void;
}
