// Two sequences of words laid against each other, the first whole and the second from and to wherever it fits best: Gotoh, "An
// improved algorithm for matching biological sequences", 1982, with gaps at the ends of the second for nothing.

export interface AlignedSequences {
	/** Words by their numbers; of the first, -1 is one that the second can't have. */
	pattern: number[];
	text: number[];
	/** What a match of the pattern's word at an index is worth, 0 to 1. */
	weight(index: number): number;
	/** How alike two words are that are not the same, 0 to 1: one may be a slip of the other. */
	likeness(index: number, word: number): number;
}

/** For each word of the pattern the index in the text that it stands at, -1 for none; and whether it is the same word there. */
export interface Alignment {
	at: Int32Array;
	/** 1 for the same word, less for one that is only alike, 0 for one that is another. */
	likeness: Float64Array;
	score: number;
}

/** A word of the pattern that is not in the text, one in the place of another, and text between two words. */
const left = 0.35;
const replaced = 0.25;
const opened = 0.8;
const extended = 0.03;

/** The ways to a cell: both go on, the pattern alone does, the text alone. */
const diagonalStep = 0;
const upStep = 1;
const gapStep = 2;

/** Takes time and memory of the product of both lengths. */
export function align({pattern, text, weight, likeness}: AlignedSequences): Alignment {
	const columns = text.length + 1;
	const steps = new Uint8Array((pattern.length + 1) * columns);
	const isOpen = new Uint8Array((pattern.length + 1) * columns);
	let above = new Float64Array(columns);
	let row = new Float64Array(columns);
	for (let index = 0; index < pattern.length; index++) {
		const word = pattern[index] ?? -1;
		const worth = weight(index);
		const from = (index + 1) * columns;
		let gap = Number.NEGATIVE_INFINITY;
		row[0] = (above[0] ?? 0) - left;
		steps[from] = upStep;
		for (let at = 1; at < columns; at++) {
			const other = text[at - 1] ?? -2;
			const alike = word === other ? 1 : likeness(index, other);
			const diagonal = (above[at - 1] ?? 0) + (alike > 0 ? worth * alike : -replaced);
			const up = (above[at] ?? 0) - left;
			const opening = (row[at - 1] ?? 0) - opened;
			isOpen[from + at] = opening > gap - extended ? 1 : 0;
			gap = Math.max(opening, gap - extended);
			const best = Math.max(diagonal, up, gap);
			row[at] = best;
			steps[from + at] = best === diagonal ? diagonalStep : best === up ? upStep : gapStep;
		}
		[above, row] = [row, above];
	}
	let end = 0;
	for (let at = 1; at < columns; at++) if ((above[at] ?? 0) > (above[end] ?? 0)) end = at;
	return {...traced({pattern, text, likeness}, {steps, isOpen, columns}, end), score: above[end] ?? 0};
}

interface Traces {
	steps: Uint8Array;
	/** Whether a gap begins at a cell. */
	isOpen: Uint8Array;
	columns: number;
}

function traced(
	{pattern, text, likeness}: Pick<AlignedSequences, 'pattern' | 'text' | 'likeness'>,
	{steps, isOpen, columns}: Traces,
	end: number,
): Pick<Alignment, 'at' | 'likeness'> {
	const places = new Int32Array(pattern.length).fill(-1);
	const alike = new Float64Array(pattern.length);
	let row = pattern.length;
	let at = end;
	while (row > 0) {
		const step = steps[row * columns + at];
		if (step === upStep) row--;
		else if (step === diagonalStep) {
			row--;
			at--;
			const other = text[at] ?? -2;
			places[row] = at;
			alike[row] = pattern[row] === other ? 1 : likeness(row, other);
		} else {
			while (isOpen[row * columns + at] !== 1) at--;
			at--;
		}
	}
	return {at: places, likeness: alike};
}
