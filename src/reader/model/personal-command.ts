// A configured command, validated for the reader.

export const outputForms = ['page', 'line', 'terminal'] as const;

export interface PersonalCommand {
	key: string;
	/** For the help. */
	says: string;
	call: {line: string} | {words: string[]};
	/** A template; undefined for no input. */
	input: string | undefined;
	/** Where its output goes: a page, the status line, or the terminal, which the command then owns. */
	show: (typeof outputForms)[number];
}
