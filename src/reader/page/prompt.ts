// The prompt at the bottom of the screen, for patterns, filters and other input.

import {safeLine} from '../../core/text/safe-text.ts';
import {relisted, selected} from '../browser/listing.ts';
import {pipeTo, runTyped} from '../commands/run-command.ts';
import {helpLines} from '../help.ts';
import type {Typed} from '../keyboard/key-decoder.ts';
import {indexAfter, scrolledBy, textHeight} from '../model/geometry.ts';
import type {Motion} from '../model/key-bindings.ts';
import {motionOf} from '../model/key-map.ts';
import {type Model, noChange, type Prompt, type Recalled, type Step} from '../model/model.ts';
import {annotated} from '../notes/notes.ts';
import {cancelled, previewed, searched} from './search.ts';
import {tagged, withCompletedTag} from './tag-prompt.ts';
import {lineAfterKey, lineWith, type TypedLine} from './typed-line.ts';

/** In characters. */
const longestText = 1000;
/** Limit on the texts that `↑` recalls. */
const mostRecalled = 100;

/** Handles a key, or pasted text, in the prompt. */
export function updatePrompt(model: Model, typed: Typed): Step {
	const {prompt} = model;
	if (!prompt) return noChange(model);
	if (typed.type === 'paste') return inserted(model, prompt, oneLine(typed.text));
	const {key} = typed;
	if (key === 'escape' || key === 'ctrl+g') return left(model, prompt);
	if (key === 'enter') return accepted(remembered(model, prompt), prompt);
	if (isHelpShown(prompt) && key === 'q') return left(model, prompt);
	if (key === 'backspace' && prompt.text === '') return left(model, prompt);
	if (key === 'tab' && prompt.kind === 'tag') return noChange({...model, prompt: withCompletedTag(prompt)});
	const line = isHelpShown(prompt) ? undefined : lineAfterKey(prompt, key);
	if (line) return edited(model, prompt, line);
	return movedBehind(model, prompt, key) ?? recall(model, prompt, key) ?? inserted(model, prompt, characterOf(key));
}

/** Help is shown for an empty backward search, because people press `?` for either. */
export function isHelpShown({kind, text}: Prompt): boolean {
	return kind === 'search-back' && text === '';
}

/** Key names are longer than one character; line separators and direction marks can't be shown. */
function characterOf(key: string): string {
	if (key === 'space') return ' ';
	return Array.from(key).length === 1 && safeLine(key) === key ? key : '';
}

function oneLine(text: string): string {
	return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
}

/** Inserts as much of the text as fits. */
function inserted(model: Model, prompt: Prompt, text: string): Step {
	const room = longestText - Array.from(prompt.text).length;
	return edited(model, prompt, lineWith(prompt, Array.from(text).slice(0, room).join('')));
}

function edited(model: Model, prompt: Prompt, {text, behind}: TypedLine): Step {
	if (text === prompt.text) return noChange({...model, prompt: {...prompt, behind}});
	const tags = prompt.tags && {...prompt.tags, completing: undefined};
	return withText(model, {...prompt, text, behind, recalled: {back: 0, typed: text}, ...(tags ? {tags} : {})});
}

function withText(model: Model, prompt: Prompt): Step {
	const typed = {...model, prompt};
	if (prompt.kind === 'filter') return relisted(typed, {query: prompt.text.trim()});
	return noChange(isCommand(prompt) ? typed : previewed(typed, prompt.text));
}

/** Whether nothing is searched while typing. */
function isCommand({kind}: Prompt): boolean {
	return ['pipe', 'shell', 'note', 'tag'].includes(kind);
}

function left(model: Model, prompt: Prompt): Step {
	if (isCommand(prompt)) return noChange({...model, prompt: undefined});
	if (prompt.kind !== 'filter') return noChange(cancelled(model, prompt));
	const closed = {...model, prompt: undefined};
	return model.browser.query === '' ? noChange(closed) : relisted(closed, {query: ''});
}

function accepted(model: Model, prompt: Prompt): Step {
	if (isCommand(prompt)) return acceptedCommand({...model, prompt: undefined}, prompt);
	if (prompt.kind !== 'filter') return searched(model, prompt);
	return noChange({...model, prompt: undefined});
}

function acceptedCommand(model: Model, prompt: Prompt): Step {
	const {kind, text} = prompt;
	const line = text.trim();
	if (kind === 'tag') return tagged(model, prompt);
	if (kind === 'note' && model.page) return annotated(model, model.page, line);
	if (line === '') return noChange(model);
	if (kind === 'shell') return runTyped(model, line);
	return model.page ? pipeTo(model, model.page, line) : noChange(model);
}

function remembered(model: Model, {kind, text}: Prompt): Model {
	if (text.trim() === '') return model;
	const list = listOf(kind);
	const texts = [...(model.recall[list] ?? []).filter(known => known !== text), text].slice(-mostRecalled);
	return {...model, recall: {...model.recall, [list]: texts}};
}

/** Recalls an earlier text, or returns to the one being typed. */
function recall(model: Model, prompt: Prompt, key: string): Step | undefined {
	const by = recallKeys[key];
	if (by === undefined) return undefined;
	const texts = model.recall[listOf(prompt.kind)] ?? [];
	const {back, typed} = prompt.recalled;
	const next = Math.max(0, Math.min(back + by, texts.length));
	const text = next === 0 ? typed : (texts.at(-next) ?? typed);
	return withText(model, {...prompt, text, behind: 0, recalled: {back: next, typed}});
}

/** In a list being filtered, arrows move the list, so only Ctrl-P and Ctrl-N recall. */
const recallKeys: Record<string, 1 | -1> = {up: 1, 'ctrl+p': 1, down: -1, 'ctrl+n': -1};

function listOf(kind: Prompt['kind']): Recalled {
	if (kind === 'pipe' || kind === 'shell') return 'command';
	if (kind === 'note' || kind === 'tag') return kind;
	return kind === 'filter' ? 'filter' : 'search';
}

/** Arrows move what is behind the prompt: the list being filtered, or the help. */
function movedBehind(model: Model, prompt: Prompt, key: string): Step | undefined {
	const motion = motionBehind(model, prompt, key);
	if (!motion) return undefined;
	const height = textHeight(model.size);
	if (prompt.kind === 'filter') {
		const {selected: index, entries} = model.browser;
		return selected(model, indexAfter(motion, {index, count: entries.length, height}));
	}
	const helpTop = scrolledBy(motion, {top: prompt.helpTop, count: helpLines(model).length, height});
	return noChange({...model, prompt: {...prompt, helpTop}});
}

/** No search begins with a space, so the space key pages the help. */
function motionBehind({keyMap}: Model, prompt: Prompt, key: string): Motion | undefined {
	const isNamed = Array.from(key).length > 1 && !key.startsWith('ctrl');
	if (prompt.kind === 'filter') return isNamed && key !== 'space' ? motionOf(keyMap, key) : undefined;
	return isHelpShown(prompt) && isNamed ? motionOf(keyMap, key) : undefined;
}
