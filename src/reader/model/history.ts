// Navigation history and reading places. Every jump stores the page it leaves; an article's place is saved when it is left, and
// after a period without events.

import {placeOf} from '../../core/article/reading-place.ts';
import type {Effect, SavedPlace} from './effects.ts';
import {type Model, noChange, type Page, type Step, withNotice} from './model.ts';
import {reflow, sameAnchor} from './page.ts';

/** Standard input can be read only once, so no place is saved. */
export const standardInput = '-';

/** Limit on the pages in the history. */
const longestHistory = 100;

/** Moves to another page, or another place on it, and stores the current page. */
export function pushHistory(model: Model, page: Page): Model {
	const {page: before, history} = model;
	if (!before || (before.document === page.document && before.top === page.top)) return {...model, page};
	return {...model, page, history: [...history, before].slice(-longestHistory)};
}

/** Returns to the page that the last jump left. */
export function popHistory(model: Model): Step {
	const before = model.history.at(-1);
	if (!before) return withNotice(model, 'nothing to go back to · q leaves');
	const {model: saved, effects} = savePlace(model);
	// The screen may have had another size when the page was left.
	const page = reflow(before, model.size, model);
	const popped = {...saved, page, history: saved.history.slice(0, -1)};
	const {article} = page.document;
	// Notes may have changed since the page was left.
	if (article.path !== standardInput) effects.push({type: 'load-notes', article});
	return noChange(popped, ...effects);
}

/** Saves the place if it has changed. */
export function savePlace(model: Model): Step {
	const {page} = model;
	if (!page || (page.saved && sameAnchor(page.anchor, page.saved))) return noChange(model);
	return noChange({...model, page: {...page, saved: page.anchor}}, ...placeEffects(page));
}

/** Saves the place first, then emits effects that may end the program. */
export function afterSaving(model: Model, ...effects: Effect[]): Step {
	const step = savePlace(model);
	return {model: step.model, effects: [...step.effects, ...effects]};
}

/** The reading place of a page, which survives edits; undefined for an article without text. */
export function placeIn({document, anchor}: Page): SavedPlace | undefined {
	if (document.blocks.length === 0) return undefined;
	// The title precedes the first block, the footnotes follow the last.
	const index = Math.min(Math.max(0, anchor.segment - 1), document.blocks.length - 1);
	const offset = index === anchor.segment - 1 ? anchor.offset : 0;
	return {...placeOf(document.blocks, index), offset};
}

function placeEffects(page: Page): Effect[] {
	const {path} = page.document.article;
	const place = placeIn(page);
	return path === standardInput || !place ? [] : [{type: 'save-place', path, place}];
}
