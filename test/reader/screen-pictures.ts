// Pictures of a terminal of the tests: of every name that ends in .png there is one, 320 by 160 pixels large.

import type {Pictures} from '../../src/ports/pictures.ts';
import {cellsOf} from '../../src/terminal/pictures.ts';

export interface FakePictures extends Pictures {
	/** Those that were asked for, in order. */
	loaded: string[];
}

/** The pieces of each picture are `<name 1/2>` and `<name 2/2>`, as sequences that no terminal shows. */
export function fakePictures(way: Pictures['way']): FakePictures {
	const ids = new Map<string, number>();
	const loaded: string[] = [];
	return {
		way,
		loaded,
		async find(href) {
			if (!href.endsWith('.png')) return undefined;
			const path = `/l/${href}`;
			const id = ids.get(path) ?? 0x10_0000 + ids.size;
			ids.set(path, id);
			return {id, path, width: 320, height: 160};
		},
		cellsOf,
		async load({path}, {columns, rows}) {
			loaded.push(path);
			return [1, 2].map(part => sequence(`${path} ${columns}x${rows} ${part}/2`));
		},
		resize: (id, {columns, rows}) => sequence(`resize ${id} ${columns}x${rows}`),
		remove: id => sequence(`remove ${id}`),
		cutShort: sequence('cut'),
	};
}

/** An application program command, which the emulator passes over. */
function sequence(text: string): string {
	return `\x1b_${text}\x1b\\`;
}

/** What was said in such sequences, in order, with where the cursor was put for each. */
export function sequencesIn(sent: readonly string[]): string[] {
	return Array.from(sent.join('').matchAll(/(?:\x1b7\x1b\[(\d+;\d+)H)?\x1b_([^\x1b]*)\x1b\\/g), ([, at, text = '']) =>
		at === undefined ? text : `${text} at ${at}`,
	);
}
