// `wsws feed add|list|remove` and `wsws sync`: how they are called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';

export function declareFeed(program: Command, act: RunAction): void {
	const feed = program.command('feed').description('Follow feeds: RSS, Atom, JSON Feed.').helpCommand(false);
	const load = () => import('./feed.ts');
	const add = feed.command('add').description('Follow feeds, or the feeds that pages name.').argument('<url...>');
	const list = feed
		.command('list', {isDefault: true})
		.description('Print the feeds that are followed.')
		.option('--opml', 'as an OPML list, for other readers');
	const remove = feed
		.command('remove')
		.description('Stop following feeds; their articles stay.')
		.argument('<feed...>', 'address or title');
	act(add, async () => (await load()).addFeeds);
	act(list, async () => (await load()).listFeeds);
	act(remove, async () => (await load()).removeFeeds);
	withExamples(feed, [
		['wsws feed add https://example.org', 'the feed that a site names'],
		['wsws feed list', 'what is followed'],
	]);
}

export function declareSync(program: Command, act: RunAction): void {
	const command = program
		.command('sync')
		.description('Save the new entries of all feeds as articles.')
		.option('--full', 'fetch the page where a feed gives a part of the text, also for what came before');
	act(command, async () => (await import('./sync.ts')).sync);
	withExamples(command, [['wsws sync && wsws list --since today', 'what is new']]);
}
