// Analyses a command line before it is parsed: which command is meant, and which words are values of which options.

import type {CommandUnknownOpts, Option} from '@commander-js/extra-typings';
import {InvalidArgumentError} from 'commander';
import type {OptionShape} from '../core/query/shell-words.ts';

export interface CommandLine {
	/** The innermost command named; the program itself if none is. */
	command: CommandUnknownOpts;
	/** Index of the command's name among the words; -1 for the program. */
	at: number;
	/** Words that are not options, option values or command names. */
	operands: string[];
	/** Whether an unknown option is present, so that the word after it may be its value. */
	isUnclear: boolean;
	/** The first operand, unless it may be an option's value. */
	stray: string | undefined;
	/** Index of the stray operand among the words. */
	strayAt: number;
	/** The option whose value comes next. */
	open: Option | undefined;
	/** An option typed where another option's value belongs. */
	swallowed: {option: Option; word: string} | undefined;
}

/** Reads the words after `wsws`. */
export function readCommandLine(program: CommandUnknownOpts, words: string[]): CommandLine {
	const line: CommandLine = {
		command: program,
		at: -1,
		operands: [],
		isUnclear: false,
		stray: undefined,
		strayAt: -1,
		open: undefined,
		swallowed: undefined,
	};
	const end = words.indexOf('--');
	for (const [at, word] of words.entries()) {
		const isOption = /^-./.test(word) && (end < 0 || at < end);
		if (line.open) readValue(word, line);
		else if (isOption) readOption(word, line);
		else if (at !== end && !(line.isUnclear && isCountOf(words[at - 1] ?? '', word))) readOperand(word, at, line);
	}
	return line;
}

/** Whether a number follows a short option, as in `head -n 3`. Even for an unknown option, it is the value. */
function isCountOf(option: string, word: string): boolean {
	return /^-[a-zA-Z]$/.test(option) && /^\d+$/.test(word);
}

/** The command of this name, under the program or another command. */
export function commandNamed(name: string, above: CommandUnknownOpts): CommandUnknownOpts | undefined {
	return above.commands.find(command => command.name() === name);
}

/** Whether a word is in a space-separated list. */
export function isOneOf(word: string, words: string): boolean {
	return words.split(' ').includes(word);
}

/** The words that invoke a command, such as `wsws feed add`. */
export function commandPath(command: CommandUnknownOpts): string {
	return command.parent ? `${commandPath(command.parent)} ${command.name()}` : command.name();
}

/** All options of a command, including those that every command takes. */
export function allOptions(command: CommandUnknownOpts): Option[] {
	return command.parent ? [...command.options, ...allOptions(command.parent)] : [...command.options];
}

/** The shape of an option, by which query words are told apart from options. */
export function optionShape({short, long, required, parseArg}: Option): OptionShape {
	const names = [short, long].filter(name => name !== undefined);
	return {names, isValue: required ? text => isAccepted(text, parseArg) : undefined};
}

function isAccepted(text: string, parse: Option['parseArg']): boolean {
	try {
		parse?.(text, undefined);
		return true;
	} catch (error) {
		if (error instanceof InvalidArgumentError) return false;
		throw error;
	}
}

/** A pattern may begin with a hyphen, as in grep; an option with fixed choices reports invalid values itself. */
function readValue(word: string, line: CommandLine): void {
	const option = line.open;
	line.open = undefined;
	if (!option || line.swallowed || !/^-./.test(word) || takesHyphens.has(option.long ?? '')) return;
	const name = word.startsWith('--') ? word.replace(/=.*$/s, '') : word;
	const isOption = word === '--' || allOptions(line.command).some(({short, long}) => name === short || name === long);
	if (isOption && isAccepted(word, option.parseArg)) line.swallowed = {option, word};
}

const takesHyphens: ReadonlySet<string> = new Set(['--regexp', '--fixed-strings', '--bash']);

/** The value may be attached to the option, as in `-n3` and `--limit=3`. */
function readOption(word: string, line: CommandLine): void {
	const name = word.startsWith('--') ? word.replace(/=.*$/s, '') : word.slice(0, 2);
	const option = allOptions(line.command).find(({short, long}) => name === short || name === long);
	if (option?.required && word === name) line.open = option;
	const isHelp = name === '-h' || name === '--help';
	if (!option && !isHelp) line.isUnclear = true;
}

function readOperand(word: string, at: number, line: CommandLine): void {
	const next = line.operands.length === 0 ? commandNamed(word, line.command) : undefined;
	if (next) Object.assign(line, {command: next, at});
	else {
		line.operands.push(word);
		if (line.isUnclear || line.stray !== undefined) return;
		Object.assign(line, {stray: word, strayAt: at});
	}
}
