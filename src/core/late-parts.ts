// Parts of the program that few texts need, in work that can't wait for them, as what is done within a limit of time: it is
// left when it needs one, and begun again when that is loaded.

/** Says that work needs a part that is not loaded yet; whoever catches what work throws lets it through. */
export class PartNeeded extends Error {
	readonly load: () => Promise<void>;

	constructor(load: () => Promise<void>) {
		super('a part is not loaded yet');
		this.load = load;
	}
}

/** Gives what `load` gave; throws PartNeeded where it was not loaded before. */
export function latePart<Part>(load: () => Promise<Part>): () => Part {
	let loaded: Part | undefined;
	return () => {
		if (loaded !== undefined) return loaded;
		throw new PartNeeded(async () => {
			loaded = await load();
		});
	};
}

/** Does the work, from its beginning each time that it needed one more part. */
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
