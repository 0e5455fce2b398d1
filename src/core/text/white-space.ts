// Tests for line ends and white space without expressions, because every character of every article passes them.

/** Number of line ends in a text. */
export function lineEnds(text: string): number {
	let count = 0;
	for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
	return count;
}

/** Whether a UTF-16 unit matches `\s`. */
export function isWhite(unit: number): boolean {
	if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
	return unit === 0xa0 || (unit >= 0x1680 && whiteBeyondLatin.includes(unit));
}

const whiteBeyondLatin = [
	0x1680,
	...Array.from({length: 11}, (_, index) => 0x2000 + index),
	0x2028,
	0x2029,
	0x202f,
	0x205f,
	0x3000,
	0xfeff,
];
