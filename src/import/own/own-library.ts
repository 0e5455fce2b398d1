// The reader's own articles: saves them under unique names, moves them to the trash, restores them.

import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {articleFileName} from '../../core/article/file-name.ts';
import {parseArticle} from '../../core/article/parse-article.ts';
import {articleText} from '../../core/article/write-front-matter.ts';
import {type CalendarDate, today} from '../../core/date/calendar.ts';
import {UserError} from '../../core/errors.ts';
import {isLinkBody, quotationsOf} from '../../core/markdown/link-body.ts';
import {addressKey} from '../../core/text/web-address.ts';
import {isCode} from '../../platform/fs.ts';
import {
	documentMode,
	removeLeftovers,
	replaceFile,
	unwritable,
	writeNew,
	writeNewShort,
} from '../../platform/write-file.ts';
import type {Draft} from '../../ports/importer.ts';
import type {OwnLibrary} from '../../ports/own-library.ts';
import {moveToTrash, restoreLast} from './trash.ts';
import {keepVersion, versionFiles, versionsOf} from './versions.ts';

export interface OwnLibraryOptions {
	/** Folder of the articles, created if necessary. */
	articles: string;
	trash: string;
	/** Folder of old versions. */
	versions: string;
	/** The clock for the date written into saved articles. */
	now(): Date;
}

export function openOwnLibrary({articles, trash, versions, now}: OwnLibraryOptions): OwnLibrary {
	let isTidy = false;
	return {
		async save(draft) {
			if (!isTidy) await removeLeftovers(articles);
			isTidy = true;
			return saveUnderFreeName(draft, articles, today(now()));
		},
		refresh: async (path, draft, {keepsOld} = {keepsOld: false}) => {
			const old = await textOfOwn(path, articles);
			const text = await withOtherText({text: old, path}, draft, today(now()));
			if (text === undefined) return false;
			if (keepsOld) await keepVersion(versionsOf(path, versions), old, now());
			await replaceFile(path, text, documentMode);
			return true;
		},
		versions: path => versionFiles(versionsOf(path, versions)),
		remove: paths => moveToTrash(paths, trash, now()),
		restore: () => restoreLast(trash),
	};
}

/** Limit on articles with the same date and title; more indicate an endless loop. */
const maxCopies = 1000;

async function saveUnderFreeName(draft: Draft, folder: string, saved: CalendarDate) {
	const {metadata, body} = draft;
	const text = articleText({metadata: {...metadata, rest: {...metadata.rest, saved: draft.saved ?? saved}}, body});
	for (let copy = 1; copy <= maxCopies; copy++) {
		const path = join(folder, articleFileName(metadata, copy));
		if (await isWritten(path, text, draft.isLink ? writeNewShort : writeNew)) return {path, isNew: true};
		// If two syncs save the same entry under the same name at once, one of them finds it here.
		if (await isSame(path, draft)) return {path, isNew: false};
	}
	throw new UserError(`there are ${maxCopies} articles called ${articleFileName(metadata)} already`);
}

/** Returns false if a file with this name exists. Throws UserError if it can't be written. */
async function isWritten(path: string, text: string, write: typeof writeNew): Promise<boolean> {
	try {
		await write(path, text);
		return true;
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error instanceof UserError ? error : unwritable(path, error);
	}
}

async function textOfOwn(path: string, folder: string): Promise<string> {
	if (dirname(path) === folder) return readFile(path, 'utf8');
	throw new UserError(
		`${path}: not of your own library`,
		'only articles that wsws add or sync saved are fetched again',
	);
}

/** The new content of the file, keeping what its reader added; undefined if the text is unchanged. */
async function withOtherText(
	file: {text: string; path: string},
	{metadata, body}: Draft,
	saved: CalendarDate,
): Promise<string | undefined> {
	const old = await parseArticle(file);
	if (old.body.trim() === body.trim()) return undefined;
	const kept = {
		...metadata,
		title: old.metadata.title,
		authors: metadata.authors.length > 0 ? metadata.authors : old.metadata.authors,
		date: metadata.date ?? old.metadata.date,
		tags: [...new Set([...old.metadata.tags, ...metadata.tags])],
		url: old.metadata.url ?? metadata.url,
		rest: {...metadata.rest, saved: old.metadata.rest.saved ?? saved},
	};
	return articleText({metadata: kept, body: withMarks(body, old.body)});
}

/** Keeps the highlights of a saved link when the page replaces it. */
function withMarks(body: string, old: string): string {
	const marks = isLinkBody(old) ? quotationsOf(old).filter(mark => !body.includes(mark)) : [];
	return [body.trimEnd(), ...marks].join('\n\n');
}

async function isSame(path: string, {metadata: {url}, body, hasPartialAddress}: Draft): Promise<boolean> {
	const there = await parseArticle({text: await readFile(path, 'utf8').catch(() => ''), path});
	const other = there.metadata.url;
	const isSameAddress =
		!hasPartialAddress && url !== undefined && other !== undefined && addressKey(other) === addressKey(url);
	return isSameAddress || there.body.trim() === body.trim();
}
