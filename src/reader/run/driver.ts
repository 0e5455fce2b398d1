// Drives the reader: reads keys and signals, draws screens, always restores the terminal. update and view make all decisions.

import type {Pictures} from '../../ports/pictures.ts';
import type {EndSignal, Terminal, TerminalListener} from '../../ports/screen.ts';
import {createKeyDecoder, isInterrupt, type Typed} from '../keyboard/key-decoder.ts';
import type {Effect} from '../model/effects.ts';
import {savePlace} from '../model/history.ts';
import {type Event, isAwaited, type Model} from '../model/model.ts';
import type {Runtime} from './runtime.ts';
import {createScreenPainter, type ScreenPainter} from './screen-painter.ts';
import {update} from './update.ts';

/** How the reader ended. */
export interface ReadingEnd {
	/** The signal that ended it, by key or from outside; undefined if the person left. */
	signal: EndSignal | undefined;
	/** Error message of a final action that failed when there was no screen to show it. */
	failure: string | undefined;
}

/**
 * Runs the event loop: events go to `update`, effects to the terminal and the runtime, models through `view` to the screen.
 * Resolves when the reader ends, rejects on a bug; the terminal is restored before either.
 */
export function drive(first: Model, {effects, ...outside}: Outside & {effects: Effect[]}) {
	return new Promise<ReadingEnd>((resolve, reject) => {
		new Driver(first, {...outside, resolve, reject}).begin(effects);
	});
}

/**
 * Milliseconds without a key after which the place is saved; the interval then doubles each time, for checking external changes.
 */
const idleAfterMs = 1000;
const longestIdleMs = 64_000;
/** Milliseconds to wait for the rest of an escape sequence or a paste. */
const flushAfterMs = {nothing: 0, sequence: 50, paste: 1000};
/** Effects whose results the keys typed in the meantime are meant for. */
const awaited: ReadonlySet<Effect['type']> = new Set(['open', 'follow', 'find-near', 'ask-tags']);
const tooLong: Event = {type: 'notice', text: 'too long for the clipboard of a terminal'};
/** Milliseconds within which a window being dragged sends its next size. */
const resizeDebounceMs = 15;

interface DriverParts {
	terminal: Terminal;
	runtime: Runtime;
	pictures?: Pictures | undefined;
	resolve(end: ReadingEnd): void;
	reject(error: unknown): void;
}

type Outside = Omit<DriverParts, 'resolve' | 'reject'>;

/** The reader's only class, because many callbacks share one state. */
class Driver {
	private model: Model;
	private readonly painter: ScreenPainter;
	private isOver = false;
	/** Whether the screen currently belongs to an editor or shell. */
	private isAway = false;
	/** The last error since a key was pressed: a screen that closes can't show it in its status line. */
	private failure: string | undefined;
	/** Number of requested articles that have not arrived yet. */
	private opening = 0;
	/** Keys not handled yet. */
	private ahead: Typed[] = [];
	private readonly decoder = createKeyDecoder();
	private readonly parts: DriverParts;
	private timers: {idle?: NodeJS.Timeout; flush?: NodeJS.Timeout; resize?: NodeJS.Timeout} = {};

	constructor(model: Model, parts: DriverParts) {
		this.model = model;
		this.parts = parts;
		this.painter = createScreenPainter(parts.terminal, parts.pictures);
	}

	begin(effects: Effect[]): void {
		this.guarded(() => {
			this.parts.terminal.take(this.listener);
			this.model = update(this.model, {type: 'resized', size: this.parts.terminal.size()}).model;
			this.draw();
			for (const effect of effects) this.perform(effect);
			this.waitIdle(idleAfterMs);
		});
	}

	private readonly listener: TerminalListener = {
		bytes: bytes => this.guarded(() => this.typed(this.decoder.push(bytes))),
		resized: () => {
			clearTimeout(this.timers.resize);
			this.timers.resize = setTimeout(
				() => this.dispatch({type: 'resized', size: this.parts.terminal.size()}),
				resizeDebounceMs,
			);
		},
		signal: signal => this.guarded(() => this.signalled(signal)),
		continued: () => this.guarded(() => this.comeBack()),
		progressed: text => this.dispatch({type: 'progressed', text}),
		closed: () => this.guarded(() => this.signalled('SIGHUP')),
	};

	/** Draws one frame for all keys that arrived together: a held key must not queue frames that nobody sees. */
	private typed(keys: Typed[]): void {
		this.ahead.push(...keys);
		this.handleKeys();
		// A key may have ended the reader, and a new timer would keep the process alive.
		if (this.isOver) return;
		clearTimeout(this.timers.flush);
		const {waiting} = this.decoder;
		if (waiting !== 'nothing') {
			this.timers.flush = setTimeout(() => this.guarded(() => this.typed(this.decoder.flush())), flushAfterMs[waiting]);
		}
		this.waitIdle(idleAfterMs);
		this.draw();
	}

	private waitIdle(timeMs: number): void {
		clearTimeout(this.timers.idle);
		if (this.isOver) return;
		this.timers.idle = setTimeout(() => {
			this.dispatch({type: 'idle'});
			this.waitIdle(Math.min(2 * timeMs, longestIdleMs));
		}, timeMs);
	}

	/** While an article is being opened or looked for, keys wait for it, except Ctrl-C and Esc. */
	private handleKeys(): void {
		const isUrgent = this.ahead.some(isInterrupt);
		const isWaiting = () => this.opening > 0 || (this.model.pendingAction && isAwaited(this.model.pendingAction));
		while (isUrgent || !isWaiting()) {
			const key = this.ahead.shift();
			if (!key) return;
			this.failure = undefined;
			this.handle(key);
		}
	}

	private readonly dispatch = (event: Event): void => {
		this.guarded(() => {
			this.handle(event);
			this.handleKeys();
			this.draw();
		});
	};

	private handle(event: Event): void {
		if (this.isOver) return;
		const {model, effects} = update(this.model, event);
		this.model = model;
		for (const effect of effects) this.perform(effect);
	}

	private perform(effect: Effect): void {
		const {terminal} = this.parts;
		if (effect.type === 'quit') this.end(effect.interrupted ? 'SIGINT' : undefined);
		else if (effect.type === 'copy' && !terminal.copy(effect.text)) this.handle(tooLong);
		else if (effect.type === 'redraw') this.painter.forget();
		else if (effect.type === 'stop') void this.awayFor(() => terminal.stop());
		else if (effect.type === 'edit' || effect.type === 'hand-over') void this.awayFor(() => this.ask(effect));
		else if (awaited.has(effect.type)) void this.askAndWait(effect);
		else void this.ask(effect);
	}

	private async askAndWait(effect: Effect): Promise<void> {
		this.opening++;
		await this.ask(effect);
		this.opening = Math.max(0, this.opening - 1);
		this.guarded(() => {
			this.handleKeys();
			this.draw();
		});
	}

	/** An error in the runtime makes the effect fail, not the reader. */
	private async ask(effect: Effect): Promise<void> {
		try {
			await this.parts.runtime.perform(effect, this.dispatch);
		} catch (error) {
			const [text = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
			this.failure = text;
			this.dispatch({type: 'notice', text});
		}
	}

	/** Drops the keys typed ahead: they were meant for the program that has the terminal now. */
	private async awayFor(action: () => Promise<void>): Promise<void> {
		this.isAway = true;
		this.ahead = [];
		this.decoder.flush();
		this.painter.forget();
		this.parts.terminal.giveBack();
		await action();
		this.isAway = false;
		if (!this.isOver) this.guarded(() => this.comeBack());
	}

	/** Takes the terminal again; it may be in any state and have another size. */
	private comeBack(): void {
		if (this.isOver || this.isAway) return;
		this.painter.forget();
		this.parts.terminal.giveBack();
		this.parts.terminal.take(this.listener);
		this.dispatch({type: 'resized', size: this.parts.terminal.size()});
	}

	private signalled(signal: EndSignal | 'SIGTSTP'): void {
		if (signal === 'SIGTSTP') {
			this.typed([{type: 'key', key: 'ctrl+z'}]);
			return;
		}
		for (const effect of savePlace(this.model).effects) this.perform(effect);
		this.end(signal);
	}

	private draw(): void {
		if (this.isOver || this.isAway) return;
		this.painter.draw(this.model);
	}

	private end(signal: EndSignal | undefined): void {
		if (this.isOver) return;
		this.close();
		// The last effect may still fail, and its error belongs to the result.
		setImmediate(() => this.parts.resolve({signal, failure: this.failure}));
	}

	private close(): void {
		this.isOver = true;
		for (const timer of Object.values(this.timers)) clearTimeout(timer);
		this.painter.forget();
		this.parts.terminal.giveBack();
	}

	private guarded(action: () => void): void {
		if (this.isOver) return;
		try {
			action();
		} catch (error) {
			this.fail(error);
		}
	}

	/** Handles a bug: saves the place if possible, and restores the terminal before the stack is shown. */
	private fail(error: unknown): void {
		if (this.isOver) return;
		this.close();
		try {
			for (const effect of savePlace(this.model).effects) void this.ask(effect);
		} finally {
			this.parts.reject(error);
		}
	}
}
