// Reads article files, given by a typed path or found in a folder: returns an article, or the reason why there is none.

import {readFileSync} from 'node:fs';
import {dirname, sep} from 'node:path';
import {type Article, largestArticle} from '../core/article/article.ts';
import {UserError} from '../core/errors.ts';
import {isInsideExecutable} from '../platform/executable.ts';
import {absolutePath, fileErrorReason, isMissing, realPath, statOf, withOpenFile} from '../platform/fs.ts';
import type {Files} from '../ports/files.ts';

export const files: Files = {
	exists: path => statOf(path) !== undefined,
	isFolder: path => statOf(path)?.isDirectory() ?? false,
	isWithin,
	absolute: path => absolutePath(path).replace(/(?<=.)[/\\]$/, ''),
	read: typed => saying(typed, () => readArticleFile(absolutePath(typed))),
	text: typed => saying(typed, async () => textOfBytes(articleBytes(absolutePath(typed)))),
};

interface Refusal {
	hint?: string;
	/** The system's error. */
	cause?: unknown;
}

/** A file that is not a readable article; the message is the reason, without the path. */
export class CannotRead extends Error {
	readonly hint: string | undefined;

	constructor(reason: string, {hint, cause}: Refusal = {}) {
		super(reason, {cause});
		this.hint = hint;
	}
}

/** The refusal of a file that is not text in any encoding. */
export function notText(): CannotRead {
	return new CannotRead('not text', {hint: 'wsws reads Markdown and plain text'});
}

/** Reads a file as an article, importing the parsers on first use. Throws CannotRead. */
export async function readArticleFile(path: string): Promise<Article> {
	const [text, {parseArticle}] = await Promise.all([
		textOfBytes(articleBytes(path)),
		import('../core/article/parse-article.ts'),
	]);
	return parseArticle({path, text});
}

/** The bytes of a file that may be an article. Throws CannotRead. */
export function articleBytes(path: string): Buffer {
	return readBytes(path, largestArticle);
}

async function textOfBytes(bytes: Buffer): Promise<string> {
	const {decodeBytes} = await import('../core/text/decode-bytes.ts');
	const text = decodeBytes(bytes);
	if (text === undefined) throw notText();
	return text;
}

/** Turns errors into UserErrors that name the file as it was typed. */
async function saying<Result>(typed: string, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof CannotRead ? refused(typed, error) : error;
	}
}

function refused(typed: string, {message, hint, cause}: CannotRead): UserError {
	if (isMissing(cause)) return new UserError(`no file at ${typed}`, hintForMissing(typed));
	return new UserError(`cannot read ${typed}: ${message}`, hint);
}

/** The folder may be missing as well, for example if a disk is not mounted. */
function hintForMissing(typed: string): string {
	let gone = '';
	for (let folder = dirname(typed); !statOf(folder) && folder !== dirname(folder); folder = dirname(folder))
		gone = folder;
	return gone === '' ? 'see the articles with: wsws list' : `there is no folder ${gone}`;
}

function isWithin(path: string, folders: string[]): boolean {
	try {
		const real = realPath(path);
		return folders.some(folder => statOf(folder) && `${real}${sep}`.startsWith(`${realPath(folder)}${sep}`));
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

function readBytes(path: string, largest: number): Buffer {
	if (isInsideExecutable(path)) return attempt(() => readFileSync(path));
	return attempt(() =>
		withOpenFile(path, (file, stats) => {
			if (stats.isDirectory())
				throw new CannotRead('a folder, not an article', {
					hint: `list its articles with: wsws list --library ${path}`,
				});
			if (!stats.isFile()) throw new CannotRead('not a regular file', {hint: `pipe it instead: wsws show - < ${path}`});
			if (stats.size > largest) throw tooLarge(stats.size, largest);
			return readFileSync(file);
		}),
	);
}

function attempt<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (cause) {
		throw cause instanceof CannotRead ? cause : new CannotRead(fileErrorReason(cause), {cause});
	}
}

function tooLarge(size: number, largest: number): CannotRead {
	const [found, most] = [size, largest].map(bytes => `${Math.ceil(bytes / 2 ** 20)} MB`);
	return new CannotRead(`${found}, and wsws reads articles up to ${most}`, {hint: 'split it, or read it with: less'});
}
