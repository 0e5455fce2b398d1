/** A line to another program, message by message: standard input as it arrives, standard output without delay. */
export interface Conversation {
	input: AsyncIterable<Uint8Array>;
	/** Throws ClosedPipe if nobody reads it any more. */
	say(text: string): void;
}
