// Updates the index from the logs, reading only what was appended since the last time.

import {closeSync, openSync, readSync} from 'node:fs';
import {join} from 'node:path';
import {batches} from '../../core/batches.ts';
import {plural} from '../../core/plural.ts';
import {type Clock, isClock, noClock} from '../../core/state/clock.ts';
import {asciiJson, type Fact, factsIn, isBesideActs, lastFacts} from '../../core/state/fact.ts';
import {checksum} from '../../core/text/hash.ts';
import {errorCode, fileErrorReason} from '../../platform/fs.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {changedLogs, indexNote, type ReadLog, type StateIndex, setIndexNote} from './log-changes.ts';
import {lineEnd, type StateFolders} from './log-files.ts';

/**
 * Reads new log entries and returns the subjects they mention. An unreadable log is left for later, and lines that are no acts are
 * skipped; both are reported, because stars may be missing then.
 */
export function readLogs(index: StateIndex, folders: StateFolders, damaged: Pick<DamagedFiles, 'report'>): Set<string> {
	const subjects = new Set<string>();
	for (const {file, known} of changedLogs(index, folders)) {
		const path = join(folders.logs, file.name);
		const report = (what: string) => damaged.report(path, `not all that you starred and read is known: ${what}`);
		const read = attempt(
			() => newFacts(path, known),
			error => report(`${path}: ${fileErrorReason(error)}`),
		);
		if (!read) continue;
		if (read.lost > 0) report(`${read.lost} ${plural(read.lost, 'line')} of ${path} can't be understood`);
		applyFacts(index, read.facts);
		for (const {subject} of read.facts) subjects.add(subject);
		const {name, size, modified, inode} = file;
		const row = [name, size, modified, inode, read.offset, read.tail];
		index.database.run(`INSERT OR REPLACE INTO ${index.schema}.log VALUES (?, ?, ?, ?, ?, ?)`, ...row);
	}
	return subjects;
}

/** Stores facts in the index unless it has later ones. */
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

/** The latest clock that this device knows. An invalid one is damage, and would make new acts older than all others. */
export function lastClock(index: StateIndex): Clock {
	const clock = indexNote(index, 'clock');
	return isClock(clock) ? clock : noClock;
}

/** Number of bytes before the offset whose checksum shows that a log is still the one that was read. */
const tailLength = 64;

interface NewFacts {
	facts: Fact[];
	/** Number of lines that should be acts but aren't. */
	lost: number;
	/** The offset to which the log has been read: the end of its last complete line. */
	offset: number;
	tail: number;
}

/** The facts after the known offset if the log has only grown; otherwise all facts. */
function newFacts(path: string, known: ReadLog | undefined): NewFacts {
	const start = Math.max(0, (known?.offset ?? 0) - tailLength);
	const bytes = bytesOf(path, start);
	const before = (known?.offset ?? 0) - start;
	const isGrown = known !== undefined && bytes.length >= before && checksum(bytes.subarray(0, before)) === known.tail;
	if (known !== undefined && !isGrown) return newFacts(path, undefined);
	const end = bytes.lastIndexOf(lineEnd) + 1;
	const lines = bytes.toString('utf8', before).split('\n');
	const facts = lines.map(factsIn);
	const isLost = (line: string, at: number) => facts[at]?.length === 0 && !isBesideActs(line);
	return {
		// A complete last line without a newline counts, and is read again once it has one.
		facts: facts.flat(),
		lost: lines.slice(0, -1).filter(isLost).length,
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

function attempt<Result>(work: () => Result, failed: (error: unknown) => void): Result | undefined {
	try {
		return work();
	} catch (error) {
		if (errorCode(error) === '') throw error;
		failed(error);
		return undefined;
	}
}
