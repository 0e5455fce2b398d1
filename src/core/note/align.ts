// Semi-global alignment of two sequences of words: the first whole, the second from and to wherever it fits best, with free gaps at
// its ends. Gotoh, "An improved algorithm for matching biological sequences", 1982.

export interface AlignedSequences {
	/** Word numbers; -1 in the pattern is a word that the text does not contain. */
	pattern: number[];
	text: number[];
	/** Weight of the pattern's word at an index, 0 to 1. */
	weight(index: number): number;
	/** Similarity of two different words, 0 to 1: one may be a misspelling of the other. */
	likeness(index: number, word: number): number;
}

/** For each word of the pattern, its index in the text, or -1, and whether it is the same word. */
export interface Alignment {
	at: Int32Array;
	/** 1 for the same word, less for a similar one, 0 for another. */
	likeness: Float64Array;
	score: number;
}

/** Costs of a pattern word missing from the text, of a substitution, and of text between two words. */
const left = 0.35;
const replaced = 0.25;
const opened = 0.8;
const extended = 0.03;

/** Steps into a cell: in both sequences, in the pattern only, in the text only. */
const diagonalStep = 0;
const upStep = 1;
const gapStep = 2;

/** Aligns the pattern with the text; time and memory are proportional to the product of both lengths. */
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

/** The best score of every cell in a row of the matrix. */
type Scores = Float64Array<ArrayBuffer>;

interface Traces {
	steps: Uint8Array;
	/** Whether a gap begins at a cell. */
	isOpen: Uint8Array;
	columns: number;
}

/** Computes the row of a pattern word from the row above, and records the step into each cell. */
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

/** Traces the best alignment back from its last cell. */
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
