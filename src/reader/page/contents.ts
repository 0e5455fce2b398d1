// The contents: the headings as a list to choose from, opened at the section being read.

import {cut} from '../../page/line/columns.ts';
import {isClosing} from '../help.ts';
import {indexAfter, textHeight, topShowing} from '../model/geometry.ts';
import {pushHistory} from '../model/history.ts';
import {commandOf, motionOf} from '../model/key-map.ts';
import {type Contents, type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {segmentRead, withTop} from '../model/page.ts';
import {deadKey} from '../model/shared-actions.ts';

/** Shows the contents over the page, the section being read chosen. */
export function openContents(model: Model, page: Page): Step {
	const {headings} = page.document;
	if (headings.length === 0) return withNotice(model, 'no headings in this article');
	const selected = Math.max(0, headingIndexAt(page, segmentRead(page)));
	return noChange({...model, overlay: shown(model, page, {kind: 'contents', selected, top: 0})});
}

/** A motion chooses another heading, Enter goes there, the keys that go back elsewhere take the contents away. */
export function updateContents(model: Model, key: string): Step {
	const {page, overlay} = model;
	const closed = {...model, overlay: undefined};
	if (!page || overlay?.kind !== 'contents') return noChange(closed);
	const motion = motionOf(model.keyMap, key);
	if (motion) {
		const {length: count} = page.document.headings;
		const selected = indexAfter(motion, {index: overlay.selected, count, height: textHeight(model.size)});
		return noChange({...model, overlay: shown(model, page, {...overlay, selected})});
	}
	const heading = page.document.headings[overlay.selected];
	if (key !== 'enter' || !heading)
		return closesContents(model, key) ? noChange(closed) : deadKey(model, key, ' here · q goes back');
	return noChange(pushHistory(closed, withTop(page, {segment: heading.segment, line: 0})));
}

/** Also the key that opened them. */
function closesContents(model: Model, key: string): boolean {
	return commandOf(model.keyMap.page, key) === 'contents' || isClosing(model, key);
}

/** The model with the chosen heading in view, after the screen changed its size. */
export function withContentsInView(model: Model): Model {
	const {page, overlay} = model;
	return page && overlay?.kind === 'contents' ? {...model, overlay: shown(model, page, overlay)} : model;
}

/** The headings in so many columns, indented by their depth. */
export function contentsLines(page: Page, width: number): string[] {
	const shallowest = Math.min(...page.document.headings.map(({depth}) => depth));
	return page.document.headings.map(({depth, text}) => {
		const indent = '  '.repeat(Math.min(depth - shallowest, Math.floor(width / 6)));
		return indent + cut(text, Math.max(1, width - indent.length));
	});
}

/** The index of the heading that a segment stands under; -1 before the first. */
export function headingIndexAt({document}: Page, segment: number): number {
	return document.headings.findLastIndex(heading => heading.segment <= segment);
}

function shown({size}: Model, {document}: Page, overlay: Contents): Contents {
	const scrolling = {top: overlay.top, count: document.headings.length, height: textHeight(size)};
	return {...overlay, top: topShowing(overlay.selected, scrolling)};
}
