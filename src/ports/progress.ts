/** Asks the person at the terminal; false unless they agree. */
export type Confirm = (question: string) => Promise<boolean>;

/** Says how far a long work is, where somebody is waiting. */
export interface Progress {
	report(text: string): void;
	end(): void;
}
