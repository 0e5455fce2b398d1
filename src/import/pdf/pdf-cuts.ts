// Mends paragraphs of a PDF that a figure's caption or a note at the foot of a page cut in two.

import type {PdfLine} from './pdf-lines.ts';
import {isBelow, isNear} from './pdf-measure.ts';

/** A paragraph as it is put together. */
export interface SetParagraph {
	/** The texts of its lines, with the space between them. */
	texts: string[];
	start: PdfLine;
	end: PdfLine;
}

/** What stands under or over a figure or a table. */
const caption =
	/^(?:fig(?:ure|ura|\.)?|table|tab\.|abb(?:ildung|\.)?|tabelle|tableau|tabla|图|表|図)\s*\d+(?:\.\d+)*\s*(?:[.:–—|]|$)/i;

export function startsCaption({text}: PdfLine): boolean {
	return caption.test(text);
}

/** Captions and notes that may stand between the halves. */
const most = 12;

/** Joins the halves; what stood between them follows. */
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

/** A sentence that goes on. */
const openEnd = /[\p{L}\p{M}\p{N},;-]$/u;

function isAside({start}: SetParagraph, bodySize: number): boolean {
	return startsCaption(start) || start.size < bodySize * 0.94;
}

/** In another column or on the next page, with a small letter. */
function continues({end}: SetParagraph, {start}: SetParagraph): boolean {
	return /^\p{Ll}/u.test(start.text) && start.page - end.page <= 1 && !isBelow(end, start);
}
