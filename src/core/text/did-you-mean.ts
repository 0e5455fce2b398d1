// "Did you mean": finds the known word nearest to a mistyped one.

/**
 * The name nearest to the word: within a third of its letters mistyped, missing, doubled or swapped, ignoring case; for a name with
 * folders, the last part also counts. Otherwise the first name that contains the word. Undefined if none is near.
 */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
	const typed = word.toLowerCase();
	let limit = Math.min(3, Math.max(1, Math.floor(typed.length / 3)));
	let best: string | undefined;
	let holder: string | undefined;
	for (const name of names) {
		const known = name.toLowerCase();
		const last = typed.includes('/') ? known : known.slice(known.lastIndexOf('/') + 1);
		const whole = last === known ? limit + 1 : editDistance(typed, known, limit);
		const distance = Math.min(whole, editDistance(typed, last, limit));
		if (distance <= limit) {
			best = name;
			limit = distance - 1;
		}
		if (typed.length > 2 && known.includes(typed)) holder ??= name;
	}
	return best ?? holder;
}

/**
 * Edit distance with insertions, deletions, substitutions and transpositions (optimal string alignment); any number above `limit`
 * if it exceeds that.
 */
function editDistance(one: string, other: string, limit: number): number {
	if (Math.abs(one.length - other.length) > limit || mostLacking(one, other) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({length: other.length + 1}, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const isSame = one[row - 1] === other[column - 1];
			const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			const replaced = at(last, column - 1) + (isSame ? 0 : 1);
			const inserted = Math.min(at(last, column), at(current, column - 1)) + 1;
			const swapped = isSwap ? at(beforeLast, column - 2) + 1 : limit + 1;
			current.push(Math.min(replaced, inserted, swapped));
		}
		if (Math.min(...current) > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return at(last, other.length);
}

/**
 * Number of letters that one of two words has and the other lacks, a lower bound of the edit distance. It excludes most words in a
 * tenth of the time.
 */
function mostLacking(one: string, other: string): number {
	const [first, second] = [lettersIn(one), lettersIn(other)];
	return Math.max(bitsIn(first & ~second), bitsIn(second & ~first));
}

/** One bit per letter; some letters share a bit. */
function lettersIn(word: string): number {
	let letters = 0;
	for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
	return letters;
}

function bitsIn(number: number): number {
	let bits = 0;
	for (let left = number; left !== 0; left &= left - 1) bits++;
	return bits;
}

function at(row: number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
