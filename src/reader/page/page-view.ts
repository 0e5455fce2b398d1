// The page as it is seen: the lines of the column in the middle of the screen, with hits and the chosen link marked.

import {linesFrom} from '../column/column.ts';
import type {SegmentSpan} from '../column/find.ts';
import {type Mark, reversed, withMarks} from '../column/styled-line.ts';
import {leftMargin, textHeight} from '../model/geometry.ts';
import type {Model, Page} from '../model/model.ts';
import {chosenLink} from './links.ts';
import {hitsOf} from './search.ts';

/** The lines of the page that are on the screen. */
export function visibleLines(model: Model, page: Page): string[] {
	const {column, top} = page;
	const margin = leftMargin(model);
	const marksOf = createMarks(model, page);
	return linesFrom(column, top, textHeight(model.size)).map(({position, text}) => {
		if (text === '') return '';
		return ' '.repeat(margin) + withMarks(text, marksOf(position.segment, position.line));
	});
}

function createMarks(model: Model, page: Page): (segment: number, line: number) => Mark[] {
	const {find, column, hit, link} = page;
	const hits = find && hitsOf(column, find);
	const linkSpans = chosenLink(model, page)?.spans ?? [];
	const style = matchStyle(model);
	return (segment, line) => {
		const linkMarks = segment === link?.segment ? marksOn(linkSpans, line, reversed) : [];
		if (linkMarks.length > 0) return linkMarks;
		return (hits?.on(segment, line) ?? []).flatMap(({occurrence, index}) => {
			const isCurrent = segment === hit?.segment && index === hit.index;
			return marksOn(occurrence.spans, line, isCurrent ? reversed : style);
		});
	};
}

function marksOn(spans: SegmentSpan[], line: number, style: Mark['style']): Mark[] {
	return spans.filter(span => span.line === line).map(({start, end}) => ({start, end, style}));
}

/** A hit must be seen without colours too. */
function matchStyle({theme}: Model): Mark['style'] {
	return theme.match('x') === 'x' ? text => `\x1b[4m${text}\x1b[24m` : theme.match;
}
