// Shows long text in a pager, as git does: the one the person named, or less. Whether it is needed is decided before anything is
// loaded or started.

import {columns, withoutStyles} from '../core/text/columns.ts';
import {programOf} from './editor.ts';
import {isDumb} from './terminal-kind.ts';

/**
 * `WSWS_PAGER`, or the configured pager, or `PAGER`, or less (not on Windows); empty or `cat` means none. Dumb terminals get none.
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

/** Whether the text needs more rows than the screen has, leaving one for the shell's prompt. */
export function isLonger(text: string, {width, height}: {width: number; height: number}): boolean {
	const lines = text.split('\n', height + 1).slice(0, -1);
	const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columns(line) / width)), 0);
	return rows > height - 1;
}

/** Makes a pager start at a line, from 1; less, more and most relatives take `+line`. */
export function startingAt(command: string, line: number | undefined): string {
	return line !== undefined && line > 1 && /^\s*(?:\S*\/)?(?:less|more|most)\b/.test(command)
		? `${command} +${line}`
		: command;
}

/**
 * Shows the text and waits until the person leaves. The command is run by the shell, so it may have arguments. Returns false if the
 * pager did not work, so that the text still has to be shown.
 */
export async function showInPager(text: string, command: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
	const {spawn} = await import('node:child_process');
	const began = performance.now();
	const child = spawn(command, {
		shell: true,
		stdio: ['pipe', 'inherit', 'inherit'],
		env: pagerEnvironment(environment),
	});
	// Leaving early closes the pipe, as usual with pagers. Ctrl-C is left to less.
	child.stdin.on('error', () => {});
	child.stdin.end(isEditor(command) ? withoutStyles(text) : text);
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return new Promise<boolean>(resolve => {
		child.on('error', () => resolve(false));
		child.on('close', (code, signal) => resolve(hasWorked(code, signal, performance.now() - began)));
	}).finally(() => process.off('SIGINT', ignore));
}

/** In milliseconds: nobody reads in so short a time, so a pager that fails sooner is missing or was called wrongly. */
const failureMs = 1000;

/** Shells return 126 and 127 if a command can't be started, cmd.exe 1 and 9009. */
function hasWorked(code: number | null, signal: NodeJS.Signals | null, timeMs: number): boolean {
	if (code === null) return signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' || signal === 'SIGPIPE';
	return code === 0 || (code !== 126 && code !== 127 && code !== 9009 && timeMs >= failureMs);
}

/** Adds -R, without which less shows colours as codes, and its UTF-8 setting; existing settings are kept. */
function pagerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const {LESS, LV = '-c', LESSCHARSET = 'utf-8'} = environment;
	return {...environment, LESS: LESS === undefined ? 'FIRX' : `${LESS} -R`, LV, LESSCHARSET};
}

/** Whether the pager is an editor, which would show colours as codes. */
function isEditor(command: string): boolean {
	return /^(?:g?vim|nvim|view|vi|emacs.*|nano|pico|micro|kak|hx|helix|joe|mcedit|code)$/.test(programOf(command));
}
