// Help as a person in a hurry reads it: how to call it, examples, then the options.

import type {Command} from 'commander';
import {Help} from 'commander';

/** What is typed, and what for. */
export type Example = [typed: string, purpose: string];

const examples = new WeakMap<Command, Example[]>();

/** Gives a command the examples that its help shows first. */
export function withExamples(command: Command, shown: Example[]): Command {
	examples.set(command, shown);
	return command;
}

export function examplesOf(command: Command): Example[] {
	return examples.get(command) ?? [];
}

/** The layout of all help: commander's, with the examples after the description. */
export function formatHelp(command: Command, help: Help): string {
	const text = Help.prototype.formatHelp.call(help, command, help);
	const shown = examplesOf(command);
	if (shown.length === 0) return text;
	const [usage = '', description = '', ...lists] = text.split('\n\n');
	return `${[usage, description, exampleList(shown), ...lists].join('\n\n').trimEnd()}\n`;
}

function exampleList(shown: Example[]): string {
	const width = Math.max(...shown.map(([typed]) => typed.length));
	return ['Examples:', ...shown.map(([typed, purpose]) => `  ${typed.padEnd(width)}  ${purpose}`)].join('\n');
}
