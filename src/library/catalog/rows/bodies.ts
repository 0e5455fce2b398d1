// The texts of articles, as their rows hold them: an article's passages are two texts of one row, so that search reads them
// without parsing Markdown again.

import type {Passage} from '../../../core/article/blocks.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {notOurs} from '../../../platform/sqlite-rows.ts';

/** Passages as the columns of a row. */
export interface PackedPassages {
	/** The passages' texts, a line each. */
	text: string;
	/** JSON: the line of each in its file, which of them are headings, and from which on each section counts. */
	places: string;
}

type Places = [lines: number[], headings: number[], sections: [from: number, section: string[]][]];

/** Packs passages for a row. `unpackPassages` gives back the same, given that no text has a line end in it. */
export function packPassages(passages: Passage[]): PackedPassages {
	const sections: Places[2] = [];
	for (const [index, {section}] of passages.entries()) {
		if (!isSame(section, sections.at(-1)?.[1])) sections.push([index, section]);
	}
	const headings = passages.flatMap(({isHeading}, index) => (isHeading ? [index] : []));
	const places: Places = [passages.map(({line}) => line), headings, sections];
	return {text: passages.map(({text}) => text).join('\n'), places: JSON.stringify(places)};
}

/** The passages of a row, in their order. Throws SqliteError for what `packPassages` never gave. */
export function unpackPassages({text, places}: PackedPassages): Passage[] {
	const [lines, headings, sections] = placesIn(places);
	const texts = text.split('\n');
	const isHeading = new Set(headings);
	let at = -1;
	return lines.map((line, index) => {
		if (sections[at + 1]?.[0] === index) at++;
		return {line, section: sections[at]?.[1] ?? [], isHeading: isHeading.has(index), text: texts[index] ?? ''};
	});
}

function placesIn(json: string): Places {
	try {
		const places: unknown = JSON.parse(json);
		if (isPlaces(places)) return places;
	} catch (cause) {
		throw notOurs(cause);
	}
	throw notOurs();
}

function isPlaces(value: unknown): value is Places {
	if (!Array.isArray(value) || value.length !== 3 || !value.every(Array.isArray)) return false;
	const [lines, headings, sections] = value as unknown[][];
	const isSection = (section: unknown) =>
		Array.isArray(section) && Number.isInteger(section[0]) && Array.isArray(section[1]) && section[1].every(isText);
	return [lines, headings].every(numbers => numbers?.every(Number.isInteger)) && sections?.every(isSection) === true;
}

function isText(value: unknown): boolean {
	return typeof value === 'string';
}

/** The packed passages of these rows, by row; rows that are gone meanwhile are left out. */
export function bodiesOf(database: Database, ids: number[]): Map<number, PackedPassages> {
	const sql = `SELECT id, CAST(places || char(10) || text AS BLOB) AS text FROM body ${amongIds}`;
	return new Map(
		database.texts(sql, JSON.stringify(ids)).map(({id, text: both}) => {
			const [places, text] = halvesOf(both);
			return [id, {places, text}];
		}),
	);
}

/** An article as one text. */
export interface WholeArticleText {
	id: number;
	title: string;
	/** Its passages, a line each. */
	text: string;
}

/**
 * The whole texts of these rows that hold the literal as it is, in the order of the rows: SQLite looks for it in half the
 * time that it takes to make a text of V8's.
 */
export function wholeTexts(database: Database, ids: number[], literal = ''): WholeArticleText[] {
	const sql = `SELECT a.id, CAST(a.title || char(10) || b.text AS BLOB) AS text
		FROM json_each(?) chosen CROSS JOIN article a ON a.id = chosen.value
		CROSS JOIN body b ON b.id = a.id WHERE instr(b.text, ?) OR instr(a.title, ?)`;
	return database.texts(sql, JSON.stringify(ids), literal, literal).map(({id, text: both}) => {
		const [title, text] = halvesOf(both);
		return {id, title, text};
	});
}

/** The passages' places of these rows without the texts, by row; rows that are gone meanwhile are left out. */
export function packedPlacesOf(database: Database, ids: number[]): Map<number, string> {
	const sql = `SELECT id, CAST(places AS BLOB) AS text FROM body ${amongIds}`;
	return new Map(database.texts(sql, JSON.stringify(ids)).map(({id, text}) => [id, text]));
}

/** Titles and places are one line: what they are joined with ends them. */
function halvesOf(both: string): [line: string, rest: string] {
	const end = both.indexOf('\n');
	if (end < 0) throw notOurs();
	return [both.slice(0, end), both.slice(end + 1)];
}

const amongIds = 'WHERE id IN (SELECT value FROM json_each(?))';

function isSame(section: string[], other: string[] | undefined): boolean {
	return (
		other !== undefined && section.length === other.length && section.every((text, index) => text === other[index])
	);
}
