// Runs programs beside the screen or on it: one command at a time, and one voice.

import type {Programs} from '../../ports/programs.ts';
import type {Effect} from '../model/effects.ts';
import type {Event} from '../model/model.ts';

type ProgramEffect = Extract<Effect, {type: 'run' | 'stop-run' | 'speak' | 'hush' | 'hand-over'}>;

export interface Runner {
	/** Whether the effect runs or ends a program. */
	takes(effect: Effect): effect is ProgramEffect;
	perform(effect: ProgramEffect, dispatch: (event: Event) => void): Promise<void>;
}

/** `ended` ends every program: nothing outlives the reader. */
export function createRunner({programs, ended}: {programs: Programs; ended?: AbortSignal | undefined}): Runner {
	const command = createSlot(ended);
	const voice = createSlot(ended);
	return {
		takes: (effect): effect is ProgramEffect => ['run', 'stop-run', 'speak', 'hush', 'hand-over'].includes(effect.type),
		async perform(effect, dispatch) {
			switch (effect.type) {
				case 'run': {
					const {name, show} = effect;
					const output = await programs.run(effect.run, command.next()).catch(failed);
					return dispatch({type: 'ran', name, show, output});
				}
				case 'speak': {
					const run = {call: {line: effect.line}, input: `${effect.text}\n`};
					const {failure} = await programs.run(run, voice.next()).catch(failed);
					return dispatch({type: 'spoken', turn: effect.turn, failure});
				}
				case 'stop-run':
					return command.end();
				case 'hush':
					return voice.end();
				case 'hand-over':
					return programs.handOver(effect.run, effect.waits);
			}
		},
	};
}

function failed(error: unknown) {
	return {text: '', isCut: false, failure: error instanceof Error ? error.message : String(error)};
}

/** A slot for one program; starting another ends the one before. */
function createSlot(ended: AbortSignal | undefined) {
	let current = new AbortController();
	ended?.addEventListener('abort', () => current.abort(), {once: true});
	return {
		next() {
			current.abort();
			current = new AbortController();
			return current.signal;
		},
		end: () => current.abort(),
	};
}
