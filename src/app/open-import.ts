// Wires what the commands that bring articles in are given: the importer, the reader's own library, the feeds.

import {join} from 'node:path';
import type {ImportTools} from '../commands/context.ts';
import {today} from '../core/date/calendar.ts';
import {UserError} from '../core/errors.ts';
import type {StandardFolders} from '../platform/standard-folders.ts';

export interface ImportParts {
	folders: StandardFolders;
	input(): Promise<Uint8Array>;
	now(): Date;
}

/** Each is loaded when it is asked for: parsers of pages and feeds are large. */
export function openImport({folders, input, now}: ImportParts): Pick<ImportTools, 'importer' | 'ownLibrary' | 'feeds'> {
	const day = () => today(now());
	return {
		async importer() {
			const [{openImporter}, {createFetch}] = await Promise.all([
				import('../import/source/importer.ts'),
				import('../import/fetch/fetch.ts'),
			]);
			return openImporter({fetch: createFetch(), input});
		},
		async ownLibrary() {
			const {openOwnLibrary} = await import('../import/own/own-library.ts');
			const data = folderFor('your articles', folders.data);
			return openOwnLibrary({articles: join(data, 'articles'), trash: join(data, 'trash'), now, today: day});
		},
		async feeds() {
			const [{openFeeds}, {createFetch}] = await Promise.all([
				import('../import/feed/feeds.ts'),
				import('../import/fetch/fetch.ts'),
			]);
			return openFeeds({folder: join(folderFor('feeds', folders.data), 'feeds'), fetch: createFetch(), today: day});
		},
	};
}

function folderFor(what: string, folder: string | undefined): string {
	if (folder === undefined) throw new UserError(`there is no place for ${what}`, 'set HOME or XDG_DATA_HOME');
	return folder;
}
