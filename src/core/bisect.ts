/**
 * The first whole number from `low` on of which something holds that holds of all greater ones, too; `high` where it holds of none
 * below. Asks as often as the range can be halved.
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
