/**
 * Memoizes a value that is expensive to make, such as a regular expression with Unicode classes: compiling one takes up to a
 * millisecond, and module-level ones would all be compiled at startup.
 */
export function lazily<Value>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => (made ??= make());
}
