/**
 * Finds the smallest integer from `low` on for which a monotonic predicate holds; `high` if it holds for none below. Binary search.
 */
export function bisect(low: number, high: number, holds: (number: number) => boolean): number {
	let [from, to] = [low, high];
	while (from < to) {
		const middle = Math.floor((from + to) / 2);
		if (holds(middle)) to = middle;
		else from = middle + 1;
	}
	return from;
}
