// Rephrases commander's errors in the style of all other wsws errors. They are identified by code; only the subject is taken from
// their text.

import type {CommandUnknownOpts, Option} from '@commander-js/extra-typings';
import type {CommanderError} from 'commander';
import {UsageError} from '../core/errors.ts';
import {shellQuoted, shellWords} from '../core/query/shell-words.ts';
import {allOptions, type CommandLine, commandPath} from './command-line.ts';
import {didYouMean, meantLine} from './meant-line.ts';
import {behindCommand, optionHint, settingsHint} from './option-hints.ts';
import {valueHint} from './value-hints.ts';

/** Converts commander's error into a UsageError: what is wrong, and what to do. */
export function usageError({code, message}: CommanderError, line: CommandLine, words: string[]): UsageError {
	const {command, operands} = line;
	const read = readers[code];
	const match = read?.pattern.exec(message);
	if (!read || !match) return new UsageError(message.replace(/^error: /, '').replace(/\.$/, ''), helpFor(command));
	const error = read.error({match, name: spokenName(command), command, operands});
	const program = command.parent ?? command;
	const moved = code === 'commander.unknownOption' ? behindCommand(match[1] ?? '', words, program) : undefined;
	if (moved !== undefined) return new UsageError(error.message, didYouMean(moved));
	const meant = ofArguments.test(code) && !/^error: option/.test(message) ? meantLine(line) : undefined;
	return meant === undefined ? error : new UsageError(error.message, didYouMean(meant));
}

const ofArguments = /[aA]rguments?$/;

/** The error for an option that stands where another option's value belongs: `--tag --json`. */
export function swallowedOption(
	{option, word}: {option: Option; word: string},
	command: CommandUnknownOpts,
): UsageError {
	const name = longName(option.flags);
	return new UsageError(
		`${name} needs ${/<.*?>/.exec(option.flags)?.[0]}, and got the option ${word}`,
		word === '--' ? helpFor(command, name) : `for the text itself: ${name}=${word}`,
	);
}

interface Complaint {
	match: RegExpExecArray;
	/** The command without `wsws`: `feed add`. */
	name: string;
	command: CommandUnknownOpts;
	operands: string[];
}

interface Reader {
	pattern: RegExp;
	error(complaint: Complaint): UsageError;
}

const readers: Record<string, Reader> = {
	'commander.unknownOption': {
		pattern: /unknown option '(.*?)'/s,
		error: ({match: [, typed = ''], command}) =>
			new UsageError(`no option "${typed}"`, optionHint(typed, command) ?? helpFor(command)),
	},
	'commander.excessArguments': {
		pattern: /Expected (\d+) arguments? but got (\d+)/,
		error: ({match: [, most = '', given = ''], name, command, operands}) =>
			new UsageError(
				`${name} takes ${most === '0' ? 'no argument' : most === '1' ? 'one argument' : `${most} arguments`}, and got ${given}`,
				(name === 'read' ? severalToRead(operands) : excessHints[name]) ?? helpFor(command),
			),
	},
	'commander.missingArgument': {
		pattern: /missing required argument '(.*)'/s,
		error: ({match: [, argument = ''], name, command}) =>
			new UsageError(
				`${name} needs <${argument}>${choicesOf(command.registeredArguments.find(known => known.name() === argument))}`,
				helpFor(command),
			),
	},
	'commander.optionMissingArgument': {
		pattern: /option '(.*)' argument missing/s,
		error: ({match: [, flags = ''], command}) =>
			new UsageError(
				`${longName(flags)} needs <${/<(.*?)>/.exec(flags)?.[1]}>${choicesOf(allOptions(command).find(option => option.flags === flags))}`,
				helpFor(command, longName(flags)),
			),
	},
	'commander.conflictingOption': {
		pattern: /option '(.*?)' cannot be used with option '(.*?)'/s,
		error: ({match: [, one = '', other = ''], command}) =>
			new UsageError(`${longName(one)} and ${longName(other)} don't go together`, helpFor(command)),
	},
	'commander.invalidArgument': {
		pattern: /(?:option '(.*?)' argument|command-argument value) '(.*)' is invalid(?: for argument '.*?')?\. (.*)$/s,
		error: ({match: [, flags, typed = '', reason = ''], name, command}) => {
			const what = flags === undefined ? name : longName(flags);
			const choices = /^Allowed choices are (.*?)\.?$/.exec(reason)?.[1]?.split(', ');
			return new UsageError(
				`${what} takes ${choices ? listed(choices) : reason.replace(/^it takes /, '')}, not "${typed}"`,
				(choices && valueHint(typed, choices)) ?? helpFor(command, what),
			);
		},
	},
};

/** The hint for several operands: one title that the shell split into words, or several articles. */
function severalToRead(operands: string[]): string {
	const several = `several articles: wsws show ${shellWords(operands)}`;
	const areWords = operands.every(operand => /^[\p{L}\p{N}'’,:-]+$/u.test(operand));
	return areWords ? `one title: wsws read ${shellQuoted(operands.join(' '))}; ${several}` : several;
}

/** Hints for too many arguments, by command. */
const excessHints: Record<string, string> = {
	config: settingsHint,
	info: 'of one article: wsws list --json WORDS',
	check: 'of one folder or file: wsws check --library PATH',
};

/** The choices as `: one, two or three`, if there are any. */
function choicesOf(declared: {argChoices?: readonly string[] | undefined} | undefined): string {
	return declared?.argChoices ? `: ${listed([...declared.argChoices])}` : '';
}

/** The long name with its hyphens: `--limit` for `-n, --limit <count>`. */
function longName(flags: string): string {
	return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function listed(choices: string[]): string {
	return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

function spokenName(command: CommandUnknownOpts): string {
	return command.parent ? commandPath(command).replace(/^\S+ /, '') : 'wsws';
}

/** The help command that covers an option: that of wsws itself for global options. */
function helpFor(command: CommandUnknownOpts, option?: string): string {
	const isOwn = option === undefined || !command.parent || command.options.some(({long}) => long === option);
	return `see: ${isOwn || !option?.startsWith('--') ? commandPath(command) : 'wsws'} --help`;
}
