// The line at the foot of the screen in which a pattern or a filter is typed.

import {safeLine} from '../../core/text/safe-text.ts';
import {openedChosen, relisted, selected} from '../browser/listing.ts';
import {helpLines} from '../help.ts';
import type {Typed} from '../keyboard/key-decoder.ts';
import {indexAfter, scrolledBy, textHeight} from '../model/geometry.ts';
import {motionOf} from '../model/key-bindings.ts';
import {type Model, noChange, type Prompt, type Step} from '../model/model.ts';
import {cancelled, previewed, searched} from './search.ts';

const longest = 1000;

/** The step that a key, or pasted text, means in the prompt. */
export function updatePrompt(model: Model, typed: Typed): Step {
	const {prompt} = model;
	if (!prompt) return noChange(model);
	if (typed.type === 'paste') return edited(model, prompt, prompt.text + oneLine(typed.text));
	const {key} = typed;
	if (key === 'escape' || key === 'ctrl+g') return left(model, prompt);
	if (key === 'enter') return accepted(model, prompt);
	if (isHelpShown(prompt) && key === 'q') return left(model, prompt);
	if (key === 'backspace' && prompt.text === '') return left(model, prompt);
	return movedBehind(model, prompt, key) ?? edited(model, prompt, editedText(prompt.text, key));
}

/** A backward search that has not begun shows the keys: `?` is asked for both. */
export function isHelpShown({kind, text}: Prompt): boolean {
	return kind === 'search-back' && text === '';
}

function editedText(text: string, key: string): string {
	if (key === 'backspace') return withoutLast(text);
	if (key === 'ctrl+u') return '';
	if (key === 'ctrl+w' || key === 'alt+backspace') return text.replace(/\S+\s*$/, '');
	if (key === 'space') return `${text} `;
	return isCharacter(key) ? text + key : text;
}

/** Names of keys are longer than a character; one that parts lines or turns them round can't be shown. */
function isCharacter(key: string): boolean {
	return Array.from(key).length === 1 && safeLine(key) === key;
}

/** With its accents and joiners. */
function withoutLast(text: string): string {
	return text.replace(/\P{M}(?:\p{M}|\u200d)*$/u, '');
}

function oneLine(text: string): string {
	return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
}

function edited(model: Model, prompt: Prompt, text: string): Step {
	const next = Array.from(text).slice(0, longest).join('');
	if (next === prompt.text) return noChange(model);
	const typed = {...model, prompt: {...prompt, text: next}};
	return prompt.kind === 'filter' ? relisted(typed, {query: next.trim()}) : noChange(previewed(typed, next));
}

function left(model: Model, prompt: Prompt): Step {
	if (prompt.kind !== 'filter') return noChange(cancelled(model, prompt));
	const closed = {...model, prompt: undefined};
	return model.browser.query === '' ? noChange(closed) : relisted(closed, {query: ''});
}

function accepted(model: Model, prompt: Prompt): Step {
	if (prompt.kind !== 'filter') return searched(model, prompt);
	const closed = {...model, prompt: undefined};
	return prompt.text.trim() === '' ? noChange(closed) : openedChosen(closed);
}

/** Arrows move what is behind the prompt: the list that is filtered, the help that is shown. */
function movedBehind(model: Model, prompt: Prompt, key: string): Step | undefined {
	const motion = Array.from(key).length > 1 && key !== 'space' && !key.startsWith('ctrl') ? motionOf(key) : undefined;
	if (!motion) return undefined;
	const height = textHeight(model.size);
	if (prompt.kind === 'filter') {
		const {selected: index, entries} = model.browser;
		return selected(model, indexAfter(motion, {index, count: entries.length, height}));
	}
	if (!isHelpShown(prompt)) return noChange(model);
	const helpTop = scrolledBy(motion, {top: prompt.helpTop, count: helpLines(model).length, height});
	return noChange({...model, prompt: {...prompt, helpTop}});
}
