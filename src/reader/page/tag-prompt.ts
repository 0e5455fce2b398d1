// The prompt for personal tags: it starts with the article's tags, which are then replaced by its content.

import {readTags} from '../../core/state/own-tags.ts';
import {tagKey} from '../../core/text/fold-keys.ts';
import type {Effect, TagChange} from '../model/effects.ts';
import {standardInput} from '../model/history.ts';
import {type Model, noChange, type Prompt, type Step, withNotice} from '../model/model.ts';
import {undoingOf, withUndoing} from '../notes/undo.ts';
import {openPrompt} from './prompt-line.ts';

/** Requests the existing tags, to edit them. */
export function askTags(model: Model, path: string): Step {
	if (path === standardInput) return withNotice(model, 'standard input has no tags of yours');
	return noChange(model, {type: 'ask-tags', path});
}

/** Opens the prompt, unless the person has moved on. */
export function openTagPrompt(model: Model, asked: {path: string; own: string[]; known: string[]}): Model {
	if (model.prompt || model.overlay) return model;
	const begun = asked.own.map(tag => `${tag}, `).join('');
	const {prompt} = openPrompt(model, 'tag', begun).model;
	return prompt ? {...model, prompt: {...prompt, tags: {...asked, completing: undefined}}} : model;
}

/** Completions of the tag being typed, prefix matches first. */
export function tagChoices({text, tags}: Prompt): string[] {
	const typed = tags?.completing?.typed ?? lastOf(text);
	const key = tagKey(typed);
	if (!tags || (key === '' && typed !== '')) return [];
	const there = new Set(readTags(beforeLast(text)).tags.map(tagKey));
	const others = tags.known.filter(tag => !there.has(tagKey(tag)) && tagKey(tag).includes(key));
	return [...others.filter(tag => tagKey(tag).startsWith(key)), ...others.filter(tag => !tagKey(tag).startsWith(key))];
}

/** Completes the last tag, cycling through the candidates. */
export function withCompletedTag(prompt: Prompt): Prompt {
	const {text, tags} = prompt;
	const choices = tagChoices(prompt);
	if (!tags || choices.length === 0) return prompt;
	const {typed, turn} = tags.completing ?? {typed: lastOf(text), turn: 0};
	const completed = beforeLast(text) + (choices[turn % choices.length] ?? '');
	return {...prompt, text: completed, behind: 0, tags: {...tags, completing: {typed, turn: turn + 1}}};
}

/** Stores the typed tags and removes the article's other personal tags. */
export function tagged(model: Model, {text, tags: choice}: Prompt): Step {
	if (!choice) return noChange(model);
	const {tags, bad} = readTags(text);
	if (bad !== undefined)
		return withNotice(model, `“${bad.slice(0, 30)}” can't be a tag: it has letters or digits, at most a hundred`);
	const has = (list: readonly string[], tag: string) => list.some(other => tagKey(other) === tagKey(tag));
	const changes: TagChange[] = [
		...choice.own.filter(tag => !has(tags, tag)).map(tag => ({tag, isSet: false})),
		...tags.filter(tag => !has(choice.own, tag)).map(tag => ({tag, isSet: true})),
	];
	if (changes.length === 0) return noChange(model);
	const effect: Effect = {type: 'set-tags', path: choice.path, tags: changes};
	const notice = saidOf(changes);
	return {model: {...withUndoing(model, undoingOf(notice, new Map(), [effect])), notice}, effects: [effect]};
}

/** Updates the tags of an article in the list. */
export function withOwnTags(browser: Model['browser'], {path, own}: {path: string; own: string[]}): Model['browser'] {
	const at = browser.entries.findIndex(entry => entry.path === path);
	const entry = browser.entries[at];
	return entry ? {...browser, entries: browser.entries.with(at, {...entry, ownTags: own})} : browser;
}

function saidOf(changes: readonly TagChange[]): string {
	const named = (isSet: boolean) => changes.filter(change => change.isSet === isSet).map(({tag}) => tag);
	const [given, taken] = [named(true).join(', '), named(false).join(', ')];
	return [given && `tagged ${given}`, taken && `no longer ${taken}`].filter(Boolean).join(' · ');
}

function lastOf(text: string): string {
	return text.slice(text.lastIndexOf(',') + 1).trimStart();
}

function beforeLast(text: string): string {
	return text.slice(0, text.length - lastOf(text).length);
}
