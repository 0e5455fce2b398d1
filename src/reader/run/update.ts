// The reader's transition function: from a model and an event to the next model and effects. Pure; the driver performs the effects.

import {updateBrowserKey} from '../browser/browser-keys.ts';
import {refreshEffect, select, withWhole} from '../browser/listing.ts';
import {afterListing} from '../browser/pending.ts';
import {updateOutput, withOutputInView} from '../commands/output.ts';
import {stopRunning, withOutput} from '../commands/run-command.ts';
import {updateHelp, withHelpInView} from '../help.ts';
import {savePlace} from '../model/history.ts';
import {type Event, isAwaited, type Model, noChange, type Size, type Step, withNotice} from '../model/model.ts';
import {reflow} from '../model/page.ts';
import {noteEnd, programActions} from '../model/shared-actions.ts';
import {pageWithNotes} from '../notes/notes.ts';
import {withUndoing} from '../notes/undo.ts';
import {updateArticleList, withArticleList} from '../page/article-list.ts';
import {updateContents} from '../page/contents.ts';
import {withLinkTitle} from '../page/links.ts';
import {withListInView} from '../page/list-overlay.ts';
import {showArticle} from '../page/open-page.ts';
import {updatePageKey} from '../page/page-keys.ts';
import {updatePrompt} from '../page/prompt.ts';
import {openTagPrompt, withOwnTags} from '../page/tag-prompt.ts';
import {afterSentence, withoutStraySpeech} from '../speech/speech.ts';

/** The model after an event, with the effects to perform. Every event passes through here. */
export function update(model: Model, event: Event): Step {
	return withoutStraySpeech(changed(model, event));
}

function changed(model: Model, event: Event): Step {
	switch (event.type) {
		case 'key':
			return noteEnd(pressed({...model, notice: ''}, event.key));
		case 'paste':
			return pasted(model, event.text);
		case 'resized':
			return noteEnd(noChange(resized(model, event.size)));
		case 'idle':
			return whileIdle(savePlace(model));
		case 'noted':
			return noChange(afterNotes(model, event));
		case 'tags-asked':
			return noChange(openTagPrompt(model, event));
		case 'tagged':
			return noChange({...model, browser: withOwnTags(model.browser, event)});
		case 'found-near':
			return noChange(withArticleList(model, event));
		case 'spoken':
			return afterSentence(model, event);
		case 'ran':
			return withOutput(model, event);
		case 'listed':
			return afterListing(model, event.listed);
		case 'loaded':
			return noteEnd(showArticle(model, event.article));
		case 'link-named':
			return noChange(withLinkTitle(model, event));
		case 'progressed':
			return noChange({...model, progress: event.text});
		case 'notice':
			return withNotice(withoutPending(model), event.text);
	}
}

/** Reports a change of notes and makes it undoable. */
function afterNotes(model: Model, event: Extract<Event, {type: 'noted'}>): Model {
	const {notice = model.notice, undoing} = event;
	const said = {...pageWithNotes(model, event), browser: countedIn(model.browser, event), notice};
	return undoing ? withUndoing(said, undoing) : said;
}

/** Updates an article's number of notes in the list. */
function countedIn(browser: Model['browser'], {path, notes}: Extract<Event, {type: 'noted'}>): Model['browser'] {
	const at = browser.entries.findIndex(entry => entry.path === path);
	const entry = browser.entries[at];
	if (!entry || (entry.noted ?? 0) === notes.length) return browser;
	return {...browser, entries: browser.entries.with(at, {...entry, noted: notes.length})};
}

function pressed(model: Model, key: string): Step {
	if (model.running !== undefined && key === 'ctrl+c') return stopRunning(model);
	const command = urgent[key];
	if (command) return programActions[command]({model});
	const {pendingAction} = model;
	if (pendingAction && (key === 'escape' || !isAwaited(pendingAction)))
		return pressed({...model, pendingAction: undefined}, key);
	if (model.prompt) return updatePrompt(model, {type: 'key', key});
	if (model.overlay?.kind === 'contents') return updateContents(model, key);
	if (model.overlay?.kind === 'articles') return updateArticleList(model, key);
	if (model.overlay?.kind === 'help') return updateHelp(model, key);
	if (model.overlay?.kind === 'output') return updateOutput(model, key);
	if (/^\d$/.test(key)) return noChange({...model, count: counted(model.count, key)});
	const count = model.count === '' ? undefined : Number(model.count);
	const fresh = {...model, count: ''};
	return fresh.screen === 'page' ? updatePageKey(fresh, key, count) : updateBrowserKey(fresh, key, count);
}

/** Clears the pending action after a failure. */
function withoutPending(model: Model): Model {
	return {...model, pendingAction: undefined, browser: {...model.browser, isPending: false, isGrowing: false}};
}

/** Keys that work whatever is open. */
const urgent: Record<string, 'interrupt' | 'stop' | 'redraw'> = {
	'ctrl+c': 'interrupt',
	'ctrl+z': 'stop',
	'ctrl+l': 'redraw',
};

/** A count has no leading zero, and is bounded, because commands may loop over it. */
function counted(count: string, digit: string): string {
	return `${count}${digit}`.replace(/^0+/, '').slice(0, 6);
}

/** Checks for external changes to the article or the list, and counts the answers of a filter. */
function whileIdle({model, effects}: Step): Step {
	const {screen, page, prompt, overlay, browser} = model;
	if (prompt || overlay) return {model, effects};
	if (screen === 'page' && page) return {model, effects: [...effects, {type: 'check', article: page.document.article}]};
	if (!browser.isLoaded || browser.isGrowing || model.pendingAction) return {model, effects};
	const next =
		browser.isWhole || browser.query === ''
			? noChange(model, refreshEffect(browser, 'clock'))
			: withWhole(model, undefined);
	return {model: next.model, effects: [...effects, ...next.effects]};
}

/** Pasted text is inserted where text is typed, and never interpreted as commands. */
function pasted(model: Model, text: string): Step {
	if (model.prompt) return updatePrompt(model, {type: 'paste', text});
	return withNotice(model, 'pasted text is not taken for keys');
}

function resized(model: Model, size: Size): Model {
	const page = model.page && reflow(model.page, model.size, {...model, size});
	const shown = select({...model, size, page}, model.browser.selected);
	return withOutputInView(withHelpInView(withListInView(shown)));
}
