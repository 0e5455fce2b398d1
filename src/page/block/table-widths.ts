// How wide the columns of a table are on a page.

import type {Extent} from '../line/wrap.ts';

/**
 * The width of each column, so that with `gap` columns between two of them they fit into `width`; 0: any width will do.
 * Undefined when not even the longest words fit. Narrow columns get what they need, the others share the rest in
 * proportion to what they would take.
 */
export function fittedWidths(extents: Extent[], width: number, gap: number): number[] | undefined {
	const room = width - gap * (extents.length - 1);
	const naturals = extents.map(({natural}) => natural);
	if (width <= 0 || sum(naturals) <= room) return naturals;
	if (sum(extents.map(({floor}) => floor)) > room) return undefined;
	return shared(withNarrowOnesWhole(extents, room), room);
}

/** A column that needs no more than an equal share is not broken, as long as the others keep their longest words. */
function withNarrowOnesWhole(extents: Extent[], room: number): Extent[] {
	const share = room / extents.length;
	const whole = extents.map(({natural, floor}) => ({natural, floor: natural <= share ? natural : floor}));
	return sum(whole.map(({floor}) => floor)) <= room ? whole : extents;
}

function shared(extents: Extent[], room: number): number[] {
	const widths = extents.map(({floor}) => floor);
	const spare = room - sum(widths);
	const demands = extents.map(({natural, floor}) => natural - floor);
	const total = sum(demands);
	let given = 0;
	let asked = 0;
	return widths.map((floor, column) => {
		// Rounding the running total, not each part, gives every column of the page away.
		asked += demands[column] ?? 0;
		const more = Math.floor((spare * asked) / total) - given;
		given += more;
		return floor + more;
	});
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
