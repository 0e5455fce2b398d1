// A command line that is wrong, in the words in which wsws says everything else: commander's errors are told by their
// codes, and only what they are about is taken from their texts.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import type {CommanderError} from 'commander';
import {UsageError} from '../core/errors.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {commandPath} from './command-line.ts';

/** commander's complaint about a command as ours: what is wrong, and the way out. */
export function usageError({code, message}: CommanderError, command: CommandUnknownOpts): UsageError {
	const read = readers[code];
	const match = read?.pattern.exec(message);
	if (!read || !match) return new UsageError(message.replace(/^error: /, '').replace(/\.$/, ''), helpFor(command));
	return read.error({match, name: spokenName(command), command});
}

interface Complaint {
	match: RegExpExecArray;
	/** The command without `wsws`: `feed add`. */
	name: string;
	command: CommandUnknownOpts;
}

interface Reader {
	pattern: RegExp;
	error(complaint: Complaint): UsageError;
}

const readers: Record<string, Reader> = {
	'commander.unknownOption': {
		pattern: /unknown option '(.*?)'(?:\s+\(Did you mean (?:one of )?(-[\w-]+))?/s,
		error: ({match: [, typed = '', near], command}) =>
			new UsageError(`no option "${typed}"`, near === undefined ? helpFor(command) : `did you mean ${near}?`),
	},
	'commander.excessArguments': {
		pattern: /Expected (\d+) arguments? but got (\d+)/,
		error: ({match: [, most = '', given = ''], name, command}) =>
			new UsageError(
				`${name} takes ${most === '0' ? 'no argument' : most === '1' ? 'one argument' : `${most} arguments`}, and got ${given}`,
				name === 'read' ? 'several articles, one after the other: wsws show' : helpFor(command),
			),
	},
	'commander.missingArgument': {
		pattern: /missing required argument '(.*)'/s,
		error: ({match: [, argument = ''], name, command}) =>
			new UsageError(`${name} needs <${argument}>`, helpFor(command)),
	},
	'commander.optionMissingArgument': {
		pattern: /option '(.*)' argument missing/s,
		error: ({match: [, flags = ''], command}) =>
			new UsageError(`${longName(flags)} needs <${/<(.*?)>/.exec(flags)?.[1]}>`, helpFor(command, longName(flags))),
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
			const near = choices && nearestName(typed, choices);
			return new UsageError(
				`${what} takes ${choices ? listed(choices) : reason.replace(/^it takes /, '')}, not "${typed}"`,
				near === undefined ? helpFor(command, what) : `did you mean ${near}?`,
			);
		},
	},
};

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
