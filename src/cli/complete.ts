// What may come next on a command line: found in the declarations of the commands, so that it is never out of date.

import type {Argument, CommandUnknownOpts, Option} from '@commander-js/extra-typings';
import type {Completion, CompletionKind} from '../commands/completion/completion.ts';
import {allOptions, readCommandLine} from './command-line.ts';

/** The words that may stand somewhere, or the kind of word, of which the library knows the candidates. */
export type NextWord = Completion[] | CompletionKind;

/** Completes the last of the words after `wsws`, which may be empty: gives everything that may stand there. */
export function nextWord(program: CommandUnknownOpts, words: string[]): NextWord {
	const current = words.at(-1) ?? '';
	const {command, operands, open} = readCommandLine(program, words.slice(0, -1));
	if (open) return valuesOf(open);
	if (current.startsWith('-')) return allOptions(command).flatMap(described);
	if (command.commands.length > 0 && operands.length === 0) return commandsOf(command);
	return argumentsOf(argumentAt(command, operands.length), program);
}

const kinds: Record<string, CompletionKind> = {
	author: 'authors',
	tag: 'tags',
	lang: 'langs',
	library: 'folders',
	article: 'articles',
	source: 'files',
};

function valuesOf(option: Option): NextWord {
	if (option.argChoices) return option.argChoices.map(value => ({value, description: ''}));
	return kinds[option.attributeName()] ?? [];
}

function argumentAt({registeredArguments: known}: CommandUnknownOpts, index: number): Argument | undefined {
	const last = known.at(-1);
	return known[index] ?? (last?.variadic ? last : undefined);
}

function argumentsOf(argument: Argument | undefined, program: CommandUnknownOpts): NextWord {
	if (!argument) return [];
	if (argument.argChoices) return argument.argChoices.map(value => ({value, description: ''}));
	return argument.name() === 'command' ? commandsOf(program) : (kinds[argument.name()] ?? []);
}

function commandsOf(command: CommandUnknownOpts): Completion[] {
	const visible = command.createHelp().visibleCommands(command);
	return visible.map(known => ({value: known.name(), description: firstSentence(known.description())}));
}

function described({long, description}: Option): Completion[] {
	return long ? [{value: long, description}] : [];
}

function firstSentence(text: string): string {
	return /^[^.:;]*/.exec(text)?.[0] ?? text;
}
