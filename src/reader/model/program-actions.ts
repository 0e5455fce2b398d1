// The keys that mean the same in the browser and on a page.

import type {PageCommand} from './key-bindings.ts';
import {type Model, type Page, type Step, still} from './model.ts';
import {savePlace} from './page-effects.ts';

export const programActions = {
	help: ({model}: {model: Model}) => still({...model, overlay: {kind: 'help', top: 0}}),
	redraw: ({model}: {model: Model}) => still(model, {type: 'redraw'}),
	stop: ({model}: {model: Model}) => saving(model, {type: 'stop'}),
	quit: ({model}: {model: Model}) => saving(model, {type: 'quit', interrupted: false}),
	interrupt: ({model}: {model: Model}) => saving(model, {type: 'quit', interrupted: true}),
} as const;

/** The place first, then what may end everything. */
export function saving(model: Model, ...effects: Step['effects']): Step {
	const step = savePlace(model);
	return {model: step.model, effects: [...step.effects, ...effects]};
}

// MERGED: // What a key on a page has to go by, and the form of what it does.

export interface PageGiven {
	model: Model;
	page: Page;
	/** The number typed before the key. */
	count: number | undefined;
}

export type PageActions = Partial<Record<PageCommand, (given: PageGiven) => Step>>;
