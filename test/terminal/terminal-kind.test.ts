import {expect, test} from 'vitest';
import {
	type ColorChoice,
	colorLevel,
	imageProtocol,
	isDumb,
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
	['auto', {}, true, 0],
	['auto', {TERM: ''}, true, 0],
	['auto', {TERM: 'screen-256color-bce'}, true, 2],
	['auto', {TERM: 'xterm-direct'}, true, 3],
	['always', {TERM: 'vt100'}, false, 1],
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
	['auto', {CLICOLOR_FORCE: '1'}, false, 1],
	['auto', {CLICOLOR_FORCE: 'yes', TERM: 'xterm-256color'}, false, 2],
	['auto', {CLICOLOR_FORCE: '1', TERM: 'dumb'}, false, 1],
	['auto', {CLICOLOR_FORCE: '0', TERM: 'xterm'}, false, 0],
	['auto', {CLICOLOR_FORCE: '0', TERM: 'xterm'}, true, 1],
	['auto', {CLICOLOR_FORCE: ''}, false, 0],
	['auto', {CLICOLOR_FORCE: '1', NO_COLOR: '1'}, false, 0],
	['auto', {CLICOLOR_FORCE: '1', FORCE_COLOR: '0'}, false, 0],
	['auto', {CLICOLOR_FORCE: '1', CLICOLOR: '0'}, false, 1],
	['never', {CLICOLOR_FORCE: '1'}, true, 0],
	['auto', {CLICOLOR: '0', TERM: 'xterm'}, true, 0],
	['auto', {CLICOLOR: '0', FORCE_COLOR: '1'}, true, 1],
	['auto', {CLICOLOR: '', TERM: 'xterm'}, true, 1],
	['auto', {CLICOLOR: '1', TERM: 'xterm'}, true, 1],
	['auto', {CLICOLOR: '1', TERM: 'xterm'}, false, 0],
	['auto', {CLICOLOR: '1', TERM: 'dumb'}, true, 0],
	['always', {CLICOLOR: '0', TERM: 'xterm'}, false, 1],
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
	['auto', {CLICOLOR: '0', TERM: 'xterm'}, true, true],
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
	[{TERM: 'alacritty'}, true],
	[{TERM: 'xterm-ghostty'}, true],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '220401'}, true],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '180401'}, false],
	[{TERM: 'tmux-256color', TMUX: '/tmp/tmux', KONSOLE_VERSION: '220401'}, false],
	[{TERM: 'xterm-256color'}, false],
])('with %j hyperlinks are known: %s', (environment, known) => {
	expect(isKnownToLink(environment)).toBe(known);
});

/** As terminfo has them (`colors`, and `cup` of ECMA-48). */
const coloured = 'ansi cons25 cygwin Eterm hurd linux mach-color mach-gnu-color pcansi rxvt screen screen-bce screen-w';
const coloured2 =
	'tmux wsvt25 xterm xterm-color xterm-debian xterm-vt220 xterm-xfree86 xterm-kitty alacritty foot none';
const monochrome =
	'mach mach-bold mach-gnu rxvt-basic rxvt-m sun vt100 vt102 vt220 vt320 xterm-mono xterm-r5 xterm-r6 linux-m';

test.each(`${coloured} ${coloured2}`.split(' '))('%s has colours', TERM => {
	expect(colorLevel('auto', {TERM}, true)).toBeGreaterThan(0);
	expect(isDumb({TERM})).toBe(false);
});

test.each(monochrome.split(' '))('%s has none, but a screen', TERM => {
	expect(colorLevel('auto', {TERM}, true)).toBe(0);
	expect(isDumb({TERM})).toBe(false);
});

test.each([undefined, '', 'dumb', 'unknown', 'vt52'])('%s is no more than a printer', TERM => {
	expect(isDumb({TERM}, 'linux')).toBe(true);
});

test('Windows names no terminal, and all of them can do everything', () => {
	expect(isDumb({}, 'win32')).toBe(false);
	expect(isDumb({TERM: 'dumb'}, 'win32')).toBe(true);
});
