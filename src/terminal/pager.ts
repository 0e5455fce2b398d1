// Long text for a person goes through their pager, as git does it: theirs if they named one, else less. Whether it is
// needed is decided before anything is loaded or started.

import {columns, withoutStyles} from '../core/text/columns.ts';
import {programOf} from './editor.ts';
import {isDumb} from './terminal-kind.ts';

/**
 * `WSWS_PAGER`, else the configured one, else `PAGER`, else less, which Windows has not; an empty one or `cat` means none. A
 * terminal that can do no more than print has none.
 */
export function pagerCommand(
	environment: NodeJS.ProcessEnv,
	configured: string | undefined,
	platform: NodeJS.Platform = process.platform,
): string | undefined {
	if (isDumb(environment, platform)) return undefined;
	const usual = platform === 'win32' ? '' : 'less -FIRX';
	const command = environment.WSWS_PAGER ?? configured ?? environment.PAGER ?? usual;
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
 * pager did not work, so that the text is still to be shown.
 */
export async function showInPager(text: string, command: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
	const {spawn} = await import('node:child_process');
	const began = performance.now();
	const child = spawn(command, {
		shell: true,
		stdio: ['pipe', 'inherit', 'inherit'],
		env: pagerEnvironment(environment),
	});
	// Leaving before the end closes the pipe: what people do with pagers. Ctrl-C is less's own key meanwhile.
	child.stdin.on('error', () => {});
	child.stdin.end(isEditor(command) ? withoutStyles(text) : text);
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return new Promise<boolean>(resolve => {
		child.on('error', () => resolve(false));
		child.on('close', (code, signal) => resolve(hasWorked(code, signal, performance.now() - began)));
	}).finally(() => process.off('SIGINT', ignore));
}

/** Time in which nobody has read anything: a pager that fails sooner is one that is missing, or can't be called so. */
const failureMs = 1000;

/** Shells have 126 and 127 for what can't be started, cmd.exe 1 and 9009. */
function hasWorked(code: number | null, signal: NodeJS.Signals | null, timeMs: number): boolean {
	if (code === null) return signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' || signal === 'SIGPIPE';
	return code === 0 || (code !== 126 && code !== 127 && code !== 9009 && timeMs >= failureMs);
}

/** Without -R less shows our colours as codes, and without its character set our UTF-8; who set them keeps them. */
function pagerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const {LESS, LV = '-c', LESSCHARSET = 'utf-8'} = environment;
	return {...environment, LESS: LESS === undefined ? 'FIRX' : `${LESS} -R`, LV, LESSCHARSET};
}

/** Whether the pager is an editor, which would show them as codes. */
function isEditor(command: string): boolean {
	return /^(?:g?vim|nvim|view|vi|emacs.*|nano|pico|micro|kak|hx|helix|joe|mcedit|code)$/.test(programOf(command));
}
