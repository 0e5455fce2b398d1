// Help as a person in a hurry reads it: how to call it, examples, then the options.

import type {Command} from 'commander';
import {Help} from 'commander';

/** What is typed, and what for. */
export type Example = [typed: string, purpose: string];

const examplesOf = new WeakMap<Command, Example[]>();

/** Gives a command the examples that its help shows first. */
export function withExamples(command: Command, examples: Example[]): Command {
	examplesOf.set(command, examples);
	return command;
}

/** The layout of all help: commander's, with the examples after the description. */
export function formatHelp(command: Command, help: Help): string {
	const text = Help.prototype.formatHelp.call(help, command, help);
	const examples = examplesOf.get(command);
	if (examples === undefined) return text;
	const [usage = '', description = '', ...lists] = text.split('\n\n');
	return `${[usage, description, exampleList(examples), ...lists].join('\n\n').trimEnd()}\n`;
}

function exampleList(examples: Example[]): string {
	const width = Math.max(...examples.map(([typed]) => typed.length));
	return ['Examples:', ...examples.map(([typed, purpose]) => `  ${typed.padEnd(width)}  ${purpose}`)].join('\n');
}
