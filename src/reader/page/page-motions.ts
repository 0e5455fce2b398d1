// The keys of a page that move through it.

import {earlier, firstPosition, lastTop, positionAtFraction} from '../column/column.ts';
import {textHeight} from '../model/geometry.ts';
import {popHistory, pushHistory} from '../model/history.ts';
import {noChange, type Page, type Step} from '../model/model.ts';
import {scrolled, withTop} from '../model/page.ts';
import type {PageActions, PageGiven} from '../model/program-actions.ts';
import {openContents} from './contents.ts';
import {followed, stepToLink} from './links.ts';
import {positionOfLine} from './opening.ts';
import {openPrompt, stepToHit} from './search.ts';

export const pageMotions: PageActions = {
	'line-down': given => scroll(given, 1),
	'line-up': given => scroll(given, -1),
	'screen-down': given => scroll(given, textHeight(given.model.size)),
	'screen-up': given => scroll(given, -textHeight(given.model.size)),
	'half-down': given => scroll(given, Math.ceil(textHeight(given.model.size) / 2)),
	'half-up': given => scroll(given, -Math.ceil(textHeight(given.model.size) / 2)),
	start: given => goTo(given, firstPosition(given.page.column)),
	end: given => goTo(given, lastTop(given.page.column, textHeight(given.model.size))),
	percent: goToPercent,
	'next-heading': given => stepToHeading(given, 1),
	'previous-heading': given => stepToHeading(given, -1),
	contents: ({model, page}) => openContents(model, page),
	search: ({model, page}) => openPrompt(model, page, 'search'),
	'search-back': ({model, page}) => openPrompt(model, page, 'search-back'),
	'next-hit': ({model, page}) => stepToHit(model, page, model.lastSearch?.by ?? 1),
	'previous-hit': ({model, page}) => stepToHit(model, page, model.lastSearch?.by === -1 ? 1 : -1),
	clear: ({model, page}) => noChange({...model, page: {...page, find: undefined, hit: undefined, link: undefined}}),
	'next-link': ({model, page}) => stepToLink(model, page, 1),
	'previous-link': ({model, page}) => stepToLink(model, page, -1),
	// Without a link in view it is less's Enter.
	follow: given => followed(given.model, given.page) ?? scroll(given, 1),
	back: ({model}) => popHistory(model),
};

function scroll({model, page, count}: PageGiven, lines: number): Step {
	return noChange({...model, page: scrolled(page, lines * (count ?? 1), model.size)});
}

/** A number before it is a line of the source file, as in a place. */
function goTo({model, page, count}: PageGiven, end: Page['top']): Step {
	const top = count === undefined ? end : positionOfLine(page.column, count);
	return noChange(pushHistory(model, withTop(page, top)));
}

function goToPercent({model, page, count}: PageGiven): Step {
	const percent = count ?? 0;
	if (percent === 0) return goTo({model, page, count: undefined}, firstPosition(page.column));
	const last = lastTop(page.column, textHeight(model.size));
	const position = percent >= 100 ? last : positionAtFraction(page.column, percent / 100);
	return noChange(pushHistory(model, withTop(page, earlier(position, last))));
}

function stepToHeading({model, page, count}: PageGiven, by: 1 | -1): Step {
	const {headings} = page.document;
	const {piece, line} = page.top;
	const isHeading = headings.some(heading => heading.piece === piece);
	const next = headings.findIndex(heading => heading.piece > piece);
	const after = next === -1 ? headings.length : next;
	// Within a section its own heading is the one before.
	const before = headings.findLastIndex(
		heading => heading.piece < piece || (isHeading && line > 0 && heading.piece === piece),
	);
	const index = by === 1 ? after + (count ?? 1) - 1 : before - (count ?? 1) + 1;
	const heading = headings[index];
	if (heading) return noChange({...model, page: withTop(page, {piece: heading.piece, line: 0})});
	const end = by === 1 ? lastTop(page.column, textHeight(model.size)) : firstPosition(page.column);
	return noChange({...model, page: withTop(page, end)});
}
