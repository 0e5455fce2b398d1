// From what was typed to an exit status. Nothing here knows the process: it is given a way to open a context, and
// returns the status that the process edge exits with.

import {Argument, Command, CommanderError, Option} from 'commander';
import manifest from '../../package.json' with {type: 'json'};
import type {Context} from '../commands/context.ts';
import type {Status} from '../core/errors.ts';
import {status} from '../core/errors.ts';
import {formatHelp, subcommandTerm, withExamples} from './help.ts';
import {keeping} from './keeping.ts';
import {collect, commandNamed, type RegisterCommand, type RunAction, unknownCommand} from './options.ts';
import {reading} from './reading.ts';
import {reportError} from './report-error.ts';

/** What is said about the run itself, before or after any command. */
export interface Settings {
	/** Folders that replace all other libraries; empty: the usual ones. */
	library: string[];
	color: 'auto' | 'always' | 'never';
	pager: boolean;
	quiet?: boolean;
}

const plainSettings: Settings = {library: [], color: 'never', pager: false};

/** Runs one command line (without node and script). */
export async function run(argv: string[], open: (settings: Settings) => Promise<Context>): Promise<Status> {
	let context: Context | undefined;
	let result: Status = status.done;
	let help = '';
	const program = createProgram(
		async work => {
			const settings = program.opts<Settings>();
			context = await open(settings);
			result = (await work(settings.quiet ? hushed(context) : context)) ?? status.done;
		},
		{writeOut: text => (help += text), only: argv[0]},
	);
	try {
		await program.parseAsync(await spelledOut(argv), {from: 'user'});
	} catch (error) {
		const isHelp = error instanceof CommanderError && error.exitCode === 0;
		if (!isHelp)
			return reportError(error, (context ?? (await open(plainSettings))).io.note, spokenCommand(argv, program));
	}
	if (help !== '') (await open(plainSettings)).io.out(help);
	return result;
}

export interface ProgramOptions {
	/** Where help goes. */
	writeOut?: (text: string) => void;
	/** The name of the only command that matters: declaring one takes a fraction of the time of all. */
	only?: string | undefined;
}

/** The command line; `act` does a command's work. */
export function createProgram(act: RunAction, {writeOut = () => {}, only}: ProgramOptions = {}): Command {
	const program = new Command('wsws')
		.configureOutput({
			writeOut,
			writeErr: () => {}, // complain says it
			getOutHelpWidth: () => 80,
		})
		.usage('[options] [command]')
		.description('Read, list, search and pipe Markdown articles.')
		.configureHelp({formatHelp, subcommandTerm})
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
		['wsws read wire', 'read an article by words of its title'],
		['wsws search "national guard"', 'find it in every article'],
		['wsws show wire | wc -w', 'an article as plain text'],
	]);
	program.argument('[command]').action(async typed => {
		if (typed !== undefined) throw unknownCommand(typed, program, `to read an article: wsws read ${typed}`);
		await act(async context => (await import('../commands/browse/browse.ts')).browse(context));
	});
	const declared: Record<string, RegisterCommand> = {
		...reading,
		...keeping,
		help: () => declareHelp(program, writeOut),
		completion: declareCompletion,
		complete: declareComplete,
	};
	const wanted =
		only !== undefined && Object.hasOwn(declared, only) && !needsAll.has(only) ? [only] : Object.keys(declared);
	for (const name of wanted) declared[name]?.(program, act);
	return program;
}

/** Commands that speak of the others. */
const needsAll = new Set(['help', 'complete']);

/** commander's own answers a word that is no command with the whole help and no error. */
function declareHelp(program: Command, writeOut: (text: string) => void): void {
	program
		.command('help')
		.description('Print help for a command.')
		.argument('[command...]')
		.option('--man', 'print the manual page, for man -l -')
		.action(async (words: string[], {man}) => {
			if (man) return writeOut((await import('./manual.ts')).manualPage(program));
			const command = words.reduce((above, word) => {
				const found = commandNamed(word, above);
				if (!found) throw unknownCommand(word, above, 'see them all with: wsws --help');
				return found;
			}, program);
			command.help();
		});
}

function declareCompletion(program: Command, act: RunAction): void {
	const command = program
		.command('completion')
		.description('Print what a shell runs to complete commands of wsws.')
		.addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']));
	command.action(shell =>
		act(async context => (await import('../commands/completion/completion.ts')).completion(context, shell)),
	);
	withExamples(command, [
		['eval "$(wsws completion bash)"', 'in ~/.bashrc'],
		['eval "$(wsws completion zsh)"', 'in ~/.zshrc, after compinit'],
		['wsws completion fish | source', 'in ~/.config/fish/config.fish'],
	]);
}

/** The shells ask it what may come next. */
function declareComplete(program: Command, act: RunAction): void {
	const command = program.command('complete', {hidden: true}).argument('[words...]');
	command.action(async (words: string[]) => {
		const [{wanted}, {complete}] = await Promise.all([
			import('./complete.ts'),
			import('../commands/completion/completion.ts'),
		]);
		await act(context => complete(context, wanted(program, words), words.at(-1) ?? ''));
	});
}

/** As far as it was meant: `wsws feed add`. */
function spokenCommand(argv: string[], program: Command): string {
	const path = ['wsws'];
	let command: Command = program;
	for (const word of argv) {
		const found = commandNamed(word, command);
		if (found) path.push(word);
		command = found ?? command;
	}
	return path.join(' ');
}

/** In `search strike -bread` a parser of options would see `-b -r ead`. */
async function spelledOut(argv: string[]): Promise<string[]> {
	const start = argv.indexOf('search') + 1;
	if (start === 0) return argv;
	const {rewriteNegations} = await import('../core/query/shell-words.ts');
	return [...argv.slice(0, start), ...rewriteNegations(argv.slice(start))];
}

/** The same context, saying nothing but errors, which do not pass through it. */
function hushed(context: Context): Context {
	return {...context, io: {...context.io, note: () => {}}};
}
