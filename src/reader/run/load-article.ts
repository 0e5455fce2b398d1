// Prepares an article for the reader: its page, its pictures, and what is known of it.

import type {Article, Entry} from '../../core/article/article.ts';
import {textOfBlocks} from '../../core/article/blocks.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {findQuery} from '../browser/list-entries.ts';
import type {Start} from '../model/effects.ts';
import type {LoadedArticle} from '../model/model.ts';
import type {ReaderPorts} from './reader-ports.ts';

export interface OpenRequest {
	article: Article;
	/** Undefined if the article is in no library. */
	entry: Entry | undefined;
	start: Start;
}

/** Loads an article for the reader. Does not ask the catalog, which may have to be built first. */
export async function loadArticle({article, entry, start}: OpenRequest, ports: ReaderPorts): Promise<LoadedArticle> {
	const {state, look, now} = ports;
	const {path, blocks} = article;
	// Imported here, because the browser starts without what only a page needs.
	const {createRenderer} = await import('../../page/document/renderer.ts');
	return {
		article,
		// The reader follows links itself; its last filter passes only those that a terminal may open.
		renderer: await createRenderer(blocks, {...look, links: 'all'}),
		entry,
		minutes: entry?.minutes ?? readingTime(textOfBlocks(blocks)).minutes,
		pictures: ports.pictures && (await (await import('./pictures-in.ts')).picturesIn(article, ports.pictures)),
		place: state.place(path),
		flags: {unread: !state.isRead(path), starred: state.isStarred(path), queued: state.isQueued(path)},
		find: start.query === undefined ? undefined : await findQuery(start.query, now(), ports.saved),
		start,
	};
}
