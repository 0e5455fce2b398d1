// Local picture files as what a terminal draws: the one place besides the reader's screen where sequences are made that
// are neither colours nor hyperlinks. What can't be shown is nothing; its alternative text stands on the page anyway.

import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs';
import {dirname, isAbsolute, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isInsideExecutable} from '../platform/executable.ts';
import type {ImageProtocol} from './terminal-kind.ts';

export interface PictureBox {
	/** The most columns and rows that a picture may take. */
	columns: number;
	rows: number;
}

/** Bytes: more is a photograph for another program. */
const largest = 10 * 2 ** 20;
/** Pixels: a small file may claim any number of them. */
const mostPixels = 25_000_000;
/** Pixels of a cell, where the terminal is not asked: rather too few, so that no picture is wider than its page. */
const cell = {width: 8, height: 16};

/**
 * The picture at an address in an article, with a line end, or undefined. Only files are looked at, by a path from the
 * article's folder or a `file:` address: nothing is ever fetched.
 */
export async function pictureOf(
	href: string,
	article: string,
	{protocol, frame}: {protocol: ImageProtocol; frame: PictureBox},
): Promise<string | undefined> {
	try {
		const path = localPath(href, article);
		const bytes = path === undefined ? undefined : readPicture(path);
		const size = bytes && (await sizeOf(bytes));
		return bytes && size && (await encoders[protocol]({bytes, size, frame: cellsOf(size, frame)}));
	} catch {
		return undefined; // not there, not readable, not the picture it claims to be
	}
}

function localPath(href: string, article: string): string | undefined {
	if (/^file:\/\/\/[^/]/i.test(href)) return fileURLToPath(href);
	const path = decodeURIComponent(href);
	if (!isAbsolute(article) || isAbsolute(path) || /^[a-z][a-z\d+.-]*:|^[/\\]|\0/i.test(path)) return undefined;
	return resolve(dirname(article), path);
}

/** Opened without waiting, for what is there may be a pipe. */
function readPicture(path: string): Buffer | undefined {
	if (isInsideExecutable(path)) return readFileSync(path);
	const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		const stats = fstatSync(file);
		return stats.isFile() && stats.size <= largest ? readFileSync(file) : undefined;
	} finally {
		closeSync(file);
	}
}

/** The size of a picture in a format that terminals know; undefined for more pixels than anyone draws. */
async function sizeOf(bytes: Buffer): Promise<(Size & {type: string}) | undefined> {
	const {imageDimensionsFromData} = await import('image-dimensions');
	const size = imageDimensionsFromData(bytes);
	const isKnown = size !== undefined && ['png', 'jpeg', 'gif', 'webp'].includes(size.type);
	return isKnown && size.width * size.height <= mostPixels ? size : undefined;
}

interface Source {
	bytes: Buffer;
	size: Size & {type: string};
	/** The cells that it takes of the screen. */
	frame: PictureBox;
}

const encoders: Record<ImageProtocol, (source: Source) => Promise<string | undefined>> = {kitty, iterm, sixel};

/** sw.kovidgoyal.net/kitty/graphics-protocol: PNG as it is, in chunks; answers are not wanted. */
async function kitty({bytes, size, frame: {columns, rows}}: Source): Promise<string | undefined> {
	if (size.type !== 'png') return undefined;
	const chunks = bytes.toString('base64').match(/.{1,4096}/g) ?? [];
	const sequences = chunks.map((chunk, index) => {
		const first = index === 0 ? `a=T,f=100,q=2,c=${columns},r=${rows},` : '';
		return `\x1b_G${first}m=${index < chunks.length - 1 ? 1 : 0};${chunk}\x1b\\`;
	});
	return `${sequences.join('')}\n`;
}

/** iterm2.com/documentation-images: any format that the terminal knows. */
async function iterm({bytes, frame: {columns, rows}}: Source): Promise<string> {
	const options = `inline=1;size=${bytes.length};width=${columns};height=${rows};preserveAspectRatio=1`;
	return `\x1b]1337;File=${options}:${bytes.toString('base64')}\x07\n`;
}

/** Leaves out interlaced files: the decoder does not bound what they unpack to. */
async function sixel({bytes, size, frame}: Source): Promise<string | undefined> {
	if (size.type !== 'png' || bytes[interlaceMethod] !== 0) return undefined;
	const [{PNG}, {image2sixel}] = await Promise.all([import('pngjs'), import('sixel')]);
	const {data} = PNG.sync.read(bytes);
	const width = Math.min(size.width, frame.columns * cell.width);
	const height = Math.max(1, Math.min(Math.round((size.height * width) / size.width), frame.rows * cell.height));
	return `${image2sixel(scaled(data, size, {width, height}), width, height, 256, 0)}\n`;
}

/** Where a PNG's header says whether it is interlaced. */
const interlaceMethod = 28;

interface Size {
	width: number;
	height: number;
}

/** In cells, its proportions kept, no larger than it is. */
function cellsOf({width, height}: Size, frame: PictureBox): PictureBox {
	const fullWidth = Math.max(1, Math.ceil(width / cell.width));
	const perColumn = (height / width) * (cell.width / cell.height);
	const columns = Math.max(1, Math.min(fullWidth, frame.columns, Math.floor(frame.rows / perColumn)));
	return {columns, rows: Math.max(1, Math.min(frame.rows, Math.round(columns * perColumn)))};
}

/** Each pixel from the nearest one: pictures on a terminal are small. */
function scaled(data: Uint8Array, from: Size, to: Size): Uint8Array {
	const result = new Uint8Array(to.width * to.height * 4);
	for (let y = 0; y < to.height; y++) {
		const row = Math.floor((y * from.height) / to.height) * from.width;
		for (let x = 0; x < to.width; x++) {
			const at = (row + Math.floor((x * from.width) / to.width)) * 4;
			result.set(data.subarray(at, at + 4), (y * to.width + x) * 4);
		}
	}
	return result;
}
