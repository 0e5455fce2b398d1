// Performs the reader's effects on notes.

import type {Article} from '../../core/article/article.ts';
import type {Notes} from '../../ports/notes.ts';
import type {Effect, Undoing} from '../model/effects.ts';
import type {Event} from '../model/model.ts';

type NoteEffect = Extract<Effect, {type: 'load-notes' | 'add-note' | 'change-note' | 'remove-note' | 'restore-note'}>;

const types = ['load-notes', 'add-note', 'change-note', 'remove-note', 'restore-note'];

/** Whether the effect concerns notes. */
export function isNoteEffect(effect: Effect): effect is NoteEffect {
	return types.includes(effect.type);
}

/** Performs the effect and reports the resulting notes. Throws UserError if they can't be stored. */
export async function performOnNotes(
	notes: Notes,
	effect: NoteEffect,
	dispatch: (event: Event) => void,
): Promise<void> {
	const {article} = effect;
	const done = await change(notes, effect);
	dispatch({type: 'noted', path: article.path, notes: await notes.of(article), ...done});
}

async function change(notes: Notes, effect: NoteEffect): Promise<{notice?: string; undoing?: Undoing}> {
	const {article} = effect;
	switch (effect.type) {
		case 'load-notes':
			return {};
		case 'add-note': {
			const [note] = await notes.add(article, [effect.draft]);
			const notice = effect.draft.text === '' ? 'marked' : 'noted';
			return {notice, ...(note ? undoing(notice, {type: 'remove-note', article, id: note.id, isUndo: true}) : {})};
		}
		case 'change-note': {
			const {note, text, isUndo} = effect;
			await notes.change(note.id, {text});
			if (isUndo) return {};
			const back = {type: 'change-note', article, note: {...note, text}, text: note.text, isUndo: true} as const;
			return {notice: 'note changed', ...undoing('note changed', back)};
		}
		case 'remove-note':
			return removed(article, await notes.remove([effect.id]), effect.isUndo === true);
		case 'restore-note':
			await notes.restore(effect.removed);
			return {};
	}
}

function removed(article: Article, taken: Awaited<ReturnType<Notes['remove']>>, isUndo: boolean) {
	if (isUndo) return {};
	return {notice: 'note taken away', ...undoing('note taken away', {type: 'restore-note', article, removed: taken})};
}

function undoing(says: string, effect: Effect): {undoing: Undoing} {
	return {undoing: {says, flags: new Map(), effects: [effect]}};
}
