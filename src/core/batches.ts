// Groups items into batches, for work with a cost per call, while keeping the first batch small so that a first answer comes early.

export interface BatchOptions<Item> {
	/** The size of an item; 1 by default. */
	sizeOf?: (item: Item) => number;
	/** The size at which the first batch is full. */
	first: number;
	/** Growth factor from one batch to the next; 1 by default. */
	factor?: number;
	largest?: number;
}

/** Yields the items in order, in growing batches if there is a factor. */
export function* batches<Item>(
	items: Iterable<Item>,
	{sizeOf = () => 1, first, factor = 1, largest = first}: BatchOptions<Item>,
): Generator<Item[]> {
	let batch: Item[] = [];
	let size = 0;
	let enough = first;
	for (const item of items) {
		batch.push(item);
		size += sizeOf(item);
		if (size < enough) continue;
		yield batch;
		batch = [];
		size = 0;
		enough = Math.min(largest, factor * enough);
	}
	if (batch.length > 0) yield batch;
}
