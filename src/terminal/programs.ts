// The other programs that a person is sent to and comes back from: the editor and the browser.

import {type ChildProcess, type StdioOptions, spawn} from 'node:child_process';
import {commandWords} from '../core/command-words.ts';
import {UserError} from '../core/errors.ts';
import type {Programs} from '../ports/programs.ts';
import {editorArguments, editorCommand} from './editor.ts';
import {runBeside, runOnTerminal} from './run-program.ts';

export interface ProgramsOptions {
	environment: NodeJS.ProcessEnv;
	platform: NodeJS.Platform;
	/** Opens the file descriptor that an editor takes its keys from. Throws UserError where there is no keyboard. */
	keyboard(): number;
}

/** The editor and the browser of the environment, each started when it is asked for. */
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
	/** The whole command line, for the command interpreter of Windows. */
	isCommandLine?: boolean;
}

/** As shells say it; cmd.exe has 9009, and 1 for some. */
function isMissing(status: number, platform: NodeJS.Platform): boolean {
	return status === 126 || status === 127 || (platform === 'win32' && (status === 9009 || status === 1));
}

/**
 * EDITOR and BROWSER are commands of the shell, with arguments of their own; the file's name is no part of them. On Windows
 * many editors are batch files, which only its command interpreter starts; no path or address there holds a quotation mark.
 */
export function shellCall(command: string, parameters: string[], platform: NodeJS.Platform): Call {
	if (platform === 'win32') {
		const quoted = parameters.map(parameter => `"${parameter.replaceAll('"', '')}"`);
		return {command: [command, ...quoted].join(' '), parameters: [], isCommandLine: true};
	}
	return {command: 'sh', parameters: ['-c', `${command} "$@"`, command, ...parameters]};
}

/** Past the command interpreter of Windows, which would put variables of the environment into an address. */
function directCall(browser: string, url: string): Call {
	const [command = browser, ...parameters] = commandWords(browser);
	return {command, parameters: [...parameters, url]};
}

/** The desktop's browser, or the one that BROWSER names, on an address. */
export function browserCall(url: string, {BROWSER}: NodeJS.ProcessEnv, platform: NodeJS.Platform): Call {
	if (BROWSER) return platform === 'win32' ? directCall(BROWSER, url) : shellCall(BROWSER, [url], platform);
	return desktopCall(url, platform);
}

/** The program that the desktop has for an address or an absolute path. */
function desktopCall(target: string, platform: NodeJS.Platform): Call {
	if (platform === 'darwin') return {command: 'open', parameters: [target]};
	// Not `start`: the command interpreter would read an address for itself.
	if (platform === 'win32') return {command: 'rundll32', parameters: ['url.dll,FileProtocolHandler', target]};
	return {command: 'xdg-open', parameters: [target]};
}

/** Files of these names hold nothing that a desktop would run. */
function isPicture(path: string): boolean {
	return /^[/\\]|^[a-z]:/i.test(path) && /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path);
}

/** The exit status of the program; 127 when it could not be started. Ctrl-C is the other program's own key meanwhile. */
function run({command, parameters, isCommandLine = false}: Call, stdio: StdioOptions): Promise<number> {
	const child = spawn(command, parameters, {stdio, shell: isCommandLine});
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return ended(child).finally(() => process.off('SIGINT', ignore));
}

/** Time in which a program fails, if it does; some launchers live as long as what they launched. */
const launchTimeoutMs = 1500;

/** The exit status of the program, or 0 when it goes on living: nothing of ours waits for it. */
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
