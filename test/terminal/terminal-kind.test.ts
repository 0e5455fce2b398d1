import {expect, test} from 'vitest';
import {
	type ColorChoice,
	colorLevel,
	imageProtocol,
	isKnownToLink,
	keepsLetters,
} from '../../src/terminal/terminal-kind.ts';

type Case = [choice: ColorChoice, environment: Record<string, string>, isTerminal: boolean, level: number];

const cases: Case[] = [
	['auto', {TERM: 'xterm'}, true, 1],
	['auto', {TERM: 'xterm-256color'}, true, 2],
	['auto', {TERM: 'xterm-256color', COLORTERM: 'truecolor'}, true, 3],
	['auto', {TERM: 'xterm-256color'}, false, 0],
	['auto', {TERM: 'dumb'}, true, 0],
	['auto', {}, true, 1],
	['auto', {TERM: 'xterm', NO_COLOR: '1'}, true, 0],
	['auto', {TERM: 'xterm', NO_COLOR: ''}, true, 1],
	['auto', {FORCE_COLOR: '1'}, false, 1],
	['auto', {FORCE_COLOR: ''}, false, 1],
	['auto', {FORCE_COLOR: 'true'}, false, 1],
	['auto', {FORCE_COLOR: '3'}, false, 3],
	['auto', {FORCE_COLOR: '0', TERM: 'xterm'}, true, 0],
	['auto', {FORCE_COLOR: 'false', TERM: 'xterm'}, true, 0],
	['auto', {FORCE_COLOR: '2', NO_COLOR: '1'}, false, 2],
	['always', {TERM: 'xterm-256color'}, false, 2],
	['always', {NO_COLOR: '1'}, false, 1],
	['always', {TERM: 'dumb'}, false, 1],
	['never', {FORCE_COLOR: '3'}, true, 0],
];

test.each(cases)('--color %s with %j, terminal %s: level %d', (choice, environment, isTerminal, level) => {
	expect(colorLevel(choice, environment, isTerminal)).toBe(level);
});

test.each([
	[{TERM: 'xterm-kitty'}, 'kitty'],
	[{TERM: 'xterm-256color', KITTY_WINDOW_ID: '1'}, 'kitty'],
	[{TERM: 'xterm-ghostty'}, 'kitty'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'ghostty'}, 'kitty'],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '230804'}, 'kitty'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, 'iterm'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm'}, 'iterm'],
	[{TERM: 'xterm-256color', LC_TERMINAL: 'iTerm2'}, 'iterm'],
	[{TERM: 'foot'}, 'sixel'],
	[{TERM: 'mlterm'}, 'sixel'],
	[{TERM: 'xterm-sixel'}, 'sixel'],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '210800'}, undefined],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'vscode', KITTY_WINDOW_ID: '1'}, undefined],
	[{TERM: 'xterm-256color'}, undefined],
	[{}, undefined],
	[{TERM: 'dumb', TERM_PROGRAM: 'iTerm.app'}, undefined],
	[{TERM: 'tmux-256color', TERM_PROGRAM: 'iTerm.app'}, undefined],
	[{TERM: 'xterm-kitty', TMUX: '/tmp/tmux-0/default'}, undefined],
	[{TERM: 'screen', KITTY_WINDOW_ID: '1'}, undefined],
])('%j shows pictures by: %s', (environment, protocol) => {
	expect(imageProtocol(environment)).toBe(protocol);
});

test.each<[ColorChoice, Record<string, string>, boolean, boolean]>([
	['auto', {NO_COLOR: '1', TERM: 'xterm'}, true, true],
	['auto', {NO_COLOR: '1', TERM: 'xterm'}, false, false],
	['auto', {NO_COLOR: '1', TERM: 'dumb'}, true, false],
	['never', {TERM: 'xterm'}, true, false],
	['auto', {FORCE_COLOR: '0', TERM: 'xterm'}, true, false],
])('--color %s with %j on a terminal (%s): bold and italic are kept (%s)', (choice, environment, isTerminal, kept) => {
	expect(keepsLetters(choice, environment, isTerminal)).toBe(kept);
});

test.each<[Record<string, string>, boolean]>([
	[{TERM: 'foot'}, true],
	[{TERM: 'foot-extra'}, true],
	[{TERM: 'contour'}, true],
	[{TERM: 'rio'}, true],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'rio'}, true],
	[{TERM: 'wezterm'}, true],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '220401'}, true],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '180401'}, false],
	[{TERM: 'tmux-256color', TMUX: '/tmp/tmux', KONSOLE_VERSION: '220401'}, false],
	[{TERM: 'xterm-256color'}, false],
])('with %j hyperlinks are known: %s', (environment, known) => {
	expect(isKnownToLink(environment)).toBe(known);
});
