// `wsws feed add|list|remove` and `wsws sync`: how they are called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';

export function declareFeed(program: Command, act: RunAction): void {
	const feed = program.command('feed').description('Follow feeds: RSS, Atom, JSON Feed.').helpCommand(false);
	const load = () => import('./feed.ts');
	const add = feed
		.command('add')
		.description('Follow feeds, given by their address or by a page that links to them.')
		.argument('<url...>');
	const list = feed
		.command('list', {isDefault: true})
		.description('List the feeds you follow.')
		.option('--opml', 'as OPML, for other feed readers');
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
		.option('--full', 'fetch the full page when a feed has only part of the text, also for entries saved before');
	act(command, async () => (await import('./sync.ts')).sync);
	withExamples(command, [['wsws sync && wsws list --since today', 'what is new']]);
}
