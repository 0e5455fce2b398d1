// Starts the editor and the browser.

import {type ChildProcess, type StdioOptions, spawn} from 'node:child_process';
import {commandWords} from '../core/command-words.ts';
import {UserError} from '../core/errors.ts';
import type {Programs} from '../ports/programs.ts';
import {editorArguments, editorCommand} from './editor.ts';
import {runBeside, runOnTerminal} from './run-program.ts';

export interface ProgramsOptions {
	environment: NodeJS.ProcessEnv;
	platform: NodeJS.Platform;
	/** Opens a file descriptor from which an editor reads its keys. Throws UserError if there is no keyboard. */
	keyboard(): number;
}

/** The editor and the browser named by the environment. */
export function openPrograms({environment, platform, keyboard}: ProgramsOptions): Programs {
	return {
		async edit(path, line) {
			const editor = environment.VISUAL || environment.EDITOR || (platform === 'win32' ? 'notepad' : 'vi');
			const command = editorCommand(editor, line);
			const call = shellCall(command, editorArguments(editor, path, line), platform);
			const status = await run(call, [keyboard(), 1, 2]);
			if (isMissing(status, platform)) throw new UserError(`no editor "${editor}"`, 'name yours in EDITOR');
			if (status !== 0) throw new UserError(`the editor "${editor}" ended with status ${status}`);
		},
		async view(path, stop) {
			if (!isPicture(path)) return false;
			const status = await launch(desktopCall(path, platform), stop);
			if (status !== 0) throw new UserError(`no viewer opened ${path}`);
			return true;
		},
		async browse(url, stop) {
			if (!/^(https?|mailto):/i.test(url)) throw new UserError(`not a web address: ${url}`);
			const status = await launch(browserCall(url, environment, platform), stop);
			if (status !== 0) throw new UserError(`no browser opened ${url}`, 'name yours in BROWSER');
		},
		run: async (run, stop) => runBeside(run, environment, stop),
		handOver: (run, waits) => runOnTerminal(run, environment, {keyboard: keyboard(), waits}),
	};
}

export interface Call {
	command: string;
	parameters: string[];
	/** Whether `command` is a whole command line, for the command interpreter of Windows. */
	isCommandLine?: boolean;
}

/** The shell's status for a missing command; cmd.exe returns 9009, and sometimes 1. */
function isMissing(status: number, platform: NodeJS.Platform): boolean {
	return status === 126 || status === 127 || (platform === 'win32' && (status === 9009 || status === 1));
}

/**
 * EDITOR and BROWSER are shell commands with arguments; file names are passed separately. On Windows many editors are batch files,
 * which only the command interpreter can start; paths and addresses there contain no quotation marks.
 */
export function shellCall(command: string, parameters: string[], platform: NodeJS.Platform): Call {
	if (platform === 'win32') {
		const quoted = parameters.map(parameter => `"${parameter.replaceAll('"', '')}"`);
		return {command: [command, ...quoted].join(' '), parameters: [], isCommandLine: true};
	}
	return {command: 'sh', parameters: ['-c', `${command} "$@"`, command, ...parameters]};
}

/** Bypasses the command interpreter of Windows, which would expand variables in an address. */
function directCall(browser: string, url: string): Call {
	const [command = browser, ...parameters] = commandWords(browser);
	return {command, parameters: [...parameters, url]};
}

/** Calls the desktop's browser, or the one in BROWSER, with an address. */
export function browserCall(url: string, {BROWSER}: NodeJS.ProcessEnv, platform: NodeJS.Platform): Call {
	if (BROWSER) return platform === 'win32' ? directCall(BROWSER, url) : shellCall(BROWSER, [url], platform);
	return desktopCall(url, platform);
}

/** Calls the desktop's default program for an address or an absolute path. */
function desktopCall(target: string, platform: NodeJS.Platform): Call {
	if (platform === 'darwin') return {command: 'open', parameters: [target]};
	// Not `start`: the command interpreter would interpret the address.
	if (platform === 'win32') return {command: 'rundll32', parameters: ['url.dll,FileProtocolHandler', target]};
	return {command: 'xdg-open', parameters: [target]};
}

/** Files with these extensions contain nothing that a desktop would execute. */
function isPicture(path: string): boolean {
	return /^[/\\]|^[a-z]:/i.test(path) && /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path);
}

/** Runs the program and returns its exit status; 127 if it could not be started. Meanwhile Ctrl-C is left to that program. */
function run({command, parameters, isCommandLine = false}: Call, stdio: StdioOptions): Promise<number> {
	const child = spawn(command, parameters, {stdio, shell: isCommandLine});
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return ended(child).finally(() => process.off('SIGINT', ignore));
}

/** In milliseconds, within which a launcher fails if it does; some live as long as what they launched. */
const launchTimeoutMs = 1500;

/** Starts the program and returns its exit status, or 0 if it keeps running: nothing waits for it. */
function launch({command, parameters, isCommandLine = false}: Call, stop: AbortSignal | undefined): Promise<number> {
	const child = spawn(command, parameters, {stdio: 'ignore', detached: true, shell: isCommandLine});
	child.unref();
	return new Promise(resolve => {
		const settle = (status: number) => {
			clearTimeout(timer);
			resolve(status);
		};
		const timer = setTimeout(() => settle(0), launchTimeoutMs);
		stop?.addEventListener('abort', () => settle(0), {once: true});
		ended(child).then(settle);
	});
}

function ended(child: ChildProcess): Promise<number> {
	return new Promise(resolve => {
		child.on('error', () => resolve(127));
		child.on('close', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
	});
}
