// Packs the lines of an article into the columns of its row.

import {linesWithWords, type PrintedLine} from '../../../core/article/plain/printed-lines.ts';
import type {PackedLines, PassageEdits, Places} from '../rows/bodies.ts';
import {editsBetween, type TextEdits} from '../rows/text-edits.ts';

/** Packs header and lines for a row. `unpackLines` and `unpackPassages` restore them, provided that no line contains a newline. */
export function packLines(head: string[], lines: PrintedLine[]): PackedLines {
	const sections: Places[3] = [];
	for (const [index, {section}] of lines.entries()) {
		if (!isSame(section, sections.at(-1)?.[1])) sections.push([index, section]);
	}
	const headings = lines.flatMap(({isHeading}, index) => (isHeading ? [index] : []));
	const placed = [head.length, lines.map(({line}) => line), headings, sections] as const;
	const words = passageEdits(lines);
	const places: Places = words ? [...placed, words] : [...placed];
	return {text: [...head, ...lines.map(({text}) => text)].join('\n'), places: JSON.stringify(places)};
}

/** Undefined if every line is a passage. */
function passageEdits(lines: PrintedLine[]): PassageEdits | undefined {
	const order = linesWithWords(lines);
	const isInOrder = order.every((line, index) => index === 0 || line > (order[index - 1] ?? 0));
	if (isInOrder && lines.every(({text, words}) => text === words)) return undefined;
	const cuts: number[] = [];
	const edits: [line: number, edits: TextEdits][] = [];
	const without: number[] = [];
	for (const [index, {text, words}] of lines.entries()) {
		const isEnd = text.endsWith(words);
		cuts.push(isEnd && words !== '' ? text.length - words.length : 0);
		if (words === '') without.push(index);
		else if (!isEnd) edits.push([index, editsBetween(text, words)]);
	}
	return {
		...(cuts.some(cut => cut > 0) && {cuts}),
		...(edits.length > 0 && {edits}),
		...(without.length > 0 && {without}),
		...(isInOrder ? {} : {order}),
	};
}

function isSame(section: string[], other: string[] | undefined): boolean {
	return (
		other !== undefined && section.length === other.length && section.every((text, index) => text === other[index])
	);
}
