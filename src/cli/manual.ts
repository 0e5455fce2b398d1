// The manual page, made from the declarations of the commands: `wsws help --man`, and docs/wsws.1 in the package.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {examplesOf} from '../commands/declare.ts';

/** The page in man(7) macros, dated with the version alone, so that it changes only when the commands do. */
export function manualPage(program: CommandUnknownOpts): string {
	const lines = [
		`.TH WSWS 1 "" "wsws ${program.version()}" "User Commands"`,
		'.SH NAME',
		`wsws \\- ${escaped(lowerFirst(program.description()).replace(/\.$/, ''))}`,
		'.SH SYNOPSIS',
		'.B wsws',
		`.RI [ options ] " " [ command ]`,
		'.SH OPTIONS',
		...optionLines(program),
		'.SH COMMANDS',
		...visible(program).flatMap(command => commandLines(command, 'wsws')),
		...closing,
	];
	return `${lines.join('\n')}\n`;
}

const closing = [
	'.SH EXIT STATUS',
	...terms([
		['0', 'done'],
		['1', 'nothing found'],
		['2', 'wrong use, or a failure'],
		['130', 'interrupted'],
	]),
	'.SH ENVIRONMENT',
	...terms([
		['WSWS_LIBRARY', 'folders of articles that replace all others, separated as in PATH'],
		['WSWS_PAGER, PAGER', 'the pager for what is longer than the screen; empty or cat: none'],
		['NO_COLOR, FORCE_COLOR', 'no colours; pages in colours, also in a pipe'],
		['COLUMNS', 'columns of a page in a pipe'],
		['ACCESSIBLE', 'read shows one thing after the other, without redrawing'],
		['VISUAL, EDITOR, BROWSER', 'the programs that the reader starts'],
	]),
	'.SH FILES',
	...terms([
		['$XDG_CONFIG_HOME/wsws/config.yaml', 'settings; see wsws config'],
		['$XDG_DATA_HOME/wsws/articles', 'articles of your own'],
		['$XDG_STATE_HOME/wsws/state.db', 'what was read and starred'],
		['$XDG_CACHE_HOME/wsws', 'the catalog and the compiled program; may be deleted at any time'],
	]),
];

function commandLines(command: CommandUnknownOpts, above: string): string[] {
	const name = `${above} ${command.name()}`;
	const usage = command.usage().replace(/\[(?:options|command)\]/g, '');
	const explained = command.registeredArguments.filter(({description}) => description !== '');
	return [
		`.SS ${escaped(`${name} ${usage}`.replace(/ +/g, ' ').trim())}`,
		escaped(command.description()),
		...terms(explained.map(argument => [argument.name(), argument.description])),
		...optionLines(command),
		...exampleLines(command),
		...visible(command).flatMap(inner => commandLines(inner, name)),
	];
}

function optionLines(command: CommandUnknownOpts): string[] {
	return terms(
		command.options
			.filter(({hidden}) => !hidden)
			.map(({flags, description, argChoices}) => [
				flags,
				argChoices ? `${description}: ${argChoices.join(', ')}` : description,
			]),
	);
}

function exampleLines(command: CommandUnknownOpts): string[] {
	const examples = examplesOf(command);
	return examples.length === 0 ? [] : ['.PP', 'Examples:', ...terms(examples)];
}

function terms(pairs: [term: string, meaning: string][]): string[] {
	return pairs.flatMap(([term, meaning]) => ['.TP', `.B ${escaped(term)}`, escaped(meaning)]);
}

function visible(command: CommandUnknownOpts): readonly CommandUnknownOpts[] {
	return command.createHelp().visibleCommands(command);
}

/** Backslashes, hyphens and double quotes mean something to roff, and so do a dot or a quote at the start of a line. */
function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll('"', '\\(dq')
		.replace(/^([.'])/, '\\&$1');
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
