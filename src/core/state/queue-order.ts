// Queue positions that merge: each article has a number, and moving an article changes only its own. If two devices each add an
// article at once, both get the same number, and the path decides.

export interface QueuePlaces {
	/** The new position of the article itself. */
	own: number;
	/** The new positions of others, by index, if there was no room between two. */
	others: Map<number, number>;
}

/** Makes room at an index of a queue whose positions ascend; an index at or beyond its length is the end. */
export function placeAt(places: readonly number[], index: number): QueuePlaces {
	const at = Math.min(Math.max(index, 0), places.length);
	const after = places[at];
	const before = places[at - 1];
	if (after === undefined) return {own: Math.floor(before ?? 0) + 1, others: new Map()};
	const own = before === undefined ? Math.ceil(after) - 1 : (before + after) / 2;
	if ((before === undefined || own > before) && own < after) return {own, others: new Map()};
	return spread(places, at);
}

/** Whether a value can be a position: a number that can be halved as often as needed, which a damaged log may not have. */
export function isQueuePlace(value: unknown): value is number {
	return typeof value === 'number' && Math.abs(value) <= 2 ** 40;
}

/** Moves the following positions as far as necessary. */
function spread(places: readonly number[], at: number): QueuePlaces {
	const own = Math.floor(places[at - 1] ?? 0) + 1;
	const others = new Map<number, number>();
	let last = own;
	for (let index = at; index < places.length; index++) {
		if ((places[index] ?? 0) > last) break;
		last = Math.floor(last) + 1;
		others.set(index, last);
	}
	return {own, others};
}
