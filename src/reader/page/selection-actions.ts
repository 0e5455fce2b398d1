// Page keys that select text, have it read aloud, or pass it to a command.

import type {Model} from '../model/model.ts';
import {annotate, highlight, removeNote, stepToNote} from '../notes/notes.ts';
import {moveSelection, toggleSelection} from '../selection/selection.ts';
import {changeSpeed, pauseSpeech, skipSpeech, toggleSpeech} from '../speech/speech.ts';
import type {PageActions, PageGiven} from './article-actions.ts';
import {openPrompt} from './prompt-line.ts';

type By = 'sentence' | 'paragraph';

export const selectionActions: PageActions = {
	select: ({model, page}) => toggleSelection(model, page),
	'next-sentence': given => step(given, 'sentence', 1),
	'previous-sentence': given => step(given, 'sentence', -1),
	'next-paragraph': given => step(given, 'paragraph', 1),
	'previous-paragraph': given => step(given, 'paragraph', -1),
	highlight: ({model, page}) => highlight(model, page),
	annotate: ({model, page}) => annotate(model, page),
	'next-note': ({model, page}) => stepToNote(model, page, 1),
	'previous-note': ({model, page}) => stepToNote(model, page, -1),
	'remove-note': ({model, page}) => removeNote(model, page),
	pipe: ({model}) => openPrompt(model, 'pipe'),
	shell: ({model}) => openPrompt(model, 'shell'),
	speak: ({model, page}) => toggleSpeech(model, page),
	pause: ({model, page}) => pauseSpeech(model, page),
	faster: ({model, page, count}) => changeSpeed(model, page, count ?? 1),
	slower: ({model, page, count}) => changeSpeed(model, page, -(count ?? 1)),
};

/** While the article is being read aloud, skips there instead of moving the selection. */
function step({model, page, count}: PageGiven, by: By, direction: 1 | -1) {
	const given = {by, step: direction * (count ?? 1)};
	return isSpeaking(model) ? skipSpeech(model, page, given) : moveSelection(model, page, given);
}

function isSpeaking({speech}: Model): boolean {
	return speech !== undefined;
}
