// Pictures positioned by placeholder cells: each is sent once, and moves with the text.

import type {Pictures} from '../../ports/pictures.ts';
import type {PlacedPicture} from '../page/page-pictures.ts';
import type {PicturePainter} from './picture-painter.ts';

/** Sends pictures that come into view, in pieces; frames are drawn in between. */
export function paintInCells(pictures: Pictures, write: (text: string) => void): PicturePainter {
	const kept = keptPictures(pictures, write);
	let wanted: readonly PlacedPicture[] = [];
	let isSending = false;
	/** Increased by `forget`, so that late results are ignored. */
	let turn = 0;
	/** Number of the partially sent picture. */
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
		// An unreadable picture is not requested again.
		kept.add(picture);
		for (const piece of (await pictures.load(picture.file, picture.box)) ?? []) {
			// Keys and frames take precedence.
			await new Promise(resolve => setImmediate(resolve));
			if (mine !== turn) return;
			begun = picture.file.id;
			write(piece);
		}
		if (mine === turn) begun = undefined;
	}
}

/** Limit on pictures kept by the terminal: most screens show two or three. */
const mostKept = 40;

/** The pictures sent to the terminal, with their sizes. */
function keptPictures(pictures: Pictures, write: (text: string) => void) {
	/** By number, most recently seen last. */
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
		/** Resizes pictures whose size on the page changed, except the one being sent. */
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
