// Articles that may answer, in their order: first their rows' numbers, some and then the rest, then entries and texts in
// growing groups. No cursor stays open meanwhile: it would keep other programs from writing while somebody reads a page.

import type {Passage} from '../../core/blocks.ts';
import {growingBatches} from '../../core/growing-batches.ts';
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
	for (const group of growingBatches(rows, groups)) {
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
	for (const batch of growingBatches(soughtIn(database, rows, sieve.literal), sieveBatches)) {
		const passes = sieve.lets(batch.map(({text}) => text));
		for (const [index, {row}] of batch.entries()) if (passes[index]) yield row;
	}
}

/** A row and its article as the sieve is to see it. */
interface Sought {
	row: Ranked;
	text: string;
}

/** In UTF-16 units of text: few for the first answers, many for the rest. */
const sieveBatches = {first: 1 << 16, factor: 4, largest: 1 << 21, sizeOf: ({text}: Sought) => text.length};

function* soughtIn(database: Database, rows: Iterable<Ranked>, literal: string | undefined): Generator<Sought> {
	for (const group of growingBatches(rows, groups)) yield* wholeTexts(database, group, literal);
}

/** SQLite looks for the literal in half the time that it takes to make a text of V8's. */
function wholeTexts(database: Database, rows: Ranked[], literal = ''): Sought[] {
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

/** Whoever looks at more than the first page may as well have all. */
const pageSize = 200;
/** Articles that are fetched at once. */
const groups = {first: 8, factor: 2, largest: 64};

function* pages(list: RankedRows): Generator<Ranked> {
	const first = list(pageSize, 0);
	yield* first;
	if (first.length === pageSize) yield* list(-1, pageSize);
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
