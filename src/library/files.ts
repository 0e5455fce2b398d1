// Article files by the path that somebody typed.

import {resolve} from 'node:path';
import type {Article} from '../core/article/article.ts';
import {UserError} from '../core/errors.ts';
import type {Files} from '../ports/files.ts';
import type {CannotRead} from './article-file.ts';
import {statOf} from './list-folder.ts';

export const files: Files = {
	exists: path => statOf(path) !== undefined,
	isFolder: path => statOf(path)?.isDirectory() ?? false,
	read,
};

/** The parsers are loaded only when there is something to read. */
async function read(typed: string): Promise<Article> {
	const {CannotRead, readArticleFile} = await import('./article-file.ts');
	try {
		return await readArticleFile(resolve(typed));
	} catch (error) {
		throw error instanceof CannotRead ? refused(typed, error) : error;
	}
}

function refused(typed: string, {message: reason, hint}: CannotRead): UserError {
	if (reason === 'no such file') return new UserError(`no file at ${typed}`, 'see the articles with: wsws list');
	return new UserError(`cannot read ${typed}: ${reason}`, hint);
}
