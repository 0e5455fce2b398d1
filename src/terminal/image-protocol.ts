// How a terminal takes pictures, as far as the environment tells: it is never asked, for an answer that does not come
// costs a person's time, and one that comes late lands in their input.

/** Kitty's graphics protocol, iTerm2's inline files, DEC's sixels. */
export type ImageProtocol = 'kitty' | 'iterm' | 'sixel';

/** Undefined where no picture may be shown: a multiplexer passes on only what it knows. */
export function imageProtocol(environment: Readonly<Record<string, string | undefined>>): ImageProtocol | undefined {
	const {TERM = '', TERM_PROGRAM = '', KONSOLE_VERSION = ''} = environment;
	if (environment.TMUX || environment.STY || environment.ZELLIJ) return undefined;
	if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return undefined;
	// What names the terminal itself comes before what a shell may have inherited from another one.
	if (/^xterm-(?:kitty|ghostty)$/.test(TERM)) return 'kitty';
	if (/sixel|^(?:foot|mlterm|contour|yaft)/.test(TERM)) return 'sixel';
	if (TERM_PROGRAM !== '') return programs[TERM_PROGRAM];
	if (environment.LC_TERMINAL === 'iTerm2') return 'iterm';
	return environment.KITTY_WINDOW_ID || Number(KONSOLE_VERSION) >= firstKonsole ? 'kitty' : undefined;
}

const programs: Partial<Record<string, ImageProtocol>> = {
	ghostty: 'kitty',
	'iTerm.app': 'iterm',
	WezTerm: 'iterm',
	mintty: 'iterm',
	rio: 'iterm',
};

/** 22.04 learned kitty's protocol. */
const firstKonsole = 220_400;
