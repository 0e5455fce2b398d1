import {EventEmitter} from 'node:events';
import {describe, expect, test} from 'vitest';
import type {TerminalListener} from '../../src/ports/screen.ts';
import {clipboardSequence, openScreen} from '../../src/terminal/screen.ts';

function createWorld() {
	const written: string[] = [];
	const killed: [number, string][] = [];
	const input = Object.assign(new EventEmitter(), {
		raw: false,
		setRawMode(raw: boolean) {
			input.raw = raw;
		},
		resume() {},
		pause() {},
		ref() {},
		unref() {},
	});
	const output = Object.assign(new EventEmitter(), {
		columns: 80,
		rows: 24,
		write: (text: string) => written.push(text),
	});
	const process = Object.assign(new EventEmitter(), {
		pid: 4242,
		kill: (pid: number, signal: string) => killed.push([pid, signal]),
	});
	const heard: string[] = [];
	const listener: TerminalListener = {
		bytes: bytes => void heard.push(`bytes ${Buffer.from(bytes)}`),
		resized: () => void heard.push('resized'),
		signal: signal => void heard.push(signal),
		continued: () => void heard.push('continued'),
		progressed: text => void heard.push(text),
		closed: () => void heard.push('closed'),
	};
	const terminal = openScreen({input, output, process, environment: {}});
	return {terminal, input, output, process, listener, heard, written, killed};
}

describe('a screen', () => {
	test('that is taken hears keys, sizes and signals', () => {
		const {terminal, input, output, process, listener, heard} = createWorld();
		terminal.take(listener);
		expect(input.raw).toBe(true);
		input.emit('data', Buffer.from('j'));
		output.emit('resize');
		const ends = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGXCPU'];
		for (const signal of [...ends, 'SIGTSTP', 'SIGCONT']) process.emit(signal);
		input.emit('end');
		expect(heard).toEqual(['bytes j', 'resized', ...ends, 'SIGTSTP', 'continued', 'closed']);
	});

	test('that is taken makes keys of the wheel, and leaves that as it was found', () => {
		const {terminal, listener, written} = createWorld();
		terminal.take(listener);
		expect(written.at(-1)).toContain('\x1b[?1007s\x1b[?1007h');
		terminal.giveBack();
		expect(written.at(-1)).toContain('\x1b[?1007r');
	});

	test('that was given back hears nothing, and nobody waits for it', () => {
		const {terminal, input, output, process, listener, heard, written} = createWorld();
		terminal.take(listener);
		terminal.giveBack();
		expect(input.raw).toBe(false);
		expect(written.at(-1)).toMatch(/\x1b\[\?25h.*\x1b\[\?1049l$/s);
		input.emit('data', Buffer.from('j'));
		expect(heard).toEqual([]);
		expect(process.eventNames()).toEqual([]);
		expect(output.listenerCount('resize')).toBe(0);
		output.emit('error', new Error('late'));
		expect(() => input.emit('error', new Error('late'))).not.toThrow();
	});

	test('is given back once, however often that is asked, and by an exit that nobody planned', () => {
		const {terminal, process, listener, written} = createWorld();
		terminal.giveBack();
		expect(written).toEqual([]);
		terminal.take(listener);
		process.emit('exit');
		terminal.giveBack();
		expect(written.filter(text => text.includes('\x1b[?1049l'))).toHaveLength(1);
	});

	test('that is taken and given back all evening leaves no listeners behind', () => {
		const {terminal, input, output, listener} = createWorld();
		const count = () => [input, output].map(stream => stream.eventNames().map(name => stream.listenerCount(name)));
		const before = count();
		for (let time = 0; time < 20; time++) {
			terminal.take(listener);
			terminal.giveBack();
		}
		expect(count()).toEqual(before);
	});

	test('that is gone is given back without a word', () => {
		const {terminal, input, output, listener} = createWorld();
		terminal.take(listener);
		const gone = () => {
			throw new Error('EIO');
		};
		input.setRawMode = gone;
		output.write = gone;
		expect(() => terminal.giveBack()).not.toThrow();
	});

	test('has at least one row and column, and what every terminal has where it does not say', () => {
		const {terminal, output} = createWorld();
		Object.assign(output, {columns: undefined, rows: 0});
		expect(terminal.size()).toEqual({width: 80, height: 24});
	});

	test('stops the whole group, and goes on when it is continued', async () => {
		const {terminal, process, killed} = createWorld();
		const stopped = terminal.stop();
		expect(killed).toEqual([[0, 'SIGTSTP']]);
		process.emit('SIGCONT');
		await stopped;
		expect(process.eventNames()).toEqual([]);
	});

	test('goes on by itself where nothing can stop it', async () => {
		const {terminal, process} = createWorld();
		process.kill = () => {
			throw new Error('ENOSYS');
		};
		await terminal.stop();
	});

	test('ends by the signal that asked for it', () => {
		const {terminal, killed} = createWorld();
		terminal.endBy('SIGTERM');
		expect(killed).toEqual([[4242, 'SIGTERM']]);
	});
});

describe('the clipboard', () => {
	test('is set by OSC 52, in UTF-8', () => {
		expect(clipboardSequence('“移民”', {})).toBe('\x1b]52;c;4oCc56e75rCR4oCd\x07');
	});

	test('is reached through tmux in both ways that tmux may allow', () => {
		expect(clipboardSequence('a', {TMUX: '/tmp/tmux'})).toBe(
			'\x1b]52;c;YQ==\x07\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\',
		);
	});

	test('is reached through GNU screen in pieces', () => {
		const sequence = clipboardSequence('x'.repeat(600), {STY: '1.pts-0'});
		const pieces = sequence.split('\x1b\\').slice(0, -1);
		expect(pieces.every(piece => piece.startsWith('\x1bP') && piece.length <= 202)).toBe(true);
		expect(pieces.map(piece => piece.slice(2)).join('')).toBe(clipboardSequence('x'.repeat(600), {}));
	});

	test('takes no more than multiplexers pass on', () => {
		const {terminal, written} = createWorld();
		expect(terminal.copy('x'.repeat(300_000))).toBe(false);
		expect(written).toEqual([]);
		expect(terminal.copy('x')).toBe(true);
	});

	test('takes no text for a sequence of its own', () => {
		expect(clipboardSequence('\x07\x1b[31m', {})).toMatch(/^\x1b\]52;c;[A-Za-z0-9+/=]*\x07$/);
	});
});
