// Old versions of articles that were fetched again: a folder per article, with a file per version.

import {readdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {isMissing} from '../../platform/fs.ts';
import {documentMode, replaceFile} from '../../platform/write-file.ts';

/** The folder with the old versions of an article. */
export function versionsOf(path: string, folder: string): string {
	return join(folder, basename(path, '.md'));
}

/** Throws UserError if it can't be written. */
export async function keepVersion(folder: string, text: string, now: Date): Promise<void> {
	await replaceFile(join(folder, `${now.toISOString().replace(/[:.]/g, '-')}.md`), text, documentMode);
}

/** Newest first; none if nothing was kept. */
export async function versionFiles(folder: string): Promise<string[]> {
	const names = await readdir(folder).catch(error => {
		if (isMissing(error)) return [];
		throw error;
	});
	const kept = names.filter(name => /^\d{4}-.*\.md$/.test(name));
	return kept
		.sort()
		.reverse()
		.map(name => join(folder, name));
}
