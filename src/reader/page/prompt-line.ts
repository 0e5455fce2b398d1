import {type Model, noChange, type Prompt, type Step} from '../model/model.ts';

/** Opens a prompt with an initial text; for a filter, the current one. */
export function openPrompt(model: Model, kind: Prompt['kind'], begun = ''): Step {
	const text = kind === 'filter' ? model.browser.query : begun;
	const recalled = {back: 0, typed: text};
	return noChange({...model, prompt: {kind, text, behind: 0, before: model.page?.find, helpTop: 0, recalled}});
}
