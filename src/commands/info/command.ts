// `wsws info`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';

export function declareInfo(program: Command, act: RunAction): void {
	const command = program
		.command('info')
		.description('Show where articles, settings and state are stored, and statistics of the library.')
		.option('--json', 'as one JSON object');
	act(command, async () => (await import('./info.ts')).info);
	withExamples(command, [['wsws info', 'where things are']]);
}
