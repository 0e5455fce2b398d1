// Rejoins paragraphs of a PDF that were split by a figure's caption or a footnote.

import type {PdfLine} from './pdf-lines.ts';
import {isBelow, isNear} from './pdf-measure.ts';

/** A paragraph under construction. */
export interface SetParagraph {
	/** The texts of its lines, with spaces in between. */
	texts: string[];
	start: PdfLine;
	end: PdfLine;
}

/** The caption of a figure or table. */
const caption =
	/^(?:fig(?:ure|ura|\.)?|table|tab\.|abb(?:ildung|\.)?|tabelle|tableau|tabla|图|表|図)\s*\d+(?:\.\d+)*\s*(?:[.:–—|]|$)/i;

export function startsCaption({text}: PdfLine): boolean {
	return caption.test(text);
}

/** Limit on captions and notes between the halves. */
const most = 12;

/** Joins the halves; what was in between follows. */
export function mendedParagraphs(
	paragraphs: SetParagraph[],
	bodySize: number,
	join: (texts: string[], next: string) => void,
): SetParagraph[] {
	const mended: SetParagraph[] = [];
	const asides: SetParagraph[] = [];
	const isBody = ({start}: SetParagraph) => isNear(start.size, bodySize);
	for (const paragraph of paragraphs) {
		const open = mended.at(-1);
		const isCut = open !== undefined && isBody(open) && openEnd.test(open.end.text);
		if (isCut && asides.length < most && isAside(paragraph, bodySize)) asides.push(paragraph);
		else if (isCut && asides.length > 0 && isBody(paragraph) && continues(open, paragraph)) {
			const [first = '', ...rest] = paragraph.texts;
			join(open.texts, first);
			for (const text of rest) open.texts.push(text);
			open.end = paragraph.end;
			if (!openEnd.test(open.end.text)) mended.push(...asides.splice(0));
		} else mended.push(...asides.splice(0), paragraph);
	}
	return [...mended, ...asides];
}

/** A sentence that continues. */
const openEnd = /[\p{L}\p{M}\p{N},;-]$/u;

function isAside({start}: SetParagraph, bodySize: number): boolean {
	return startsCaption(start) || start.size < bodySize * 0.94;
}

/** Whether a paragraph continues another one in the next column or on the next page, in lower case. */
function continues({end}: SetParagraph, {start}: SetParagraph): boolean {
	return /^\p{Ll}/u.test(start.text) && start.page - end.page <= 1 && !isBelow(end, start);
}
