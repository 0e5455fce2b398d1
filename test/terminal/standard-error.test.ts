import {expect, test} from 'vitest';
import type {Terminal, TerminalListener} from '../../src/ports/screen.ts';
import {deferStderr} from '../../src/terminal/standard-error.ts';

test('messages wait while a full-screen program has the terminal', () => {
	const said: string[] = [];
	const output = {
		write: (text: string) => void said.push(text),
		flush: () => {},
		isTerminal: true,
		size: () => ({width: 80, height: 24}),
	};
	const {messages, during} = deferStderr(output);
	const terminal = during({
		size: () => ({width: 80, height: 24}),
		take: () => said.push('[taken]'),
		giveBack: () => said.push('[given back]'),
		write: () => {},
		copy: () => true,
		stop: async () => {},
		endBy: () => {},
	} as Terminal);
	messages.write('before\n');
	terminal.take({} as TerminalListener);
	messages.write('meanwhile\n');
	expect(messages.isTerminal).toBe(false);
	terminal.giveBack();
	messages.write('after\n');
	expect(messages.isTerminal).toBe(true);
	expect(said).toEqual(['before\n', '[taken]', '[given back]', 'meanwhile\n', 'after\n']);
});

test('progress is told to whoever has the terminal, and turns a spinner otherwise', () => {
	const said: string[] = [];
	const output = {
		write: (text: string) => void said.push(text),
		flush: () => {},
		isTerminal: false,
		size: () => ({width: 80, height: 24}),
	};
	const {during, progress} = deferStderr(output);
	const terminal = during({take: () => {}, giveBack: () => {}} as unknown as Terminal);
	const {report, end} = progress();
	report('one');
	terminal.take({progressed: (text: string) => void said.push(`[${text}]`)} as TerminalListener);
	report('two');
	end();
	terminal.giveBack();
	report('three');
	expect(said).toEqual(['[two]', '[]']);
});
