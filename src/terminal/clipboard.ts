// The clipboard by way of the terminal (OSC 52): works over ssh, needs no other program, and has no answer.

type Environment = Readonly<Record<string, string | undefined>>;

/** What to write for the text to be on the clipboard of whoever sits at the terminal. */
export function clipboardSequence(text: string, {TMUX, STY}: Environment): string {
	const sequence = `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
	// tmux takes the sequence itself or lets it through, as it is configured; the other of the two is ignored.
	if (TMUX) return `${sequence}\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
	return STY ? throughScreen(sequence) : sequence;
}

/** GNU screen passes a string on in pieces shorter than its buffer. */
function throughScreen(sequence: string): string {
	const pieces = sequence.match(/.{1,200}/gs) ?? [];
	return pieces.map(piece => `\x1bP${piece}\x1b\\`).join('');
}
