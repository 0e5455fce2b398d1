// Articles that may answer, in their order: first their rows' numbers, some and then the rest, then entries and texts in
// growing groups. No cursor stays open meanwhile: it would keep other programs from writing while somebody reads a page.

import type {Passage} from '../../../core/article/blocks.ts';
import type {Candidate} from '../../../core/query/hit.ts';
import {batches} from '../../../core/text/batches.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {entriesById} from '../rows/entries.ts';
import {type PackedPassages, unpackPassages} from '../sync/packed-passages.ts';
import {bodiesOf} from './bodies.ts';

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
	for (const group of batches(rows, groups)) {
		const scores = new Map(group.map(({id, score}) => [id, score]));
		const ids = group.map(({id}) => id);
		let bodies: Map<number, PackedPassages> | undefined;
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

/** Whoever looks at more than the first page may as well have all. */
const pageSize = 200;
/** Articles that are fetched at once. */
const groups = {first: 8, factor: 2, largest: 64};

function* pages(list: RankedRows): Generator<Ranked> {
	const first = list(pageSize, 0);
	yield* first;
	if (first.length === pageSize) yield* list(-1, pageSize);
}
