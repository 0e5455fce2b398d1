// The list behind the browser: asked for in stretches, so that a library of any size opens at once, taken in as it comes,
// and stepped through from an article to the next.

import type {Entry} from '../../core/article/article.ts';
import {plural} from '../../core/plural.ts';
import type {Browser, Listed, ListRequest} from '../model/browser-model.ts';
import type {Effect} from '../model/effects.ts';
import {textHeight, topShowing} from '../model/geometry.ts';
import {type Model, noChange, type PendingAction, type Step, withNotice} from '../model/model.ts';

/** How many articles are asked for at first; each further time four times as many. */
export const firstStretch = 500;
/** How many answers to a query are asked for at first: each is read for it, and a filter must keep up with the typing. */
const firstAnswers = 80;
/** More articles than any library has. */
const everything = 10_000_000;

/** Asks for the list that the browser is to show. */
export function listEffect(browser: Browser): Effect {
	return {type: 'list', request: requestOf(browser)};
}

/** Asks whether articles arrived or went. */
export function refreshEffect(browser: Browser, by: 'person' | 'clock'): Effect {
	return {type: 'refresh', request: requestOf(browser), by};
}

function requestOf({query, only, sort, limit}: ListRequest): ListRequest {
	return {query, only, sort, limit};
}

/** Asks for another list in place of this one, from its beginning. */
export function relisted(model: Model, change: Partial<ListRequest>): Step {
	const {query} = {...model.browser, ...change};
	const limit = query === '' ? firstStretch : firstAnswers;
	const browser = {...model.browser, ...change, limit, selected: 0, top: 0, isPending: true, isGrowing: true};
	return noChange({...model, browser}, listEffect(browser));
}

/**
 * The model with the list as far as it came; an answer to an earlier request is let go, and so are the pieces of a list that
 * was looked at again: the chosen article may be in none of the first ones.
 */
export function withListed(model: Model, listed: Listed): Model {
	const {browser} = model;
	const {entries, isWhole, isDone, librarySize, total, request} = listed;
	if (!isSameList(request, browser) || (request.refreshedBy && !isDone)) return model;
	const {path, row} = keptInView(model, request.refreshedBy !== undefined);
	const found = path === undefined ? -1 : entries.findIndex(entry => entry.path === path);
	const selected = found >= 0 ? found : Math.max(0, Math.min(browser.selected, entries.length - 1));
	const loaded: Browser = {
		...browser,
		entries,
		isWhole,
		librarySize,
		total: total ?? (isWhole ? entries.length : undefined),
		isLoaded: true,
		isPending: false,
		isGrowing: !isDone,
		top: row === undefined ? browser.top : Math.max(0, selected - row),
		selectOnLoad: found >= 0 || isDone ? undefined : browser.selectOnLoad,
	};
	const notice = (request.refreshedBy && changeText(browser, listed)) || model.notice;
	return select({...model, browser: loaded, notice}, selected);
}

/** The article to be chosen, and the row of the screen that it is to stay on. */
function keptInView({browser, page}: Model, isRefreshed: boolean): {path: string | undefined; row?: number} {
	if (isRefreshed) return {path: browser.entries[browser.selected]?.path, row: browser.selected - browser.top};
	return {path: browser.selectOnLoad ?? (browser.isLoaded ? undefined : page?.document.article.path)};
}

/** Says what a look for new articles came to, nothing when it changed nothing. */
function changeText({entries, librarySize}: Browser, listed: Listed): string {
	const difference = listed.librarySize - librarySize;
	const isOther = listed.entries.some(
		({path, title}, index) => entries[index]?.path !== path || entries[index]?.title !== title,
	);
	if (difference === 0 && isOther) return 'the library has changed';
	if (difference === 0) return listed.request.refreshedBy === 'person' ? 'nothing new' : '';
	const articles = articlesText(Math.abs(difference));
	return difference > 0 ? `${articles} arrived` : `${articles} gone`;
}

/** `1 article`, `2,000 articles`. */
export function articlesText(count: number): string {
	return `${count.toLocaleString('en')} ${plural(count, 'article')}`;
}

/** The step to this article; asks for more when the end of what is loaded comes near. */
export function selected(model: Model, index: number): Step {
	const next = select(model, index);
	const {browser} = next;
	const margin = textHeight(model.size) * 2;
	if (browser.isWhole || browser.isGrowing || browser.entries.length - browser.selected > margin) return noChange(next);
	return grown(next, browser.limit * 4);
}

/** Leaves an action to be done with all of the list, which is asked for if need be: another list may be on its way. */
export function withWhole(model: Model, pendingAction: PendingAction | undefined): Step {
	const waiting = {...model, pendingAction};
	return model.browser.isPending ? noChange(waiting) : grown(waiting, everything);
}

function grown(model: Model, limit: number): Step {
	const browser = {...model.browser, limit, isGrowing: true};
	return noChange({...model, browser}, listEffect(browser));
}

/** Opens the article so many places further in the list, which is asked for first if need be. */
export function steppedBy(model: Model, by: number): Step {
	const {browser, page} = model;
	if (!browser.isLoaded) return noChange({...model, pendingAction: {kind: 'step', by}}, listEffect(browser));
	const here = browser.entries.findIndex(({path}) => path === page?.document.article.path);
	const target = browser.entries[here + by];
	if ((here < 0 || !target) && !browser.isWhole) return withWhole(model, {kind: 'step', by});
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

/** Whether both ask for the same list, however much of it. */
export function isSameList(a: ListRequest, b: ListRequest): boolean {
	return a.query === b.query && a.sort === b.sort && a.only === b.only;
}
