// The list behind the browser: asked for in stretches, so that a library of any size opens at once, and stepped through
// from an article to the next.

import type {Entry} from '../../core/article/article.ts';
import {textHeight, topShowing} from '../model/geometry.ts';
import {
	type Browser,
	type Effect,
	type Listed,
	type ListRequest,
	type Model,
	noChange,
	type Step,
	withNotice,
} from '../model/model.ts';

/** How many articles are asked for at first; each further time four times as many. */
export const firstStretch = 500;
/** How many answers to a query are asked for at first: each is read for it, and a filter must keep up with the typing. */
const firstAnswers = 80;
const everything = 10_000_000;

function requestOf({query, unreadFirst, sort, limit}: ListRequest): ListRequest {
	return {query, unreadFirst, sort, limit};
}

/** Asks for the list that the browser is to show. */
export function listEffect(browser: Browser): Effect {
	return {type: 'list', request: requestOf(browser)};
}

/** Asks for another list in place of this one, from its beginning. */
export function relisted(model: Model, change: Partial<ListRequest>): Step {
	const {query} = {...model.browser, ...change};
	const limit = query === '' ? firstStretch : firstAnswers;
	const browser = {...model.browser, ...change, limit, selected: 0, top: 0, isPending: true};
	return noChange({...model, browser}, listEffect(browser));
}

/** The model with the list that came; an answer to an earlier request is let go. */
export function afterListing(model: Model, listed: Listed): Step {
	const {browser} = model;
	if (!isSame(listed.request, browser)) return noChange(model);
	const {entries, isWhole, librarySize} = listed;
	const path = browser.selectOnLoad ?? (browser.isLoaded ? undefined : model.page?.document.article.path);
	const found = path === undefined ? -1 : entries.findIndex(entry => entry.path === path);
	const selected = found >= 0 ? found : Math.max(0, Math.min(browser.selected, entries.length - 1));
	const loaded = {...browser, entries, isWhole, librarySize, isLoaded: true, isPending: false, selectOnLoad: undefined};
	const next = select({...model, browser: loaded}, selected);
	const settled = {...next, pendingAction: undefined};
	if (model.pendingAction?.kind === 'step') return steppedBy(settled, model.pendingAction.by);
	return model.pendingAction ? openedChosen(settled) : noChange(settled);
}

/** With this article chosen and in view; asks for more when the end of what is loaded comes near. */
export function selected(model: Model, index: number): Step {
	const next = select(model, index);
	const {browser} = next;
	const margin = textHeight(model.size) * 2;
	if (browser.isWhole || browser.entries.length - browser.selected > margin) return noChange(next);
	const more = {...browser, limit: browser.limit * 4};
	return noChange({...next, browser: more}, listEffect(more));
}

/** The last article of all, however many there are. */
export function selectedLast(model: Model): Step {
	const {browser} = model;
	if (browser.isWhole) return selected(model, browser.entries.length - 1);
	return withAll({...model, browser: {...browser, selected: everything}});
}

function withAll(model: Model): Step {
	const browser = {...model.browser, limit: everything};
	return noChange({...model, browser}, listEffect(browser));
}

/** Opens the article so many places further in the list, which is asked for first if need be. */
export function steppedBy(model: Model, by: number): Step {
	const {browser, page} = model;
	if (!browser.isLoaded) return noChange({...model, pendingAction: {kind: 'step', by}}, listEffect(browser));
	const here = browser.entries.findIndex(({path}) => path === page?.document.article.path);
	const target = browser.entries[here + by];
	if ((here < 0 || !target) && !browser.isWhole) return withAll({...model, pendingAction: {kind: 'step', by}});
	if (here < 0 && by < 0) return withNotice(model, 'this article is not in the list');
	if (!target) return withNotice(model, by > 0 ? 'this was the last article' : 'this is the first article');
	return {
		model: select(model, browser.entries.indexOf(target)),
		effects: [{type: 'open', path: target.path, start: {}}],
	};
}

/** Opens the chosen article, at the first hit of the filter when there is one. */
export function openedChosen(model: Model): Step {
	const {query, isPending} = model.browser;
	if (isPending) return noChange({...model, pendingAction: {kind: 'chosen'}});
	const entry = chosen(model);
	if (!entry) return withNotice(model, 'no article to open');
	return noChange(model, {type: 'open', path: entry.path, start: query === '' ? {} : {query}});
}

/** The article under the cursor; undefined in an empty list. */
export function chosen({browser}: Model): Entry | undefined {
	return browser.entries[browser.selected];
}

/** The same model with the article chosen, if the list has it. */
export function select(model: Model, index: number): Model {
	const {browser, size} = model;
	const count = browser.entries.length;
	const selected = Math.max(0, Math.min(index, count - 1));
	const top = topShowing(selected, {top: browser.top, count, height: textHeight(size)});
	return {...model, browser: {...browser, selected, top}};
}

function isSame(a: ListRequest, b: ListRequest): boolean {
	return a.query === b.query && a.sort === b.sort && a.unreadFirst === b.unreadFirst && a.limit === b.limit;
}
