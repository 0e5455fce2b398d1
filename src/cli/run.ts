// Runs a command line and returns an exit status. Knows nothing of the process: it receives a function that opens a context, and
// returns the status for the process edge to exit with.

import {CommanderError} from 'commander';
import type {Context} from '../commands/context.ts';
import type {Status} from '../core/errors.ts';
import {NoAnswer, status, UserError} from '../core/errors.ts';
import type {Files} from '../ports/files.ts';
import {allOptions, optionShape, readCommandLine} from './command-line.ts';
import {createProgram, type Program, type Settings} from './program.ts';
import {reportError} from './report-error.ts';
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
	let words = argv;
	try {
		words = await readable(argv, program, async () => (await open(plainSettings)).files);
		await program.parseAsync(words, {from: 'user'});
	} catch (error) {
		const isHelp = error instanceof CommanderError && error.exitCode === 0;
		const isUnsaid = error instanceof NoAnswer && program.opts().quiet === true;
		if (isUnsaid) return error.status;
		if (!isHelp) {
			const {io} = context ?? (await open(plainSettings));
			return reportError(await inOurWords(error, words, program), io.message);
		}
	}
	if (help !== '') (await open(plainSettings)).io.out(help);
	return result;
}

/**
 * Rewrites the words for commander: an article in the place of a command becomes `read`, and `-bread` in `search strike -bread`
 * must not be taken for the options `-b -r ead`. Throws UsageError for an unknown command, whatever follows it.
 */
async function readable(argv: string[], program: Program, files: () => Promise<Files>): Promise<string[]> {
	const {command, at, stray, strayAt, operands, swallowed} = readCommandLine(program, argv);
	if (swallowed) throw (await import('./usage-error.ts')).swallowedOption(swallowed, command);
	if (stray !== undefined && (command.commands.length > 0 || command.parent === null)) {
		const {isToRead, noCommand, noSubcommand} = await import('./stray-word.ts');
		if (command.parent) throw noSubcommand(stray, {command, operands});
		const known = await files();
		// So far only the commands that were named are declared.
		if (!isToRead(stray, known)) throw noCommand(operands, createProgram(), known);
		const start = argv[strayAt - 1] === '--' ? strayAt - 1 : strayAt;
		return [...argv.slice(0, start), 'read', ...argv.slice(start)];
	}
	if (command.name() !== 'search' && !(command.name() === 'list' && argv.some(word => /^-[^-]/.test(word))))
		return argv;
	const [{rewriteNegations}, {grepRows, lsRows}] = await Promise.all([
		import('../core/query/shell-words.ts'),
		import('../core/query/option-rows.ts'),
	]);
	const rows = command.name() === 'search' ? grepRows : lsRows;
	const rest = rewriteNegations(argv.slice(at + 1), allOptions(command).map(optionShape), rows);
	return [...argv.slice(0, at + 1), ...rest];
}

async function inOurWords(error: unknown, words: string[], program: Program): Promise<unknown> {
	if (error instanceof CommanderError)
		return (await import('./usage-error.ts')).usageError(error, readCommandLine(program, words), words);
	if (!(error instanceof UserError)) return error;
	return (await import('./meant-line.ts')).withMeantLine(error, readCommandLine(program, words));
}

/** The same context without messages; errors do not pass through it. */
function withoutMessages(context: Context): Context {
	return {...context, io: {...context.io, message: () => {}}};
}
