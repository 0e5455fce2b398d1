// Declares the program for commander: its own options, and the commands that a command line may invoke.

import type {OptionValues, Command as TypedCommand} from '@commander-js/extra-typings';
import {Command} from 'commander';
import manifest from '../../package.json' with {type: 'json'};
import {collect, columnCount} from '../commands/common-options.ts';
import type {Context} from '../commands/context.ts';
import {type RegisterCommand, type RunAction, type RunResult, withExamples} from '../commands/declare.ts';
import {commandNamed, commandPath} from './command-line.ts';
import {commands} from './commands.ts';
import {formatHelp, subcommandTerm} from './help.ts';

/** The global options, typed before or after any command. */
export type Settings = ReturnType<Program['opts']>;

export type Program = ReturnType<typeof declareProgram>;

export interface ProgramOptions {
	/** Runs the command that was invoked. */
	work?(run: (context: Context) => RunResult): Promise<void>;
	/** Receives the help text. */
	writeOut?(text: string): void;
	/** Words of the command line, or undefined for any. Declaring only the commands named takes a fraction of the time. */
	words?: string[];
}

/** Creates the program with the commands that the words may invoke. */
export function createProgram({work = async () => {}, writeOut = () => {}, words}: ProgramOptions = {}): Program {
	const program = declareProgram(writeOut);
	const act = actionOf(work);
	act(program as TypedCommand, async () => (await import('../commands/read/read.ts')).browse);
	for (const declare of declarationsFor(words, writeOut)) declare(program as TypedCommand, act);
	return program;
}

/** commander passes the command itself as the last argument. */
function actionOf(work: NonNullable<ProgramOptions['work']>): RunAction {
	return <Arguments extends unknown[], Options extends OptionValues>(
		command: TypedCommand<Arguments, Options>,
		load: () => Promise<(context: Context, ...typed: [...Arguments, Options]) => RunResult>,
		..._: unknown[]
	) => {
		command.action(async (...typed) => {
			const run = await load();
			await work(context => run(context, ...(typed.slice(0, -1) as [...Arguments, Options])));
		});
	};
}

function declareProgram(writeOut: (text: string) => void) {
	const program = new Command('wsws').configureHelp({formatHelp, subcommandTerm}) as TypedCommand;
	const typed = program
		.configureOutput({
			writeOut,
			writeErr: () => {}, // reportError prints the error.
			getOutHelpWidth: () => 80,
		})
		.usage('[options] [command]')
		.description('Read, list, search and pipe Markdown articles.')
		.exitOverride()
		.version(manifest.version, '-V, --version', 'print the version')
		.addOption(
			program
				.createOption('--library <folder>', 'use only this library; repeatable')
				.argParser(collect)
				.default([], 'your own and the bundled articles'),
		)
		.addOption(
			program
				.createOption('--color <when>', 'when to use colour; with always, pages in a pipe, too')
				.choices(['auto', 'always', 'never'])
				.default('auto'),
		)
		.option('--width <columns>', 'width of pages, lists and hits, also in a pipe; 0: do not wrap', columnCount)
		.option('--no-pager', 'do not use a pager for long output')
		.option('--quiet', 'print no messages except errors')
		.helpOption('-h, --help', 'print help')
		.helpCommand(false);
	withExamples(typed, [
		['wsws', 'browse the library and read'],
		['wsws list --tag strike --since 2023', 'what there is to read'],
		['wsws read wire', 'read an article by words of its title'],
		['wsws search "national guard"', 'find it in every article'],
		['wsws show wire | wc -w', 'an article as plain text'],
	]);
	return typed;
}

/** Only commands that are named can be invoked, but some refer to the others, and so does help if none is named. */
function declarationsFor(words: string[] | undefined, writeOut: (text: string) => void): RegisterCommand[] {
	const all: Record<string, RegisterCommand> = {
		...commands,
		help: program => declareHelp(program, writeOut),
		complete: declareComplete,
	};
	const named = words?.filter(word => Object.hasOwn(all, word)) ?? [];
	const isHelp = named.length === 0 && words?.some(word => word === '-h' || word === '--help');
	const needsAll = words === undefined || isHelp || named.includes('help') || named.includes('complete');
	// An article may stand in the place of a command.
	const needed = needsAll ? Object.keys(all) : [...new Set([...named, 'read'])];
	return needed.flatMap(name => all[name] ?? []);
}

/** Replaces commander's own help command, which answers an unknown word with the full help and no error. */
function declareHelp(program: TypedCommand, writeOut: (text: string) => void): void {
	program
		.command('help')
		.description('Print help for a command.')
		.argument('[command...]')
		.option('--man', 'print the manual page, for man -l -')
		.option('--all', 'print the whole manual as Markdown')
		.action(async (words, {all, man}) => {
			if (man) return writeOut((await import('./manual.ts')).manualPage(program));
			if (all) return writeOut((await import('./manual.ts')).manualMarkdown(program));
			const {unknownCommand} = await import('./stray-word.ts');
			const command = words.reduce<ReturnType<typeof commandNamed>>((above, word) => {
				const found = above && commandNamed(word, above);
				if (above && !found) {
					const known = commandPath(above).replace('wsws', 'wsws help');
					throw unknownCommand(word, above, above.parent ? `did you mean: ${known}` : 'see them all with: wsws --help');
				}
				return found;
			}, program);
			command?.help();
		});
}

/** Declares the hidden command that shells call for completions, given words or a whole bash line. */
function declareComplete(program: TypedCommand, act: RunAction): void {
	const command = program
		.command('complete', {hidden: true})
		.argument('[words...]')
		.option('--bash <breaks>', 'the words are one line, which bash splits at these signs');
	act(command, async () => {
		const [{nextWord}, {readBashLine}, {complete}] = await Promise.all([
			import('./complete.ts'),
			import('./bash-line.ts'),
			import('../commands/completion/completion.ts'),
		]);
		return (context: Context, words: string[], {bash}: {bash?: string}) => {
			const line = bash === undefined ? undefined : readBashLine(words.join(' '), bash);
			return complete(nextWord(program, line?.words ?? words), context, line?.insertion);
		};
	});
}
