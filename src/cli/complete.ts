// Computes completions for a command line from the command declarations, so that they are never out of date.

import type {Argument, CommandUnknownOpts, Option} from '@commander-js/extra-typings';
import type {Completion, CompletionKind, NextWord} from '../commands/completion/completion.ts';
import {allOptions, type CommandLine, readCommandLine} from './command-line.ts';

/** Completes the last of the words after `wsws`, which may be empty; returns every candidate. */
export function nextWord(program: CommandUnknownOpts, words: string[]): NextWord {
	const current = words.at(-1) ?? '';
	const {command, operands, open} = readCommandLine(program, words.slice(0, -1));
	const [, name, typed = ''] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
	if (name !== undefined && !open) {
		const option = allOptions(command).find(({long, required}) => long === name && required);
		return {before: `${name}=`, typed, wanted: option ? valuesOf(option) : []};
	}
	return {before: '', typed: current, wanted: wantedFor(current, {command, operands, open}, program)};
}

type Wanted = NextWord['wanted'];

function wantedFor(
	current: string,
	{command, operands, open}: Pick<CommandLine, 'command' | 'operands' | 'open'>,
	program: CommandUnknownOpts,
): Wanted {
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
	in: 'articles',
	place: 'articles',
	other: 'articles',
	tags: 'tags',
	source: 'files',
	feed: 'feeds',
	forget: 'searches',
	query: 'searches',
};

function valuesOf(option: Option): Wanted {
	if (option.argChoices) return option.argChoices.map(value => ({value, description: ''}));
	return kinds[option.attributeName()] ?? [];
}

function argumentAt({registeredArguments: known}: CommandUnknownOpts, index: number): Argument | undefined {
	const last = known.at(-1);
	return known[index] ?? (last?.variadic ? last : undefined);
}

function argumentsOf(argument: Argument | undefined, program: CommandUnknownOpts): Wanted {
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
