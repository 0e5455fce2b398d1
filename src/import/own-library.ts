// The reader's own articles: saved under names of their own, moved to the trash, brought back.

import {mkdir, readdir, readFile, rm, rmdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {CalendarDate} from '../core/article.ts';
import {parseArticle} from '../core/article.ts';
import {UserError} from '../core/errors.ts';
import {articleFileName} from '../core/file-name.ts';
import {articleText} from '../core/front-matter-text.ts';
import type {Draft, OwnLibrary} from '../core/import-ports.ts';
import {addressKey} from '../core/web-address.ts';
import {isCode} from './file-errors.ts';
import {moveNew, removeLeftovers, replaceFile, unwritable, writeNew} from './write-file.ts';

export interface OwnLibraryOptions {
	/** Where articles are saved; made when it is missing. */
	articles: string;
	trash: string;
	now(): Date;
	/** The day that saved articles bear. */
	today(): CalendarDate;
}

export function openOwnLibrary({articles, trash, now, today}: OwnLibraryOptions): OwnLibrary {
	let isTidy = false;
	return {
		async save(draft) {
			if (!isTidy) await removeLeftovers(articles);
			isTidy = true;
			return saveUnderFreeName(draft, articles, today());
		},
		async remove(paths) {
			await moveToTrash(paths, await newFolder(trash, now()));
		},
		restore: () => restoreLast(trash),
	};
}

/** More articles of one day and title are a loop somewhere. */
const mostCopies = 1000;

async function saveUnderFreeName(draft: Draft, folder: string, saved: CalendarDate) {
	const {metadata, body} = draft;
	const text = articleText({metadata: {...metadata, rest: {...metadata.rest, saved}}, body});
	for (let copy = 1; copy <= mostCopies; copy++) {
		const path = join(folder, articleFileName(metadata, copy));
		try {
			await writeNew(path, text);
			return {path, isNew: true};
		} catch (error) {
			if (!isCode(error, 'EEXIST')) throw error instanceof UserError ? error : unwritable(path, error);
			// Two syncs at once save the same entry under the same name: one of them finds it here.
			if (await isSame(path, draft)) return {path, isNew: false};
		}
	}
	throw new UserError(`there are ${mostCopies} articles called ${articleFileName(metadata)} already`);
}

async function isSame(path: string, {metadata: {url}, body}: Draft): Promise<boolean> {
	const there = await parseArticle({text: await readFile(path, 'utf8').catch(() => ''), path});
	const other = there.metadata.url;
	const isSameAddress = url !== undefined && other !== undefined && addressKey(other) === addressKey(url);
	return isSameAddress || there.body.trim() === body.trim();
}

/** In a removal's folder, beside the files: their names there and where they were. */
const list = 'removed.json';

/** Named by the moment, so that their order is that of the removals, even of two in one moment. */
async function newFolder(trash: string, now: Date): Promise<string> {
	const moment = now.toISOString().replace(/[:.]/g, '-');
	await mkdir(trash, {recursive: true, mode: 0o700}).catch(error => {
		throw unwritable(trash, error);
	});
	for (let count = 1; ; count++) {
		const folder = join(trash, `${moment}-${String(count).padStart(4, '0')}`);
		try {
			await mkdir(folder);
			return folder;
		} catch (error) {
			if (!isCode(error, 'EEXIST')) throw unwritable(folder, error);
		}
	}
}

/** The list is written first: a kill between two moves leaves nothing that could not be brought back. */
async function moveToTrash(paths: string[], folder: string): Promise<void> {
	const removed = paths.map((path, index) => ({path, name: `${index + 1}-${basename(path)}`}));
	await replaceFile(join(folder, list), `${JSON.stringify(removed, undefined, '\t')}\n`);
	for (const {path, name} of removed) {
		try {
			await moveNew(path, join(folder, name));
		} catch (error) {
			await rmdir(folder).catch(() => {});
			throw unmovable(path, error);
		}
	}
}

async function restoreLast(trash: string): Promise<string[]> {
	const removals = (await readdir(trash).catch(() => [])).filter(name => !name.startsWith('.')).sort();
	for (const removal of removals.reverse()) {
		const restored = await restoreFrom(join(trash, removal));
		if (restored.length > 0) return restored;
	}
	return [];
}

async function restoreFrom(folder: string): Promise<string[]> {
	const restored = [];
	for (const {path, name} of await readList(folder)) {
		try {
			await mkdir(dirname(path), {recursive: true});
			await moveNew(join(folder, name), path);
			restored.push(path);
		} catch (error) {
			if (isCode(error, 'EEXIST')) throw new UserError(`${path} is there already`, `the removed one is in ${folder}`);
			if (!isCode(error, 'ENOENT')) throw unmovable(path, error);
		}
	}
	await rm(join(folder, list), {force: true});
	await rmdir(folder).catch(() => {});
	return restored;
}

async function readList(folder: string): Promise<{path: string; name: string}[]> {
	try {
		const items: unknown = JSON.parse(await readFile(join(folder, list), 'utf8'));
		return Array.isArray(items) ? items.filter(isRemoved) : [];
	} catch {
		return [];
	}
}

function isRemoved(item: unknown): item is {path: string; name: string} {
	if (typeof item !== 'object' || item === null || !('path' in item && 'name' in item)) return false;
	return typeof item.path === 'string' && typeof item.name === 'string' && basename(item.name) === item.name;
}

function unmovable(path: string, error: unknown): UserError {
	const reason = isCode(error, 'EACCES', 'EPERM', 'EROFS') ? 'permission denied' : String(error);
	return new UserError(`can't move ${path}: ${reason}`, undefined, {cause: error});
}
