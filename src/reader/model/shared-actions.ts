// Actions shared by browser and page: flags of articles (unread, starred), their web addresses, and keys of the program.

import type {Entry} from '../../core/article/article.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {undoingOf, withUndoing} from '../notes/undo.ts';
import type {Flags} from './browser-model.ts';
import type {Effect} from './effects.ts';
import {afterSaving, standardInput} from './history.ts';
import type {Binding} from './key-bindings.ts';
import {keyName} from './key-names.ts';
import {type Model, noChange, type Step, withNotice} from './model.ts';
import {isAtEnd} from './page.ts';

interface Given {
	model: Model;
}

export const programActions = {
	help: ({model}: Given) => noChange({...model, overlay: {kind: 'help', top: 0}}),
	redraw: ({model}: Given) => noChange(model, {type: 'redraw'}),
	stop: ({model}: Given) => afterSaving(model, {type: 'stop'}),
	quit: ({model}: Given) => afterSaving(model, {type: 'quit', interrupted: false}),
	interrupt: ({model}: Given) => afterSaving(model, {type: 'quit', interrupted: true}),
} as const;

/** Reports that a key is unbound, and which key shows help. */
export function deadKey(model: Model, key: string, help = ` · ${helpHint(model)}`): Step {
	return withNotice(model, `no key ${keyName(key)}${help}`);
}

/** Which key shows help; empty if none does. */
export function helpHint({keyMap, screen}: Model): string {
	const all = keyMap[screen].flatMap(({bindings}) => bindings as readonly Binding[]);
	const keys = all.find(({command}) => command === 'help')?.keys ?? [];
	const key = keys.includes('h') ? 'h' : keys[0];
	return key === undefined ? '' : `${keyName(key)} for the keys`;
}

/** The current flags of an article, in the list or not. */
export function flagsAt(model: Model, path: string): Flags {
	const {flags, browser} = model;
	const entry = browser.entries.find(entry => entry.path === path);
	return entry ? flagsOf(model, entry) : (flags.get(path) ?? {unread: true, starred: false, queued: false});
}

/** The flags of an entry, including changes since the list was loaded. */
export function flagsOf({flags}: Model, entry: Entry): Flags {
	const {unread, starred, queued = false} = entry;
	return flags.get(entry.path) ?? {unread, starred, queued};
}

/** Toggles a flag of an article and reports it. */
export function toggleFlag(model: Model, path: string, flag: keyof Flags): Step {
	if (flag === 'queued' && path === standardInput) return withNotice(model, "standard input can't be read later");
	const flags = flagsAt(model, path);
	const step = setFlags(model, path, {...flags, [flag]: !flags[flag]});
	const notice = toggleNotices[flag][flags[flag] ? 'off' : 'on'];
	const undoing = undoingOf(notice, new Map([[path, flags]]), step.effects);
	return {model: {...withUndoing(step.model, undoing), notice}, effects: step.effects};
}

const toggleNotices = {
	starred: {on: 'starred', off: 'star taken away'},
	unread: {on: 'marked as unread', off: 'marked as read'},
	queued: {on: 'queued, for when there is time', off: 'taken out of the queue'},
} as const;

/** Marks the article as read once its last line has been on the screen. */
export function noteEnd({model, effects}: Step): Step {
	const {page, screen, size} = model;
	if (!page || screen !== 'page' || page.endSeen || !isAtEnd(page, size)) return {model, effects};
	const seen = {...model, page: {...page, endSeen: true}};
	const flags = flagsAt(model, page.document.article.path);
	if (!flags.unread) return {model: seen, effects};
	const step = setFlags(seen, page.document.article.path, {...flags, unread: false});
	return {model: step.model, effects: [...effects, ...step.effects]};
}

/** Opens the web address of an article, if it has one. */
export function visitAddress(model: Model, url: string | undefined): Step {
	if (url === undefined) return withNotice(model, 'it has no web address');
	return {model: {...model, notice: `opening ${shownAddress(url)}`}, effects: [{type: 'browse', url}]};
}

/** Sets flags in the model and emits the effects that store them. */
function setFlags(model: Model, path: string, flags: Flags): Step {
	const before = flagsAt(model, path);
	const effects: Effect[] = [];
	if (before.unread !== flags.unread) effects.push({type: 'set-read', paths: [path], read: !flags.unread});
	if (before.starred !== flags.starred) effects.push({type: 'set-starred', path, starred: flags.starred});
	if (before.queued !== flags.queued) effects.push({type: 'set-queued', path, queued: flags.queued});
	const kept = path === standardInput ? [] : effects;
	return noChange({...model, flags: new Map(model.flags).set(path, flags)}, ...kept);
}
