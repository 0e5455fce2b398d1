// An article's passages as two texts of one row, so that search reads them without parsing Markdown again.

import type {Passage} from '../../../core/article/blocks.ts';

export interface PackedPassages {
	/** The passages' texts, a line each. */
	text: string;
	/** JSON: the line of each in its file, which of them are headings, and from which on each section counts. */
	places: string;
}

type Places = [lines: number[], headings: number[], sections: [from: number, section: string[]][]];

export function packPassages(passages: Passage[]): PackedPassages {
	const sections: Places[2] = [];
	for (const [index, {section}] of passages.entries()) {
		if (!isSame(section, sections.at(-1)?.[1])) sections.push([index, section]);
	}
	const headings = passages.flatMap(({isHeading}, index) => (isHeading ? [index] : []));
	const places: Places = [passages.map(({line}) => line), headings, sections];
	return {text: passages.map(({text}) => text).join('\n'), places: JSON.stringify(places)};
}

export function unpackPassages({text, places}: PackedPassages): Passage[] {
	const [lines, headings, sections]: Places = JSON.parse(places);
	const texts = text.split('\n');
	const isHeading = new Set(headings);
	let at = -1;
	return lines.map((line, index) => {
		if (sections[at + 1]?.[0] === index) at++;
		return {line, section: sections[at]?.[1] ?? [], isHeading: isHeading.has(index), text: texts[index] ?? ''};
	});
}

function isSame(section: string[], other: string[] | undefined): boolean {
	return (
		other !== undefined && section.length === other.length && section.every((text, index) => text === other[index])
	);
}
