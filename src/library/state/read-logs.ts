// Brings the index up to date with the logs: of each only what was written since it was last read.

import {closeSync, openSync, readSync} from 'node:fs';
import {join} from 'node:path';
import {batches} from '../../core/batches.ts';
import {type Clock, isClock, noClock} from '../../core/state/clock.ts';
import {asciiJson, type Fact, factsIn, lastFacts} from '../../core/state/fact.ts';
import {checksum} from '../../core/text/hash.ts';
import {errorCode} from '../../platform/fs.ts';
import {changedLogs, indexNote, type ReadLog, type StateIndex, setIndexNote} from './log-changes.ts';
import {lineEnd, type StateFolders} from './log-files.ts';

/** Reads what is new in the logs; one that can't be read is left for later. The subjects that it speaks of. */
export function readLogs(index: StateIndex, folders: StateFolders): Set<string> {
	const subjects = new Set<string>();
	for (const {file, known} of changedLogs(index, folders)) {
		const read = attempt(() => newFacts(join(folders.logs, file.name), known));
		if (!read) continue;
		applyFacts(index, read.facts);
		for (const {subject} of read.facts) subjects.add(subject);
		const {name, size, modified, inode} = file;
		const row = [name, size, modified, inode, read.offset, read.tail];
		index.database.run(`INSERT OR REPLACE INTO ${index.schema}.log VALUES (?, ?, ?, ?, ?, ?)`, ...row);
	}
	return subjects;
}

/** Puts facts into the index where no later ones are. */
export function applyFacts(index: StateIndex, facts: readonly Fact[]): void {
	const last = [...lastFacts(facts).values()];
	for (const batch of batches(last, {first: factsAtOnce})) {
		const rows = batch.map(({subject, field, value, clock}) => [subject, field, asciiJson(value), clock]);
		index.database.run(upsert(index.schema), JSON.stringify(rows));
	}
	const latest = [lastClock(index), ...last.map(({clock}) => clock)].sort().at(-1) ?? noClock;
	if (last.length > 0) setIndexNote(index, 'clock', latest);
}

const factsAtOnce = 2000;

function upsert(schema: string): string {
	return `INSERT INTO ${schema}.fact AS known
		SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
		ON CONFLICT (subject, field) DO UPDATE SET value = excluded.value, clock = excluded.clock
		WHERE excluded.clock > known.clock OR (excluded.clock = known.clock AND excluded.value > known.value)`;
}

/** The last clock that this device knows of. What is none is damage, after which acts would be of long ago. */
export function lastClock(index: StateIndex): Clock {
	const clock = indexNote(index, 'clock');
	return isClock(clock) ? clock : noClock;
}

/** Bytes before the offset by whose checksum a log is known to be the one that was read so far. */
const tailLength = 64;

interface NewFacts {
	facts: Fact[];
	/** To which the log is read: the end of its last whole line. */
	offset: number;
	tail: number;
}

/** What stands behind the offset where the log has only grown; else all of it. */
function newFacts(path: string, known: ReadLog | undefined): NewFacts {
	const start = Math.max(0, (known?.offset ?? 0) - tailLength);
	const bytes = bytesOf(path, start);
	const before = (known?.offset ?? 0) - start;
	const isGrown = known !== undefined && bytes.length >= before && checksum(bytes.subarray(0, before)) === known.tail;
	if (known !== undefined && !isGrown) return newFacts(path, undefined);
	const end = bytes.lastIndexOf(lineEnd) + 1;
	const lines = bytes.toString('utf8', before).split('\n');
	return {
		// A last line without its end counts when it is whole, and is read once more when it has one.
		facts: lines.flatMap(factsIn),
		offset: start + end,
		tail: checksum(bytes.subarray(Math.max(0, end - tailLength), end)),
	};
}

function bytesOf(path: string, start: number): Buffer {
	const descriptor = openSync(path, 'r');
	try {
		const pieces: Buffer[] = [];
		for (let at = start; ; ) {
			const piece = Buffer.alloc(1 << 16);
			const length = readSync(descriptor, piece, 0, piece.length, at);
			if (length === 0) return Buffer.concat(pieces);
			pieces.push(piece.subarray(0, length));
			at += length;
		}
	} finally {
		closeSync(descriptor);
	}
}

function attempt<Result>(work: () => Result): Result | undefined {
	try {
		return work();
	} catch (error) {
		if (errorCode(error) === '') throw error;
		return undefined;
	}
}
