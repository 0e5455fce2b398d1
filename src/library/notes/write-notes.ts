// Writes notes files: whole, under free names, and never over a file that can't be read.

import {join} from 'node:path';
import type {Article} from '../../core/article/article.ts';
import {nameParts} from '../../core/article/name.ts';
import {UserError} from '../../core/errors.ts';
import {statOf} from '../../platform/fs.ts';
import {documentMode, replaceFile, unwritable} from '../../platform/write-file.ts';
import type {NotesFiles} from './notes-files.ts';

/** Empty if the file does not exist. Throws UserError if it can't be read, because it must not be overwritten. */
export function textOfNotes(files: NotesFiles, path: string): string {
	try {
		const text = files.text(path);
		if (text !== undefined || !statOf(path)) return text ?? '';
	} catch (error) {
		throw unwritable(path, error);
	}
	throw new UserError(`can't write ${path}: it is no text`);
}

/** A path named like the article, different from existing files and from those about to be written. */
export function freePath(folder: string, {path}: Article, written?: ReadonlyMap<string, unknown>): string {
	const name = (nameParts(path).at(-1) ?? 'notes').replace(/^\.+|[\\/:*?"<>|\p{C}]/gu, '').slice(0, 120) || 'notes';
	for (let copy = 1; ; copy++) {
		const free = join(folder, `${name}${copy > 1 ? `-${copy}` : ''}.md`);
		if (!written?.has(free) && !statOf(free)) return free;
	}
}

export async function writeNotes(path: string, text: string): Promise<void> {
	await replaceFile(path, text, documentMode);
}
