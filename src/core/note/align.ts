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

/** Aligns the pattern with the text; takes time and memory of the product of both lengths. */
export function align(sequences: AlignedSequences): Alignment {
	const {pattern, text} = sequences;
	const columns = text.length + 1;
	const cells = (pattern.length + 1) * columns;
	const traces = {steps: new Uint8Array(cells), isOpen: new Uint8Array(cells), columns};
	let above: Scores = new Float64Array(columns);
	let row: Scores = new Float64Array(columns);
	for (const index of pattern.keys()) {
		fillRow({index, above, row}, sequences, traces);
		[above, row] = [row, above];
	}
	const score = above.reduce((most, each) => Math.max(most, each));
	return {...traced(sequences, traces, above.indexOf(score)), score};
}

/** The best score of every cell of a row of the matrix. */
type Scores = Float64Array<ArrayBuffer>;

interface Traces {
	steps: Uint8Array;
	/** Whether a gap begins at a cell. */
	isOpen: Uint8Array;
	columns: number;
}

/** Scores the row of a word of the pattern by that above it, and notes the way to each of its cells. */
function fillRow(
	{index, above, row}: {index: number; above: Scores; row: Scores},
	{pattern, text, weight, likeness}: AlignedSequences,
	{steps, isOpen, columns}: Traces,
): void {
	const word = pattern[index];
	const worth = weight(index);
	const start = (index + 1) * columns;
	let corner = above[0] ?? 0;
	let before = corner - left;
	let gap = Number.NEGATIVE_INFINITY;
	row[0] = before;
	steps[start] = upStep;
	for (const [at, other] of text.entries()) {
		const cell = start + at + 1;
		const over = above[at + 1] ?? 0;
		const alike = word === other ? 1 : likeness(index, other);
		const diagonal = corner + (alike > 0 ? worth * alike : -replaced);
		const up = over - left;
		const opening = before - opened;
		isOpen[cell] = opening > gap - extended ? 1 : 0;
		gap = Math.max(opening, gap - extended);
		before = Math.max(diagonal, up, gap);
		row[at + 1] = before;
		steps[cell] = before === diagonal ? diagonalStep : before === up ? upStep : gapStep;
		corner = over;
	}
}

/** Goes back from the last cell of the best alignment to its first. */
function traced(
	{pattern, text, likeness}: AlignedSequences,
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
