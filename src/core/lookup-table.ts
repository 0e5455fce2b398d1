/**
 * A table for lookups of outside words: it has only its own keys, so `constructor` finds nothing, as it would in a plain object.
 */
export function lookupTable<Value>(rows: Record<string, Value>): Readonly<Record<string, Value>> {
	return Object.assign(Object.create(null), rows);
}
