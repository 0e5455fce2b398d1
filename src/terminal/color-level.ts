// How many colours to use: decided once from the option, the environment and where the output goes.

import type {ChalkInstance} from 'chalk';

/** chalk's levels: none, sixteen, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

export type ColorChoice = 'auto' | 'always' | 'never';

type Environment = Readonly<Record<string, string | undefined>>;

/** The option outranks FORCE_COLOR, which outranks NO_COLOR (no-color.org), which outranks what the terminal is. */
export function colorLevel(choice: ColorChoice, environment: Environment, isTerminal: boolean): ColorLevel {
	if (choice === 'never') return 0;
	const forced = forcedLevel(environment.FORCE_COLOR);
	if (choice === 'always') return forced || terminalLevel(environment) || 1;
	if (forced !== undefined) return forced;
	if (environment.NO_COLOR || !isTerminal) return 0;
	return terminalLevel(environment);
}

/** As Node and chalk read FORCE_COLOR: a level, or a yes or no in words; empty counts as unset for a no and set for a yes. */
function forcedLevel(value: string | undefined): ColorLevel | undefined {
	if (value === undefined) return undefined;
	if (value === '0' || value === 'false') return 0;
	if (value === '2') return 2;
	return value === '3' ? 3 : 1;
}

function terminalLevel({TERM, COLORTERM}: Environment): ColorLevel {
	if (TERM === 'dumb') return 0;
	if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
	return /-256(color)?$/.test(TERM ?? '') ? 2 : 1;
}

export async function openChalk(level: ColorLevel): Promise<ChalkInstance> {
	const {Chalk} = await import('chalk');
	return new Chalk({level});
}
