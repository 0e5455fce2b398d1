// Highlights and notes on the page: creating them from the selection, going through them, changing and deleting them.

import {type AnchoredNote, inReadingOrder, noteOnSameWords} from '../../core/note/note.ts';
import type {NoteDraft} from '../../ports/notes.ts';
import {isBefore, type Position} from '../column/column.ts';
import type {Effect} from '../model/effects.ts';
import {pushHistory} from '../model/history.ts';
import {keyFor} from '../model/key-map.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {isInView, showing} from '../model/page.ts';
import {openPrompt} from '../page/prompt-line.ts';
import {selectedRange, sentenceRead, withoutSelection} from '../selection/selection.ts';
import {paragraphOf, type SentencePlace} from '../selection/sentences.ts';
import {noteSegments, noteSpans, quoteOfSentences, spanOf} from './note-places.ts';

/** Highlights the selection, or the current paragraph; if the words are highlighted already, selects that note. */
export function highlight(model: Model, page: Page, text = ''): Step {
	if (page.document.article.path === '-') return withNotice(model, 'standard input keeps no notes');
	const range = rangeOf(model, page);
	if (!range) return withNotice(model, 'nothing to mark here');
	const same = text === '' && noteOnSameWords(page.notes, spanOf(page.document, range), text);
	if (same) {
		const chosen = withoutSelection(model, {...page, note: same.id});
		return withNotice(chosen, `marked already · ${waysWithNote(model)}`);
	}
	const draft: NoteDraft = {quote: quoteOfSentences(page.document, range), text, tags: []};
	const effect: Effect = {type: 'add-note', article: page.document.article, draft};
	return noChange(withoutSelection(model, page), effect);
}

/** Opens the prompt for a note's text: of the selected note, of one on the same words, or of a new one. */
export function annotate(model: Model, page: Page): Step {
	const note = noteMeant(model, page);
	if (!note && !rangeOf(model, page)) return withNotice(model, 'nothing to annotate here');
	if (note && /\n/.test(note.text)) return withNotice(model, 'it has several lines: change it in its file');
	return openPrompt(model, 'note', note?.text.replace(/\s+/g, ' ') ?? '');
}

/** Stores the text typed for a note. */
export function annotated(model: Model, page: Page, text: string): Step {
	const note = noteMeant(model, page);
	if (!note) return highlight(model, page, text);
	if (text === note.text) return noChange(model);
	return noChange(model, {type: 'change-note', article: page.document.article, note, text});
}

/** Deletes the selected note. */
export function removeNote(model: Model, page: Page): Step {
	const note = chosenNote(model, page);
	if (!note) return withNotice(model, `no note is chosen · ${keyFor(model.keyMap.page, 'next-note')} chooses one`);
	return noChange(model, {type: 'remove-note', article: page.document.article, id: note.id});
}

/** Goes to the next or previous note of the page. */
export function stepToNote(model: Model, page: Page, by: 1 | -1): Step {
	const notes = inReadingOrder(page.notes.filter(({place}) => place));
	if (notes.length === 0) {
		const lost =
			page.notes.length > 0 ? ' but lost ones: wsws notes' : ` · ${keyFor(model.keyMap.page, 'highlight')} makes one`;
		return withNotice(model, `no notes here${lost}`);
	}
	const here = notes.findIndex(({id}) => id === page.note);
	const beyond = (note: AnchoredNote) => isBefore(page.top, positionOfNote(page, note)) === (by === 1);
	const start = by === 1 ? notes.findIndex(beyond) : notes.findLastIndex(beyond);
	const index = here >= 0 ? here + by : start;
	const note = notes[index] ?? (by === 1 ? notes[0] : notes.at(-1));
	if (!note) return noChange(model);
	const shown = {...showing(page, positionOfNote(page, note), model.size), note: note.id};
	const next = shown.top === page.top ? {...model, page: shown} : pushHistory(model, shown);
	const isAround = here >= 0 && !notes[index] && notes.length > 1;
	return withNotice(next, !isAround ? '' : by === 1 ? 'from the beginning again' : 'from the end again');
}

/** Updates the notes of the page. */
export function pageWithNotes(model: Model, {path, notes}: {path: string; notes: readonly AnchoredNote[]}): Model {
	const {page} = model;
	return page?.document.article.path === path ? {...model, page: {...page, notes}} : model;
}

/** The keys that edit and delete the selected note. */
export function waysWithNote({keyMap: {page: keys}}: Model): string {
	return `${keyFor(keys, 'annotate')} ${keyFor(keys, 'remove-note')}`;
}

/** The note gone to, while it is on the screen and nothing else is selected. */
export function chosenNote({size}: Model, page: Page): AnchoredNote | undefined {
	const note = page.selection ? undefined : page.notes.find(({id}) => id === page.note);
	return note && isInView(page, positionOfNote(page, note), size) ? note : undefined;
}

function noteMeant(model: Model, page: Page): AnchoredNote | undefined {
	const chosen = chosenNote(model, page);
	const range = chosen ? undefined : rangeOf(model, page);
	return chosen ?? (range && noteOnSameWords(page.notes, spanOf(page.document, range), ''));
}

function rangeOf(model: Model, page: Page): [SentencePlace, SentencePlace] | undefined {
	if (page.selection) return selectedRange(page.document, page.selection);
	const read = sentenceRead(model, page);
	return read && paragraphOf(page.document, read);
}

function positionOfNote(page: Page, note: AnchoredNote): Position {
	const segment = noteSegments(page, note)[0] ?? 0;
	return {segment, line: noteSpans(page, segment, note)[0]?.line ?? 0};
}
