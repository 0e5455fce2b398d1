// The keys of the browser.

import type {Entry} from '../../core/article/article.ts';
import {citation} from '../../core/library/citation.ts';
import {indexAfter, textHeight} from '../model/geometry.ts';
import {afterSaving} from '../model/history.ts';
import {type BrowserCommand, browserKeys, commandOf, motionOf} from '../model/key-bindings.ts';
import {browserSorts, type Model, noChange, type Step, withNotice} from '../model/model.ts';
import {deadKey, programActions, toggleFlag, visitAddress} from '../model/shared-actions.ts';
import {openPrompt} from '../page/prompt.ts';
import {chosen, openedChosen, relisted, selected, selectedLast} from './listing.ts';

/** The step that a key means in the list, perhaps so many times. */
export function updateBrowserKey(model: Model, key: string, count: number | undefined): Step {
	const motion = motionOf(key);
	if (motion === 'end' && count === undefined) return selectedLast(model);
	if (motion) {
		const {entries, selected: index} = model.browser;
		const height = textHeight(model.size);
		return selected(model, indexAfter(motion, {index, count: entries.length, height, times: count}));
	}
	const command = commandOf<BrowserCommand>(browserKeys, key);
	const act = command && actions[command];
	return act ? act({model}) : deadKey(model, key);
}

const actions: Partial<Record<BrowserCommand, (given: {model: Model}) => Step>> = {
	...programActions,
	open: ({model}) => openedChosen(model),
	filter: ({model}) => openPrompt(model, 'filter'),
	clear: ({model}) => (model.browser.query === '' ? noChange(model) : relisted(model, {query: ''})),
	'unread-first': ({model}) => relisted(model, {unreadFirst: !model.browser.unreadFirst}),
	sort: ({model}) => relisted(model, {sort: nextSort(model)}),
	star: ({model}) => withChosen(model, ({path}) => toggleFlag(model, path, 'starred')),
	unread: ({model}) => withChosen(model, ({path}) => toggleFlag(model, path, 'unread')),
	copy: ({model}) => withChosen(model, entry => copied(model, entry)),
	edit: ({model}) => withChosen(model, ({path}) => noChange(model, {type: 'edit', path, line: 1})),
	source: ({model}) => withChosen(model, ({url}) => visitAddress(model, url)),
	leave: ({model}) => afterSaving(model, {type: 'quit', interrupted: false}),
};

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
