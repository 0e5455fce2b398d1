/** A size in columns and rows of a terminal. */
export interface PictureBox {
	columns: number;
	rows: number;
}

/** A picture file that the terminal can display. */
export interface PictureFile {
	/** Identifies it to terminal and page; a changed file gets another one. */
	id: number;
	path: string;
	/** In pixels. */
	width: number;
	height: number;
}

/** Pictures on a screen that is redrawn repeatedly. */
export interface Pictures {
	/**
	 * `cells`: drawn wherever placeholder characters of the page are, and moving with them; `over`: drawn over blank cells, while
	 * nothing moves.
	 */
	way: 'cells' | 'over';
	/** The file at an address in an article; undefined if this terminal can't display it. */
	find(href: string, article: string): Promise<PictureFile | undefined>;
	/** The cells that it takes within a frame. */
	cellsOf(picture: PictureFile, frame: PictureBox): PictureBox;
	/**
	 * Sequences that draw it, or upload it to the terminal; other output may come between them. Undefined if it can't be displayed
	 * after all.
	 */
	load(picture: PictureFile, box: PictureBox): Promise<string[] | undefined>;
	/** The sequence that resizes an uploaded picture. */
	resize(id: number, box: PictureBox): string;
	/** The sequence that deletes an uploaded picture; empty if the picture is just cells. */
	remove(id: number): string;
	/** The sequence that ends a partially sent picture. */
	cutShort: string;
}
