// Joins the lines of a PDF into paragraphs: what line breaks and page breaks of the paper parted is one again.

import {joinsWithoutSpace} from '../../core/text/east-asian.ts';
import {mostCommon, type PdfLine} from './pdf-lines.ts';
import {isBelow, isNear, type Measure, measuresOf} from './pdf-measure.ts';

export interface PdfParagraph {
	text: string;
	/** The font's size, in points. */
	size: number;
	/** The page's index, from 0. */
	page: number;
}

/** The paragraphs (headings and list items too) in reading order, and the size of the font that most of the text has. */
export function paragraphsOf(lines: PdfLine[]): {paragraphs: PdfParagraph[]; bodySize: number} {
	const bodySize = mostCommon(lines.map(({size, text}) => ({value: size, weight: text.length}))) ?? 0;
	const measures = measuresOf(lines, bodySize);
	const words = vocabulary(lines);
	const paragraphs: PdfParagraph[] = [];
	for (const [index, line] of lines.entries()) {
		const open = paragraphs.at(-1);
		const before = placed(index - 1);
		const here = placed(index);
		if (open && before && here && !startsParagraph(before, here, bodySize))
			open.text = joined(open.text, line.text, words);
		else paragraphs.push({text: line.text, size: line.size, page: line.page});
	}
	return {paragraphs, bodySize};

	function placed(index: number): PlacedLine | undefined {
		const line = lines[index];
		const measure = measures[index];
		return line && measure && {line, measure};
	}
}

interface PlacedLine {
	line: PdfLine;
	measure: Measure;
}

/**
 * A paragraph begins at another size, after a gap, at an indent, at a bullet, and where the line before had room for its
 * first word: no typesetter leaves that out within a paragraph. A page or column break alone means nothing.
 */
function startsParagraph(
	{line: before, measure: above}: PlacedLine,
	{line, measure}: PlacedLine,
	bodySize: number,
): boolean {
	if (!isNear(line.size, before.size)) return true;
	if (bullet.test(line.text)) return true;
	const isSameColumn = isBelow(before, line);
	// Lines of a title may be centred, and as short as their words.
	if (isSameColumn && line.size > bodySize * 1.12) return before.y - line.y > line.size * titleLeading;
	if (isSameColumn && before.y - line.y > measure.leading * 1.3) return true;
	const start = isSameColumn ? before.left : measure.left;
	if (line.left - start > line.size * 0.8 && !startsSmall.test(line.text)) return true;
	return roomAfter(before, above.right) > firstWordWidth(line);
}

/** From baseline to baseline within a title, in sizes of its font, at the most: 1.6 times the usual 1.2. */
const titleLeading = 1.9;

const bullet = /^(?:[•◦▪‣●○■–—*-]|\d{1,3}[.)])\s/;
const startsSmall = /^\p{Ll}/u;

function roomAfter({right, size}: PdfLine, margin: number): number {
	// A space, and a little for lines that were squeezed.
	return margin - right - size * 0.5;
}

/** By the mean width of the line's characters. */
function firstWordWidth({text, left, right}: PdfLine): number {
	const word = text.split(' ', 1)[0] ?? '';
	return (word.length * (right - left)) / Math.max(1, text.length);
}

/** Every word that is not at the end of a line: those were written, not broken. */
function vocabulary(lines: PdfLine[]): Set<string> {
	return new Set(
		lines.flatMap(({text}) => (text.match(/[\p{L}\p{M}-]+(?=[^\p{L}\p{M}-])/gu) ?? []).map(word => word.toLowerCase())),
	);
}

/** A word's hyphen goes unless the text writes it so elsewhere. East Asian lines follow each other without a space. */
function joined(text: string, next: string, words: Set<string>): string {
	const start = /[\p{L}\p{M}-]+(?=[-\xad\u2010]$)/u.exec(text)?.[0];
	const end = /^[\p{Ll}\p{M}]+/u.exec(next)?.[0];
	if (start !== undefined && end !== undefined) {
		const isCompound = words.has(`${start}-${end}`.toLowerCase()) && !words.has((start + end).toLowerCase());
		return (isCompound ? text : text.slice(0, -1)) + next;
	}
	if (/[\p{L}\p{N}]-$/u.test(text)) return text + next;
	return joinsWithoutSpace(text, next) ? text + next : `${text} ${next}`;
}
