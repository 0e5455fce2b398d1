// The texts of articles, as their rows hold them: an article's passages are two texts of one row, so that search reads them
// without parsing Markdown again.

import type {Passage} from '../../../core/article/blocks.ts';
import {checksum} from '../../../core/text/hash.ts';
import type {Database} from '../../../platform/sqlite.ts';

/** An article's title and passages as the columns of a row. */
export interface PackedPassages {
	/** The title, then the passages' texts, a line each. */
	text: string;
	/** JSON: the line of each in its file, which of them are headings, and from which on each section counts. */
	places: string;
}

type Places = [lines: number[], headings: number[], sections: [from: number, section: string[]][]];

/** Packs passages for a row. `unpackPassages` gives back the same, given that no text has a line end in it. */
export function packPassages(title: string, passages: Passage[]): PackedPassages {
	const sections: Places[2] = [];
	for (const [index, {section}] of passages.entries()) {
		if (!isSame(section, sections.at(-1)?.[1])) sections.push([index, section]);
	}
	const headings = passages.flatMap(({isHeading}, index) => (isHeading ? [index] : []));
	const places: Places = [passages.map(({line}) => line), headings, sections];
	return {text: [title, ...passages.map(({text}) => text)].join('\n'), places: JSON.stringify(places)};
}

/** The passages of a row, in their order, and the title. */
export function unpackPassages({text, places}: PackedPassages): {title: string; passages: Passage[]} {
	const [lines, headings, sections]: Places = JSON.parse(places);
	const [title = '', ...texts] = text.split('\n');
	const isHeading = new Set(headings);
	let at = -1;
	const passages = lines.map((line, index) => {
		if (sections[at + 1]?.[0] === index) at++;
		return {line, section: sections[at]?.[1] ?? [], isHeading: isHeading.has(index), text: texts[index] ?? ''};
	});
	return {title, passages};
}

/** Writes the packed passages of a new article, with checksums: they are too large to be looked at in any other way. */
export function writeBody(database: Database, id: number, {text, places}: PackedPassages): void {
	const [textBytes, placesBytes] = [Buffer.from(text), Buffer.from(places)];
	database.run(insertBody, id, textBytes, checksum(textBytes), placesBytes, checksum(placesBytes));
}

/** An article as one text. */
export interface WholeArticleText {
	id: number;
	/** The title, then the passages, a line each. */
	text: string;
}

/** The whole texts of these rows, in the order of the rows; rows that are gone meanwhile are left out. */
export function wholeTexts(database: Database, ids: number[]): WholeArticleText[] {
	return database.texts(selectTexts, JSON.stringify(ids));
}

/** The bytes of an article's text, and the text when it is asked for, which costs several times as much. */
export interface WholeArticleBytes {
	id: number;
	bytes: Buffer;
	/** Throws as the database does when they are not as they were written. */
	text(): string;
}

/** The same rows as bytes, of which nothing is sure. */
export function wholeBytes(database: Database, ids: number[]): WholeArticleBytes[] {
	return database.blobs(selectTexts, JSON.stringify(ids)).map(blob => ({
		id: blob.id,
		bytes: blobBytes(blob.text),
		text: () => database.textOf(blob),
	}));
}

/** SQLite's libraries give blobs as one or the other. */
function blobBytes(blob: unknown): Buffer {
	if (blob instanceof ArrayBuffer) return Buffer.from(blob);
	return blob instanceof Uint8Array ? Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength) : Buffer.alloc(0);
}

/** The packed places of the passages of these rows without the texts, by row; rows that are gone meanwhile are left out. */
export function packedPlacesOf(database: Database, ids: number[]): Map<number, string> {
	return new Map(database.texts(selectPlaces, JSON.stringify(ids)).map(({id, text}) => [id, text]));
}

/** The passages of these rows, by row; rows that are gone meanwhile are left out. */
export function passagesOfRows(database: Database, ids: number[]): Map<number, PackedPassages> {
	const known = packedPlacesOf(database, ids);
	return new Map(wholeTexts(database, ids).map(({id, text}) => [id, {text, places: known.get(id) ?? noPlaces}]));
}

const noPlaces = '[[],[],[]]';
const insertBody = 'INSERT INTO body VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?)';
const selectTexts = `SELECT b.id, CAST(b.text AS BLOB) AS text, CAST(b.text_checksum AS INTEGER) AS checksum
	FROM json_each(?) chosen CROSS JOIN body b ON b.id = chosen.value`;
const selectPlaces = `SELECT id, CAST(places AS BLOB) AS text, CAST(places_checksum AS INTEGER) AS checksum
	FROM body WHERE id IN (SELECT value FROM json_each(?))`;

function isSame(section: string[], other: string[] | undefined): boolean {
	return (
		other !== undefined && section.length === other.length && section.every((text, index) => text === other[index])
	);
}
