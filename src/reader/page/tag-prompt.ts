// The prompt for tags of one's own: it begins with those that an article has, and what stands in it at the end is what it has then.

import {readTags} from '../../core/state/own-tags.ts';
import {tagKey} from '../../core/text/fold-keys.ts';
import type {Effect, TagChange} from '../model/effects.ts';
import {standardInput} from '../model/history.ts';
import {type Model, noChange, type Prompt, type Step, withNotice} from '../model/model.ts';
import {undoingOf, withUndoing} from '../notes/undo.ts';
import {openPrompt} from './prompt-line.ts';

/** Asks for the tags there are, to be changed. */
export function askTags(model: Model, path: string): Step {
	if (path === standardInput) return withNotice(model, 'standard input has no tags of yours');
	return noChange(model, {type: 'ask-tags', path});
}

/** Opens the prompt, unless the person went on to something else. */
export function openTagPrompt(model: Model, asked: {path: string; own: string[]; known: string[]}): Model {
	if (model.prompt || model.overlay) return model;
	const begun = asked.own.map(tag => `${tag}, `).join('');
	const {prompt} = openPrompt(model, 'tag', begun).model;
	return prompt ? {...model, prompt: {...prompt, tags: {...asked, completing: undefined}}} : model;
}

/** The tags that the one which is typed may become, those that begin so first. */
export function tagChoices({text, tags}: Prompt): string[] {
	const typed = tags?.completing?.typed ?? lastOf(text);
	const key = tagKey(typed);
	if (!tags || (key === '' && typed !== '')) return [];
	const there = new Set(readTags(beforeLast(text)).tags.map(tagKey));
	const others = tags.known.filter(tag => !there.has(tagKey(tag)) && tagKey(tag).includes(key));
	return [...others.filter(tag => tagKey(tag).startsWith(key)), ...others.filter(tag => !tagKey(tag).startsWith(key))];
}

/** The text with its last tag completed, in turn to each that it may become. */
export function withCompletedTag(prompt: Prompt): Prompt {
	const {text, tags} = prompt;
	const choices = tagChoices(prompt);
	if (!tags || choices.length === 0) return prompt;
	const {typed, turn} = tags.completing ?? {typed: lastOf(text), turn: 0};
	const completed = beforeLast(text) + (choices[turn % choices.length] ?? '');
	return {...prompt, text: completed, behind: 0, tags: {...tags, completing: {typed, turn: turn + 1}}};
}

/** Gives the article the tags that were typed, and takes away those that it had beside them. */
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

/** The list with the tags that an article has now. */
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
