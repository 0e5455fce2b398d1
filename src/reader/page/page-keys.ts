// Handles the keys of a page: motions here, actions on the article in article-actions.ts.

import {earlier, firstPosition, isBefore, lastTop, later, moved, positionAtFraction} from '../column/column.ts';
import {runOwn} from '../commands/run-command.ts';
import {textHeight} from '../model/geometry.ts';
import {popHistory, pushHistory} from '../model/history.ts';
import {commandOf} from '../model/key-map.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {scrolled, withTop} from '../model/page.ts';
import type {PersonalCommand} from '../model/personal-command.ts';
import {deadKey, programActions} from '../model/shared-actions.ts';
import {undone} from '../notes/undo.ts';
import {moveSelection, withoutSelection} from '../selection/selection.ts';
import {articleActions, type PageActions, type PageGiven, toLibrary} from './article-actions.ts';
import {askNear} from './article-list.ts';
import {openContents} from './contents.ts';
import {positionOfLine} from './fragments.ts';
import {followed, stepToLink} from './links.ts';
import {openPrompt} from './prompt-line.ts';
import {stepToHit} from './search.ts';
import {selectionActions} from './selection-actions.ts';

/** Handles a key on a page, with an optional repeat count. */
export function updatePageKey(model: Model, key: string, count: number | undefined): Step {
	const {page} = model;
	const command = commandOf(model.keyMap.page, key);
	const act = command && (pageActions as Partial<Record<string, PageActions['copy']>>)[command];
	if (!page) return noChange(model);
	const own = ownCommand(model, command);
	if (own) return runOwn(model, page, own);
	return act ? act({model, page, count}) : deadKey(model, key);
}

function ownCommand({commands}: Model, command: string | undefined): PersonalCommand | undefined {
	return command?.startsWith('own ') ? commands[Number(command.slice(4))] : undefined;
}

const pageMotions: PageActions = {
	'line-down': given => scrollOrExtend(given, 1),
	'line-up': given => scrollOrExtend(given, -1),
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
	search: ({model}) => openPrompt(model, 'search'),
	'search-back': ({model}) => openPrompt(model, 'search-back'),
	'next-hit': ({model, page}) => stepToHit(model, page, model.lastSearch?.by ?? 1),
	'previous-hit': ({model, page}) => stepToHit(model, page, model.lastSearch?.by === -1 ? 1 : -1),
	clear,
	'next-link': ({model, page}) => stepToLink(model, page, 1),
	'previous-link': ({model, page}) => stepToLink(model, page, -1),
	links: ({model, page}) => askNear(model, page, 'links'),
	related: ({model, page}) => askNear(model, page, 'related'),
	undo: ({model}) => undone(model),
	// Without a link in view, Enter scrolls as in less.
	follow: given => followed(given.model, given.page) ?? scroll(given, 1),
	back: ({model}) => (model.history.length === 0 && !model.isSingle ? toLibrary(model) : popHistory(model)),
};

const pageActions: PageActions = {...pageMotions, ...selectionActions, ...articleActions, ...programActions};

/** While a selection is being extended, moves it by sentences or paragraphs instead of lines. */
function scrollOrExtend({model, page, count}: PageGiven, by: 1 | -1): Step {
	const {selection} = page;
	if (!selection?.isExtending) return scroll({model, page, count}, by);
	return moveSelection(model, page, {by: selection.by, step: by * (count ?? 1)});
}

function clear({model, page}: PageGiven): Step {
	if (page.selection) return noChange(withoutSelection(model, page));
	return noChange({...model, page: {...page, find: undefined, hit: undefined, link: undefined, note: undefined}});
}

function scroll({model, page, count}: PageGiven, lines: number): Step {
	return noChange({...model, page: scrolled(page, lines * (count ?? 1), model.size)});
}

/** A number before the key is a line of the source file, as in a place. */
function goTo({model, page, count}: PageGiven, end: Page['top']): Step {
	const top = count === undefined ? end : positionOfLine(page.column, count);
	return noChange(pushHistory(model, withTop(page, top)));
}

/** Scrolls so that this percentage has been seen, as the status line shows it. */
function goToPercent({model, page, count}: PageGiven): Step {
	const percent = count ?? 0;
	if (percent === 0) return goTo({model, page, count: undefined}, firstPosition(page.column));
	const height = textHeight(model.size);
	const last = lastTop(page.column, height);
	const below = positionAtFraction(page.column, percent / 100);
	const top = percent >= 100 ? last : earlier(moved(page.column, below, -height), last);
	return noChange(pushHistory(model, withTop(page, top)));
}

function stepToHeading({model, page, count}: PageGiven, by: 1 | -1): Step {
	const {headings} = page.document;
	const {segment, line} = page.top;
	const isHeading = headings.some(heading => heading.segment === segment);
	const next = headings.findIndex(heading => heading.segment > segment);
	const after = next === -1 ? headings.length : next;
	// Within a section, the previous heading is the section's own.
	const before = headings.findLastIndex(
		heading => heading.segment < segment || (isHeading && line > 0 && heading.segment === segment),
	);
	const index = by === 1 ? after + (count ?? 1) - 1 : before - (count ?? 1) + 1;
	const heading = headings[index];
	if (heading) return noChange(pushHistory(model, withTop(page, {segment: heading.segment, line: 0})));
	const end = by === 1 ? later(page.top, lastTop(page.column, textHeight(model.size))) : firstPosition(page.column);
	if (!isBefore(end, page.top) && !isBefore(page.top, end)) {
		return withNotice(model, `no heading ${by === 1 ? 'after' : 'before'} this`);
	}
	return noChange(pushHistory(model, withTop(page, end)));
}
