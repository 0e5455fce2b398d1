// Options that several commands share, and the parsers of their values.

import type {Command, OptionValues} from '@commander-js/extra-typings';
import {InvalidArgumentError} from 'commander';
import type {CountKey} from '../core/query/tally.ts';

/** The ways to name an article, for the help of every command that takes one. */
export const articleForms =
	'name, number in the list, words of the title, file, URL, or - for standard input; add :line for a place or #heading for a section';

/** The ways to name an article that must still exist later, so no URL or standard input. */
export const keptArticleForms = 'name, number in the list, words of the title, or file';

/** Adds the filters that list and search share. */
export function withFilters<Arguments extends unknown[], Options extends OptionValues>(
	command: Command<Arguments, Options>,
) {
	return command
		.option('--author <name>', 'with this in an author’s name; repeatable, matches any', collect)
		.option('--tag <tag>', 'with this tag; repeatable, matches all', collect)
		.option('--lang <code>', 'in this language; repeatable, matches any', collect)
		.option('--site <site>', 'from this site or address; repeatable, matches any', collect)
		.option('--since <date>', "dated on or after: 2023, 2023-12-27, monday, '7 days', 'last month'")
		.option('--until <date>', 'dated on or before')
		.option('--saved-since <date>', 'saved (or first seen) on or after')
		.option('--updated-since <date>', 'updated on or after')
		.option('--unread', 'only unread articles')
		.option('--starred', 'only starred articles')
		.option('--queued', 'only queued articles')
		.option('--noted', 'only articles with a highlight or note');
}

/** Adds the output formats of article lists. */
export function withListForms<Arguments extends unknown[], Options extends OptionValues>(
	command: Command<Arguments, Options>,
) {
	return command
		.addOption(command.createOption('--json', 'one JSON object per line').conflicts('format'))
		.option('--format <template>', "template for each article, such as '{name} {date:%Y} {title}'")
		.option('-0, --null', 'end each line with NUL, for xargs -0');
}

/** Keys that hits and articles can be counted by. */
export const countKeys = ['year', 'month', 'author', 'tag', 'lang', 'site'] as const satisfies CountKey[];

/** Returns a function that makes options of which only one may be given; `forms` are the names of their values. */
export function exclusiveOptions(program: Command, forms: readonly string[]) {
	return <Flags extends string>(flags: Flags, description: string) => {
		const option = program.createOption(flags, description);
		return option.conflicts(forms.filter(name => name !== option.attributeName()));
	};
}

/** Collects the values of a repeatable option. */
export function collect(value: string, previous: string[] = []): string[] {
	return [...previous, value];
}

/** Parses a count. Throws InvalidArgumentError for anything but a whole number from 1. */
export function wholeNumber(value: string): number {
	if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('it takes a whole number from 1');
	return Number(value);
}

/** Parses a number of paragraphs around a hit. Throws InvalidArgumentError for anything but 0 to 9999. */
export function numberOfParagraphs(value: string): number {
	if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('it takes a number of paragraphs');
	return Number(value);
}

/** Parses the width of a page. Throws InvalidArgumentError for anything but 0 and 20 to 9999. */
export function columnCount(value: string): number {
	const count = /^\d{1,4}$/.test(value) ? Number(value) : -1;
	if (count !== 0 && count < 20) {
		throw new InvalidArgumentError('it takes a number of columns from 20, or 0 to leave lines whole');
	}
	return count;
}
