// What reading leaves behind: the place, kept when a page is left and when nothing happens for a while, and that the end
// was seen.

import type {Entry} from '../../core/article/article.ts';
import {placeOf} from '../../core/article/reading-place.ts';
import {type Effect, type Flags, type Model, noChange, type Page, type SavedPlace, type Step} from './model.ts';
import {isAtEnd, sameAnchor} from './page.ts';

/** Standard input is read once: there is nothing to come back to. */
const standardInput = '-';

/** Asks for the place to be saved if it moved. */
export function savePlace(model: Model): Step {
	const {page} = model;
	if (!page || (page.saved && sameAnchor(page.anchor, page.saved))) return noChange(model);
	return noChange({...model, page: {...page, saved: page.anchor}}, ...placeEffects(page));
}

/** Marks the article as read once its last line was on the screen. */
export function noteEnd({model, effects}: Step): Step {
	const {page, screen, size} = model;
	if (!page || screen !== 'page' || page.endSeen || !isAtEnd(page, size)) return {model, effects};
	const seen = {...model, page: {...page, endSeen: true}};
	const flags = flagsAt(model, page.document.article.path);
	if (!flags.unread) return {model: seen, effects};
	const step = setFlags(seen, page.document.article.path, {...flags, unread: false});
	return {model: step.model, effects: [...effects, ...step.effects]};
}

export function flagsAt(model: Model, path: string): Flags {
	const {flags, browser} = model;
	const entry = browser.entries.find(entry => entry.path === path);
	return entry ? flagsOf(model, entry) : (flags.get(path) ?? {unread: true, starred: false});
}

/** What the list says of an article, unless something was done to it since. */
export function flagsOf({flags}: Model, entry: Entry): Flags {
	return flags.get(entry.path) ?? entry;
}

/** The model with new flags, and what makes them last. */
export function setFlags(model: Model, path: string, flags: Flags): Step {
	const before = flagsAt(model, path);
	const effects: Effect[] = [];
	if (before.unread !== flags.unread) effects.push({type: 'set-read', path, read: !flags.unread});
	if (before.starred !== flags.starred) effects.push({type: 'set-starred', path, starred: flags.starred});
	const kept = path === standardInput ? [] : effects;
	return noChange({...model, flags: new Map(model.flags).set(path, flags)}, ...kept);
}

function placeEffects(page: Page): Effect[] {
	const {path} = page.document.article;
	const place = placeIn(page);
	return path === standardInput || !place ? [] : [{type: 'save-place', path, place}];
}

/** Where the page stands, in a way that survives edits; undefined for an article without text. */
export function placeIn({document, anchor}: Page): SavedPlace | undefined {
	if (document.blocks.length === 0) return undefined;
	// The title stands before the first block, the notes after the last.
	const index = Math.min(Math.max(0, anchor.piece - 1), document.blocks.length - 1);
	const offset = index === anchor.piece - 1 ? anchor.offset : 0;
	return {...placeOf(document.blocks, index), offset};
}
