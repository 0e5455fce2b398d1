// Draws models on the screen: text as frames, pictures beside them.

import type {Pictures} from '../../ports/pictures.ts';
import type {Terminal} from '../../ports/screen.ts';
import type {Model} from '../model/model.ts';
import {picturesInView} from '../page/page-pictures.ts';
import {createPainter} from './frame.ts';
import {paintInCells} from './pictures-in-cells.ts';
import {paintOverCells} from './pictures-over-cells.ts';
import {view} from './view.ts';

export interface ScreenPainter {
	draw(model: Model): void;
	/** Forgets the screen's content, or ends: pictures are removed, and the next frame is drawn completely. */
	forget(): void;
}

/** Draws models; pictures follow once they are loaded, and no frame waits for them. */
export function createScreenPainter(terminal: Pick<Terminal, 'write'>, pictures: Pictures | undefined): ScreenPainter {
	const write = (text: string) => terminal.write(text);
	const text = createPainter(write);
	const paint = pictures?.way === 'cells' ? paintInCells : paintOverCells;
	const drawn = pictures && paint(pictures, write);
	return {
		draw(model) {
			const lines = view(model);
			const placed = drawn ? picturesInView(model) : [];
			drawn?.before(placed, lines);
			text.draw(lines);
			drawn?.after(placed, lines);
		},
		forget() {
			text.forget();
			drawn?.forget();
		},
	};
}
