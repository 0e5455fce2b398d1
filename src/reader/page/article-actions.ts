// Page keys that act on the article, or leave it for another.

import {citation} from '../../core/library/citation.ts';
import {citationSource} from '../../core/library/citation-source.ts';
import {listEffect, select, steppedBy} from '../browser/listing.ts';
import {linesFrom} from '../column/column.ts';
import {blockAt} from '../column/document.ts';
import {lineSelected, selectedText} from '../commands/placeholders.ts';
import {columnWidth, textHeight} from '../model/geometry.ts';
import {afterSaving} from '../model/history.ts';
import type {PageCommand} from '../model/key-bindings.ts';
import {type Model, type Page, type Step, withNotice} from '../model/model.ts';
import {isInView, reflow, segmentRead} from '../model/page.ts';
import {toggleFlag, visitAddress} from '../model/shared-actions.ts';
import {withoutSelection} from '../selection/selection.ts';
import {askTags} from './tag-prompt.ts';

export interface PageGiven {
	model: Model;
	page: Page;
	/** The number typed before the key. */
	count: number | undefined;
}

export type PageActions = Partial<Record<PageCommand, (given: PageGiven) => Step>>;

export const articleActions: PageActions = {
	'next-article': ({model, count}) => steppedBy(model, count ?? 1),
	'previous-article': ({model, count}) => steppedBy(model, -(count ?? 1)),
	library: ({model}) => toLibrary({...model, isSingle: false}),
	leave: ({model}) => (model.isSingle ? afterSaving(model, {type: 'quit', interrupted: false}) : toLibrary(model)),
	star: ({model, page}) => toggleFlag(model, page.document.article.path, 'starred'),
	unread: ({model, page}) => toggleFlag(model, page.document.article.path, 'unread'),
	tag: ({model, page}) => askTags(model, page.document.article.path),
	queue: ({model, page}) => toggleFlag(model, page.document.article.path, 'queued'),
	copy,
	edit: ({model, page}) => afterSaving(model, {type: 'edit', path: page.document.article.path, line: lineRead(page)}),
	source: ({model, page}) => visitAddress(model, page.document.article.metadata.url),
	narrower: given => withMeasure(given, -4),
	wider: given => withMeasure(given, 4),
	pictures: togglePictures,
	reload: ({model, page}) =>
		afterSaving(model, {type: 'open', path: page.document.article.path, start: {isReload: true}}),
};

/** Returns to the list, with the article just read selected. */
export function toLibrary(model: Model): Step {
	const {browser, page} = model;
	const path = page?.document.article.path;
	const index = browser.entries.findIndex(entry => entry.path === path);
	const shown = index >= 0 ? select(model, index) : model;
	const {model: saved, effects} = afterSaving({...shown, screen: 'browser', notice: ''});
	return {model: saved, effects: browser.isLoaded ? effects : [...effects, listEffect(browser)]};
}

/** Copies the selection, the current paragraph, or the n-th on the screen. */
function copy({model, page, count}: PageGiven): Step {
	const chosen = count === undefined ? selectedText(model, page) : undefined;
	if (chosen !== undefined)
		return copied(withoutSelection(model, page), page, {quote: chosen, line: lineSelected(model, page)});
	const segment = count === undefined ? hitOrRead(model, page) : textSegments(model, page)[count - 1];
	const quote = segment === undefined ? '' : page.document.texts(segment).join('\n').trim();
	if (segment === undefined || quote === '') return withNotice(model, 'no paragraph to copy here');
	return copied(model, page, {quote, line: lineOf(page, segment)});
}

function copied(model: Model, {document}: Page, {quote, line}: {quote: string; line: number}): Step {
	const {article, entry} = document;
	const text = citation({...citationSource(article, entry), line, quote}, 'plain');
	return {
		model: {...model, notice: `copied “${quote.slice(0, 200)}”`},
		effects: [{type: 'copy', text}],
	};
}

/** The segment of the current hit while it is in view, otherwise of the first text on the screen. */
function hitOrRead({size}: Model, page: Page): number {
	if (page.hit && isInView(page, {segment: page.hit.segment, line: 0}, size)) return page.hit.segment;
	let segment = Math.max(1, segmentRead(page));
	while (blockAt(page.document, segment)?.token.type === 'heading') segment++;
	return segment;
}

/** The text blocks on the screen, from the top. */
function textSegments({size}: Model, {column, top, document}: Page): number[] {
	const segments = linesFrom(column, top, textHeight(size)).map(({position}) => position.segment);
	return [...new Set(segments)].filter(segment => {
		const block = blockAt(document, segment);
		return block !== undefined && block.token.type !== 'heading' && block.token.type !== 'hr';
	});
}

function lineRead(page: Page): number {
	return lineOf(page, Math.max(1, segmentRead(page)));
}

function lineOf({document}: Page, segment: number): number {
	return blockAt(document, segment)?.line ?? document.blocks.at(-1)?.line ?? 1;
}

const narrowestMeasure = 24;
const widestMeasure = 200;

function withMeasure({model, page, count}: PageGiven, by: number): Step {
	// Relative to the visible width: the screen may be narrower than the width requested before.
	const measure = columnWidth(model) + by * (count ?? 1);
	const widened = {...model, measure: Math.max(narrowestMeasure, Math.min(measure, widestMeasure))};
	const changed = reflow(page, model.size, widened);
	return {model: {...widened, page: changed, notice: `${columnWidth(widened)} columns`}, effects: []};
}

/** Toggles pictures, keeping the current line in place. */
function togglePictures({model, page}: PageGiven): Step {
	if (!page.document.pictures) return withNotice(model, 'this terminal shows no pictures');
	const turned = {...model, showsPictures: !model.showsPictures};
	const count = page.document.pictures.of.size;
	const notice = turned.showsPictures ? (count === 0 ? 'no pictures here' : 'pictures') : 'pictures as words';
	return {model: {...turned, page: reflow(page, model.size, turned), notice}, effects: []};
}
