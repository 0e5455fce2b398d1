// Articles that may answer, in their order: first their rows' numbers, some and then the rest, then entries and texts in
// growing groups. No cursor stays open meanwhile: it would keep other programs from writing while somebody reads a page.

import type {Passage} from '../../core/blocks.ts';
import type {Candidate, Sieve} from '../../core/ports.ts';
import type {Database} from '../sqlite.ts';
import {entriesById} from './entries.ts';
import {unpackPassages} from './passages.ts';

export interface Ranked {
	id: number;
	score: number;
}

/** Gives the ranked rows from `offset` on, at most `limit`; -1 is no limit. */
export type RankedRows = (limit: number, offset: number) => Ranked[];

/** Row after row of one list after another, none twice. */
export function* rowsOf(...lists: RankedRows[]): Generator<Ranked> {
	const given = new Set<number>();
	for (const list of lists) {
		for (const row of pages(list)) {
			if (given.has(row.id)) continue;
			if (lists.length > 1) given.add(row.id);
			yield row;
		}
	}
}

export function* candidatesOf(database: Database, rows: Iterable<Ranked>, hasState: boolean): Generator<Candidate> {
	for (const group of growingGroups(rows)) {
		const scores = new Map(group.map(({id, score}) => [id, score]));
		const ids = group.map(({id}) => id);
		let bodies: Map<number, Body> | undefined;
		for (const {id, entry} of entriesById(database, ids, hasState)) {
			const passages = (): Passage[] => {
				bodies ??= bodiesOf(database, ids);
				const body = bodies.get(id);
				return body ? unpackPassages(body) : [];
			};
			yield {entry, score: scores.get(id) ?? 0, passages};
		}
	}
}

/** The rows whose articles the sieve lets through. It is asked about many at once, for it has its price for each call. */
export function* sievedRows(database: Database, rows: Iterable<Ranked>, sieve: Sieve): Generator<Ranked> {
	let batch: {row: Ranked; text: string}[] = [];
	let size = 0;
	let enough = firstBatch;
	for (const group of growingGroups(rows)) {
		for (const sought of wholeTexts(database, group, sieve.literal)) {
			batch.push(sought);
			size += sought.text.length;
		}
		if (size < enough) continue;
		yield* passing(batch, sieve);
		batch = [];
		size = 0;
		enough = Math.min(largestBatch, 4 * enough);
	}
	yield* passing(batch, sieve);
}

function passing(batch: {row: Ranked; text: string}[], sieve: Sieve): Ranked[] {
	const passes = sieve.lets(batch.map(({text}) => text));
	return batch.flatMap(({row}, index) => (passes[index] ? row : []));
}

/** SQLite looks for the literal in half the time that it takes to make a text of V8's. */
function wholeTexts(database: Database, rows: Ranked[], literal = ''): {row: Ranked; text: string}[] {
	const sql = `SELECT a.id, a.title || char(10) || b.text AS text FROM article a JOIN body b ON b.id = a.id
		WHERE a.id IN (SELECT value FROM json_each(?)) AND (instr(b.text, ?) OR instr(a.title, ?))`;
	const ids = JSON.stringify(rows.map(({id}) => id));
	const found = database.all<{id: number; text: string}>(sql, ids, literal, literal);
	const texts = new Map(found.map(({id, text}) => [id, text]));
	return rows.flatMap(row => {
		const text = texts.get(row.id);
		return text === undefined ? [] : {row, text};
	});
}

/** In UTF-16 units of text: few for the first answers, many for the rest. */
const firstBatch = 1 << 16;
const largestBatch = 1 << 21;

/** Whoever looks at more than the first page may as well have all. */
const pageSize = 200;
const firstGroup = 8;
const largestGroup = 64;

function* pages(list: RankedRows): Generator<Ranked> {
	const first = list(pageSize, 0);
	yield* first;
	if (first.length === pageSize) yield* list(-1, pageSize);
}

function* growingGroups(rows: Iterable<Ranked>): Generator<Ranked[]> {
	let size = firstGroup;
	let group: Ranked[] = [];
	for (const row of rows) {
		if (group.push(row) < size) continue;
		yield group;
		group = [];
		size = Math.min(2 * size, largestGroup);
	}
	if (group.length > 0) yield group;
}

interface Body {
	id: number;
	text: string;
	places: string;
}

function bodiesOf(database: Database, ids: number[]): Map<number, Body> {
	const sql = 'SELECT id, text, places FROM body WHERE id IN (SELECT value FROM json_each(?))';
	return new Map(database.all<Body>(sql, JSON.stringify(ids)).map(body => [body.id, body]));
}
