// A command line that is wrong, in the words in which wsws says everything else: commander's errors are told by their
// codes, and only what they are about is taken from their texts.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import type {CommanderError} from 'commander';
import {UsageError} from '../core/errors.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {allOptions, commandPath} from './command-line.ts';

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
			new UsageError(
				`no option "${typed}"`,
				optionHint(typed, command) ?? (near === undefined ? helpFor(command) : `did you mean ${near}?`),
			),
	},
	'commander.excessArguments': {
		pattern: /Expected (\d+) arguments? but got (\d+)/,
		error: ({match: [, most = '', given = ''], name, command}) =>
			new UsageError(
				`${name} takes ${most === '0' ? 'no argument' : most === '1' ? 'one argument' : `${most} arguments`}, and got ${given}`,
				excessHints[name] ?? helpFor(command),
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
			const near = choices && nearestName(typed, choices);
			return new UsageError(
				`${what} takes ${choices ? listed(choices) : reason.replace(/^it takes /, '')}, not "${typed}"`,
				near === undefined ? helpFor(command, what) : `did you mean ${near}?`,
			);
		},
	},
};

/** The way out for who gives a command more than it takes. */
const excessHints: Record<string, string> = {
	read: 'several articles, one after the other: wsws show',
	config: 'settings are lines of the file that it names, as in: theme: dark',
};

/** What is typed for options that other programs have, or that have another form here. */
function optionHint(typed: string, command: CommandUnknownOpts): string | undefined {
	const all = allOptions(command);
	if (/^-\d+$/.test(typed) && all.some(({long}) => long === '--limit')) return `did you mean -n ${typed.slice(1)}?`;
	const other = typed === typed.toLowerCase() ? typed.toUpperCase() : typed.toLowerCase();
	if (/^-[a-z]$/i.test(typed) && all.some(({short}) => short === other)) return `did you mean ${other}?`;
	const name = typed.replace(/=.*/s, '');
	const taker = all.find(({argChoices}) => argChoices?.includes(name.replace(/^--/, '')));
	if (taker && name.startsWith('--')) return `did you mean ${taker.long} ${name.slice(2)}?`;
	const isOfList = name === '--all' || name === '-a';
	const isMeant = Object.hasOwn(elsewhere, name) && (!isOfList || command.name() === 'list');
	const hint = isMeant ? elsewhere[name] : undefined;
	const meant = /^did you mean (-\S+)\?$/.exec(hint ?? '')?.[1];
	return meant === undefined || all.some(({short, long}) => meant === short || meant === long) ? hint : undefined;
}

const elsewhere: Record<string, string> = {
	'--no-color': 'did you mean --color never?',
	'--no-colour': 'did you mean --color never?',
	'--colour': 'did you mean --color?',
	'--theme': 'the configuration names one, as in theme: dark; see wsws config --themes',
	'--title': 'words of a title: wsws search title:word',
	'--output': 'into a file: wsws show wire > file',
	'-o': 'into a file: wsws show wire > file',
	'--all': 'a list has all unless it is told otherwise',
	'-a': 'a list has all unless it is told otherwise',
	'-q': 'did you mean --quiet?',
	'--before': 'did you mean --until?',
	'--to': 'did you mean --until?',
	'--after': 'did you mean --since?',
	'--from': 'did you mean --since?',
	'--oldest': 'did you mean --reverse?',
	'--format': 'did you mean --style?',
	'--csv': 'in a pipe columns are parted by tabs; others with --format or --json',
	'--tsv': 'in a pipe columns are parted by tabs',
	'--language': 'did you mean --lang?',
	'--files-with-matches': 'did you mean -l?',
	'--files-without-match': 'did you mean -L?',
	'--line-number': 'in a pipe each hit has its name and line',
	'--with-filename': 'in a pipe each hit has its name and line',
	'--no-heading': 'in a pipe each hit has its name and line',
	'--glob': 'for some files alone: --in FILE|FOLDER',
	'-g': 'for some files alone: --in FILE|FOLDER',
	'--include': 'for some files alone: --in FILE|FOLDER',
	'--type': 'for some files alone: --in FILE|FOLDER',
	'--hidden': 'files whose names begin with a point are no articles',
	'--random': 'one by chance: wsws read "$(wsws list | shuf -n 1 | cut -f1)"',
	'-r': 'did you mean --reverse?',
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
