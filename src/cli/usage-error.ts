// A command line that is wrong, in the words in which wsws says everything else: commander's errors are told by their
// codes, and only what they are about is taken from their texts.

import type {CommandUnknownOpts, Option} from '@commander-js/extra-typings';
import type {CommanderError} from 'commander';
import {UsageError} from '../core/errors.ts';
import {shellQuoted, shellWords} from '../core/query/shell-words.ts';
import {allOptions, type CommandLine, commandPath} from './command-line.ts';
import {didYouMean, meantLine} from './meant-line.ts';
import {behindCommand, optionHint, settingsHint} from './option-hints.ts';
import {valueHint} from './value-hints.ts';

/** commander's complaint about a command as ours: what is wrong, and the way out. */
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

/** An option stands where the value of another one belongs: `--tag --json`. */
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

/** Words of one title that the shell parted, or several articles. */
function severalToRead(operands: string[]): string {
	const several = `several articles: wsws show ${shellWords(operands)}`;
	const areWords = operands.every(operand => /^[\p{L}\p{N}'’,:-]+$/u.test(operand));
	return areWords ? `one title: wsws read ${shellQuoted(operands.join(' '))}; ${several}` : several;
}

/** The way out for who gives a command more than it takes. */
const excessHints: Record<string, string> = {
	config: settingsHint,
	info: 'of one article: wsws list --json WORDS',
	check: 'of one folder or file: wsws check --library PATH',
};

/** `: one, two or three` where there is a choice. */
function choicesOf(declared: {argChoices?: readonly string[] | undefined} | undefined): string {
	return declared?.argChoices ? `: ${listed([...declared.argChoices])}` : '';
}

/** `limit` of `-n, --limit <count>`, with its hyphens. */
function longName(flags: string): string {
	return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function listed(choices: string[]): string {
	return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

function spokenName(command: CommandUnknownOpts): string {
	return command.parent ? commandPath(command).replace(/^\S+ /, '') : 'wsws';
}

/** The help that speaks of an option: that of wsws itself for what every command takes. */
function helpFor(command: CommandUnknownOpts, option?: string): string {
	const isOwn = option === undefined || !command.parent || command.options.some(({long}) => long === option);
	return `see: ${isOwn || !option?.startsWith('--') ? commandPath(command) : 'wsws'} --help`;
}
