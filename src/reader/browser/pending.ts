// Actions on the whole list, and actions that wait for more of it: go to the last article or the next unread one, mark all as read.
// The loaded part is searched first; the rest is requested if necessary.

import type {Entry} from '../../core/article/article.ts';
import type {Listed} from '../model/browser-model.ts';
import type {Effect} from '../model/effects.ts';
import {keyFor} from '../model/key-map.ts';
import {type Model, noChange, type PendingAction, type Step, withNotice} from '../model/model.ts';
import {flagsOf} from '../model/shared-actions.ts';
import {undoingOf, withUndoing} from '../notes/undo.ts';
import {articlesText, openedChosen, select, selected, steppedBy, withListed, withWhole} from './listing.ts';

/** Handles an arriving list: shows it, and performs the action that waited for it. */
export function afterListing(model: Model, listed: Listed): Step {
	const next = withListed(model, listed);
	const {browser, pendingAction} = next;
	if (!pendingAction || next === model || browser.isPending) return noChange(next);
	const done = resumed({...next, pendingAction: undefined}, pendingAction);
	// The loaded part was not enough: the action keeps waiting for the rest.
	return browser.isGrowing && done.model.pendingAction ? noChange({...done.model, pendingAction}) : done;
}

function resumed(model: Model, action: PendingAction): Step {
	const {entries, isGrowing} = model.browser;
	if (action.kind === 'last')
		return isGrowing ? noChange({...atLast(model), pendingAction: action}) : selectedLast(model);
	if (action.kind === 'step') return steppedBy(model, action.by);
	if (action.kind === 'next-unread') return selectedUnread(model, action.by);
	if (action.kind === 'mark-all') return markingAll(model);
	return entries.length === 0 && isGrowing ? noChange({...model, pendingAction: action}) : openedChosen(model);
}

/** Selects the last article, however many there are; the list is shown while it grows. */
export function selectedLast(model: Model): Step {
	const {isWhole, isPending} = model.browser;
	return isWhole && !isPending ? noChange(atLast(model)) : withWhole(atLast(model), {kind: 'last'});
}

function atLast(model: Model): Model {
	return select(model, model.browser.entries.length - 1);
}

/** Selects the next or previous unread article, wrapping around. */
export function selectedUnread(model: Model, by: 1 | -1): Step {
	const {entries, selected: here, isWhole, isPending} = model.browser;
	if (isPending) return withWhole(model, {kind: 'next-unread', by});
	const isUnread = (entry: Entry) => flagsOf(model, entry).unread;
	const beyond =
		by === 1
			? entries.findIndex((entry, index) => index > here && isUnread(entry))
			: entries.findLastIndex((entry, index) => index < here && isUnread(entry));
	if (beyond >= 0) return selected(model, beyond);
	if (!isWhole) return withWhole(model, {kind: 'next-unread', by});
	const again = by === 1 ? entries.findIndex(isUnread) : entries.findLastIndex(isUnread);
	if (again < 0) return withNotice(model, 'nothing unread in this list');
	return withNotice(select(model, again), by === 1 ? 'from the beginning again' : 'from the end again');
}

/** Asks for confirmation, and marks all listed articles as read when the key is pressed again. */
export function markingAll(model: Model): Step {
	const {browser} = model;
	if (!browser.isWhole || browser.isPending) return withWhole(model, {kind: 'mark-all'});
	const paths = browser.entries.filter(entry => flagsOf(model, entry).unread).map(({path}) => path);
	const articles = articlesText(paths.length);
	if (paths.length === 0) return withNotice(model, 'nothing unread in this list');
	if (!browser.isMarkingAll) {
		return withNotice(
			{...model, browser: {...browser, isMarkingAll: true}},
			`${keyFor(model.keyMap.browser, 'mark-all')} again marks ${articles} as read`,
		);
	}
	const effects: Effect[] = [{type: 'set-read', paths, read: true}];
	const notice = `marked ${articles} as read`;
	const before = new Map(browser.entries.map(entry => [entry.path, flagsOf(model, entry)]));
	const undoing = undoingOf(notice, before, effects);
	return {model: {...withUndoing(withRead(model, paths), undoing), notice}, effects};
}

function withRead(model: Model, paths: string[]): Model {
	const flags = new Map(model.flags);
	const read = new Set(paths);
	for (const entry of model.browser.entries) {
		if (read.has(entry.path)) flags.set(entry.path, {...flagsOf(model, entry), unread: false});
	}
	return {...model, flags, browser: {...model.browser, isMarkingAll: false}};
}
