// The list behind the browser: requested in parts, so that a library of any size opens at once, merged as they arrive, and
// navigated article by article.

import type {Entry} from '../../core/article/article.ts';
import {plural} from '../../core/plural.ts';
import type {Browser, Listed, ListRequest} from '../model/browser-model.ts';
import type {Effect} from '../model/effects.ts';
import {textHeight, topShowing} from '../model/geometry.ts';
import {type Model, noChange, type PendingAction, type Step, withNotice} from '../model/model.ts';

/** Number of articles requested at first; each further request asks for four times as many. */
export const firstStretch = 500;
/** Number of query results requested at first: each article is read for it, and a filter must keep up with typing. */
const firstAnswers = 80;
/** More articles than any library has. */
const everything = 10_000_000;

/** Requests the list that the browser should show. */
export function listEffect(browser: Browser): Effect {
	return {type: 'list', request: requestOf(browser)};
}

/** Checks whether articles were added or removed. */
export function refreshEffect(browser: Browser, by: 'person' | 'clock'): Effect {
	return {type: 'refresh', request: requestOf(browser), by};
}

function requestOf({query, only, sort, limit}: ListRequest): ListRequest {
	return {query, only, sort, limit};
}

/** Replaces the list by another one, from its start. */
export function relisted(model: Model, change: Partial<ListRequest>): Step {
	const {query} = {...model.browser, ...change};
	const limit = query === '' ? firstStretch : firstAnswers;
	const browser = {...model.browser, ...change, limit, selected: 0, top: 0, isPending: true, isGrowing: true};
	return noChange({...model, browser}, listEffect(browser));
}

/**
 * Stores the list as far as it has arrived. Answers to outdated requests are dropped, and so are partial answers to a refresh,
 * which may not contain the selected article yet.
 */
export function withListed(model: Model, listed: Listed): Model {
	const {browser} = model;
	const {entries, isWhole, isDone, librarySize, total, request} = listed;
	if (!isSameList(request, browser) || (request.refreshedBy && !isDone)) return model;
	const {path, row} = keptInView(model);
	const found = path === undefined ? -1 : entries.findIndex(entry => entry.path === path);
	const selected = found >= 0 ? found : Math.max(0, Math.min(browser.selected, entries.length - 1));
	const loaded: Browser = {
		...browser,
		entries,
		isWhole,
		librarySize: browser.isLoaded && !request.refreshedBy ? browser.librarySize : librarySize,
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

/** The article to select, and the screen row on which it should stay: articles may have arrived before it. */
function keptInView({browser, page}: Model): {path: string | undefined; row?: number} {
	const path = browser.isPending ? undefined : browser.entries[browser.selected]?.path;
	if (path !== undefined && browser.selectOnLoad === undefined) return {path, row: browser.selected - browser.top};
	return {path: browser.selectOnLoad ?? (browser.isLoaded ? undefined : page?.document.article.path)};
}

/** Describes the result of a refresh; empty if nothing changed. */
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

/** A count such as `1 article` or `2,000 articles`. */
export function articlesText(count: number): string {
	return `${count.toLocaleString('en')} ${plural(count, 'article')}`;
}

/** Selects an article; requests more when the end of the loaded part is near. */
export function selected(model: Model, index: number): Step {
	const next = select(model, index);
	const {browser} = next;
	const margin = textHeight(model.size) * 2;
	if (browser.isWhole || browser.isGrowing || browser.entries.length - browser.selected > margin) return noChange(next);
	return grown(next, browser.limit * 4);
}

/** Defers an action until the whole list is loaded, and requests it if necessary; the list may also be about to change. */
export function withWhole(model: Model, pendingAction: PendingAction | undefined): Step {
	const waiting = {...model, pendingAction};
	return model.browser.isPending ? noChange(waiting) : grown(waiting, everything);
}

function grown(model: Model, limit: number): Step {
	const browser = {...model.browser, limit, isGrowing: true};
	return noChange({...model, browser}, listEffect(browser));
}

/** Opens the article at an offset from the current one, once it is loaded. */
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

/** Opens the selected article, at the first hit of the filter if there is one. */
export function openedChosen(model: Model): Step {
	const {query, isPending} = model.browser;
	if (isPending) return noChange({...model, pendingAction: {kind: 'chosen'}});
	const entry = chosen(model);
	if (!entry) return withNotice(model, 'no article to open');
	return noChange(model, {type: 'open', path: entry.path, start: query === '' ? {} : {query}});
}

/** The selected article; undefined in an empty list. */
export function chosen({browser}: Model): Entry | undefined {
	return browser.entries[browser.selected];
}

/** Selects the article if the list contains it. */
export function select(model: Model, index: number): Model {
	const {browser, size} = model;
	const count = browser.entries.length;
	const selected = Math.max(0, Math.min(index, count - 1));
	const top = topShowing(selected, {top: browser.top, count, height: textHeight(size)});
	return {...model, browser: {...browser, selected, top}};
}

/** Whether both request the same list, regardless of length. */
export function isSameList(a: ListRequest, b: ListRequest): boolean {
	return a.query === b.query && a.sort === b.sort && a.only === b.only;
}
