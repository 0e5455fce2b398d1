/**
 * What takes a while to make, made when it is first asked for, and kept. For one: an expression with classes of Unicode takes
 * up to a millisecond when it is made, and a start makes all that stand by themselves in its files.
 */
export function lazily<Value>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => (made ??= make());
}
