// Encodes local picture files for terminals: besides the reader's screen, the only place that generates sequences other than
// colours and hyperlinks. A picture that can't be displayed is skipped; its alternative text is on the page anyway.

import type {PictureBox} from '../ports/pictures.ts';
import {type PictureSize, type PictureSource, picturePath, readPicture} from './picture-files.ts';
import type {ImageProtocol} from './terminal-kind.ts';

export interface PictureForm {
	protocol: ImageProtocol;
	/** Limit in columns and rows; the exact size, if `known` is given. */
	frame: PictureBox;
	/** For a redrawn screen with reserved space: the picture's id for kitty, and whether placeholder cells position it. */
	known?: {id: number; isInCells: boolean} | undefined;
	/** Cell size in pixels for sixels, which don't know cells. */
	sixelCell?: Pixels | undefined;
}

interface Pixels {
	width: number;
	height: number;
}

/** Assumed cell size in pixels, since the terminal is not asked: rather too small, so that no picture is wider than its page. */
const cell: Pixels = {width: 8, height: 16};

/** The picture at an address in an article, followed by a newline; undefined if it can't be displayed. */
export async function pictureOf(href: string, article: string, form: PictureForm): Promise<string | undefined> {
	try {
		const path = picturePath(href, article);
		const sequences = path === undefined ? undefined : await encodedPicture(path, form);
		return sequences && `${sequences.join('')}\n`;
	} catch {
		return undefined; // not there, not readable, not the picture it claims to be
	}
}

/** The sequences that draw a picture file. Throws errors of reading and decoding. */
export async function encodedPicture(path: string, form: PictureForm): Promise<string[] | undefined> {
	const source = await readPicture(path);
	if (!source || !isDrawn(form.protocol, source.size, source.bytes)) return undefined;
	return encoders[form.protocol](source, {...form, frame: form.known ? form.frame : cellsOf(source.size, form.frame)});
}

/**
 * Whether a terminal displays files of this kind, as they are or decoded. Interlaced PNGs are never decoded, because the decoder
 * does not bound their size.
 */
export function isDrawn(protocol: ImageProtocol, {type}: PictureSize, head: Buffer): boolean {
	if (protocol === 'iterm' || type === 'jpeg') return true;
	return type === 'png' && (protocol === 'kitty' || head[interlaceMethod] === 0);
}

/** Offset of the interlace method in a PNG's header. */
const interlaceMethod = 28;

/** The size in cells, keeping proportions, never enlarged. */
export function cellsOf({width, height}: Pixels, frame: PictureBox): PictureBox {
	const fullWidth = Math.max(1, Math.ceil(width / cell.width));
	const perColumn = (height / width) * (cell.width / cell.height);
	const columns = Math.max(1, Math.min(fullWidth, frame.columns, Math.floor(frame.rows / perColumn)));
	return {columns, rows: Math.max(1, Math.min(frame.rows, Math.round(columns * perColumn)))};
}

const encoders: Record<ImageProtocol, (source: PictureSource, form: PictureForm) => Promise<string[]>> = {
	kitty,
	iterm,
	sixel,
};

/**
 * sw.kovidgoyal.net/kitty/graphics-protocol: sends PNG as it is, in chunks, and other formats converted to PNG; suppresses
 * responses.
 */
async function kitty(source: PictureSource, {frame, known}: PictureForm): Promise<string[]> {
	const {columns, rows} = frame;
	const bytes = source.size.type === 'png' ? source.bytes : await pngOf(source, frame);
	const chunks = bytes.toString('base64').match(/.{1,4096}/g) ?? [];
	const place = known ? `,i=${known.id},p=1,${known.isInCells ? 'U=1' : 'C=1'}` : '';
	return chunks.map((chunk, index) => {
		const first = index === 0 ? `a=T,f=100,q=2,c=${columns},r=${rows}${place},` : '';
		return `\x1b_G${first}m=${index < chunks.length - 1 ? 1 : 0};${chunk}\x1b\\`;
	});
}

/** Converts to PNG, no larger than the frame on a screen with small pixels. */
async function pngOf(source: PictureSource, frame: PictureBox): Promise<Buffer> {
	const {PNG} = await import('pngjs');
	const {size} = source;
	const width = Math.min(size.width, frame.columns * cell.width * 2);
	const height = Math.max(1, Math.min(Math.round((size.height * width) / size.width), frame.rows * cell.height * 2));
	const picture = new PNG({width, height});
	picture.data = Buffer.from(scaled(await unpacked(source), {width, height}));
	return PNG.sync.write(picture);
}

/** iterm2.com/documentation-images: sends any format that the terminal supports. */
async function iterm({bytes}: PictureSource, {frame: {columns, rows}}: PictureForm): Promise<string[]> {
	const options = `inline=1;size=${bytes.length};width=${columns};height=${rows};preserveAspectRatio=1`;
	return [`\x1b]1337;File=${options}:${bytes.toString('base64')}\x07`];
}

async function sixel(source: PictureSource, {frame, sixelCell = cell}: PictureForm): Promise<string[]> {
	const {size} = source;
	const {image2sixel} = await import('sixel');
	const width = Math.min(size.width, frame.columns * sixelCell.width);
	const height = Math.max(1, Math.min(Math.round((size.height * width) / size.width), frame.rows * sixelCell.height));
	return [image2sixel(scaled(await unpacked(source), {width, height}), width, height, 256, 0)];
}

/** Red, green, blue and alpha of each pixel, row by row. */
interface Unpacked extends Pixels {
	data: Uint8Array;
}

/** Throws for a file that is not what it claims to be. */
async function unpacked({bytes, size}: PictureSource): Promise<Unpacked> {
	if (size.type !== 'jpeg') return (await import('pngjs')).PNG.sync.read(bytes);
	const {decode} = await import('jpeg-js');
	return decode(bytes, {useTArray: true, formatAsRGBA: true, tolerantDecoding: false, maxResolutionInMP: 25});
}

/** Nearest-neighbour scaling suffices: pictures on a terminal are small. */
function scaled({data, ...from}: Unpacked, to: Pixels): Uint8Array {
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
