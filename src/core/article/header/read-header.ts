// Reads the header of an article in any form.

import {type FrontMatter, readFrontMatter, withoutLeftover} from '../front-matter.ts';
import {readBylineLine, withByline} from './byline-line.ts';
import {readCredits, withCredits} from './credits.ts';
import {readKeyLines, readMarkedLines, readTitledLines} from './field-lines.ts';
import {readJoplin} from './joplin.ts';
import {readOtherContainer} from './other-containers.ts';
import {withoutOuterFence} from './outer-fence.ts';
import {readPlainHeader} from './plain-header.ts';

/** A text separated from its header. All parts have LF line ends, and each line keeps its number in the file. */
export interface Headed {
	source: string;
	header: FrontMatter;
	/** Without the header. */
	content: string;
	/** Also without leftovers of some exporters. */
	text: string;
}

/** Reads the header from the text of a file. Throws only PartNeeded. */
export function readHeader(typed: string): Headed {
	const source = withoutOuterFence(withPlainLineEnds(typed));
	const above = readFrontMatter(source) ?? readPlainHeader(source);
	const found =
		(above && withByline(source, above)) ??
		readJoplin(source) ??
		readTitledLines(source) ??
		readBylineLine(source) ??
		readMarkedLines(source) ??
		readOtherContainer(source) ??
		readKeyLines(source);
	const header = found ? withCredits(source, found) : (readCredits(source) ?? noHeader);
	const content = withoutHeader(source, header);
	return {source, header, content, text: withoutLeftover(content)};
}

/** The result if that failed: everything is text. */
export function headerNotRead(typed: string, failure: string): Headed {
	const source = withPlainLineEnds(typed);
	const problems = [{line: 1, message: `the fields above its text are not read: ${failure}`}];
	return {source, header: {...noHeader, problems}, content: source, text: source};
}

const noHeader: FrontMatter = {fields: {}, problems: [], start: 0, end: 0, line: 1, isExported: false};

function withPlainLineEnds(text: string): string {
	const marked = text.startsWith('\ufeff') ? text.slice(1) : text;
	return marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
}

/** Replaces the header by blank lines, so that line numbers stay the same. */
function withoutHeader(source: string, {start, end, elsewhere}: FrontMatter): string {
	const places = [{start, end}, ...(elsewhere ? [elsewhere] : [])].sort((one, other) => other.start - one.start);
	return places.reduce(
		(text, place) =>
			text.slice(0, place.start) + text.slice(place.start, place.end).replace(/[^\n]+/g, '') + text.slice(place.end),
		source,
	);
}
