// A list over the page, to choose an item from: the headings of the article, or the articles near it.

import {isClosing} from '../help.ts';
import {indexAfter, textHeight, topShowing} from '../model/geometry.ts';
import {commandOf, motionOf} from '../model/key-map.ts';
import {type ArticleList, type Contents, type Model, noChange, type Step} from '../model/model.ts';
import {deadKey} from '../model/shared-actions.ts';

type ListOverlay = Contents | ArticleList;

interface Choosing {
	overlay: ListOverlay;
	/** The action of Enter, after the list is closed. */
	enter(closed: Model): Step;
}

/**
 * Handles a key: motions move the selection, Enter chooses, the key that opened the list and those that go back elsewhere close it.
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

/** Scrolls the selected item into view. */
export function withChosenInView(model: Model, overlay: ListOverlay): ListOverlay {
	const frame = {count: countOf(model, overlay), height: textHeight(model.size)};
	return {...overlay, top: topShowing(overlay.selected, {top: overlay.top, ...frame})};
}

/** Scrolls the selected item of the model's list, if any, into view after a change of the screen's size. */
export function withListInView(model: Model): Model {
	const {overlay} = model;
	const isList = overlay?.kind === 'contents' || overlay?.kind === 'articles';
	return isList ? {...model, overlay: withChosenInView(model, overlay)} : model;
}

function countOf({page}: Model, overlay: ListOverlay): number {
	return overlay.kind === 'contents' ? (page?.document.headings.length ?? 0) : overlay.articles.length;
}
