// Lets synchronous work, such as work under a time limit, use modules that are imported only when needed: the work is aborted when
// it needs one, and restarted once it is loaded.

/** Thrown by work that needs a module not yet loaded. Code that catches errors of such work must rethrow it. */
export class PartNeeded extends Error {
	readonly load: () => Promise<void>;

	constructor(load: () => Promise<void>) {
		super('a part is not loaded yet');
		this.load = load;
	}
}

/** Returns an accessor for the value of `load`, which throws PartNeeded until it has been loaded. */
export function latePart<Part>(load: () => Promise<Part>): () => Part {
	let loaded: Part | undefined;
	return () => {
		if (loaded !== undefined) return loaded;
		throw new PartNeeded(async () => {
			loaded = await load();
		});
	};
}

/** Runs the work, restarting it after each module that it needs has been loaded. */
export async function withParts<Result>(work: () => Result): Promise<Result> {
	for (;;) {
		try {
			return work();
		} catch (error) {
			if (!(error instanceof PartNeeded)) throw error;
			await error.load();
		}
	}
}
