// The terminal as a screen of its own: taken for a full-screen program, and given back as it was found however that
// program ends. The streams and the process are arguments, so that a test drives it with its own.

import type {EndSignal, Terminal, TerminalListener} from '../ports/screen.ts';

/** The keyboard: a terminal's read stream. */
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

/** The screen: a terminal's write stream. */
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

/** Alternate screen, no cursor, no wrapping at the edge, pastes told apart from keys, the wheel as arrow keys. */
const takeSequence = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[?1007s\x1b[?1007h\x1b[H\x1b[2J';
/** Only the wheel is restored (XTRESTORE): some terminals make keys of it by themselves. */
const giveBackSequence = '\x1b[?1007r\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[0m';
const leaveAlternate = '\x1b[?1049l';

/** Characters of a copy: multiplexers and terminals drop longer ones, or print them. */
const longestCopy = 74_000;

/** The terminal of these streams as a screen. It listens to their errors from now on: stopListeningd, a late one would be thrown. */
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
			// The last net: an exit that nobody planned.
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
			// Nobody waits for a key any more: the program may end.
			attempt(() => input.unref());
			attempt(() => input.setRawMode(false));
			// Where there is no alternate screen, the shell goes on below what was read.
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

/** Returns how to stop listening. */
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

/** Kept short, for the case that the signal is ignored, as it is in a session without job control. */
const stopTimeoutMs = 100;

/** The whole process group stops, as the terminal's own Ctrl-Z would have it: a wrapper that started us too. */
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
 * The sequence (OSC 52) that puts a text on the clipboard of whoever sits at the terminal: it works over ssh, needs no
 * other program, and has no answer.
 */
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
