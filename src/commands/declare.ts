// The types and helpers with which commands are declared, on top of commander's extra typings, so that the run file receives what
// was typed with its type.

import type {Command, OptionValues} from '@commander-js/extra-typings';
import type {Status} from '../core/errors.ts';
import type {Context} from './context.ts';

/** Registers a command with the program. */
export type RegisterCommand = (program: Command, act: RunAction) => void;

/**
 * Makes a command run what `load` imports, with the context, the arguments and the options. A compile error names the options that
 * are declared but not read by the run file, or the reverse (`mismatched`).
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

/** No status means success. */
export type RunResult = Promise<void> | Promise<Status>;

/** The type of the options parameter of a run file, which follows the arguments. */
type OptionsOf<Run extends (...typed: never[]) => unknown, Arguments extends unknown[]> =
	Parameters<Run> extends [Context, ...{[Index in keyof Arguments]: unknown}, infer Options] ? Options : object;

/** An empty tuple if both sets of names are equal. TypeScript alone would accept any names among optional properties. */
type Mismatched<Read, Declared> = [Exclude<Read, Declared> | Exclude<Declared, Read>] extends [never]
	? []
	: [names: Exclude<Read, Declared> | Exclude<Declared, Read>];

/** A command line, and its purpose. */
export type Example = [typed: string, purpose: string];

const examples = new WeakMap<object, Example[]>();

/** Attaches the examples that the help and the manual show. */
export function withExamples(command: object, shown: Example[]): void {
	examples.set(command, shown);
}

/** The examples of a command, if it has any. */
export function examplesOf(command: object): Example[] {
	return examples.get(command) ?? [];
}
