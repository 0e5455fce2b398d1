// A command of the person's own, as the reader has it.

export const outputForms = ['page', 'line', 'terminal'] as const;

export interface PersonalCommand {
	key: string;
	/** For the help. */
	says: string;
	call: {line: string} | {words: string[]};
	/** A template; undefined for no input. */
	input: string | undefined;
	/** Where what it prints goes: a page, the status line, or the terminal, which it then has to itself. */
	show: (typeof outputForms)[number];
}
