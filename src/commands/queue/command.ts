// `wsws queue` and `wsws unqueue`: how they are called.

import type {Command} from '@commander-js/extra-typings';
import {keptArticleForms, wholeNumber, withListForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareQueue(program: Command, act: RunAction): void {
	const command = program
		.command('queue')
		.description('Queue articles to be read; without one, list the queue in reading order.')
		.argument('[article...]', keptArticleForms)
		.option('--at <place>', 'at this place of the queue, from 1, and not at its end', wholeNumber)
		.option('-n, --limit <count>', 'list at most so many', wholeNumber);
	act(withListForms(command), async () => (await import('./queue.ts')).queue);
	withExamples(command, [
		['wsws queue wire harbour', 'read these two after all others'],
		['wsws queue --at 1 wire', 'read this one first'],
		['wsws queue', 'what waits, the next one first'],
		['wsws read "$(wsws queue -n 1 -0 | tr -d "\\0")"', 'read the next one'],
	]);
}

export function declareUnqueue(program: Command, act: RunAction): void {
	const command = program
		.command('unqueue')
		.description('Take articles out of the queue.')
		.argument('<article...>', keptArticleForms);
	act(command, async () => (await import('./queue.ts')).unqueue);
}
