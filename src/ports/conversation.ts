/** What another program says and is told, one message after the other: standard input as it comes, standard output at once. */
export interface Conversation {
	input: AsyncIterable<Uint8Array>;
	/** Throws ClosedPipe when nobody reads it any more. */
	say(text: string): void;
}
