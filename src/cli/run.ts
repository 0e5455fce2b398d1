// From what was typed to an exit status. Nothing here knows the process: it is given a way to open a context, and
// returns the status that the process edge exits with.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {CommanderError} from 'commander';
import type {Context} from '../commands/context.ts';
import type {Status, UsageError} from '../core/errors.ts';
import {status} from '../core/errors.ts';
import {allOptions, commandPath, optionShape, readCommandLine} from './command-line.ts';
import {createProgram, type Program, type Settings} from './program.ts';
import {reportError, unknownCommand} from './report-error.ts';
import {runTwiceIfCut} from './second-try.ts';

const plainSettings: Settings = {library: [], color: 'never', pager: false};

/** Runs one command line (without node and script). */
export async function run(argv: string[], open: (settings: Settings) => Promise<Context>): Promise<Status> {
	let context: Context | undefined;
	let result: Status = status.done;
	let help = '';
	const program = createProgram({
		async work(run) {
			const settings = program.opts();
			context = await open(settings);
			result =
				(await runTwiceIfCut(settings.quiet ? withoutMessages(context) : context, async context => run(context))) ??
				status.done;
		},
		writeOut: text => (help += text),
		words: argv,
	});
	try {
		await program.parseAsync(await readable(argv, program), {from: 'user'});
	} catch (error) {
		const isHelp = error instanceof CommanderError && error.exitCode === 0;
		if (!isHelp) {
			const {io} = context ?? (await open(plainSettings));
			return reportError(error, io.message, commandPath(readCommandLine(program, argv).command));
		}
	}
	if (help !== '') (await open(plainSettings)).io.out(help);
	return result;
}

/**
 * The words as commander can read them: in `search strike -bread` it would see the options `-b -r ead`. Throws UsageError for a word
 * that stands where a command belongs and is none, whatever follows it.
 */
async function readable(argv: string[], program: Program): Promise<string[]> {
	const {command, at, stray} = readCommandLine(program, argv);
	const takesCommand = command.commands.length > 0 || command.parent === null;
	if (takesCommand && stray !== undefined) throw noCommand(stray, command);
	if (command.name() !== 'search') return argv;
	const {rewriteNegations} = await import('../core/query/shell-words.ts');
	return [...argv.slice(0, at + 1), ...rewriteNegations(argv.slice(at + 1), allOptions(command).map(optionShape))];
}

function noCommand(typed: string, command: CommandUnknownOpts): UsageError {
	if (command.parent) return unknownCommand(typed, command, `see: ${commandPath(command)} --help`);
	// Only what was named is declared so far.
	return unknownCommand(typed, createProgram(), `to read an article: wsws read ${typed}`);
}

/** The same context, saying nothing but errors, which do not pass through it. */
function withoutMessages(context: Context): Context {
	return {...context, io: {...context.io, message: () => {}}};
}
