// Stores what a person did as facts: written to this device's log first and then to the index, from which they are read. A fact is
// safe once its line is on disk; the index may lag behind and catches up.

import {join} from 'node:path';
import {type Clock, clockAfter, noClock} from '../../core/state/clock.ts';
import {type Act, factsIn, type Json, lineOfAct} from '../../core/state/fact.ts';
import {type ArticleIdentity, articleSubject} from '../../core/state/identity.ts';
import {errorCode, fileErrorLine, statOf} from '../../platform/fs.ts';
import {isCircumstance, SqliteError} from '../../platform/sqlite.ts';
import {
	identityHere,
	type KnownIdentity,
	pathsOfSubjects,
	placeSubjects,
	setPaths,
	showArticles,
	sketchOfFile,
	subjectsOfPaths,
	viewField,
} from './article-places.ts';
import {compactOwnLogs} from './compact-logs.ts';
import {deviceName} from './device.ts';
import {appendToLog} from './log-files.ts';
import {type IndexOptions, type OpenedIndex, openStateIndex} from './open-index.ts';
import {applyFacts, lastClock, readLogs} from './read-logs.ts';

export interface StoreOptions extends IndexOptions {
	/** Called once if something can't be stored. */
	message(text: string): void;
	now(): number;
	/** What the catalog knows about articles, by path, if it is open. */
	known?(paths: readonly string[]): ReadonlyMap<string, KnownIdentity>;
}

/** A change to an article, or to any other subject. */
export interface Change {
	of: {path: string} | {subject: string};
	set: Record<string, Json>;
}

export interface FactStore {
	readonly index: OpenedIndex;
	/** Stores changes atomically; returns false if that fails, which is reported once. */
	write(changes: readonly Change[]): boolean;
	close(): void;
}

export function openFactStore(options: StoreOptions): FactStore {
	const {folders, roots, message} = options;
	const index = openStateIndex(options);
	let last: Clock = noClock;
	let isSaid = false;
	const complain = (reason: string) => {
		if (!isSaid) message(`what you read and star is not remembered: ${reason}`);
		isSaid = true;
	};
	/** Appends to the log, and returns the acts to index. Throws system errors. */
	const append = (changes: readonly Change[], isIndexed: boolean): Act[] => {
		const device = folders ? deviceName(folders.own) : 'here';
		const known = isIndexed ? lastClock(index) : last;
		last = clockAfter(known > last ? known : last, options.now(), device);
		const acts = actsOf(changes, {...options, index, device, clock: last, isIndexed});
		if (folders) appendToLog(join(folders.logs, `${device}.jsonl`), acts.map(lineOfAct).join(''));
		return acts;
	};
	const inTemporary = (changes: readonly Change[], reason: string): boolean => {
		complain(reason);
		if (!index.isTemporary) return false;
		const clock = clockAfter(lastClock(index), options.now(), 'here');
		const acts = actsOf(changes, {...options, index, device: 'here', clock, isIndexed: true});
		applyFacts(
			index,
			acts.flatMap(act => factsIn(lineOfAct(act))),
		);
		showArticles(
			index,
			acts.map(({subject}) => subject),
		);
		return false;
	};
	return {
		index,
		write(changes) {
			if (changes.length === 0) return true;
			if (!folders) return inTemporary(changes, 'there is no place to keep it');
			let isKept = false;
			try {
				index.database.transaction(() => {
					const own = new Set(append(changes, true).map(({subject}) => subject));
					isKept = true;
					const others = [...readLogs(index, folders, options.damaged)].filter(subject => !own.has(subject));
					placeSubjects(index, others, roots);
					showArticles(index, [...own]);
				});
			} catch (error) {
				if (errorCode(error) !== '' && !(error instanceof SqliteError))
					return inTemporary(changes, fileErrorLine(error));
				if (!isCircumstance(error)) throw error;
				return isKept || withoutIndex(changes, {append, complain});
			}
			compactOwnLogs(folders);
			return true;
		},
		close: () => index.database.close(),
	};
}

type Appending = {append(changes: readonly Change[], isIndexed: boolean): Act[]; complain(reason: string): void};

/** If another process holds the index, or its disk is full, the index later catches up from the log. */
function withoutIndex(changes: readonly Change[], {append, complain}: Appending): boolean {
	try {
		append(changes, false);
		return true;
	} catch (error) {
		if (errorCode(error) === '') throw error;
		complain(fileErrorLine(error));
		return false;
	}
}

interface Circumstances extends Pick<StoreOptions, 'roots' | 'known'> {
	index: OpenedIndex;
	device: string;
	clock: Clock;
	/** Whether the index can be queried. */
	isIndexed: boolean;
}

/** For more articles at once, no sketches are stored: they are recognized only by identical text. */
const mostSketched = 20;

/** Converts changes to log lines; an unknown article is assigned a subject that identifies it. */
function actsOf(changes: readonly Change[], here: Circumstances): Act[] {
	const {index, device, clock, isIndexed} = here;
	const paths = changes.flatMap(({of}) => ('path' in of ? [of.path] : []));
	const known = isIndexed ? subjectsOfPaths(index, paths) : new Map<string, string>();
	const identities = new Map<string, ArticleIdentity>();
	const isFew = paths.length <= mostSketched;
	const unknown = paths.filter(path => !known.has(path));
	const inCatalog = unknown.length > 0 ? here.known?.(unknown) : undefined;
	for (const path of unknown) {
		const identity = identityHere(path, here.roots, inCatalog?.get(path));
		identities.set(path, {...identity, ...(isFew ? sketchOfFile(path) : {})});
	}
	const wanted = [...identities.values()].map(identity => articleSubject(identity));
	const taken = isIndexed ? pathsOfSubjects(index, wanted) : new Map<string, string>();
	const placed = new Map<string, string>();
	for (const [path, identity] of identities) {
		const subject = articleSubject(identity, subject => isOfAnother(taken.get(subject), path));
		known.set(path, subject);
		taken.set(subject, path);
		placed.set(subject, path);
	}
	if (isIndexed) setPaths(index, placed);
	return changes.map(({of, set}) => {
		if ('subject' in of) return {clock, subject: of.subject, set};
		const identity = identities.get(of.path);
		const seen = identity ? {[viewField(device)]: {...identity}} : {};
		return {clock, subject: known.get(of.path) ?? '', set: {...set, ...seen}};
	});
}

/** Whether a subject means another existing article, of which this one is a copy. */
function isOfAnother(other: string | undefined, path: string): boolean {
	return other !== undefined && other !== path && statOf(other) !== undefined;
}
