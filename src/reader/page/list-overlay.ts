// A list over the page, of which one is chosen: the headings of the article, the articles near it.

import {isClosing} from '../help.ts';
import {indexAfter, textHeight, topShowing} from '../model/geometry.ts';
import {commandOf, motionOf} from '../model/key-map.ts';
import {type ArticleList, type Contents, type Model, noChange, type Step} from '../model/model.ts';
import {deadKey} from '../model/shared-actions.ts';

type ListOverlay = Contents | ArticleList;

interface Choosing {
	overlay: ListOverlay;
	/** What Enter does with the list taken away. */
	enter(closed: Model): Step;
}

/**
 * A motion chooses another one, Enter takes it, the key that opened the list and those that go back elsewhere take the list
 * away.
 */
export function updateListOverlay(model: Model, key: string, {overlay, enter}: Choosing): Step {
	const motion = motionOf(model.keyMap, key);
	const closed = {...model, overlay: undefined};
	if (motion) {
		const frame = {count: countOf(model, overlay), height: textHeight(model.size)};
		const selected = indexAfter(motion, {index: overlay.selected, ...frame});
		return noChange({...model, overlay: withChosenInView(model, {...overlay, selected})});
	}
	if (key === 'enter') return enter(closed);
	const opener = overlay.kind === 'contents' ? 'contents' : overlay.by;
	const isClosed = commandOf(model.keyMap.page, key) === opener || isClosing(model, key);
	return isClosed ? noChange(closed) : deadKey(model, key, ' here · q goes back');
}

/** The list with the chosen one on the screen. */
export function withChosenInView(model: Model, overlay: ListOverlay): ListOverlay {
	const frame = {count: countOf(model, overlay), height: textHeight(model.size)};
	return {...overlay, top: topShowing(overlay.selected, {top: overlay.top, ...frame})};
}

/** The model with the chosen one of its list, if it shows one, on a screen that changed its size. */
export function withListInView(model: Model): Model {
	const {overlay} = model;
	const isList = overlay?.kind === 'contents' || overlay?.kind === 'articles';
	return isList ? {...model, overlay: withChosenInView(model, overlay)} : model;
}

function countOf({page}: Model, overlay: ListOverlay): number {
	return overlay.kind === 'contents' ? (page?.document.headings.length ?? 0) : overlay.articles.length;
}
