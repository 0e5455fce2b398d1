/** What the configuration says of the reader, as it was written there. */
export interface ReadingConfig {
	/** Keys by the name of the action that they are for. */
	keys: Readonly<Record<string, readonly string[]>>;
	commands: readonly ConfiguredCommand[];
	/** The command that reads a sentence aloud. */
	speak: string | undefined;
	/** Whether pictures are shown where the terminal can. */
	images: boolean;
	/** The path of the file, for complaints. */
	file: string | undefined;
}

/** A command that a key starts. */
export interface ConfiguredCommand {
	key: string;
	run: string;
	/** What it reads, with places for what is known of the article. */
	input?: string;
	/** Where what it prints is shown. */
	show?: string;
	/** For the help. */
	says?: string;
}
