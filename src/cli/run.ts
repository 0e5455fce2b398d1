// From what was typed to an exit status. Nothing here knows the process: it is given a way to open a context, and
// returns the status that the process edge exits with.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {CommanderError} from 'commander';
import type {Context} from '../commands/context.ts';
import type {Status, UsageError} from '../core/errors.ts';
import {DamageMended, status} from '../core/errors.ts';
import {allOptions, commandPath, optionShape, readCommandLine} from './command-line.ts';
import {createProgram, type Program, type Settings} from './program.ts';
import {reportError, unknownCommand} from './report-error.ts';

const plainSettings: Settings = {library: [], color: 'never', pager: false};

/** Runs one command line (without node and script). */
export async function run(argv: string[], open: (settings: Settings) => Promise<Context>): Promise<Status> {
	let context: Context | undefined;
	let result: Status = status.done;
	let help = '';
	const program = createProgram({
		async work(run) {
			const settings = program.opts();
			let isTouched = false;
			const attempt = async () => {
				context = watched(await open(settings), () => (isTouched = true));
				return (await run(settings.quiet ? withoutMessages(context) : context)) ?? status.done;
			};
			result = await attempt().catch(error => {
				if (isTouched || !(error instanceof DamageMended)) throw error;
				return attempt();
			});
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

/** The same context, telling of the first use that leaves a trace: after that a command can't be run again as if for the first time. */
function watched(context: Context, touch: () => void): Context {
	const watch =
		<Typed extends unknown[], Result>(use: (...typed: Typed) => Result) =>
		(...typed: Typed): Result => {
			touch();
			return use(...typed);
		};
	const {io, page, terminal, input, importer, ownLibrary, feeds} = context;
	return {
		...context,
		io: {...io, out: watch(io.out)},
		page: watch(page),
		terminal: watch(terminal),
		input: watch(input),
		importer: watch(importer),
		ownLibrary: watch(ownLibrary),
		feeds: watch(feeds),
	};
}

/** The same context, saying nothing but errors, which do not pass through it. */
function withoutMessages(context: Context): Context {
	return {...context, io: {...context.io, message: () => {}}};
}
