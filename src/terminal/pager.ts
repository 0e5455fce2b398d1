// Long text for a person goes through their pager, as git does it: theirs if they named one, else less. Whether it is
// needed is decided before anything is loaded or started.

import {columns} from '../core/text/columns.ts';

/** `WSWS_PAGER`, else `PAGER`, else less; an empty one or `cat` means none. */
export function pagerCommand(environment: NodeJS.ProcessEnv, configured: string | undefined): string | undefined {
	const command = environment.WSWS_PAGER ?? configured ?? environment.PAGER ?? 'less -FIRX';
	return command.trim() === '' || command.trim() === 'cat' ? undefined : command;
}

/** Whether the text needs more rows than there are, with one left for the shell's prompt. */
export function isLonger(text: string, {width, height}: {width: number; height: number}): boolean {
	const lines = text.split('\n', height + 1).slice(0, -1);
	const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columns(line) / width)), 0);
	return rows > height - 1;
}

/** The command of a pager that begins at a line, from 1; less, more and most of their kin take it as `+line`. */
export function startingAt(command: string, line: number | undefined): string {
	return line !== undefined && line > 1 && /^\s*(?:\S*\/)?(?:less|more|most)\b/.test(command)
		? `${command} +${line}`
		: command;
}

/**
 * Shows the text and waits until the person leaves. The command is the shell's, so it may have arguments. False when the
 * pager could not be started: nothing was shown.
 */
export async function showInPager(text: string, command: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
	const {spawn} = await import('node:child_process');
	const child = spawn(command, {
		shell: true,
		stdio: ['pipe', 'inherit', 'inherit'],
		env: {...environment, LESS: withRawColors(environment.LESS), LV: environment.LV ?? '-c'},
	});
	// Leaving before the end closes the pipe: what people do with pagers. Ctrl-C is less's own key meanwhile.
	child.stdin.on('error', () => {});
	child.stdin.end(text);
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return new Promise<boolean>(resolve => {
		child.on('error', () => resolve(false));
		child.on('close', code => resolve(code !== 127 && code !== 126));
	}).finally(() => process.off('SIGINT', ignore));
}

/** Without -R less shows our colours as codes; whoever set LESS keeps the rest of it. */
function withRawColors(options: string | undefined): string {
	return options === undefined ? 'FIRX' : `${options} -R`;
}
