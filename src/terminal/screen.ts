// The terminal as a full screen: taken over for a program, and restored however that program ends. Streams and process are passed
// in, so that tests can use their own.

import type {EndSignal, Terminal, TerminalListener} from '../ports/screen.ts';

/** The keyboard: the read stream of a terminal. */
export interface KeyInput {
	setRawMode(raw: boolean): unknown;
	on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
	on(event: 'end' | 'error', listener: () => void): unknown;
	off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
	off(event: 'end' | 'error', listener: () => void): unknown;
	resume(): unknown;
	pause(): unknown;
	ref(): unknown;
	unref(): unknown;
}

/** The screen: the write stream of a terminal. */
export interface ScreenOutput {
	columns: number;
	rows: number;
	write(text: string): unknown;
	on(event: 'resize' | 'error', listener: () => void): unknown;
	off(event: 'resize' | 'error', listener: () => void): unknown;
}

/** The part of a process that a screen needs. */
export interface Signals {
	pid: number;
	on(event: string, listener: () => void): unknown;
	off(event: string, listener: () => void): unknown;
	kill(pid: number, signal: string): unknown;
}

export interface ScreenParts {
	input: KeyInput;
	output: ScreenOutput;
	process: Signals;
	environment: Environment;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Alternate screen, hidden cursor, no auto-wrap, bracketed paste, wheel as arrow keys. */
const takeSequence = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[?1007s\x1b[?1007h\x1b[H\x1b[2J';
/** Only the wheel mode is saved and restored (XTRESTORE), because some terminals have it on by default. */
const giveBackSequence = '\x1b[?1007r\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[0m';
const leaveAlternate = '\x1b[?1049l';

/** Limit on a copied text in characters: multiplexers and terminals drop longer ones, or print them. */
const longestCopy = 74_000;

/**
 * Opens the terminal of these streams as a screen. Its error listeners are never removed: a late error would otherwise be thrown.
 */
export function openScreen({input, output, process, environment}: ScreenParts): Terminal {
	let release: (() => void) | undefined;
	input.on('error', ignore);
	output.on('error', ignore);
	const size = () => ({width: Math.max(1, output.columns || 80), height: Math.max(1, output.rows || 24)});
	return {
		size,
		take(listener) {
			if (release) return;
			const stopListening = listen(listener, {input, output, process});
			// The last resort for an unexpected exit.
			const giveBack = () => this.giveBack();
			process.on('exit', giveBack);
			release = () => {
				process.off('exit', giveBack);
				stopListening();
			};
			input.setRawMode(true);
			input.ref();
			input.resume();
			output.write(takeSequence);
		},
		giveBack() {
			if (!release) return;
			release();
			release = undefined;
			// A terminal that is gone can't be restored.
			attempt(() => input.pause());
			// Stops waiting for keys, so that the program may end.
			attempt(() => input.unref());
			attempt(() => input.setRawMode(false));
			// Without an alternate screen, the shell continues below the last frame.
			attempt(() => output.write(`${giveBackSequence}\x1b[${size().height};1H\x1b[K${leaveAlternate}`));
		},
		write: text => output.write(text),
		copy(text) {
			const isShort = text.length <= longestCopy;
			if (isShort) output.write(clipboardSequence(text, environment));
			return isShort;
		},
		stop: () => stop(process),
		endBy: signal => process.kill(process.pid, signal),
	};
}

const endSignals: Record<EndSignal, true> = {
	SIGINT: true,
	SIGTERM: true,
	SIGHUP: true,
	SIGQUIT: true,
	SIGUSR1: true,
	SIGUSR2: true,
	SIGALRM: true,
	SIGVTALRM: true,
	SIGXCPU: true,
	SIGIO: true,
	SIGPWR: true,
	SIGSTKFLT: true,
};

/** Returns a function that stops listening. */
function listen(listener: TerminalListener, {input, output, process}: Omit<ScreenParts, 'environment'>): () => void {
	const asked = (['SIGTSTP', ...Object.keys(endSignals)] as ('SIGTSTP' | EndSignal)[]).map(
		signal => [signal, () => listener.signal(signal)] as const,
	);
	const signals: (readonly [string, () => void])[] = [...asked, ['SIGCONT', () => listener.continued()]];
	const bytes = (chunk: Uint8Array) => listener.bytes(chunk);
	const closed = () => listener.closed();
	const resized = () => listener.resized();
	for (const [signal, act] of signals) process.on(signal, act);
	input.on('data', bytes);
	input.on('end', closed);
	input.on('error', closed);
	output.on('resize', resized);
	output.on('error', closed);
	return () => {
		for (const [signal, act] of signals) process.off(signal, act);
		input.off('data', bytes);
		input.off('end', closed);
		input.off('error', closed);
		output.off('error', closed);
		output.off('resize', resized);
	};
}

/** In milliseconds; short, because the signal may be ignored, as it is in a session without job control. */
const stopTimeoutMs = 100;

/** Suspends the whole process group, as the terminal's own Ctrl-Z does, including a wrapper that started us. */
function stop(process: Signals): Promise<void> {
	return new Promise(resolve => {
		const goOn = () => {
			clearTimeout(timer);
			process.off('SIGCONT', goOn);
			resolve();
		};
		const timer = setTimeout(goOn, stopTimeoutMs);
		process.on('SIGCONT', goOn);
		attempt(() => process.kill(0, 'SIGTSTP'));
	});
}

function attempt(action: () => unknown): void {
	try {
		action();
	} catch {}
}

function ignore(): void {}

/**
 * The sequence (OSC 52) that copies a text to the clipboard of the person at the terminal: it works over ssh and needs no other
 * program, but is never confirmed.
 */
export function clipboardSequence(text: string, {TMUX, STY}: Environment): string {
	const sequence = `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
	// Depending on its configuration, tmux handles the sequence itself or passes on the wrapped one; it ignores the other.
	if (TMUX) return `${sequence}\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
	return STY ? throughScreen(sequence) : sequence;
}

/** GNU screen passes on strings only in pieces shorter than its buffer. */
function throughScreen(sequence: string): string {
	const pieces = sequence.match(/.{1,200}/gs) ?? [];
	return pieces.map(piece => `\x1bP${piece}\x1b\\`).join('');
}
