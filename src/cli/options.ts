// Options that several commands share, and the readers of their values.

import {type Command, InvalidArgumentError, Option} from 'commander';
import type {Context} from '../commands/context.ts';
import {type Status, UsageError} from '../core/errors.ts';
import {nearestName} from '../core/text/did-you-mean.ts';

/** Does a command's work with the context of the run. */
export type RunAction = (work: (context: Context) => Promise<void> | Promise<Status>) => Promise<void>;

/** Adds a command to the program. */
export type RegisterCommand = (program: Command, act: RunAction) => void;

export const articleForms =
	'name, number in the list, words of the title, file, URL, or - for standard input; :line for a place';

/** Of what is marked: it must be there the next time. */
export const keptArticleForms = 'name, number in the list, words of the title, or file';

/** The filters that list and search share. */
export function withFilters(command: Command): Command {
	return command
		.option('--author <name>', 'part of an author’s name; may be repeated', collect)
		.option('--tag <tag>', 'with this tag; may be repeated', collect)
		.option('--lang <code>', 'in this language', collect)
		.option('--since <date>', "no older than: 2023, 2023-12-27, '7 days', 'last month'")
		.option('--until <date>', 'no newer than')
		.option('--unread', 'not yet read')
		.option('--starred', 'with a star');
}

/** The command of this name, under the program or another command. */
export function commandNamed(name: string, above: Command): Command | undefined {
	return above.commands.find(command => command.name() === name);
}

/** `among` is the program, or the command whose subcommand was meant; the hint is for what is near none of them. */
export function unknownCommand(typed: string, among: Command, hint: string): UsageError {
	const names = among.commands.map(command => command.name());
	const near = nearestName(typed, names) ?? among.options.find(({long}) => long === `--${typed}`)?.long;
	const path = among.parent ? `${among.name()} ` : '';
	return new UsageError(
		`no command "${path}${typed}"`,
		near === undefined ? hint : `did you mean wsws ${path}${near}?`,
	);
}

export function linksOption(): Option {
	return new Option('--links <where>', 'where the addresses of links go').choices(['inline', 'end', 'none']);
}

export function collect(value: string, previous: string[] = []): string[] {
	return [...previous, value];
}

export function wholeNumber(value: string): number {
	if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('it takes a whole number from 1');
	return Number(value);
}

export function numberOfParagraphs(value: string): number {
	if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('it takes a number of paragraphs');
	return Number(value);
}

export function columnCount(value: string): number {
	const count = /^\d{1,4}$/.test(value) ? Number(value) : -1;
	if (count !== 0 && count < 20) {
		throw new InvalidArgumentError('it takes a number of columns from 20, or 0 to leave lines whole');
	}
	return count;
}
