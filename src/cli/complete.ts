// What may come next on a command line: found in the declarations of the commands, so that it is never out of date.

import type {Argument, Command, Option} from 'commander';
import type {Completion, CompletionKind} from '../commands/completion/completion.ts';

/** Words that are known here, or what kind of thing somebody who knows the library must be asked for. */
export type Wanted = Completion[] | CompletionKind;

/** What the last of the words, which may be empty, can become. The words are those after `wsws`. */
export function wanted(program: Command, words: string[]): Wanted {
	const typed = words.slice(0, -1);
	const current = words.at(-1) ?? '';
	const {command, operands, open} = walk(program, typed);
	if (open) return valuesOf(open);
	if (current.startsWith('-')) return [...optionsOf(command), ...(command === program ? [] : optionsOf(program))];
	if (command.commands.length > 0 && operands === 0) return commandsOf(command);
	return argumentsOf(argumentAt(command, operands), program);
}

interface Walk {
	command: Command;
	/** How many arguments the command has already. */
	operands: number;
	/** The option whose value comes next. */
	open: Option | undefined;
}

function walk(program: Command, typed: string[]): Walk {
	let command = program;
	let operands = 0;
	let open: Option | undefined;
	for (const word of typed) {
		if (open) open = undefined;
		else if (word.startsWith('-')) open = openedBy(word, [...command.options, ...program.options]);
		else {
			const next = operands === 0 ? command.commands.find(known => known.name() === word) : undefined;
			if (next) command = next;
			else operands++;
		}
	}
	return {command, operands, open};
}

function openedBy(word: string, options: readonly Option[]): Option | undefined {
	const option = options.find(({short, long}) => word === short || word === long);
	return option?.required ? option : undefined;
}

const kinds: Record<string, CompletionKind> = {
	author: 'authors',
	tag: 'tags',
	lang: 'langs',
	library: 'folders',
	article: 'articles',
	source: 'files',
};

function valuesOf(option: Option): Wanted {
	if (option.argChoices) return option.argChoices.map(value => ({value, description: ''}));
	return kinds[option.attributeName()] ?? [];
}

function argumentAt({registeredArguments: known}: Command, index: number): Argument | undefined {
	const last = known.at(-1);
	return known[index] ?? (last?.variadic ? last : undefined);
}

function argumentsOf(argument: Argument | undefined, program: Command): Wanted {
	if (!argument) return [];
	if (argument.argChoices) return argument.argChoices.map(value => ({value, description: ''}));
	return argument.name() === 'command' ? commandsOf(program) : (kinds[argument.name()] ?? []);
}

function commandsOf(command: Command): Completion[] {
	const visible = command.createHelp().visibleCommands(command);
	return visible.map(known => ({value: known.name(), description: firstSentence(known.description())}));
}

function optionsOf({options}: Command): Completion[] {
	return options.flatMap(({long, description}) => (long ? [{value: long, description}] : []));
}

function firstSentence(text: string): string {
	return /^[^.:;]*/.exec(text)?.[0] ?? text;
}
