// Searches within an article: hits are marked while the pattern is typed, and n and N step through them.

import {sum} from '../../core/sum.ts';
import {type Column, firstPosition, lastPosition} from '../column/column.ts';
import type {Document} from '../column/document.ts';
import {type Find, findPattern, rangesOnPage, type SegmentSpan, type SegmentText, segmentText} from '../column/find.ts';
import {pushHistory} from '../model/history.ts';
import {type HitIndex, type Model, noChange, type Page, type Prompt, type Step, withNotice} from '../model/model.ts';
import {isInView, showing} from '../model/page.ts';
import {lineOf, type Occurrence, type Occurrences, occurrenceAfter, occurrenceFrom} from './occurrences.ts';

/** Marks the hits of what is typed so far. */
export function previewed(model: Model, text: string): Model {
	const {page, prompt} = model;
	if (!page || !prompt) return model;
	const find = text.trim() === '' ? prompt.before : findPattern(text);
	return {...model, page: {...page, find, hit: undefined}};
}

/** Closes the prompt and restores the earlier marks. */
export function cancelled(model: Model, prompt: Prompt): Model {
	const {page} = model;
	return {...model, prompt: undefined, page: page && {...page, find: prompt.before}};
}

/** Goes to the first hit; an empty pattern repeats the last one. */
export function searched(model: Model, prompt: Prompt): Step {
	const by = prompt.kind === 'search' ? 1 : -1;
	const isAgain = prompt.text.trim() === '';
	const pattern = isAgain ? model.lastSearch?.pattern : prompt.text;
	const closed = cancelled(model, prompt);
	if (!closed.page || pattern === undefined) return noChange(closed);
	const page = {...closed.page, find: findPattern(pattern), hit: isAgain ? closed.page.hit : undefined};
	return stepToHit({...closed, lastSearch: {pattern, by}}, page, by);
}

/** Goes to the hit after the current one, otherwise to the first on or below the screen; wraps around. */
export function stepToHit(model: Model, page: Page, by: 1 | -1): Step {
	const find = page.find ?? (model.lastSearch && findPattern(model.lastSearch.pattern));
	if (!find) return withNotice(model, 'nothing to look for yet: /');
	const finding = {...page, find};
	const found = hitFrom(finding, find, {by, size: model.size}) ?? wrapped(finding, find, by);
	if (!found) return withNotice({...model, page: finding}, `nothing found for “${find.pattern}”`);
	const position = lineOf(hitsOf(page.column, find), found.hit);
	if (!position) return noChange({...model, page: finding});
	// Later commands refer to what was gone to last.
	const next = {...showing(finding, position, model.size), hit: found.hit, note: undefined};
	return withNotice(jumpedFar(model, next), found.notice);
}

/** Where the current hit begins, while it is on the screen. */
export function chosenHit({size}: Model, page: Page): {segment: number; span: SegmentSpan} | undefined {
	const {find, hit, column} = page;
	if (!find || !hit || !isInView(page, lineOf(hitsOf(column, find), hit) ?? firstPosition(column), size))
		return undefined;
	const span = hitsOf(column, find).in(hit.segment)[hit.index]?.spans[0];
	return span && {segment: hit.segment, span};
}

/** The number of the current hit, from 1, and the total; undefined if there is no current hit. */
export function hitNumber({column, find, hit}: Page): {number: number; of: number} | undefined {
	if (!find || !hit) return undefined;
	const counts = hitCounts(column.document, find);
	const before = sum(counts.slice(0, hit.segment));
	const here = hitsOf(column, find).in(hit.segment).length;
	return {number: before + hit.index + 1, of: before + here + sum(counts.slice(hit.segment + 1))};
}

interface Found {
	hit: HitIndex;
	notice: string;
}

function hitFrom(page: Page, find: Find, {by, size}: {by: 1 | -1; size: Model['size']}): Found | undefined {
	const hits = hitsOf(page.column, find);
	const position = page.hit && lineOf(hits, page.hit);
	const isSeen = position && isInView(page, position, size);
	const hit =
		page.hit && isSeen
			? occurrenceAfter(page.column, hits, {from: page.hit, by})
			: occurrenceFrom(page.column, hits, {from: page.top, by});
	return hit && {hit, notice: ''};
}

function wrapped({column}: Page, find: Find, by: 1 | -1): Found | undefined {
	const {segment, line} = lastPosition(column);
	const from = by === 1 ? firstPosition(column) : {segment, line: line + 1};
	const hit = occurrenceFrom(column, hitsOf(column, find), {from, by});
	return hit && {hit, notice: by === 1 ? 'from the beginning again' : 'from the end again'};
}

/** Only a hit outside the screen counts as a jump for the history. */
function jumpedFar(model: Model, page: Page): Model {
	return page.top === model.page?.top ? {...model, page} : pushHistory(model, page);
}

export interface Hits extends Occurrences {
	/** The hits on a line of a segment, with their indexes. */
	on(segment: number, line: number): {occurrence: Occurrence; index: number}[];
}

/** The hits of a search in the laid-out lines. */
export function hitsOf(column: Column, find: Find): Hits {
	const found = (segment: number) => hitsIn(segmentText(column, segment), find);
	return {
		in: segment => found(segment).hits,
		on: (segment, line) => found(segment).byLine.get(line) ?? [],
		mayBeIn: segment => column.document.texts(segment).some(text => find.in(text).length > 0),
	};
}

const countsOf = new WeakMap<Find, {document: Document; counts: number[]}>();

/** Number of hits per segment, counted in the texts once per search, because laying out a long article takes too long. */
function hitCounts(document: Document, find: Find): number[] {
	const known = countsOf.get(find);
	if (known?.document === document) return known.counts;
	const counts = Array.from({length: document.segmentCount}, (_, segment) =>
		document.texts(segment).reduce((sum, text) => sum + find.in(text).length, 0),
	);
	countsOf.set(find, {document, counts});
	return counts;
}

type ByLine = Map<number, {occurrence: Occurrence; index: number}[]>;

interface FoundHits {
	find: Find;
	hits: Occurrence[];
	byLine: ByLine;
}

const remembered = new WeakMap<SegmentText, FoundHits>();

function hitsIn(text: SegmentText, find: Find): FoundHits {
	const known = remembered.get(text);
	if (known?.find === find) return known;
	const all = rangesOnPage(find, text.text).map(([start, end]) => ({spans: text.spans(start, end)}));
	const hits = all.filter(({spans}) => spans.length > 0);
	const found = {find, hits, byLine: indexByLine(hits)};
	remembered.set(text, found);
	return found;
}

function indexByLine(occurrences: Occurrence[]): ByLine {
	const byLine: ByLine = new Map();
	for (const [index, occurrence] of occurrences.entries()) {
		for (const {line} of occurrence.spans) byLine.set(line, [...(byLine.get(line) ?? []), {occurrence, index}]);
	}
	return byLine;
}
