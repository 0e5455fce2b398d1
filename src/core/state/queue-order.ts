// Places in a queue that merge: a number for each article, in whose order they are read, so that moving one article changes
// that one alone. Two devices that add one each at once give both the same number; then the title's path decides.

export interface QueuePlaces {
	/** The new place of the article that was put there. */
	own: number;
	/** The new places of others, by their index: only where there was no room between two. */
	others: Map<number, number>;
}

/** Makes a place at an index of a queue, whose places are in rising order; at its length or beyond is its end. */
export function placeAt(places: readonly number[], index: number): QueuePlaces {
	const at = Math.min(Math.max(index, 0), places.length);
	const after = places[at];
	const before = places[at - 1];
	if (after === undefined) return {own: Math.floor(before ?? 0) + 1, others: new Map()};
	const own = before === undefined ? Math.ceil(after) - 1 : (before + after) / 2;
	if ((before === undefined || own > before) && own < after) return {own, others: new Map()};
	return spread(places, at);
}

/** Every place up to the length of a queue is a number that can be halved; what a damaged log says is not. */
export function isQueuePlace(value: unknown): value is number {
	return typeof value === 'number' && Math.abs(value) <= 2 ** 40;
}

/** Moves those that follow as far as is needed. */
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
