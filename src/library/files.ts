// Article files, one at a time: from a path to an article, or to one line that says why not.

import {closeSync, constants, fstatSync, openSync, readFileSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Article} from '../core/article.ts';
import {parseArticle} from '../core/article.ts';
import {decode} from '../core/decode.ts';
import {UserError} from '../core/errors.ts';
import type {Files} from '../core/ports.ts';
import {reasonOf} from './folders.ts';
import {pathBytes} from './path-bytes.ts';

/**
 * The largest file that is read as an article, in bytes. The longest novels have seven million; what is larger is a log or
 * a dump, and laying it out would take gigabytes of memory.
 */
export const largestArticle = 10 * 2 ** 20;

export const files: Files = {
	exists: path => statOf(path) !== undefined,
	isFolder: path => statOf(path)?.isDirectory() ?? false,
	read: async path => readArticle(resolve(path), path),
};

/** Reads a file as an article. Throws UserError with the name as it was typed. */
export function readArticle(path: string, typed = path): Article {
	const text = decode(readBytes(path, typed));
	if (text === undefined) throw new UserError(`${typed} is not text`, 'wsws reads Markdown and plain text');
	return parseArticle({path, text});
}

function readBytes(path: string, typed: string): Buffer {
	const file = open(path, typed);
	try {
		const stats = fstatSync(file);
		if (stats.isDirectory()) {
			throw new UserError(
				`${typed} is a folder, not an article`,
				`list its articles with: wsws list --library ${typed}`,
			);
		}
		if (!stats.isFile())
			throw new UserError(`${typed} is not a regular file`, `pipe it instead: wsws show - < ${typed}`);
		if (stats.size > largestArticle) throw tooLarge(typed, stats.size);
		return readFileSync(file);
	} catch (error) {
		throw error instanceof UserError ? error : refused(typed, error);
	} finally {
		closeSync(file);
	}
}

/** Opening a pipe would wait for somebody to write to it, hence NONBLOCK (0 where there are no pipes in the file system). */
function open(path: string, typed: string): number {
	try {
		return openSync(pathBytes(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		throw refused(typed, error);
	}
}

function refused(typed: string, cause: unknown): UserError {
	const reason = reasonOf(cause);
	const isMissing = reason === 'no such file';
	const hint = isMissing ? 'see the articles with: wsws list' : undefined;
	return new UserError(isMissing ? `no file at ${typed}` : `cannot read ${typed}: ${reason}`, hint, {cause});
}

function tooLarge(typed: string, size: number): UserError {
	const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
	return new UserError(
		`${typed} is ${megabytes(size)} MB, more than the ${megabytes(largestArticle)} MB of the longest article wsws reads`,
		'split it, or read it with: less',
	);
}

function statOf(path: string) {
	try {
		return statSync(pathBytes(path), {throwIfNoEntry: false});
	} catch {
		// A name that is too long, or with NUL, is the name of no file.
		return undefined;
	}
}
