// Work that has its price for each call is done for many items at once, but a first answer should not wait for many.

export interface BatchOptions<Item> {
	/** What an item counts; 1 unless given. */
	sizeOf?: (item: Item) => number;
	/** The size at which the first batch is full. */
	first: number;
	/** By how much the next one may be larger; 1 unless given. */
	factor?: number;
	largest?: number;
}

/** The items in their order, in batches that grow where there is a factor. */
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
