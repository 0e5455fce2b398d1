/**
 * A table for words from outside: it has its own names alone, and nothing for `constructor`, which every plain object
 * has something for.
 */
export function lookupTable<Value>(rows: Record<string, Value>): Readonly<Record<string, Value>> {
	return Object.assign(Object.create(null), rows);
}
