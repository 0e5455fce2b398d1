// Writing a file of notes: whole, under a name of its own, and never over what can't be read.

import {join} from 'node:path';
import type {Article} from '../../core/article/article.ts';
import {nameParts} from '../../core/article/name.ts';
import {UserError} from '../../core/errors.ts';
import {statOf} from '../../platform/fs.ts';
import {documentMode, replaceFile, unwritable} from '../../platform/write-file.ts';
import type {NotesFiles} from './notes-files.ts';

/** Empty where there is no file. Throws UserError for one that can't be read, which must not be written over. */
export function textOfNotes(files: NotesFiles, path: string): string {
	try {
		const text = files.text(path);
		if (text !== undefined || !statOf(path)) return text ?? '';
	} catch (error) {
		throw unwritable(path, error);
	}
	throw new UserError(`can't write ${path}: it is no text`);
}

/** Named as the article is, and as none of the files that are about to be written. */
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
