// Links of a page: chosen one after the other, and followed.

import {noteOf} from '../column/document.ts';
import {pushHistory} from '../model/history.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {isInView, showing, withTop} from '../model/page.ts';
import {savePlace} from '../model/page-effects.ts';
import {lineOf, linksOf, type Occurrence, occurrenceAfter, occurrenceFrom} from './hits-and-links.ts';
import {positionOfFragment} from './opening.ts';

/** Chooses the next link, or the one before; from the top of the screen when none is in view. */
export function stepToLink(model: Model, page: Page, by: 1 | -1): Step {
	const links = linksOf(page.column);
	const next =
		page.link && chosenLink(model, page)
			? occurrenceAfter(page.column, links, page.link, by)
			: occurrenceFrom(page.column, links, {from: page.top, by});
	const position = next && lineOf(links, next);
	if (!next || !position) return withNotice(model, by === 1 ? 'no link after this' : 'no link before this');
	return noChange({...model, page: {...showing(page, position, model.size), link: next}});
}

/** The link that is chosen, while it is on the screen. */
export function chosenLink({size}: Model, page: Page): Occurrence | undefined {
	if (!page.link) return undefined;
	const links = linksOf(page.column);
	const position = lineOf(links, page.link);
	return position && isInView(page, position, size) ? links.in(page.link.piece)[page.link.index] : undefined;
}

/** Undefined when no link is chosen. */
export function followed(model: Model, page: Page): Step | undefined {
	const address = chosenLink(model, page)?.address;
	if (address === undefined) return undefined;
	if (!address.startsWith('#')) {
		const {model: saved, effects} = savePlace(model);
		return noChange(saved, ...effects, {type: 'follow', address, from: page.document.article.path});
	}
	const position = positionOfFragment(page.document, address.slice(1));
	if (!position) return withNotice(model, `nothing is called ${address} here`);
	// A note is short and stands at the end: alone at the top it would leave the screen empty.
	const isNote = noteOf(page.document, address) !== undefined;
	return noChange(pushHistory(model, isNote ? showing(page, position, model.size) : withTop(page, position)));
}
