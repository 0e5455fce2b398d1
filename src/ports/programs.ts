/** The other programs that a reader is sent to. */
export interface Programs {
	/** The person's editor on a file at a line, from 1; ends when they leave it. Throws UserError. */
	edit(path: string, line: number): Promise<void>;
	/** The desktop's browser. Throws UserError. */
	browse(url: string): Promise<void>;
}
