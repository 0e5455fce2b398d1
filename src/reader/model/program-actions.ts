// The keys that mean the same in the browser and on a page.

import type {PageCommand} from './key-bindings.ts';
import {type Model, noChange, type Page, type Step} from './model.ts';
import {savePlace} from './page-effects.ts';

export const programActions = {
	help: ({model}: {model: Model}) => noChange({...model, overlay: {kind: 'help', top: 0}}),
	redraw: ({model}: {model: Model}) => noChange(model, {type: 'redraw'}),
	stop: ({model}: {model: Model}) => saving(model, {type: 'stop'}),
	quit: ({model}: {model: Model}) => saving(model, {type: 'quit', interrupted: false}),
	interrupt: ({model}: {model: Model}) => saving(model, {type: 'quit', interrupted: true}),
} as const;

/** The place first, then what may end everything. */
export function saving(model: Model, ...effects: Step['effects']): Step {
	const step = savePlace(model);
	return {model: step.model, effects: [...step.effects, ...effects]};
}

export interface PageGiven {
	model: Model;
	page: Page;
	/** The number typed before the key. */
	count: number | undefined;
}

export type PageActions = Partial<Record<PageCommand, (given: PageGiven) => Step>>;
