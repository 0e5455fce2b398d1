// From a path to an article, or to the reason why not.

import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs';
import type {Article} from '../core/article/article.ts';
import {largestArticle, parseArticle} from '../core/article/parse-article.ts';
import {decodeBytes} from '../core/text/decode-bytes.ts';
import {pathBytes} from '../platform/path-bytes.ts';
import {fileErrorReason} from './list-folder.ts';

/** A file that is no readable article; the message is the reason, without the path. */
export class CannotRead extends Error {
	readonly hint: string | undefined;

	constructor(reason: string, hint?: string, options?: ErrorOptions) {
		super(reason, options);
		this.hint = hint;
	}
}

/** Reads a file as an article. Throws CannotRead. */
export async function readArticleFile(path: string): Promise<Article> {
	const text = decodeBytes(readBytes(path));
	if (text === undefined) throw new CannotRead('not text', 'wsws reads Markdown and plain text');
	return parseArticle({path, text});
}

function readBytes(path: string): Buffer {
	const file = attempt(() => openSync(pathBytes(path), withoutWaiting));
	try {
		const stats = attempt(() => fstatSync(file));
		if (stats.isDirectory())
			throw new CannotRead('a folder, not an article', `list its articles with: wsws list --library ${path}`);
		if (!stats.isFile()) throw new CannotRead('not a regular file', `pipe it instead: wsws show - < ${path}`);
		if (stats.size > largestArticle) throw tooLarge(stats.size);
		return attempt(() => readFileSync(file));
	} finally {
		closeSync(file);
	}
}

/** Opening a pipe would wait for somebody to write to it; Windows has neither. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function attempt<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw new CannotRead(fileErrorReason(error), undefined, {cause: error});
	}
}

function tooLarge(size: number): CannotRead {
	const [found, most] = [size, largestArticle].map(bytes => `${Math.ceil(bytes / 2 ** 20)} MB`);
	return new CannotRead(`${found}, and wsws reads articles up to ${most}`, 'split it, or read it with: less');
}
