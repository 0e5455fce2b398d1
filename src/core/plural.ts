// Nouns beside numbers.

/** Inflects an English noun for a count: `feed` for one, `feeds` otherwise. */
export function plural(count: number, noun: string): string {
	return count === 1 ? noun : `${noun}s`;
}
