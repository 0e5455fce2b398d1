// Events of work that runs side by side, one after another for whoever listens.

export interface EventQueue<T> extends AsyncIterable<T> {
	push(event: T): void;
	/** No more will come; an error reaches the listener after the events before it. */
	end(error?: unknown): void;
}

export function openEventQueue<T>(): EventQueue<T> {
	const events: T[] = [];
	let ending: {error: unknown} | undefined;
	let wake = () => {};
	return {
		push(event) {
			events.push(event);
			wake();
		},
		end(error) {
			ending = {error};
			wake();
		},
		async *[Symbol.asyncIterator]() {
			for (;;) {
				yield* events.splice(0);
				if (events.length > 0) continue;
				if (ending?.error !== undefined) throw ending.error;
				if (ending) return;
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
		},
	};
}
