// Lays out help for a person in a hurry: usage, examples, then the options.

import {type Command, Help} from 'commander';
import {type Example, examplesOf} from '../commands/declare.ts';

/** Formats help as commander does, with the examples after the description. */
export function formatHelp(command: Command, help: Help): string {
	const text = Help.prototype.formatHelp.call(help, command, help);
	const shown = examplesOf(command);
	const [usage = '', description = '', ...lists] = text.trimEnd().split('\n\n');
	const examples = shown.length === 0 ? [] : [exampleList(shown)];
	const elsewhere = command.parent ? [`Every command takes ${everywhere(command).join(' ')} (wsws --help)`] : [];
	return `${[usage, description, ...examples, ...lists, ...elsewhere].join('\n\n')}\n`;
}

/** The term for a command in the list of commands, without `[options]`, which nearly all would have. */
export function subcommandTerm(command: Command): string {
	return Help.prototype.subcommandTerm(command).replace(' [options]', '');
}

/** The program's own options, which commander shows only in the help of the program. */
function everywhere(command: Command): string[] {
	if (command.parent) return everywhere(command.parent);
	return command.options.flatMap(({long}) => (long && long !== '--version' ? [long] : []));
}

function exampleList(shown: Example[]): string {
	const width = Math.max(...shown.map(([typed]) => typed.length));
	return ['Examples:', ...shown.map(([typed, purpose]) => `  ${typed.padEnd(width)}  ${purpose}`)].join('\n');
}
