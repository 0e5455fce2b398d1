// Pictures on the terminal, beside the frames of text, whichever of the two ways the terminal has.

import type {PlacedPicture} from '../page/page-pictures.ts';

export interface PicturePainter {
	/** Before a frame is drawn: takes away what would not stand where its cells are. */
	before(placed: readonly PlacedPicture[], lines: readonly string[]): void;
	/** After a frame was drawn: sends what is not on the terminal yet. */
	after(placed: readonly PlacedPicture[], lines: readonly string[]): void;
	/** Takes all pictures from the terminal. */
	forget(): void;
}
