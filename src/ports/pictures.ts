/** Columns and rows of a terminal. */
export interface PictureBox {
	columns: number;
	rows: number;
}

/** A picture file that the terminal can draw. */
export interface PictureFile {
	/** By which terminal and page know it: another one when the file has changed. */
	id: number;
	path: string;
	/** In pixels. */
	width: number;
	height: number;
}

/** Pictures on a screen that is drawn again and again. */
export interface Pictures {
	/**
	 * `cells`: they are drawn where characters of the page say so, and move with these; `over`: on top of blank cells, while
	 * nothing moves.
	 */
	way: 'cells' | 'over';
	/** The file at an address in an article; undefined for what this terminal draws no picture of. */
	find(href: string, article: string): Promise<PictureFile | undefined>;
	/** The cells that it takes within a frame. */
	cellsOf(picture: PictureFile, frame: PictureBox): PictureBox;
	/** Sequences that draw it, or make it known to the terminal; others may stand between them. Undefined when it can't be shown after all. */
	load(picture: PictureFile, box: PictureBox): Promise<string[] | undefined>;
	/** What gives a picture that the terminal knows another size. */
	resize(id: number, box: PictureBox): string;
	/** What takes a picture from the terminal; empty where cells are all there is of it. */
	remove(id: number): string;
	/** What ends a picture of which only some sequences were sent. */
	cutShort: string;
}
