// What a person did, as facts that merge: for each field of a subject the latest fact counts, on every device, in whatever order
// facts arrive. A log contains acts, one JSON object per line; each sets fields of one subject.

import {type Clock, isClock} from './clock.ts';

export type Json = string | number | boolean | null | Json[] | {[name: string]: Json};

export interface Fact {
	/** `article:…` (see identity.ts), or a subject of another part of wsws, such as `search:name`. */
	subject: string;
	field: string;
	/** null: as if it had never been set. */
	value: Json;
	clock: Clock;
}

/** A line of a log. */
export interface Act {
	clock: Clock;
	subject: string;
	set: Record<string, Json>;
}

/**
 * Whether a fact supersedes another about the same field. If their clocks are equal, which only a copied device causes, the value
 * decides.
 */
export function isLater(fact: Pick<Fact, 'clock' | 'value'>, other: Pick<Fact, 'clock' | 'value'>): boolean {
	if (fact.clock !== other.clock) return fact.clock > other.clock;
	return asciiJson(fact.value) > asciiJson(other.value);
}

/** JSON in ASCII, whose order is the same in JavaScript and in databases. */
export function asciiJson(value: Json): string {
	return JSON.stringify(value).replace(
		/[^\x20-\x7e]/g,
		unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** The last fact for each subject and field. */
export function lastFacts(facts: Iterable<Fact>): Map<string, Fact> {
	const last = new Map<string, Fact>();
	for (const fact of facts) {
		const key = `${fact.subject}\n${fact.field}`;
		const known = last.get(key);
		if (!known || isLater(fact, known)) last.set(key, fact);
	}
	return last;
}

/** An equivalent log without superseded facts. */
export function compactLog(facts: Iterable<Fact>): string {
	const acts = new Map<string, Act>();
	for (const {subject, field, value, clock} of lastFacts(facts).values()) {
		const key = `${clock}\n${subject}`;
		const act = acts.get(key) ?? {clock, subject, set: Object.create(null)};
		acts.set(key, act);
		act.set[field] = value;
	}
	const inOrder = [...acts].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
	return inOrder.map(([, act]) => lineOfAct(act)).join('');
}

/** An act as a log line, including the newline. */
export function lineOfAct({clock, subject, set}: Act): string {
	return `${JSON.stringify({clock, subject, set})}\n`;
}

/** The facts in a line; none if it is torn, a merge marker, or anything else that is not an act. */
export function factsIn(line: string): Fact[] {
	if (!line.startsWith('{') || line.length > longestLine) return [];
	try {
		const {clock, subject, set}: Partial<Act> = JSON.parse(line);
		if (!isClock(clock) || !isName(subject) || typeof set !== 'object' || set === null) return [];
		return Object.entries(set).flatMap(([field, value]) => (isName(field) ? [{subject, field, value, clock}] : []));
	} catch {
		return [];
	}
}

/** Whether a line that is not an act may nevertheless occur in a log: an empty line, a merge marker, a comment (`# …`). */
export function isBesideActs(line: string): boolean {
	return /^(?:\s*$|#|<{7}|\|{7}|={7}|>{7})/.test(line);
}

/** In UTF-16 units; acts of wsws have some hundred. */
const longestLine = 1_000_000;

/** Names are parts of keys, which are separated by newlines. */
function isName(value: unknown): value is string {
	return typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,4096}$/u.test(value);
}
