/** The reader's settings, as written in the configuration. */
export interface ReadingConfig {
	/** Keys by the name of their action. */
	keys: Readonly<Record<string, readonly string[]>>;
	commands: readonly ConfiguredCommand[];
	/** The command that reads a sentence aloud. */
	speak: string | undefined;
	/** Whether pictures are shown if the terminal can display them. */
	images: boolean;
	/** The path of the config file, for error messages. */
	file: string | undefined;
}

/** A command bound to a key. */
export interface ConfiguredCommand {
	key: string;
	run: string;
	/** Its standard input, with placeholders for properties of the article. */
	input?: string;
	/** Where its output is shown. */
	show?: string;
	/** Its description in the help. */
	says?: string;
}
