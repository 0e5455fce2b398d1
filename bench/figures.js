// Numbers as the page prints them.

/** @param {number} number */
export function ratio(number) {
	return Number.isNaN(number) ? '–' : number.toFixed(2);
}

/**
 * Three digits say enough.
 * @param {number} number
 */
export function figure(number) {
	if (Number.isNaN(number)) return '–';
	const size = Math.abs(number);
	const digits = size < 10 ? 2 : size < 100 ? 1 : 0;
	return number.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

/**
 * The times between which half of all lie.
 * @param {import('./measure.js').Times} times
 */
export function spread({quarter, threeQuarters}) {
	return Number.isNaN(quarter) ? '–' : `${figure(quarter)}–${figure(threeQuarters)}`;
}
