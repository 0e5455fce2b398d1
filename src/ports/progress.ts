/** Asks the person at the terminal; false unless they agree. */
export type Confirm = (question: string) => Promise<boolean>;

/** Reports the progress of long work to a person who waits. */
export interface Progress {
	report(text: string): void;
	end(): void;
}
