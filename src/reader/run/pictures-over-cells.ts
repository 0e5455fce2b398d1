// Pictures drawn over the cells of a terminal once the page has come to rest, and removed before it moves.

import type {Pictures} from '../../ports/pictures.ts';
import type {PlacedPicture} from '../page/page-pictures.ts';
import type {PicturePainter} from './picture-painter.ts';

/** Milliseconds without a frame after which the page is at rest. */
export const restMs = 120;

/** A picture on the screen, and the lines beneath it. */
interface DrawnPicture {
	picture: PlacedPicture;
	rows: readonly string[];
}

/** Draws only fully visible pictures, once as long as the lines beneath stay the same. */
export function paintOverCells(pictures: Pictures, write: (text: string) => void): PicturePainter {
	const load = cached(pictures);
	let drawn: DrawnPicture[] = [];
	let timer: NodeJS.Timeout | undefined;
	/** Number of the frame: a picture loaded for an earlier one is not drawn. */
	let turn = 0;
	return {
		before(placed, lines) {
			const stays = ({picture, rows}: DrawnPicture) =>
				placed.some(other => isSame(other, picture)) &&
				rows.every((line, index) => line === lines[picture.row + index]);
			for (const one of drawn) if (!stays(one)) erase(one);
			drawn = drawn.filter(stays);
		},
		after(placed, lines) {
			turn++;
			clearTimeout(timer);
			const missing = placed.filter(picture => !isDrawn(picture));
			if (missing.length > 0) timer = setTimeout(() => void drawAll(missing, lines), restMs);
		},
		forget() {
			turn++;
			clearTimeout(timer);
			for (const one of drawn) erase(one);
			drawn = [];
		},
	};

	function isDrawn(picture: PlacedPicture): boolean {
		return drawn.some(other => isSame(other.picture, picture));
	}

	function erase({picture: {file, box, row, column}}: DrawnPicture): void {
		const blanks = Array.from({length: box.rows}, (_, at) => `${cursorTo(row + at, column)}${' '.repeat(box.columns)}`);
		write(`\x1b[0m${pictures.remove(file.id)}${blanks.join('')}`);
	}

	async function drawAll(missing: readonly PlacedPicture[], lines: readonly string[]): Promise<void> {
		const mine = turn;
		for (const picture of missing) {
			const {row, column, box} = picture;
			const isWhole = row >= 0 && row + box.rows < lines.length;
			const sequence = isWhole ? await load(picture) : undefined;
			if (mine !== turn) return;
			if (sequence === undefined) continue;
			write(`\x1b7${cursorTo(row, column)}${sequence}\x1b8`);
			drawn.push({picture, rows: lines.slice(row, row + box.rows)});
		}
	}
}

function isSame(one: PlacedPicture, other: PlacedPicture): boolean {
	return (
		one.file.id === other.file.id &&
		one.row === other.row &&
		one.column === other.column &&
		one.box.rows === other.box.rows &&
		one.box.columns === other.box.columns
	);
}

function cursorTo(row: number, column: number): string {
	return `\x1b[${row + 1};${column + 1}H`;
}

/** Characters of encoded pictures cached for redrawing. */
const mostCached = 16 * 2 ** 20;

/** Caches the most recently drawn pictures. */
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
