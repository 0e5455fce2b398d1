// Reads aloud: each sentence is piped to a process of its own, whose end is the end of the sentence. The sentence is marked, and
// the page scrolls along.

import {blockAt} from '../column/document.ts';
import type {Effect} from '../model/effects.ts';
import {keyFor} from '../model/key-map.ts';
import {type Model, noChange, type Page, type Speech, type Step, withNotice} from '../model/model.ts';
import {selectedRange, sentenceRead, showingSentence} from '../selection/selection.ts';
import {paragraphOf, type SentencePlace, sentenceAfter, sentencesIn} from '../selection/sentences.ts';

/** Starts with the selection, or the first sentence on the screen; or stops. */
export function toggleSpeech(model: Model, page: Page): Step {
	if (model.speech) return silenced(model, 'reading aloud has ended');
	if (model.speak === undefined) {
		return withNotice(model, 'no voice · name one in the configuration: speak');
	}
	const {document, selection} = page;
	const first = selection ? selectedRange(document, selection)[0] : sentenceRead(model, page);
	if (!first) return withNotice(model, 'nothing to read aloud here');
	const begun = {...page, selection: undefined};
	return spoken(model, begun, {place: first, path: document.article.path, isPaused: false});
}

/** Pauses within the sentence, which is repeated on resuming. */
export function pauseSpeech(model: Model, page: Page): Step {
	const {speech} = model;
	if (!speech) return silent(model);
	if (speech.isPaused) return spoken(model, page, {...speech, isPaused: false});
	return noChange({...model, speech: {...speech, isPaused: true}, turn: model.turn + 1}, {type: 'hush'});
}

/** Skips to another sentence, or to the start of another paragraph. */
export function skipSpeech(model: Model, page: Page, {by, step}: {by: 'sentence' | 'paragraph'; step: number}): Step {
	const {speech} = model;
	if (!speech) return noChange(model);
	const {document} = page;
	const [first, last] = by === 'paragraph' ? paragraphOf(document, speech.place) : [speech.place, speech.place];
	const next = sentenceAfter(document, step > 0 ? last : first, step);
	return spoken(model, page, {...speech, place: by === 'paragraph' ? paragraphOf(document, next)[0] : next});
}

const slowest = 50;
const fastest = 600;
const speedStep = 25;

/** Changes the speed by a number of steps, repeating the current sentence. */
export function changeSpeed(model: Model, page: Page, steps: number): Step {
	const {speech} = model;
	if (!speech) return silent(model);
	const speed = Math.max(slowest, Math.min(model.speed + steps * speedStep, fastest));
	const changed = {...model, speed, notice: `${speed} words a minute`};
	return speech.isPaused ? noChange(changed) : spoken(changed, page, speech);
}

/** Continues with the next sentence; reports a failure of the program. */
export function afterSentence(model: Model, {turn, failure}: {turn: number; failure: string | undefined}): Step {
	const {speech, page} = model;
	if (!speech || !page || turn !== model.turn || speech.isPaused) return noChange(model);
	if (failure !== undefined) return silenced(model, `the voice ${failure}`);
	const next = nextToRead(page, speech.place);
	if (!next) return silenced(model, 'read to the end');
	return spoken(model, page, {...speech, place: next});
}

/** Stops when its page is left: another article, or the library, is not read aloud. */
export function withoutStraySpeech({model, effects}: Step): Step {
	const {speech, screen, page} = model;
	if (!speech || (screen === 'page' && page?.document.article.path === speech.path)) return {model, effects};
	const step = silenced(model, model.notice);
	return {model: step.model, effects: [...effects, ...step.effects]};
}

function silent(model: Model): Step {
	return withNotice(model, `nothing is read aloud · ${keyFor(model.keyMap.page, 'speak')} begins`);
}

function silenced(model: Model, notice: string): Step {
	return {model: {...model, speech: undefined, turn: model.turn + 1, notice}, effects: [{type: 'hush'}]};
}

function spoken(model: Model, page: Page, speech: Speech): Step {
	const turn = model.turn + 1;
	const text = sentencesIn(page.document, speech.place.segment)[speech.place.sentence]?.text ?? '';
	const {lang = ''} = page.document.article.metadata;
	const effect: Effect = {type: 'speak', text, line: spokenLine(model, lang), turn};
	const shown = showingSentence(model, page, speech.place);
	const next = {...model, page: shown, speech: {...speech, isPaused: false}, turn};
	return noChange(next, effect);
}

/** Words per minute that most programs consider normal. */
export const usualSpeed = 175;

/** What the command that reads aloud may ask for in braces. */
export const voicePlaceholders = ['speed', 'factor', 'length', 'lang'] as const;

/** Fills in the command; only our own numbers and a language code of plain letters are inserted. */
function spokenLine({speak = '', speed}: Model, lang: string): string {
	const values: Record<(typeof voicePlaceholders)[number], string> = {
		speed: String(speed),
		factor: (speed / usualSpeed).toFixed(2),
		length: (usualSpeed / speed).toFixed(2),
		lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : 'en',
	};
	return speak.replace(
		/\{(speed|factor|length|lang)\}/g,
		(_, name: (typeof voicePlaceholders)[number]) => values[name],
	);
}

/** Skips code, and sentences without letters. */
function nextToRead({document}: Page, from: SentencePlace): SentencePlace | undefined {
	for (let place = from; ; ) {
		const next = sentenceAfter(document, place, 1);
		if (next.segment === place.segment && next.sentence === place.sentence) return undefined;
		const text = sentencesIn(document, next.segment)[next.sentence]?.text ?? '';
		if (blockAt(document, next.segment)?.token.type !== 'code' && /[\p{L}\p{N}]/u.test(text)) return next;
		place = next;
	}
}
