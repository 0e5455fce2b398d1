// `wsws config`: every setting with its meaning and its value here, in the form of the file that changes it.

import type {Command} from '@commander-js/extra-typings';
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareConfig(program: Command, act: RunAction): void {
	const command = program
		.command('config')
		.description('Print every setting with its meaning and its value, in the form of the config file.');
	act(command, async () => config);
	withExamples(command, [['wsws config | less', 'what can be set']]);
}

/** Prints a config file that would change nothing: to read, or to begin one's own with. */
async function config({io, paths, settings}: Context): Promise<void> {
	const place = paths.config ?? 'there is no place for it: set HOME or XDG_CONFIG_HOME';
	const entries = (await settings()).map(({name, meaning, form, value}) => {
		const line = value === undefined ? `# ${name}:` : `${name}: ${JSON.stringify(value)}`;
		return [`# ${meaning}`, `# ${form}`, line].join('\n');
	});
	io.out(`${[`# ${place}`, ...entries].join('\n\n')}\n`);
}
