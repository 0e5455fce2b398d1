// `wsws remove`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';

export function declareRemove(program: Command, act: RunAction): void {
	const command = program
		.command('remove')
		.description('Move articles to the trash.')
		.argument('[article...]', 'name, number in the list, or words of the title')
		.option('--yes', 'do not ask for confirmation')
		.option('--undo', 'restore what the last removal took');
	act(command, async () => (await import('./remove.ts')).remove);
	withExamples(command, [
		['wsws remove old-news', 'asks first'],
		['wsws remove --undo', 'restores it'],
	]);
}
