// Long text for a person goes through their pager, as git does it: theirs if they named one, else less.

import {spawn} from 'node:child_process';

/**
 * Shows the text and waits until the person leaves. The command is the shell's, so it may have arguments. False when the
 * pager could not be started: nothing was shown.
 */
export function showInPager(text: string, command: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
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
