// Joins the lines of a PDF into paragraphs, across line breaks and page breaks.

import {joinsWithoutSpace} from '../../core/text/east-asian.ts';
import {mendedParagraphs, type SetParagraph, startsCaption} from './pdf-cuts.ts';
import {mostCommon, type PdfLine, wideSpace} from './pdf-lines.ts';
import {isBelow, isNear, type Measure, measuresOf} from './pdf-measure.ts';

export interface PdfParagraph {
	text: string;
	/** Font size in points. */
	size: number;
	/** Page index, from 0. */
	page: number;
	/** Baseline of its first line. */
	y: number;
}

/** The paragraphs (including headings and list items) in reading order, and the font size of most text. */
export function paragraphsOf(lines: PdfLine[]): {paragraphs: PdfParagraph[]; bodySize: number} {
	const bodySize = mostCommon(lines.map(({size, text}) => ({value: size, weight: text.length}))) ?? 0;
	const measures = measuresOf(lines, bodySize);
	const words = vocabulary(lines);
	const join = (texts: string[], next: string) => append(texts, next, words);
	const paragraphs: SetParagraph[] = [];
	for (const [index, line] of lines.entries()) {
		const open = paragraphs.at(-1);
		const before = placed(index - 1);
		const here = placed(index);
		if (open && isInitial(open, line, bodySize))
			paragraphs[paragraphs.length - 1] = {
				texts: [withInitial(open.start.text, line.text, words)],
				start: line,
				end: line,
			};
		else if (
			open &&
			before &&
			here &&
			!startsParagraph(before, here, {bodySize, isAfterCaption: startsCaption(open.start)})
		) {
			join(open.texts, line.text);
			open.end = line;
		} else paragraphs.push({texts: [line.text], start: line, end: line});
	}
	return {paragraphs: mendedParagraphs(paragraphs, bodySize, join).map(paragraphOf), bodySize};

	function placed(index: number): PlacedLine | undefined {
		const line = lines[index];
		const measure = measures[index];
		return line && measure && {line, measure};
	}
}

function paragraphOf({texts, start: {size, page, y}}: SetParagraph): PdfParagraph {
	return {text: texts.join(''), size, page, y};
}

/** A drop cap, drawn separately from its text. */
function isInitial({start, end}: SetParagraph, line: PdfLine, bodySize: number): boolean {
	const {right, y, size, page, text} = start;
	const isLarge = size > bodySize * 1.12 && isNear(line.size, bodySize) && line.page === page;
	const isBeside = Math.abs(line.left - right) < bodySize && line.y > y - 1;
	return start === end && isLarge && isBeside && initial.test(text) && /^\p{L}/u.test(line.text);
}

const initial = /^[“"«„]?\p{Lu}$/u;

/** `A` and `I` may be words of their own. */
function withInitial(letter: string, text: string, words: Set<string>): string {
	const [first = ''] = text.toLowerCase().split(/[^\p{L}\p{M}-]/u, 1);
	return /[AIO]$/.test(letter) && words.has(first) ? `${letter} ${text}` : letter + text;
}

interface PlacedLine {
	line: PdfLine;
	measure: Measure;
}

/**
 * A paragraph begins at another font size, after a gap, at an indent, at a bullet, at a caption elsewhere and after it, and where
 * the previous line had room for its first word, which no typesetter would waste within a paragraph. A page or column break alone
 * means nothing. Table rows are separate.
 */
function startsParagraph(
	{line: before, measure: above}: PlacedLine,
	{line, measure}: PlacedLine,
	{bodySize, isAfterCaption}: {bodySize: number; isAfterCaption: boolean},
): boolean {
	if (!isNear(line.size, before.size)) return true;
	const isSameColumn = isBelow(before, line);
	const hasRoom = roomAfter(before, above.right) > firstWordWidth(line);
	if (startsBySign(before, line, hasRoom)) return true;
	if (!isSameColumn && (isAfterCaption || startsCaption(line))) return true;
	// Lines of a title may be centred, and as short as their words.
	if (isSameColumn && line.size > bodySize * 1.12) return before.y - line.y > line.size * titleLeading;
	if (isSameColumn && before.y - line.y > measure.leading * 1.3) return true;
	const start = isSameColumn ? before.left : measure.left;
	return hasRoom || (line.left - start > line.size * 0.8 && !startsSmall.test(line.text));
}

/** A number or dash begins an item if the previous text had ended. */
function startsBySign(before: PdfLine, line: PdfLine, hasRoom: boolean): boolean {
	const isItem = number.test(line.text) && (hasRoom || ended.test(before.text));
	return isItem || bullet.test(line.text) || ((isRow(before) || isRow(line)) && !hyphen.test(before.text));
}

/** Adjacent cells. */
function isRow({text}: PdfLine): boolean {
	return text.split(wideSpace, 4).length > 3;
}

/** Largest distance of baselines within a title, in font sizes: 1.6 times the usual 1.2. */
const titleLeading = 1.9;

const bullet = /^[•◦▪‣●○■*]\s/;
/** The number of an item, or a number or dash of the text that happens to start a line. */
const number = /^(?:[–—-]|\d{1,3}[.)])\s/;
const hyphen = /[-\xad\u2010]$/;
const ended = /[.:;!?…)\]"”»。：；！？）]$/;
const startsSmall = /^\p{Ll}/u;

function roomAfter({right, size}: PdfLine, margin: number): number {
	// A space, and some tolerance for condensed lines.
	return margin - right - size * 0.5;
}

/** Estimated from the mean character width of the line. */
function firstWordWidth({text, left, right}: PdfLine): number {
	const word = text.split(' ', 1)[0] ?? '';
	return (word.length * (right - left)) / Math.max(1, text.length);
}

/** All words except at line ends and after drop caps: hyphens in these are the author's. */
function vocabulary(lines: PdfLine[]): Set<string> {
	return new Set(
		lines.flatMap(({text}, at) => {
			const whole = initial.test(lines[at - 1]?.text ?? '') ? text.replace(/^\S+/, '') : text;
			return (whole.match(/(?<![\p{L}\p{M}-])[\p{L}\p{M}-]+(?=[^\p{L}\p{M}-])/gu) ?? []).map(word =>
				word.toLowerCase(),
			);
		}),
	);
}

/**
 * Appends a line. The hyphen of a broken word is dropped unless the text has the word with it elsewhere. East Asian lines are
 * joined without a space.
 */
function append(texts: string[], next: string, words: Set<string>): void {
	const last = texts.pop() ?? '';
	const tail = last.slice(-longestWord);
	const start = /[\p{L}\p{M}-]+(?=[-\xad\u2010]$)/u.exec(tail)?.[0];
	const end = /^[\p{Ll}\p{M}]+/u.exec(next)?.[0];
	if (start !== undefined && end !== undefined) {
		const isCompound = words.has(`${start}-${end}`.toLowerCase()) && !words.has((start + end).toLowerCase());
		texts.push(isCompound ? last : last.slice(0, -1), next);
	} else {
		const isTogether = /[\p{L}\p{N}]-$/u.test(tail) || joinsWithoutSpace(tail, next);
		texts.push(isTogether ? last : `${last} `, next);
	}
}

/** In letters, when looking for a broken word. */
const longestWord = 100;
