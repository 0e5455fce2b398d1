// Texts of chance. fast-check's own of all code points are made from a table of a million entries, which takes seconds in each
// process that asks for one.

import fc from 'fast-check';

/** Any code points but halves of pairs; now and then letters, and names that objects have anyway. */
export function anyText(maxLength = 10): fc.Arbitrary<string> {
	const codePoints = fc.array(codePoint, {maxLength}).map(points => String.fromCodePoint(...points));
	return fc.oneof({arbitrary: codePoints, weight: 9}, fc.string({maxLength}));
}

const firstHalf = 0xd800;
const halves = 0x800;

const codePoint = fc
	.oneof(
		fc.nat({max: 0x10ffff - halves}),
		// The planes where most signs are, and where all texts are.
		fc.nat({max: 0xffff - halves}),
		fc.nat({max: 0x7ff}),
	)
	.map(point => (point < firstHalf ? point : point + halves));
