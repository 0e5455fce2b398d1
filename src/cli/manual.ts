// Generates the manual from the command declarations, in two forms: the manual page of `wsws help --man` (docs/wsws.1 in the
// package) and the Markdown of `wsws help --all` (docs/llms.txt).

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {examplesOf} from '../commands/declare.ts';

type Term = [term: string, meaning: string];

interface ManualCommand {
	/** Usage as it is typed: `wsws show <article...>`. */
	usage: string;
	description: string;
	arguments: Term[];
	options: Term[];
	examples: Term[];
}

/** The manual page in man(7) macros. It carries the version instead of a date, so that it changes only when the commands do. */
export function manualPage(program: CommandUnknownOpts): string {
	const lines = [
		`.TH WSWS 1 "" "wsws ${program.version()}" "User Commands"`,
		'.SH NAME',
		`wsws \\- ${escaped(lowerFirst(program.description()).replace(/\.$/, ''))}`,
		'.SH SYNOPSIS',
		'.B wsws',
		`.RI [ options ] " " [ command ]`,
		'.SH OPTIONS',
		...terms(optionsOf(program)),
		'.SH COMMANDS',
		...commandsBelow(program).flatMap(commandLines),
		...closing.flatMap(([title, pairs]) => [`.SH ${title.toUpperCase()}`, ...terms(pairs)]),
	];
	return `${lines.join('\n')}\n`;
}

/** The manual as one Markdown document. */
export function manualMarkdown(program: CommandUnknownOpts): string {
	const parts = [
		`# wsws ${program.version()}`,
		program.description(),
		exampleBlock(examplesOf(program)),
		'## Options',
		termList(optionsOf(program)),
		'## Commands',
		...commandsBelow(program).flatMap(({usage, description, examples, ...command}) => [
			`### ${usage}`,
			description,
			exampleBlock(examples),
			termList([...command.arguments, ...command.options]),
		]),
		...closing.flatMap(([title, pairs]) => [`## ${title}`, termList(pairs)]),
	];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const closing: [title: string, pairs: Term[]][] = [
	[
		'Exit status',
		[
			['0', 'done'],
			['1', 'nothing found'],
			['2', 'wrong usage, or a failure'],
			['130', 'interrupted'],
		],
	],
	[
		'Environment',
		[
			['WSWS_LIBRARY', 'folders to use instead of the configured ones, separated as in PATH'],
			['WSWS_PAGER, PAGER', 'pager for output longer than the screen; empty or cat: none'],
			['NO_COLOR, FORCE_COLOR', 'no colours; coloured pages, also in a pipe; FORCE_COLOR wins if both are set'],
			['CLICOLOR, CLICOLOR_FORCE', '0: no colours; like FORCE_COLOR, unless one of those above is set'],
			['COLUMNS', 'width of a page in a pipe'],
			['ACCESSIBLE', 'read prints paragraph by paragraph, without redrawing'],
			['VISUAL, EDITOR, BROWSER', 'programs started by the reader'],
		],
	],
	[
		'Files',
		[
			['$XDG_CONFIG_HOME/wsws/config.yaml', 'settings; see wsws config'],
			['$XDG_DATA_HOME/wsws/articles', 'your own articles'],
			['$XDG_STATE_HOME/wsws/log', 'logs of what you read, starred and queued, one per device'],
			['$XDG_CACHE_HOME/wsws', 'the catalog and compiled code; may be deleted at any time'],
		],
	],
];

/** The commands and subcommands, in the order of the help. */
function commandsBelow(above: CommandUnknownOpts, name = 'wsws'): ManualCommand[] {
	return above
		.createHelp()
		.visibleCommands(above)
		.flatMap(command => {
			const typed = `${name} ${command.name()}`;
			const usage = command.usage().replace(/\[(?:options|command)\]/g, '');
			const explained = command.registeredArguments.filter(({description}) => description !== '');
			const own: ManualCommand = {
				usage: `${typed} ${usage}`.replace(/ +/g, ' ').trim(),
				description: command.description(),
				arguments: explained.map(argument => [argument.name(), argument.description]),
				options: optionsOf(command),
				examples: examplesOf(command),
			};
			return [own, ...commandsBelow(command, typed)];
		});
}

function optionsOf(command: CommandUnknownOpts): Term[] {
	return command.options
		.filter(({hidden}) => !hidden)
		.map(({flags, description, argChoices}) => [
			flags,
			argChoices ? `${description}: ${argChoices.join(', ')}` : description,
		]);
}

function commandLines({usage, description, examples, ...command}: ManualCommand): string[] {
	return [
		`.SS ${escaped(usage)}`,
		escaped(description),
		...terms([...command.arguments, ...command.options]),
		...(examples.length === 0 ? [] : ['.PP', 'Examples:', ...terms(examples)]),
	];
}

function terms(pairs: Term[]): string[] {
	return pairs.flatMap(([term, meaning]) => ['.TP', `.B ${escaped(term)}`, escaped(meaning)]);
}

function termList(pairs: Term[]): string {
	return pairs.map(([term, meaning]) => `- \`${term}\`: ${meaning}`).join('\n');
}

function exampleBlock(examples: Term[]): string {
	if (examples.length === 0) return '';
	const width = Math.max(...examples.map(([typed]) => typed.length));
	return ['```sh', ...examples.map(([typed, purpose]) => `${typed.padEnd(width)}  # ${purpose}`), '```'].join('\n');
}

/**
 * Escapes text for roff, where backslashes, hyphens and double quotes are special, as are a dot or a quote at the start of a line.
 */
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
