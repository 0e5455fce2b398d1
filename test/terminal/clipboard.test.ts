import {describe, expect, test} from 'vitest';
import {clipboardSequence} from '../../src/terminal/clipboard.ts';

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

	test('takes no text for a sequence of its own', () => {
		expect(clipboardSequence('\x07\x1b[31m', {})).toMatch(/^\x1b\]52;c;[A-Za-z0-9+/=]*\x07$/);
	});
});
