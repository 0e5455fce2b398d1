// Pictures in the cells of a terminal: each is sent once, and the page says where it is, so that it moves with the text.

import type {Pictures} from '../../ports/pictures.ts';
import type {PlacedPicture} from '../page/page-pictures.ts';
import type {PicturePainter} from './picture-painter.ts';

/** Sends what comes into view, one piece after the other; frames are drawn between them. */
export function paintInCells(pictures: Pictures, write: (text: string) => void): PicturePainter {
	const kept = keptPictures(pictures, write);
	let wanted: readonly PlacedPicture[] = [];
	let isSending = false;
	/** Counts what was forgotten: what comes late from before is of no account. */
	let turn = 0;
	/** The one of which only a part was sent. */
	let begun: number | undefined;
	return {
		before() {},
		after(placed) {
			wanted = placed;
			kept.see(placed);
			if (begun === undefined) {
				kept.fit(placed);
				kept.removeOldest(placed);
			}
			if (!isSending && missing()) void sendAll();
		},
		forget() {
			turn++;
			if (begun !== undefined) write(pictures.cutShort);
			kept.clear();
			begun = undefined;
			wanted = [];
		},
	};

	function missing(): PlacedPicture | undefined {
		return wanted.find(picture => !kept.has(picture));
	}

	async function sendAll(): Promise<void> {
		isSending = true;
		for (let next = missing(); next; next = missing()) await send(next);
		isSending = false;
		kept.fit(wanted, begun);
	}

	async function send(picture: PlacedPicture): Promise<void> {
		const mine = turn;
		// What can't be read is not asked for again.
		kept.add(picture);
		for (const piece of (await pictures.load(picture.file, picture.box)) ?? []) {
			// Keys and frames come first.
			await new Promise(resolve => setImmediate(resolve));
			if (mine !== turn) return;
			begun = picture.file.id;
			write(piece);
		}
		if (mine === turn) begun = undefined;
	}
}

/** Pictures that a terminal is asked to keep: on most screens two or three are seen. */
const mostKept = 40;

/** What the terminal was sent, in the size that it has there. */
function keptPictures(pictures: Pictures, write: (text: string) => void) {
	/** By number, what was seen last at the end. */
	const sizes = new Map<number, string>();
	return {
		has: ({file}: PlacedPicture) => sizes.has(file.id),
		add(picture: PlacedPicture) {
			sizes.set(picture.file.id, sizeOf(picture));
		},
		see(placed: readonly PlacedPicture[]) {
			for (const {file} of placed) {
				const size = sizes.get(file.id);
				sizes.delete(file.id);
				if (size !== undefined) sizes.set(file.id, size);
			}
		},
		/** Gives those that the page has in another size this one, but the one that is on its way. */
		fit(placed: readonly PlacedPicture[], begun?: number) {
			for (const picture of placed) {
				const {id} = picture.file;
				const size = sizes.get(id);
				if (size === undefined || id === begun || size === sizeOf(picture)) continue;
				write(pictures.resize(id, picture.box));
				sizes.set(id, sizeOf(picture));
			}
		},
		removeOldest(placed: readonly PlacedPicture[]) {
			for (const id of sizes.keys()) {
				if (sizes.size <= mostKept) return;
				if (placed.some(({file}) => file.id === id)) continue;
				write(pictures.remove(id));
				sizes.delete(id);
			}
		},
		clear() {
			for (const id of sizes.keys()) write(pictures.remove(id));
			sizes.clear();
		},
	};
}

function sizeOf({box}: PlacedPicture): string {
	return `${box.columns} ${box.rows}`;
}
