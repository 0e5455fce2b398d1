// Locates picture files next to an article, and reads their size. Only local files are read, by a path relative to the article's
// folder or a `file:` address: nothing is ever fetched.

import {readFileSync, readSync, type Stats} from 'node:fs';
import {dirname, isAbsolute, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isInsideExecutable} from '../platform/executable.ts';
import {withOpenFile} from '../platform/fs.ts';

export interface PictureSize {
	/** In pixels. */
	width: number;
	height: number;
	type: string;
}

export interface PictureSource {
	bytes: Buffer;
	size: PictureSize;
}

/** In bytes: a larger file is a photograph for another program. */
const largest = 10 * 2 ** 20;
/** In pixels: a small file may claim any size. */
const mostPixels = 25_000_000;
/** Bytes that contain the size in most files. */
const headLength = 2 ** 16;

/** The path that an address in an article refers to; undefined if it is not a local file. Throws for a malformed address. */
export function picturePath(href: string, article: string): string | undefined {
	if (/^file:\/\/\/[^/]/i.test(href)) return fileURLToPath(href);
	const path = decodeURIComponent(href);
	if (!isAbsolute(article) || isAbsolute(path) || /^[a-z][a-z\d+.-]*:|^[/\\]|\0/i.test(path)) return undefined;
	return resolve(dirname(article), path);
}

/** Reads the whole file. Throws reading errors. */
export async function readPicture(path: string): Promise<PictureSource | undefined> {
	const bytes = isInsideExecutable(path)
		? readFileSync(path)
		: ofFile(path, (file, {size}) => (size <= largest ? readFileSync(file) : undefined));
	const size = bytes && (await sizeOf(bytes));
	return size && {bytes, size};
}

/** Reads the start of a picture file and its stated size; `version` combines its length and time. Throws reading errors. */
export async function lookAtPicture(
	path: string,
): Promise<{head: Buffer; size: PictureSize; version: string} | undefined> {
	if (isInsideExecutable(path)) {
		const whole = await readPicture(path);
		return whole && {head: whole.bytes, size: whole.size, version: ''};
	}
	const begun = ofFile(path, (file, {size, mtimeMs}) => {
		if (size > largest) return undefined;
		const head = Buffer.alloc(Math.min(size, headLength));
		return {head: head.subarray(0, readSync(file, head, 0, head.length, 0)), version: `${size} ${mtimeMs}`};
	});
	if (!begun) return undefined;
	const size = (await sizeOf(begun.head)) ?? (await readPicture(path))?.size;
	return size && {...begun, size};
}

/** Undefined if it is not a regular file. */
function ofFile<Value>(path: string, read: (file: number, stats: Stats) => Value): Value | undefined {
	return withOpenFile(path, (file, stats) => (stats.isFile() ? read(file, stats) : undefined));
}

/** The size of a picture in a format that terminals support; undefined if it is absurdly large. */
async function sizeOf(bytes: Buffer): Promise<PictureSize | undefined> {
	const {imageDimensionsFromData} = await import('image-dimensions');
	const size = imageDimensionsFromData(bytes);
	const isKnown = size !== undefined && ['png', 'jpeg', 'gif', 'webp'].includes(size.type);
	return isKnown && size.width * size.height <= mostPixels ? size : undefined;
}
