// Places: where a person came from, to go back to, and where they are, to be kept. Every jump leaves the page as it was
// behind; the place of an article is saved when it is left and when nothing happens for a while.

import {placeOf} from '../../core/article/reading-place.ts';
import type {Effect, SavedPlace} from './effects.ts';
import {type Model, noChange, type Page, type Step, withNotice} from './model.ts';
import {reflow, sameAnchor} from './page.ts';

/** Standard input is read once: there is nothing to come back to. */
export const standardInput = '-';

/** Pages kept to go back to. */
const longestHistory = 100;

/** The model on another page or at another place of the same, with the one before remembered. */
export function pushHistory(model: Model, page: Page): Model {
	const {page: before, history} = model;
	if (!before || (before.document === page.document && before.top === page.top)) return {...model, page};
	return {...model, page, history: [...history, before].slice(-longestHistory)};
}

/** The model on the page that the last jump left. */
export function popHistory(model: Model): Step {
	const before = model.history.at(-1);
	if (!before) return withNotice(model, 'nothing to go back to · q leaves');
	const {model: saved, effects} = savePlace(model);
	// The page may have been left on a screen of another size.
	const page = reflow(before, model.size, model);
	const popped = {...saved, page, history: saved.history.slice(0, -1)};
	const {article} = page.document;
	// What was noted meanwhile is not on a page that was left.
	if (article.path !== standardInput) effects.push({type: 'load-notes', article});
	return noChange(popped, ...effects);
}

/** Asks for the place to be saved if it moved. */
export function savePlace(model: Model): Step {
	const {page} = model;
	if (!page || (page.saved && sameAnchor(page.anchor, page.saved))) return noChange(model);
	return noChange({...model, page: {...page, saved: page.anchor}}, ...placeEffects(page));
}

/** Saves the place first, then asks for what may end everything. */
export function afterSaving(model: Model, ...effects: Effect[]): Step {
	const step = savePlace(model);
	return {model: step.model, effects: [...step.effects, ...effects]};
}

/** Where the page stands, in a way that survives edits; undefined for an article without text. */
export function placeIn({document, anchor}: Page): SavedPlace | undefined {
	if (document.blocks.length === 0) return undefined;
	// The title stands before the first block, the notes after the last.
	const index = Math.min(Math.max(0, anchor.segment - 1), document.blocks.length - 1);
	const offset = index === anchor.segment - 1 ? anchor.offset : 0;
	return {...placeOf(document.blocks, index), offset};
}

function placeEffects(page: Page): Effect[] {
	const {path} = page.document.article;
	const place = placeIn(page);
	return path === standardInput || !place ? [] : [{type: 'save-place', path, place}];
}
