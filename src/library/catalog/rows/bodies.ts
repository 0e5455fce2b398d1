// The texts of articles, as their rows hold them: the lines that a pipe gets of an article, and what makes its passages of them, are
// two texts of one row, so that search reads them without parsing Markdown again.

import type {Passage} from '../../../core/article/blocks.ts';
import type {LinePlaces} from '../../../core/query/search-results.ts';
import {checksum} from '../../../core/text/hash.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {edited, type TextEdits} from './text-edits.ts';

/** An article's text as the columns of a row. */
export interface PackedLines {
	/** The head of its plain text, then each other line that is not empty. */
	text: string;
	/** JSON: where each line stands, and what makes its passage of it. */
	places: string;
}

/** Lines of the head; of each other its line in the file; which are headings; from which on each section counts. */
export type Places = [
	head: number,
	lines: number[],
	headings: number[],
	sections: [from: number, section: string[]][],
	words?: PassageEdits | undefined,
];

/** What makes passages of lines where they are not the same; lines are named by their indexes. */
export interface PassageEdits {
	/** UTF-16 units that are left out at the beginning of each line: the marker of an item, the indentation of code. */
	cuts?: number[];
	edits?: [line: number, edits: TextEdits][];
	/** Lines without a passage. */
	without?: number[];
	/** The lines that have one, in the order of the passages. */
	order?: number[];
}

/** The head of a row, and the lines under it. */
export function unpackLines(packed: PackedLines): {head: string[]; lines: Passage[]} {
	const {head, lines} = unpacked(packed);
	return {head, lines};
}

/** The passages of a row, in their order. */
export function unpackPassages(packed: PackedLines): Passage[] {
	const {lines, words} = unpacked(packed);
	if (!words) return lines;
	const edits = new Map(words.edits);
	const isWithout = new Set(words.without);
	const passageAt = (index: number): Passage[] => {
		const line = lines[index];
		if (!line || isWithout.has(index)) return [];
		const change = edits.get(index);
		return [{...line, text: change ? edited(line.text, change) : line.text.slice(words.cuts?.[index] ?? 0)}];
	};
	return (words.order ?? [...lines.keys()]).flatMap(passageAt);
}

function unpacked({text, places}: PackedLines): {head: string[]; lines: Passage[]; words: PassageEdits | undefined} {
	const {head, lines, words} = unpackPlaces(places);
	const texts = text.split('\n');
	const withTexts = lines.map((place, index) => ({...place, text: texts[head + index] ?? ''}));
	return {head: texts.slice(0, head), lines: withTexts, words};
}

/** The places of a row's lines, without the texts. */
function unpackPlaces(places: string): {
	/** The number of lines in the head. */
	head: number;
	lines: Omit<Passage, 'text'>[];
	words: PassageEdits | undefined;
} {
	const [head, lines, headings, sections, words]: Places = JSON.parse(places);
	const isHeading = new Set(headings);
	let at = -1;
	const placed = lines.map((line, index) => {
		if (sections[at + 1]?.[0] === index) at++;
		return {line, section: sections[at]?.[1] ?? [], isHeading: isHeading.has(index)};
	});
	return {head, lines: placed, words};
}

/** The places of a row for who looks at few of its lines. */
export function linePlaces(places: string): LinePlaces {
	const [head, lines, , sections]: Places = JSON.parse(places);
	return {
		head,
		placeOf(index) {
			const line = lines[index];
			if (line === undefined) return undefined;
			const [, section = []] = sections.findLast(([from]) => from <= index) ?? [];
			return {line, section};
		},
	};
}

/** The title of a row and its passages, a line each. */
export function wordsOfBody(packed: PackedLines): string {
	const [title = ''] = packed.text.split('\n', 1);
	return [title, ...unpackPassages(packed).map(({text}) => text)].join('\n');
}

/** Writes the packed lines of a new article, with checksums: they are too large to be looked at in any other way. */
export function writeBody(database: Database, id: number, {text, places}: PackedLines): void {
	const [textBytes, placesBytes] = [Buffer.from(text), Buffer.from(places)];
	database.run(insertBody, id, textBytes, checksum(textBytes), placesBytes, checksum(placesBytes));
}

/** An article as one text. */
export interface WholeArticleText {
	id: number;
	/** Its head, then the lines under it. */
	text: string;
}

/** The whole texts of these rows, in the order of the rows; rows that are gone meanwhile are left out. */
export function wholeTexts(database: Database, ids: number[]): WholeArticleText[] {
	return database.texts(selectTexts, JSON.stringify(ids));
}

/** The bytes of an article's text. */
export interface WholeArticleBytes {
	id: number;
	bytes: Buffer;
}

/** The same rows as bytes, of which a text is made at several times the price. They are as they were written: a letter that changed could hide a hit. */
export function wholeBytes(database: Database, ids: number[]): WholeArticleBytes[] {
	return database
		.bytes(selectTexts, JSON.stringify(ids))
		.map(({id, bytes: {buffer, byteOffset, byteLength}}) => ({id, bytes: Buffer.from(buffer, byteOffset, byteLength)}));
}

/** The packed places of these rows without the texts, by row; rows that are gone meanwhile are left out. */
export function packedPlacesOf(database: Database, ids: number[]): Map<number, string> {
	return new Map(database.texts(selectPlaces, JSON.stringify(ids)).map(({id, text}) => [id, text]));
}

/** These rows with all that they hold, by row; rows that are gone meanwhile are left out. */
export function packedLinesOf(database: Database, ids: number[]): Map<number, PackedLines> {
	const known = packedPlacesOf(database, ids);
	return new Map(wholeTexts(database, ids).map(({id, text}) => [id, {text, places: known.get(id) ?? noPlaces}]));
}

const noPlaces = '[1,[],[],[]]';
const insertBody = 'INSERT INTO body VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?)';
const selectTexts = `SELECT b.id, CAST(b.text AS BLOB) AS text, CAST(b.text_checksum AS INTEGER) AS checksum
	FROM json_each(?) chosen CROSS JOIN body b ON b.id = chosen.value`;
const selectPlaces = `SELECT id, CAST(places AS BLOB) AS text, CAST(places_checksum AS INTEGER) AS checksum
	FROM body WHERE id IN (SELECT value FROM json_each(?))`;
