// Carries over from an export which links were read or starred. Whatever was read anywhere counts as read: nothing is ever marked
// as unread.

import type {Entry} from '../../core/article/article.ts';
import type {SavedLink} from '../../ports/importer.ts';
import type {ReadingState} from '../../ports/reading-state.ts';

export interface LinkMarks {
	/**
	 * Marks the article of a link unless it is marked already. Writes in batches, so that little is lost if the process is killed.
	 */
	add(link: SavedLink, article: Pick<Entry, 'path' | 'unread' | 'starred'>): void;
	/** Writes the pending marks. */
	write(): void;
}

/**
 * Batch size in articles; writing one by one would take longer than saving them. Marks lost to a kill are made by the next run.
 */
const most = 4000;

export function openLinkMarks(state: Pick<ReadingState, 'setAllRead' | 'setAllStarred'>): LinkMarks {
	const read: string[] = [];
	const starred: string[] = [];
	const write = () => {
		if (read.length > 0) state.setAllRead(read.splice(0), true);
		if (starred.length > 0) state.setAllStarred(starred.splice(0), true);
	};
	return {
		add({isRead, isStarred}, article) {
			if (isRead && article.unread) read.push(article.path);
			if (isStarred && !article.starred) starred.push(article.path);
			if (read.length + starred.length >= most) write();
		},
		write,
	};
}
