// Where a person came from, to go back to: every jump leaves the page as it was behind.

import {type Model, noChange, type Page, type Step, withNotice} from './model.ts';
import {reflow} from './page.ts';
import {flagsAt, savePlace, setFlags} from './page-effects.ts';

const longest = 100;

/** The model on another page or at another place of the same, with the one before remembered. */
export function pushHistory(model: Model, page: Page): Model {
	const {page: before, history} = model;
	if (!before || (before.document === page.document && before.top === page.top)) return {...model, page};
	return {...model, page, history: [...history, before].slice(-longest)};
}

export function popHistory(model: Model): Step {
	const before = model.history.at(-1);
	if (!before) return withNotice(model, 'nothing to go back to');
	const {model: saved, effects} = savePlace(model);
	// It may have been left on a screen of another size.
	const page = reflow(before, model.size, model);
	return noChange({...saved, page, history: saved.history.slice(0, -1)}, ...effects);
}

export function toggleFlag(model: Model, path: string, flag: 'starred' | 'unread'): Step {
	const flags = flagsAt(model, path);
	const step = setFlags(model, path, {...flags, [flag]: !flags[flag]});
	return {model: {...step.model, notice: toggleNotices[flag][flags[flag] ? 'off' : 'on']}, effects: step.effects};
}

export function visitAddress(model: Model, url: string | undefined): Step {
	if (url === undefined) return withNotice(model, 'it has no web address');
	return {model: {...model, notice: `opening ${url}`}, effects: [{type: 'browse', url}]};
}

const toggleNotices = {
	starred: {on: 'starred', off: 'star taken away'},
	unread: {on: 'marked as unread', off: 'marked as read'},
} as const;
