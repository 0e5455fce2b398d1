// Pictures on the terminal, beside the frames of text. Those in cells are sent once, and the page says where they are; those
// drawn over it are drawn when it has come to rest, and taken away before it moves.

import type {Pictures} from '../../ports/pictures.ts';
import type {PlacedPicture} from '../page/page-pictures.ts';

export interface PicturePainter {
	/** Before a frame is drawn: takes away what would not stand where its cells are. */
	before(placed: readonly PlacedPicture[], lines: readonly string[]): void;
	/** After a frame was drawn: sends what is not on the terminal yet. */
	after(placed: readonly PlacedPicture[], lines: readonly string[]): void;
	/** Takes all pictures from the terminal. */
	forget(): void;
}

/** Painter of one of the two ways that terminals have. */
export function createPicturePainter(pictures: Pictures, write: (text: string) => void): PicturePainter {
	return pictures.way === 'cells' ? inCells(pictures, write) : overCells(pictures, write);
}

/** Pictures that a terminal is asked to keep: on most screens two or three are seen. */
const mostKept = 40;

function inCells(pictures: Pictures, write: (text: string) => void): PicturePainter {
	/** The size that each was sent in, by number, what was seen last at the end. */
	const sent = new Map<number, string>();
	let wanted: readonly PlacedPicture[] = [];
	let isSending = false;
	/** Counts what was forgotten: what comes late from before is of no account. */
	let turn = 0;
	/** The one of which only a part was sent. */
	let begun: number | undefined;

	const sizeOf = ({box}: PlacedPicture) => `${box.columns} ${box.rows}`;
	const sendAll = async () => {
		isSending = true;
		for (let next = missing(); next; next = missing()) await send(next);
		isSending = false;
		resizeAll();
	};
	const missing = () => wanted.find(picture => !sent.has(picture.file.id));
	const send = async (picture: PlacedPicture) => {
		const {id} = picture.file;
		const mine = turn;
		// What can't be read is not asked for again.
		sent.set(id, sizeOf(picture));
		for (const piece of (await pictures.load(picture.file, picture.box)) ?? []) {
			// Keys and frames come first.
			await new Promise(resolve => setImmediate(resolve));
			if (mine !== turn) return;
			begun = id;
			write(piece);
		}
		if (mine === turn) begun = undefined;
	};
	const resizeAll = () => {
		for (const picture of wanted) {
			const {id} = picture.file;
			const size = sent.get(id);
			if (size === undefined || id === begun || size === sizeOf(picture)) continue;
			write(pictures.resize(id, picture.box));
			sent.set(id, sizeOf(picture));
		}
	};
	const removeOldest = () => {
		for (const id of sent.keys()) {
			if (sent.size <= mostKept || begun !== undefined) return;
			if (wanted.some(({file}) => file.id === id)) continue;
			write(pictures.remove(id));
			sent.delete(id);
		}
	};
	return {
		before() {},
		after(placed) {
			wanted = placed;
			for (const {file} of placed) {
				const size = sent.get(file.id);
				sent.delete(file.id);
				if (size !== undefined) sent.set(file.id, size);
			}
			if (begun === undefined) resizeAll();
			removeOldest();
			if (!isSending && missing()) void sendAll();
		},
		forget() {
			turn++;
			if (begun !== undefined) write(pictures.cutShort);
			for (const id of sent.keys()) write(pictures.remove(id));
			begun = undefined;
			sent.clear();
			wanted = [];
		},
	};
}

/** Time without a frame after which the page is at rest. */
export const restMs = 120;
/** Characters of encoded pictures that are kept, to be drawn again without being read. */
const mostCached = 16 * 2 ** 20;

function overCells(pictures: Pictures, write: (text: string) => void): PicturePainter {
	let drawn: {picture: PlacedPicture; rows: readonly string[]}[] = [];
	let timer: NodeJS.Timeout | undefined;
	let turn = 0;
	const load = cached(pictures);

	const isSame = (a: PlacedPicture, b: PlacedPicture) =>
		a.file.id === b.file.id &&
		a.row === b.row &&
		a.column === b.column &&
		a.box.rows === b.box.rows &&
		a.box.columns === b.box.columns;
	const erase = ({file, box, row, column}: PlacedPicture) => {
		const removal = pictures.remove(file.id);
		const blanks = Array.from(
			{length: box.rows},
			(_, index) => `${cursorTo(row + index, column)}${' '.repeat(box.columns)}`,
		);
		write(`\x1b[0m${removal}${blanks.join('')}`);
	};
	const drawAll = async (placed: readonly PlacedPicture[], lines: readonly string[]) => {
		const mine = turn;
		for (const picture of placed) {
			const {row, column, box} = picture;
			const isWhole = row >= 0 && row + box.rows < lines.length;
			if (!isWhole || drawn.some(other => isSame(other.picture, picture))) continue;
			const sequence = await load(picture);
			if (mine !== turn) return;
			if (sequence === undefined) continue;
			write(`\x1b7${cursorTo(row, column)}${sequence}\x1b8`);
			drawn.push({picture, rows: lines.slice(row, row + box.rows)});
		}
	};
	return {
		before(placed, lines) {
			const stays = ({picture, rows}: (typeof drawn)[number]) =>
				placed.some(other => isSame(other, picture)) &&
				rows.every((line, index) => line === lines[picture.row + index]);
			for (const one of drawn) if (!stays(one)) erase(one.picture);
			drawn = drawn.filter(stays);
		},
		after(placed, lines) {
			turn++;
			clearTimeout(timer);
			const isMissing = placed.some(picture => !drawn.some(other => isSame(other.picture, picture)));
			if (isMissing) timer = setTimeout(() => void drawAll(placed, lines), restMs);
		},
		forget() {
			turn++;
			clearTimeout(timer);
			for (const {picture} of drawn) erase(picture);
			drawn = [];
		},
	};
}

function cursorTo(row: number, column: number): string {
	return `\x1b[${row + 1};${column + 1}H`;
}

/** What was drawn last is not encoded anew. */
function cached(pictures: Pictures): (picture: PlacedPicture) => Promise<string | undefined> {
	const kept = new Map<string, string>();
	let length = 0;
	return async ({file, box}) => {
		const name = `${file.id} ${box.columns} ${box.rows}`;
		const known = kept.get(name);
		const sequence = known ?? (await pictures.load(file, box))?.join('');
		if (sequence === undefined) return undefined;
		kept.delete(name);
		kept.set(name, sequence);
		if (known === undefined) length += sequence.length;
		for (const [other, text] of kept) {
			if (length <= mostCached) break;
			kept.delete(other);
			length -= text.length;
		}
		return sequence;
	};
}
