// Whether a text needs a pager, and which one: decided before anything is started.

import stringWidth from 'fast-string-width';

/** `WSWS_PAGER`, else `PAGER`, else less; an empty one or `cat` means none. */
export function pagerCommand(environment: NodeJS.ProcessEnv, configured: string | undefined): string | undefined {
	const command = environment.WSWS_PAGER ?? configured ?? environment.PAGER ?? 'less -FIRX';
	return command.trim() === '' || command.trim() === 'cat' ? undefined : command;
}

/** Whether the text needs more rows than there are, with one left for the shell's prompt. */
export function isLonger(text: string, {width, height}: {width: number; height: number}): boolean {
	const lines = text.split('\n', height + 1).slice(0, -1);
	const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / width)), 0);
	return rows > height - 1;
}

/** The command of a pager that begins at a line, from 1; less, more and most of their kin take it as `+line`. */
export function startingAt(command: string, line: number | undefined): string {
	return line !== undefined && line > 1 && /^\s*(?:\S*\/)?(?:less|more|most)\b/.test(command)
		? `${command} +${line}`
		: command;
}
