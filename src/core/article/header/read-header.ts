// The header of an article, in whatever form its file has one.

import {type FrontMatter, readFrontMatter, withoutLeftover} from '../front-matter.ts';
import {readBylineLine, withByline} from './byline-line.ts';
import {readCredits} from './credits.ts';
import {readKeyLines, readMarkedLines, readTitledLines} from './field-lines.ts';
import {readJoplin} from './joplin.ts';
import {readOtherContainer} from './other-containers.ts';
import {withoutOuterFence} from './outer-fence.ts';
import {readPlainHeader} from './plain-header.ts';

/** A text, and what is above its words. All its parts have LF line ends, and each line the number that it has in the file. */
export interface Headed {
	source: string;
	header: FrontMatter;
	/** Without the header. */
	content: string;
	/** Without what some exporters leave under it, too. */
	text: string;
}

/** Reads the header of the text of a file. Throws nothing but PartNeeded. */
export function readHeader(typed: string): Headed {
	const source = withoutOuterFence(withPlainLineEnds(typed));
	const frontMatter = readFrontMatter(source);
	const header =
		(frontMatter && withByline(source, frontMatter)) ??
		readJoplin(source) ??
		readPlainHeader(source) ??
		readTitledLines(source) ??
		readBylineLine(source) ??
		readMarkedLines(source) ??
		readOtherContainer(source) ??
		readKeyLines(source) ??
		readCredits(source) ??
		noHeader;
	const content = withoutHeader(source, header);
	return {source, header, content, text: withoutLeftover(content)};
}

/** The same where that failed: all of it is text. */
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

/** Blank lines stand in for it, so that all others keep their numbers. */
function withoutHeader(source: string, {start, end, elsewhere}: FrontMatter): string {
	const places = [{start, end}, ...(elsewhere ? [elsewhere] : [])].sort((one, other) => other.start - one.start);
	return places.reduce(
		(text, place) =>
			text.slice(0, place.start) + text.slice(place.start, place.end).replace(/[^\n]+/g, '') + text.slice(place.end),
		source,
	);
}
