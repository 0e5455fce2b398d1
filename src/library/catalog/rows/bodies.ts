// Stores article texts: the lines that a pipe prints, and the edits that turn them into passages, in two columns of a row. Search
// reads both without parsing Markdown again.

import type {Passage} from '../../../core/article/blocks.ts';
import type {LinePlaces} from '../../../core/query/search-results.ts';
import {checksum} from '../../../core/text/hash.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {refused} from '../../../platform/sqlite-rows.ts';
import {edited, type TextEdits} from './text-edits.ts';

/** The text of an article as two columns of a row. */
export interface PackedLines {
	/** The lines of the plain-text header, then all other non-empty lines. */
	text: string;
	/** JSON of the type Places: line numbers, headings, and edits that make the passages. */
	places: string;
}

/** The number of header lines; the file line of every other line; the indexes of headings; where each section starts. */
export type Places = [
	head: number,
	lines: number[],
	headings: number[],
	sections: [from: number, section: string[]][],
	words?: PassageEdits | undefined,
];

/** How passages differ from printed lines. Lines are given by index. */
export interface PassageEdits {
	/** Per line, UTF-16 units to cut from its start: a list marker, the indentation of code. */
	cuts?: number[];
	edits?: [line: number, edits: TextEdits][];
	/** Lines that have no passage. */
	without?: number[];
	/** The other lines, in the order of their passages. */
	order?: number[];
}

/** Returns the header lines of a row, and the lines below. */
export function unpackLines(packed: PackedLines): {head: string[]; lines: Passage[]} {
	const {head, lines} = unpacked(packed);
	return {head, lines};
}

/** Returns the passages of a row in order. */
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

/** Parses the line numbers of a row without its text. */
function unpackPlaces(places: string): {
	/** Number of header lines. */
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

/** Accessor for the places of single lines of a row, for callers that need few of them. */
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

/** The title of a row and its passages, one per line. */
export function wordsOfBody(packed: PackedLines): string {
	const [title = ''] = packed.text.split('\n', 1);
	return [title, ...unpackPassages(packed).map(({text}) => text)].join('\n');
}

/** Inserts the packed lines of a new article, with checksums, because such large columns can't be validated otherwise. */
export function writeBody(database: Database, id: number, {text, places}: PackedLines): void {
	const [textBytes, placesBytes] = [Buffer.from(text), Buffer.from(places)];
	database.run(insertBody, id, textBytes, checksum(textBytes), placesBytes, checksum(placesBytes));
}

/** An article as one text. */
export interface WholeArticleText {
	id: number;
	/** The header lines, then all lines below. */
	text: string;
}

/** The texts of these rows, in row order; rows deleted in the meantime are left out. */
export function wholeTexts(database: Database, ids: number[]): WholeArticleText[] {
	return ofAll(database, ids, chosen => database.texts(selectTexts, chosen));
}

/** The text of an article as bytes. */
export interface WholeArticleBytes {
	id: number;
	bytes: Buffer;
}

/**
 * The texts of these rows as bytes, because decoding costs several times as much. Verified by checksum: a flipped bit could hide a
 * hit.
 */
export function wholeBytes(database: Database, ids: number[]): WholeArticleBytes[] {
	const rows = ofAll(database, ids, chosen => database.bytes(selectTexts, chosen));
	return rows.map(({id, bytes: {buffer, byteOffset, byteLength}}) => ({
		id,
		bytes: Buffer.from(buffer, byteOffset, byteLength),
	}));
}

/** The packed places of these rows, without texts, by row; rows deleted in the meantime are left out. */
export function packedPlacesOf(database: Database, ids: number[]): Map<number, string> {
	const rows = ofAll(database, ids, chosen => database.texts(selectPlaces, chosen));
	return new Map(rows.map(({id, text}) => [id, text]));
}

/** The packed lines of these rows, by row; rows deleted in the meantime are left out. */
export function packedLinesOf(database: Database, ids: number[]): Map<number, PackedLines> {
	const known = packedPlacesOf(database, ids);
	return new Map(wholeTexts(database, ids).map(({id, text}) => [id, {text, places: known.get(id) ?? noPlaces}]));
}

/** Reads these rows. Throws SqliteError if an article has no body row, because its hits would be missing silently. */
function ofAll<Item>(database: Database, ids: number[], read: (chosen: string) => Item[]): Item[] {
	const chosen = JSON.stringify(ids);
	const items = read(chosen);
	if (items.length < ids.length) database.all({id: refused}, selectWithoutBody, chosen);
	return items;
}

const noPlaces = '[1,[],[],[]]';
const insertBody = 'INSERT INTO body VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?)';
const selectTexts = `SELECT b.id, CAST(b.text AS BLOB) AS text, CAST(b.text_checksum AS INTEGER) AS checksum
	FROM json_each(?) chosen CROSS JOIN body b ON b.id = chosen.value`;
const selectPlaces = `SELECT id, CAST(places AS BLOB) AS text, CAST(places_checksum AS INTEGER) AS checksum
	FROM body WHERE id IN (SELECT value FROM json_each(?))`;
const selectWithoutBody = `SELECT a.id FROM json_each(?) chosen JOIN article a ON a.id = chosen.value
	LEFT JOIN body b ON b.id = a.id WHERE b.id IS NULL`;
