// Draws pictures on the terminal beside the frames of text, in whichever way the terminal supports.

import type {PlacedPicture} from '../page/page-pictures.ts';

export interface PicturePainter {
	/** Called before a frame is drawn: removes pictures whose cells it moves or changes. */
	before(placed: readonly PlacedPicture[], lines: readonly string[]): void;
	/** Called after a frame was drawn: sends pictures that are not on the terminal yet. */
	after(placed: readonly PlacedPicture[], lines: readonly string[]): void;
	/** Removes all pictures from the terminal. */
	forget(): void;
}
