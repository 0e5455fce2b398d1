// Every command, argument and option of wsws, and the way from what was typed to an exit status. Nothing here
// knows the process: it is given a way to open a context and returns a status.

import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import manifest from '../package.json' with {type: 'json'};
import {complain} from './complain.ts';
import type {Context} from './context.ts';
import type {Status} from './core/errors.ts';
import {status, UsageError} from './core/errors.ts';
import {nearest} from './core/name.ts';
import {formatHelp, withExamples} from './help.ts';

/** What is said about the run itself, before or after any command. */
export interface Settings {
	/** Folders that replace all other libraries; empty: the usual ones. */
	library: string[];
	color: 'auto' | 'always' | 'never';
	pager: boolean;
	quiet?: boolean;
}

type Work = (context: Context) => Promise<void> | Promise<Status>;
type Act = (work: Work) => Promise<void>;

const plainSettings: Settings = {library: [], color: 'auto', pager: false};

/** Runs one command line (without node and script); only the process edge turns the status into an exit. */
export async function run(argv: string[], open: (settings: Settings) => Promise<Context>): Promise<Status> {
	let context: Context | undefined;
	let result: Status = status.done;
	let help = '';
	const program = new Command('wsws').configureOutput({
		writeOut: text => (help += text),
		writeErr: () => {}, // complain says it
		getOutHelpWidth: () => 100,
	});
	declare(program, async work => {
		const settings = program.opts<Settings>();
		context = await open(settings);
		result = (await work(settings.quiet ? hushed(context) : context)) ?? status.done;
	});
	try {
		await program.parseAsync(argv, {from: 'user'});
	} catch (error) {
		context ??= await open(plainSettings);
		if (!(error instanceof CommanderError && error.exitCode === 0)) return complain(error, context.io.note);
		context.io.out(help);
	}
	return result;
}

function declare(program: Command, act: Act): void {
	program
		.usage('[options] [command]')
		.description('Read, list, search and pipe Markdown articles.')
		.configureHelp({formatHelp})
		.exitOverride()
		.version(manifest.version, '--version', 'print the version')
		.addOption(
			new Option('--library <folder>', 'use only this library; may be repeated')
				.argParser(collect)
				.default([], 'the usual ones'),
		)
		.addOption(new Option('--color <when>', 'use colour').choices(['auto', 'always', 'never']).default('auto'))
		.option('--no-pager', 'never page long text')
		.option('--quiet', 'say nothing but errors')
		.helpOption('-h, --help', 'print help')
		.helpCommand(false);
	withExamples(program, [
		['wsws', 'browse the library and read'],
		['wsws list --tag strike --since 2023', 'what there is to read'],
		['wsws read telegraph', 'read an article by name or words of its title'],
		['wsws search "national guard"', 'find it in every article'],
		['wsws show telegraph | wc -w', 'an article as plain text'],
	]);
	program.argument('[command]').action(async typed => {
		if (typed !== undefined) throw unknownCommand(typed, program);
		await act(async context => (await import('./commands/browse.ts')).browse(context));
	});
	declareList(program, act);
	declareShow(program, act);
	declareRead(program, act);
	declareSearch(program, act);
	declareInfo(program, act);
	declareHelp(program);
}

function declareList(program: Command, act: Act): void {
	const command = program
		.command('list')
		.description('List articles, newest first.')
		.addOption(sortBy(['date', 'title', 'author', 'words'], 'date'))
		.option('--reverse', 'in the opposite order')
		.option('-n, --limit <count>', 'at most so many', wholeNumber)
		.option('--json', 'one JSON object a line')
		.option('--format <template>', "what to print of each, such as '{name} {date:%Y} {title}'")
		.option('-0, --null', 'end each with NUL, for xargs -0');
	withFilters(command).action(options =>
		act(async context => (await import('./commands/list.ts')).list(context, options)),
	);
	withExamples(command, [
		['wsws list --author "labour desk" --since 2023', 'by one author, since a year'],
		['wsws list --unread --sort words', 'what is unread, shortest first'],
		["wsws list --format '{date:%Y} {title}'", 'in a form of your own'],
		['wsws list | cut -f1', 'names for other programs'],
	]);
}

function declareShow(program: Command, act: Act): void {
	const command = program
		.command('show')
		.description('Print articles: formatted on a terminal, plain text in a pipe.')
		.argument(
			'<article...>',
			'name, number in the list, words of the title, file, URL, or - for standard input; :line for a place',
		)
		.addOption(new Option('--plain', 'plain text, one paragraph a line').conflicts(['markdown', 'html', 'json', 'toc']))
		.addOption(new Option('--markdown', 'the source without its metadata').conflicts(['html', 'json', 'toc']))
		.addOption(new Option('--html', 'an HTML fragment').conflicts(['json', 'toc']))
		.addOption(new Option('--json', 'metadata, headings and text as one JSON object a line').conflicts('toc'))
		.option('--toc', 'the headings alone')
		.option('--section <heading>', 'only what stands under this heading')
		.option('--query <query>', 'mark what a search would find')
		.option('--no-header', 'without title, authors and date')
		.option('--width <columns>', 'width of the page; 0: do not wrap', columnCount)
		.addOption(linksOption());
	command.action((typed, options) =>
		act(async context => (await import('./commands/show.ts')).show(context, typed, options)),
	);
	withExamples(command, [
		['wsws show telegraph', 'an article by its name'],
		['wsws show 1 2 3', 'the three newest'],
		['wsws show telegraph --section sources', 'one part of it'],
		['curl -s https://example.org/a.md | wsws show -', 'from a pipe'],
		['wsws show telegraph | espeak', 'into another program'],
	]);
}

function declareRead(program: Command, act: Act): void {
	const command = program
		.command('read')
		.description('Read an article full-screen; without one, browse the library. In a pipe: the same as show.')
		.argument('[article]', 'as for show')
		.option('--width <columns>', 'width of the page', columnCount)
		.addOption(linksOption());
	command.action((typed, options) =>
		act(async context => (await import('./commands/read.ts')).read(context, typed, options)),
	);
	withExamples(command, [
		['wsws read', 'choose from the library'],
		['wsws read telegraph', 'open an article where you left it'],
	]);
}

function declareSearch(program: Command, act: Act): void {
	void program;
	void act;
}

function declareInfo(program: Command, act: Act): void {
	const command = program
		.command('info')
		.description('Say where articles, settings and state are, and what the library holds.')
		.option('--json', 'as one JSON object');
	command.action(options => act(async context => (await import('./commands/info.ts')).info(context, options)));
	withExamples(command, [['wsws info', 'where things are']]);
}

/** commander's own answers a word that is no command with the whole help and no error. */
function declareHelp(program: Command): void {
	program
		.command('help')
		.description('Print help for a command.')
		.argument('[command]')
		.action(typed => {
			const command = program.commands.find(known => known.name() === typed);
			if (typed !== undefined && !command) throw unknownCommand(typed, program);
			(command ?? program).help();
		});
}

/** The filters that list and search share. */
function withFilters(command: Command): Command {
	return command
		.option('--author <name>', 'part of an author’s name; may be repeated', collect)
		.option('--tag <tag>', 'with this tag; may be repeated', collect)
		.option('--lang <code>', 'in this language', collect)
		.option('--since <date>', "no older than: 2023, 2023-12-27, '7 days', 'last month'")
		.option('--until <date>', 'no newer than')
		.option('--unread', 'not yet read')
		.option('--starred', 'with a star');
}

function sortBy(choices: string[], preset: string): Option {
	return new Option('--sort <key>', 'order').choices(choices).default(preset);
}

function linksOption(): Option {
	return new Option('--links <where>', 'where the addresses of links go').choices(['inline', 'end', 'none']);
}

function collect(value: string, previous: string[] = []): string[] {
	return [...previous, value];
}

function wholeNumber(value: string): number {
	if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('it takes a whole number from 1');
	return Number(value);
}

function columnCount(value: string): number {
	const count = /^\d{1,4}$/.test(value) ? Number(value) : -1;
	if (count !== 0 && count < 20)
		throw new InvalidArgumentError('it takes a number of columns from 20, or 0 to leave lines whole');
	return count;
}

function unknownCommand(typed: string, program: Command): UsageError {
	const near = nearest(
		typed,
		program.commands.map(command => command.name()),
	);
	return new UsageError(
		`no command "${typed}"`,
		near === undefined ? `to read an article: wsws read ${typed}` : `did you mean wsws ${near}?`,
	);
}

/** The same context, saying nothing but errors, which do not pass through it. */
function hushed(context: Context): Context {
	return {...context, io: {...context.io, note: () => {}}};
}
