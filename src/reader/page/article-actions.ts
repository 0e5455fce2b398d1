// The keys of a page that do something with the article, or leave it for another.

import {citation, citationSource} from '../../core/library/citation.ts';
import {listEffect, select, steppedBy} from '../browser/listing.ts';
import {linesFrom} from '../column/column.ts';
import {blockAt} from '../column/document.ts';
import {columnWidth, textHeight} from '../model/geometry.ts';
import {toggleFlag, visitAddress} from '../model/history.ts';
import {type Model, type Page, type Step, withNotice} from '../model/model.ts';
import {isInView, reflow, segmentRead} from '../model/page.ts';
import type {PageActions, PageGiven} from '../model/program-actions.ts';
import {saving} from '../model/program-actions.ts';

export const articleActions: PageActions = {
	'next-article': ({model, count}) => steppedBy(model, count ?? 1),
	'previous-article': ({model, count}) => steppedBy(model, -(count ?? 1)),
	library: ({model}) => toLibrary({...model, isSingle: false}),
	leave: ({model}) => (model.isSingle ? saving(model, {type: 'quit', interrupted: false}) : toLibrary(model)),
	star: ({model, page}) => toggleFlag(model, page.document.article.path, 'starred'),
	unread: ({model, page}) => toggleFlag(model, page.document.article.path, 'unread'),
	copy,
	edit: ({model, page}) => saving(model, {type: 'edit', path: page.document.article.path, line: lineRead(page)}),
	source: ({model, page}) => visitAddress(model, page.document.article.metadata.url),
	narrower: given => widened(given, -4),
	wider: given => widened(given, 4),
	reload: ({model, page}) => saving(model, {type: 'open', path: page.document.article.path, start: {isReload: true}}),
};

/** The list as it was, with the article just read chosen. */
function toLibrary(model: Model): Step {
	const {browser, page} = model;
	const path = page?.document.article.path;
	const index = browser.entries.findIndex(entry => entry.path === path);
	const shown = index >= 0 ? select(model, index) : model;
	const {model: saved, effects} = saving({...shown, screen: 'browser', notice: ''});
	return {model: saved, effects: browser.isLoaded ? effects : [...effects, listEffect(browser)]};
}

/** The paragraph that is being read, or the n-th on the screen. */
function copy({model, page, count}: PageGiven): Step {
	const {article, entry} = page.document;
	const piece = count === undefined ? hitOrRead(model, page) : textPieces(model, page)[count - 1];
	const quote = piece === undefined ? '' : page.document.texts(piece).join('\n').trim();
	if (piece === undefined || quote === '') return withNotice(model, 'no paragraph to copy here');
	const text = citation({...citationSource(article, entry), line: lineOf(page, piece), quote}, 'plain');
	return {
		model: {...model, notice: `copied “${quote.slice(0, 200)}”`},
		effects: [{type: 'copy', text}],
	};
}

/** What `n` went to while it is in view, else the first text at the top of the screen. */
function hitOrRead({size}: Model, page: Page): number {
	if (page.hit && isInView(page, {piece: page.hit.piece, line: 0}, size)) return page.hit.piece;
	const piece = segmentRead(page);
	const isHeading = blockAt(page.document, piece)?.token.type === 'heading';
	return isHeading || piece === 0 ? piece + 1 : piece;
}

/** The blocks of text on the screen, from the top. */
function textPieces({size}: Model, {column, top, document}: Page): number[] {
	const pieces = linesFrom(column, top, textHeight(size)).map(({position}) => position.piece);
	return [...new Set(pieces)].filter(piece => {
		const block = blockAt(document, piece);
		return block !== undefined && block.token.type !== 'heading' && block.token.type !== 'hr';
	});
}

function lineRead(page: Page): number {
	return lineOf(page, Math.max(1, segmentRead(page)));
}

function lineOf({document}: Page, piece: number): number {
	return blockAt(document, piece)?.line ?? document.blocks.at(-1)?.line ?? 1;
}

const narrowestMeasure = 24;
const widestMeasure = 200;

function widened({model, page, count}: PageGiven, by: number): Step {
	// From what is seen, not from a wish that the screen could not fulfil.
	const measure = columnWidth(model) + by * (count ?? 1);
	const wished = {...model, measure: Math.max(narrowestMeasure, Math.min(measure, widestMeasure))};
	const changed = reflow(page, model.size, wished);
	return {model: {...wished, page: changed, notice: `${columnWidth(wished)} columns`}, effects: []};
}
