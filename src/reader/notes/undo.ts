// Undoes the last action on an article: star, read mark, queue, tags, note.

import type {Effect, Undoing} from '../model/effects.ts';
import {type Model, noChange, type Step, withNotice} from '../model/model.ts';

/** Limit on undoable actions. */
const mostUndone = 100;

/** Adds an undoable action. */
export function withUndoing(model: Model, undoing: Undoing): Model {
	return {...model, undoings: [...model.undoings, undoing].slice(-mostUndone)};
}

/** Undoes the last action and reports it. */
export function undone(model: Model): Step {
	const last = model.undoings.at(-1);
	if (!last) return withNotice(model, 'nothing to take back');
	const before = {...model, undoings: model.undoings.slice(0, -1), notice: `taken back: ${last.says}`};
	return noChange(withFlags(before, last), ...last.effects);
}

function withFlags(model: Model, {flags}: Undoing): Model {
	return flags.size === 0 ? model : {...model, flags: new Map([...model.flags, ...flags])};
}

/** The undoing of a change of flags: a description, and the effects that restore them. */
export function undoingOf(says: string, flags: Undoing['flags'], effects: readonly Effect[]): Undoing {
	return {says, flags, effects: effects.flatMap(inverse)};
}

function inverse(effect: Effect): Effect[] {
	if (effect.type === 'set-read') return [{...effect, read: !effect.read}];
	if (effect.type === 'set-queued') return [{...effect, queued: !effect.queued, isUndo: true}];
	if (effect.type === 'set-tags') return [{...effect, tags: effect.tags.map(({tag, isSet}) => ({tag, isSet: !isSet}))}];
	return effect.type === 'set-starred' ? [{...effect, starred: !effect.starred}] : [];
}
