// Nouns beside numbers.

/** An English noun for so many: `feed` for one, `feeds` for none and for several. */
export function plural(count: number, noun: string): string {
	return count === 1 ? noun : `${noun}s`;
}
