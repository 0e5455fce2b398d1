// The contents: the headings as a list to choose from, opened at the section being read.

import {cut} from '../../page/line/columns.ts';
import {pushHistory} from '../model/history.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {segmentRead, withTop} from '../model/page.ts';
import {updateListOverlay, withChosenInView} from './list-overlay.ts';

/** Shows the contents over the page, the section being read chosen. */
export function openContents(model: Model, page: Page): Step {
	const {headings} = page.document;
	if (headings.length === 0) return withNotice(model, 'no headings in this article');
	const selected = Math.max(0, headingIndexAt(page, segmentRead(page)));
	return noChange({...model, overlay: withChosenInView(model, {kind: 'contents', selected, top: 0})});
}

/** Enter goes to the chosen heading. */
export function updateContents(model: Model, key: string): Step {
	const {page, overlay} = model;
	if (!page || overlay?.kind !== 'contents') return noChange({...model, overlay: undefined});
	const heading = page.document.headings[overlay.selected];
	const enter = (closed: Model) =>
		heading ? noChange(pushHistory(closed, withTop(page, {segment: heading.segment, line: 0}))) : noChange(closed);
	return updateListOverlay(model, key, {overlay, enter});
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
