// `wsws queue` and `wsws unqueue`: how they are called.

import type {Command} from '@commander-js/extra-typings';
import {keptArticleForms, wholeNumber, withListForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareQueue(program: Command, act: RunAction): void {
	const command = program
		.command('queue')
		.description('Add articles to the reading queue; without arguments, list the queue in reading order.')
		.argument('[article...]', keptArticleForms)
		.option('--at <place>', 'insert at this position, from 1, instead of at the end', wholeNumber)
		.option('-n, --limit <count>', 'show at most this many', wholeNumber);
	act(withListForms(command), async () => (await import('./queue.ts')).queue);
	withExamples(command, [
		['wsws queue wire harbour', 'add two at the end'],
		['wsws queue --at 1 wire', 'read this one first'],
		['wsws queue', 'what is in the queue, next one first'],
		['wsws read "$(wsws queue -n 1 -0 | tr -d "\\0")"', 'read the next one'],
	]);
}

export function declareUnqueue(program: Command, act: RunAction): void {
	const command = program
		.command('unqueue')
		.description('Remove articles from the queue.')
		.argument('<article...>', keptArticleForms);
	act(command, async () => (await import('./queue.ts')).unqueue);
}
