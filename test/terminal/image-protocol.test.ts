import {expect, test} from 'vitest';
import {imageProtocol} from '../../src/terminal/image-protocol.ts';

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
