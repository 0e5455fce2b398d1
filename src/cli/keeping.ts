// The commands that keep: what is saved, removed, followed, starred and cited, with their arguments, options and examples.

import {type Command, Option} from 'commander';
import {withExamples} from './help.ts';
import {
	articleForms,
	commandNamed,
	keptArticleForms,
	type RegisterCommand,
	type RunAction,
	unknownCommand,
} from './options.ts';

/** How each is declared, by its name. */
export const keeping: Record<string, RegisterCommand> = {
	add: declareAdd,
	remove: declareRemove,
	feed: declareFeed,
	sync: declareSync,
	star: declareStar,
	unstar: declareUnstar,
	cite: declareCite,
	open: declareOpen,
	check: declareCheck,
};

function declareAdd(program: Command, act: RunAction): void {
	const command = program
		.command('add')
		.description('Save web pages, PDFs, files and folders as articles of your own; follow the feeds of an OPML list.')
		.argument('<source...>', 'web address, file, folder, or - for standard input');
	command.action(targets => act(async context => (await import('../commands/add/add.ts')).add(context, targets)));
	withExamples(command, [
		['wsws add https://example.org/story', 'a web page'],
		['wsws add paper.pdf notes/', 'files and folders'],
		['wsws add feeds.opml && wsws sync', 'the feeds of another reader'],
	]);
}

function declareRemove(program: Command, act: RunAction): void {
	const command = program
		.command('remove')
		.description('Move articles to the trash.')
		.argument('[article...]', 'name, number in the list, or words of the title')
		.option('--yes', 'without being asked')
		.option('--undo', 'bring back what the last removal took');
	command.action((typed, options) =>
		act(async context => (await import('../commands/remove/remove.ts')).remove(context, typed, options)),
	);
	withExamples(command, [
		['wsws remove old-news', 'asks first'],
		['wsws remove --undo', 'and back again'],
	]);
}

function declareFeed(program: Command, act: RunAction): void {
	const command = program.command('feed').description('Follow feeds: RSS, Atom, JSON Feed.').helpCommand(false);
	// commander would give any other word to the default, list.
	command.hook('preSubcommand', ({args: [typed = 'list']}) => {
		const isKnown = typed.startsWith('-') || commandNamed(typed, command) !== undefined;
		if (!isKnown) throw unknownCommand(typed, command, 'see: wsws feed --help');
	});
	const load = () => import('../commands/feed/feed.ts');
	command
		.command('add')
		.description('Follow feeds, or the feeds that pages name.')
		.argument('<url...>')
		.action(urls => act(async context => (await load()).addFeeds(context, urls)));
	command
		.command('list', {isDefault: true})
		.description('Print the feeds that are followed.')
		.option('--opml', 'as an OPML list, for other readers')
		.action(options => act(async context => (await load()).listFeeds(context, options)));
	command
		.command('remove')
		.description('Stop following feeds; their articles stay.')
		.argument('<feed...>', 'address or title')
		.action(names => act(async context => (await load()).removeFeeds(context, names)));
	withExamples(command, [
		['wsws feed add https://example.org', 'the feed that a site names'],
		['wsws feed list', 'what is followed'],
	]);
}

function declareSync(program: Command, act: RunAction): void {
	const command = program
		.command('sync')
		.description('Save the new entries of all feeds as articles.')
		.option('--full', 'fetch the page where a feed gives a part of the text');
	command.action(options => act(async context => (await import('../commands/sync/sync.ts')).sync(context, options)));
	withExamples(command, [['wsws sync && wsws list --since today', 'what is new']]);
}

function declareStar(program: Command, act: RunAction): void {
	const command = program
		.command('star')
		.description('Mark articles to come back to.')
		.argument('<article...>', keptArticleForms);
	command.action(typed => act(async context => (await import('../commands/star/star.ts')).star(context, typed)));
	withExamples(command, [['wsws star wire && wsws list --starred', 'mark it, and see all that are marked']]);
}

function declareUnstar(program: Command, act: RunAction): void {
	program
		.command('unstar')
		.description('Take the star away again.')
		.argument('<article...>', keptArticleForms)
		.action(typed => act(async context => (await import('../commands/star/star.ts')).unstar(context, typed)));
}

function declareCite(program: Command, act: RunAction): void {
	const command = program
		.command('cite')
		.description('Print a citation of an article, with the text at a place.')
		.argument('<article>', articleForms)
		.addOption(new Option('--style <style>', 'form').choices(['plain', 'markdown', 'bibtex', 'csl']).default('plain'));
	command.action((typed, options) =>
		act(async context => (await import('../commands/cite/cite.ts')).cite(context, typed, options)),
	);
	withExamples(command, [
		['wsws cite wire:38', 'the paragraph at this line'],
		['wsws cite wire --style bibtex', 'for a list of references'],
	]);
}

function declareOpen(program: Command, act: RunAction): void {
	const command = program
		.command('open')
		.description('Open the web page of an article in the browser.')
		.argument('<article>', articleForms);
	command.action(typed => act(async context => (await import('../commands/open/open.ts')).open(context, typed)));
}

function declareCheck(program: Command, act: RunAction): void {
	const command = program
		.command('check')
		.description('Say what is wrong with the articles: metadata, doubles, broken links, as file:line: message.');
	command.action(() => act(async context => (await import('../commands/check/check.ts')).check(context)));
	withExamples(command, [['wsws check --library notes', 'one folder']]);
}
