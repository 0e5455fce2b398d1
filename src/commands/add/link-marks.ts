// Whether links of an export were read or starred there, as the reading state of their articles. What was read anywhere is
// read: nothing is ever marked as unread.

import type {Entry} from '../../core/article/article.ts';
import type {SavedLink} from '../../ports/importer.ts';
import type {ReadingState} from '../../ports/reading-state.ts';

export interface LinkMarks {
	/** Marks the article of a link, unless it is marked already. Written now and then, so that little waits for a kill. */
	add(link: SavedLink, article: Pick<Entry, 'path' | 'unread' | 'starred'>): void;
	/** Writes what waits. */
	write(): void;
}

/** Articles; writing one by one would take longer than saving them. What a kill costs is marked the next time. */
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
