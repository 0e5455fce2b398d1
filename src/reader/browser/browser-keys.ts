// Handles the keys of the browser.

import type {Entry} from '../../core/article/article.ts';
import {citation} from '../../core/library/citation.ts';
import {browserSorts, type Flags} from '../model/browser-model.ts';
import {indexAfter, textHeight} from '../model/geometry.ts';
import {afterSaving} from '../model/history.ts';
import type {BrowserCommand, Motion} from '../model/key-bindings.ts';
import {commandOf, motionOf} from '../model/key-map.ts';
import {type Model, noChange, type Step, withNotice} from '../model/model.ts';
import {deadKey, programActions, toggleFlag, visitAddress} from '../model/shared-actions.ts';
import {undone} from '../notes/undo.ts';
import {openPrompt} from '../page/prompt-line.ts';
import {askTags} from '../page/tag-prompt.ts';
import {chosen, openedChosen, refreshEffect, relisted, selected} from './listing.ts';
import {markingAll, selectedLast, selectedUnread} from './pending.ts';

/** Handles a key in the list, with an optional repeat count. */
export function updateBrowserKey(model: Model, key: string, count: number | undefined): Step {
	const command = commandOf(model.keyMap.browser, key);
	const isMarkingAll = model.browser.isMarkingAll && command === 'mark-all';
	const given = {...model, browser: {...model.browser, isMarkingAll}};
	const motion = motionOf(model.keyMap, key);
	if (motion) return moved(given, motion, count);
	const act = command && actions[command];
	return act ? act({model: given, count: count ?? 1}) : deadKey(given, key);
}

function moved(model: Model, motion: Motion, count: number | undefined): Step {
	if (motion === 'end' && count === undefined) return selectedLast(model);
	const {entries, selected: index} = model.browser;
	const height = textHeight(model.size);
	return selected(model, indexAfter(motion, {index, count: entries.length, height, times: count}));
}

const actions: Partial<Record<BrowserCommand, (given: {model: Model; count: number}) => Step>> = {
	...programActions,
	open: ({model}) => openedChosen(model),
	filter: ({model}) => openPrompt(model, 'filter'),
	clear: ({model}) => cleared(model),
	'unread-only': ({model}) => toggleOnly(model, 'unread'),
	'starred-only': ({model}) => toggleOnly(model, 'starred'),
	'queued-only': ({model}) => toggleOnly(model, 'queued'),
	sort: ({model}) => relisted(model, {sort: nextSort(model)}),
	'next-unread': ({model}) => selectedUnread(model, 1),
	'previous-unread': ({model}) => selectedUnread(model, -1),
	'mark-all': ({model}) => markingAll(model),
	undo: ({model}) => undone(model),
	refresh: ({model}) => noChange(model, refreshEffect(model.browser, 'person')),
	star: ({model}) => withChosen(model, ({path}) => toggleFlag(model, path, 'starred')),
	unread: ({model}) => withChosen(model, ({path}) => toggleFlag(model, path, 'unread')),
	queue: ({model}) => withChosen(model, ({path}) => toggleFlag(model, path, 'queued')),
	tag: ({model}) => withChosen(model, ({path}) => askTags(model, path)),
	copy: ({model}) => withChosen(model, entry => copied(model, entry)),
	edit: ({model}) => withChosen(model, ({path}) => noChange(model, {type: 'edit', path, line: 1})),
	source: ({model}) => withChosen(model, ({url}) => visitAddress(model, url)),
	leave: ({model}) => afterSaving(model, {type: 'quit', interrupted: false}),
};

/** Returns to the whole library; a list still being made is abandoned. */
function cleared(model: Model): Step {
	const {query, only, isGrowing} = model.browser;
	if (query === '' && only === undefined && !isGrowing) return noChange(model);
	return relisted(model, {query: '', only: undefined});
}

function toggleOnly(model: Model, only: keyof Flags): Step {
	return relisted(model, {only: model.browser.only === only ? undefined : only});
}

function withChosen(model: Model, act: (entry: Entry) => Step): Step {
	const entry = chosen(model);
	return entry ? act(entry) : withNotice(model, 'no article is chosen');
}

function nextSort({browser}: Model) {
	const index = browserSorts.indexOf(browser.sort);
	return browserSorts[(index + 1) % browserSorts.length] ?? 'date';
}

function copied(model: Model, entry: Entry): Step {
	return {
		model: {...model, notice: `copied the citation of “${entry.title}”`},
		effects: [{type: 'copy', text: citation(entry, 'plain')}],
	};
}
