// Opens the page of a loaded article: at the requested place, otherwise where it was left, otherwise at its title.

import {findPlace, isUnchanged} from '../../core/article/reading-place.ts';
import {listEffect} from '../browser/listing.ts';
import {type Column, firstPosition, type Position, positionOf} from '../column/column.ts';
import {createDocument} from '../column/document.ts';
import type {Effect, SavedPlace, Start} from '../model/effects.ts';
import {placeIn, pushHistory, savePlace, standardInput} from '../model/history.ts';
import {type LoadedArticle, type Model, noChange, type Page, type Step} from '../model/model.ts';
import {columnOf, showing, withTop} from '../model/page.ts';
import {positionOfFragment, positionOfLine} from './fragments.ts';
import {lineOf, occurrenceFrom} from './occurrences.ts';
import {hitsOf} from './search.ts';

/** Shows the article; the previous page goes to the history. */
export function showArticle(model: Model, opened: LoadedArticle): Step {
	const {path} = opened.article;
	const isAgain = opened.start.isReload === true;
	// An article edited from the browser leads back to the list.
	if (isAgain && model.screen === 'browser') return noChange(model, listEffect(model.browser));
	// The person may have moved on while it was being reloaded.
	if (isAgain && model.page?.document.article.path !== path) return noChange(model);
	const {model: left, effects} = savePlace(model);
	const page = isAgain && model.page ? pageAgain(left, opened, model.page) : pageOf(left, opened);
	const opening: Model = {
		...left,
		flags: new Map(left.flags).set(path, opened.flags),
		screen: 'page',
		overlay: undefined,
		prompt: undefined,
		notice: isAgain ? 'read again' : '',
	};
	// The outdated page of a changed article does not go to the history.
	const isJump = model.screen === 'page' && !isAgain;
	const asked: Effect[] =
		path === standardInput ? effects : [...effects, {type: 'load-notes', article: opened.article}];
	return {model: isJump ? pushHistory(opening, page) : {...opening, page}, effects: asked};
}

/** The page of a changed article, keeping the search marks and whether the end was seen. */
function pageAgain(model: Model, opened: LoadedArticle, before: Page): Page {
	const {find, endSeen} = before;
	return {...pageOf(model, {...opened, place: placeIn(before)}), find, endSeen};
}

function pageOf(model: Model, opened: LoadedArticle): Page {
	const document = createDocument(opened);
	const column = columnOf(document, model);
	const first = firstPosition(column);
	const anchor = {segment: first.segment, offset: 0};
	const {find} = opened;
	const page: Page = {
		document,
		column,
		top: first,
		anchor,
		saved: undefined,
		find,
		hit: undefined,
		link: undefined,
		selection: undefined,
		notes: model.page?.document.article.path === opened.article.path ? model.page.notes : [],
		note: undefined,
		linkTitles: new Map(),
		endSeen: false,
	};
	const started = atFirstHit(withTop(page, startPosition(column, opened.start, opened.place)), model);
	// Opening at a hit or line does not set the reading place until the person moves.
	return isLook(opened.start) ? {...started, saved: started.anchor} : started;
}

function isLook({line, query, fragment}: Start): boolean {
	return line !== undefined || query !== undefined || fragment !== undefined;
}

function startPosition(column: Column, start: Start, place: SavedPlace | undefined): Position {
	const {document} = column;
	const named = start.fragment === undefined ? undefined : positionOfFragment(column, start.fragment);
	if (named) return named;
	if (start.line !== undefined && start.line > 1) return positionOfLine(column, start.line);
	if (start.query !== undefined || !place || document.blocks.length === 0) return firstPosition(column);
	const index = findPlace(document.blocks, place);
	const offset = isUnchanged(document.blocks[index], place) ? place.offset : 0;
	// At the first block, the title above it is shown as well.
	return index === 0 && offset === 0 ? firstPosition(column) : positionOf(column, {segment: index + 1, offset});
}

function atFirstHit(page: Page, model: Model): Page {
	const {find, column, top} = page;
	if (!find) return page;
	const hits = hitsOf(column, find);
	const hit = occurrenceFrom(column, hits, {from: top, by: 1});
	const position = hit && lineOf(hits, hit);
	return position ? {...showing(page, position, model.size), hit} : page;
}
