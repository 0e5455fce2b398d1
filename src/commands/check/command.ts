// `wsws check`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';

export function declareCheck(program: Command, act: RunAction): void {
	const command = program
		.command('check')
		.description('Report problems in articles as file:line: message: metadata, duplicates, broken links.');
	act(command, async () => (await import('./check.ts')).check);
	withExamples(command, [['wsws check --library notes', 'one folder']]);
}
