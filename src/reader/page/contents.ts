// The table of contents: headings to choose from, starting at the current section.

import {cut} from '../../page/line/columns.ts';
import {pushHistory} from '../model/history.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {segmentRead, withTop} from '../model/page.ts';
import {updateListOverlay, withChosenInView} from './list-overlay.ts';

/** Opens the contents over the page, with the current section selected. */
export function openContents(model: Model, page: Page): Step {
	const {headings} = page.document;
	if (headings.length === 0) return withNotice(model, 'no headings in this article');
	const selected = Math.max(0, headingIndexAt(page, segmentRead(page)));
	return noChange({...model, overlay: withChosenInView(model, {kind: 'contents', selected, top: 0})});
}

/** Handles a key; Enter goes to the selected heading. */
export function updateContents(model: Model, key: string): Step {
	const {page, overlay} = model;
	if (!page || overlay?.kind !== 'contents') return noChange({...model, overlay: undefined});
	const heading = page.document.headings[overlay.selected];
	const enter = (closed: Model) =>
		heading ? noChange(pushHistory(closed, withTop(page, {segment: heading.segment, line: 0}))) : noChange(closed);
	return updateListOverlay(model, key, {overlay, enter});
}

/** The headings at a width, indented by depth. */
export function contentsLines(page: Page, width: number): string[] {
	const shallowest = Math.min(...page.document.headings.map(({depth}) => depth));
	return page.document.headings.map(({depth, text}) => {
		const indent = '  '.repeat(Math.min(depth - shallowest, Math.floor(width / 6)));
		return indent + cut(text, Math.max(1, width - indent.length));
	});
}

/** Index of the heading above a segment; -1 before the first heading. */
export function headingIndexAt({document}: Page, segment: number): number {
	return document.headings.findLastIndex(heading => heading.segment <= segment);
}
