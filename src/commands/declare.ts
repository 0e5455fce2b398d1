// How a command is declared: with commander, as its extra typings know it, so that what was typed reaches the run file
// with a type.

import type {Command, OptionValues} from '@commander-js/extra-typings';
import type {Status} from '../core/errors.ts';
import type {Context} from './context.ts';

/** Adds a command to the program. */
export type RegisterCommand = (program: Command, act: RunAction) => void;

/**
 * Makes a command run what `load` imports, with the context of the run, the arguments and the options. Nothing compiles while
 * the options that are declared and those that the run file reads are not the same: then `mismatched` names them.
 */
export type RunAction = <
	Arguments extends unknown[],
	Options extends OptionValues,
	Run extends (context: Context, ...typed: [...Arguments, Options]) => RunResult,
>(
	command: Command<Arguments, Options>,
	load: () => Promise<Run>,
	...mismatched: Mismatched<keyof OptionsOf<Run, Arguments>, keyof Options>
) => void;

/** Without a status the command is done. */
export type RunResult = Promise<void> | Promise<Status>;

/** The options that a run file reads, which come after the arguments. */
type OptionsOf<Run extends (...typed: never[]) => unknown, Arguments extends unknown[]> =
	Parameters<Run> extends [Context, ...{[Index in keyof Arguments]: unknown}, infer Options] ? Options : object;

/** An empty tuple where both are the same. TypeScript by itself lets options that may be left out have any names. */
type Mismatched<Read, Declared> = [Exclude<Read, Declared> | Exclude<Declared, Read>] extends [never]
	? []
	: [names: Exclude<Read, Declared> | Exclude<Declared, Read>];

/** A command line, and what it is for. */
export type Example = [typed: string, purpose: string];

const examples = new WeakMap<object, Example[]>();

/** Gives a command the examples that its help and the manual show. */
export function withExamples(command: object, shown: Example[]): void {
	examples.set(command, shown);
}

/** The examples of a command; none when it was given none. */
export function examplesOf(command: object): Example[] {
	return examples.get(command) ?? [];
}
