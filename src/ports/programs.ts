/** The other programs that a reader is sent to. */
export interface Programs {
	/** The desktop's viewer on a picture file; false, and nothing is started, for any other. Throws UserError. */
	view(path: string, stop?: AbortSignal): Promise<boolean>;
	/** The person's editor on a file at a line, from 1; ends when they leave it. Throws UserError. */
	edit(path: string, line: number): Promise<void>;
	/**
	 * The desktop's browser. Waits a moment for it to fail, until `stop` says that nobody wants to know. Throws UserError.
	 */
	browse(url: string, stop?: AbortSignal): Promise<void>;
}
