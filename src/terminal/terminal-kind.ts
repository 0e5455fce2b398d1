// The kind of terminal there is: how many colours it has, whether it hides the addresses of links, how it takes pictures.
// All of it as far as the environment tells: a terminal is never asked, for an answer that does not come costs a person's
// time, and one that comes late lands in their input.

import type {ChalkInstance} from 'chalk';
import {lookupTable} from '../core/lookup-table.ts';

/** chalk's levels: none, sixteen, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

export type ColorChoice = 'auto' | 'always' | 'never';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The option outranks FORCE_COLOR, which outranks NO_COLOR (no-color.org), which outranks CLICOLOR_FORCE and CLICOLOR
 * (bixense.com/clicolors), which outrank what the terminal is.
 */
export function colorLevel(choice: ColorChoice, environment: Environment, isTerminal: boolean): ColorLevel {
	if (choice === 'never') return 0;
	const forced = forcedLevel(environment.FORCE_COLOR);
	if (choice === 'always') return forced || terminalLevel(environment) || 1;
	if (forced !== undefined) return forced;
	const {NO_COLOR, CLICOLOR_FORCE = '', CLICOLOR} = environment;
	if (NO_COLOR) return 0;
	if (CLICOLOR_FORCE !== '' && CLICOLOR_FORCE !== '0') return terminalLevel(environment) || 1;
	return isTerminal && CLICOLOR !== '0' ? terminalLevel(environment) : 0;
}

/** Whether output without colours still has bold and italic: NO_COLOR takes away colours alone, and a vt100 has none. */
export function keepsLetters(choice: ColorChoice, environment: Environment, isTerminal: boolean): boolean {
	return isTerminal && choice === 'auto' && environment.FORCE_COLOR === undefined && !isDumb(environment);
}

/** As Node and chalk read FORCE_COLOR: a level, or a yes or no in words; empty counts as unset for a no and set for a yes. */
function forcedLevel(value: string | undefined): ColorLevel | undefined {
	if (value === undefined) return undefined;
	if (value === '0' || value === 'false') return 0;
	if (value === '2') return 2;
	return value === '3' ? 3 : 1;
}

/** Names as terminfo has them, and what stands behind them: `colors` is left out, or there is no way to place the cursor. */
function terminalLevel(environment: Environment): ColorLevel {
	const {TERM = '', COLORTERM} = environment;
	if (isDumb(environment) || isMonochrome(TERM)) return 0;
	if (COLORTERM === 'truecolor' || COLORTERM === '24bit' || environment.WT_SESSION || /-direct/.test(TERM)) return 3;
	return /-256(?:color)?(?:-|$)/.test(TERM) ? 2 : 1;
}

/** Whether the terminal can do no more than print. Windows names none in TERM, and its terminals can do all. */
export function isDumb({TERM = ''}: Environment, platform: NodeJS.Platform = process.platform): boolean {
	if (TERM === '') return platform !== 'win32';
	return /^(?:dumb|unknown|network|dialup|vt52|lpr|printer)$/.test(TERM);
}

/** The terminals of DEC, Sun and Mach as they were, and every name that says so. */
function isMonochrome(term: string): boolean {
	return /^(?:vt\d|sun$|mach(?!.*-color)|rxvt-basic|xterm-r[56])/.test(term) || /-m(?:ono)?(?:-|$)/.test(term);
}

/** chalk for a level of colours. */
export async function openChalk(level: ColorLevel): Promise<ChalkInstance> {
	const {Chalk} = await import('chalk');
	return new Chalk({level});
}

/** Whether the terminal of standard output hides addresses behind the text of links (OSC 8), by its name: it is not asked. */
export async function hasLinks(): Promise<boolean> {
	const {default: supports} = await import('supports-hyperlinks');
	const {env, stdout} = process;
	return supports.stdout || (stdout.isTTY && env.FORCE_HYPERLINK === undefined && isKnownToLink(env));
}

/** Terminals with hyperlinks that supports-hyperlinks does not know; a multiplexer passes on only what it knows. */
export function isKnownToLink(environment: Environment): boolean {
	const {TERM = '', TERM_PROGRAM = ''} = environment;
	if (isInMultiplexer(environment) || TERM === 'dumb' || environment.CI) return false;
	return (
		/^(?:foot|contour|rio|wezterm|alacritty|xterm-ghostty|ghostty)/.test(TERM) ||
		TERM_PROGRAM === 'rio' ||
		Number(environment.KONSOLE_VERSION) >= 201200
	);
}

function isInMultiplexer({TMUX, STY, ZELLIJ}: Environment): boolean {
	return Boolean(TMUX || STY || ZELLIJ);
}

/** Kitty's graphics protocol, iTerm2's inline files, DEC's sixels. */
export type ImageProtocol = 'kitty' | 'iterm' | 'sixel';

/** Undefined where no picture may be shown: a multiplexer passes on only what it knows. */
export function imageProtocol(environment: Environment): ImageProtocol | undefined {
	const {TERM = '', TERM_PROGRAM = '', KONSOLE_VERSION = ''} = environment;
	if (isInMultiplexer(environment)) return undefined;
	if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return undefined;
	// Variables that name the terminal itself come before those that a shell may have inherited from another one.
	if (/^xterm-(?:kitty|ghostty)$/.test(TERM)) return 'kitty';
	if (/sixel|^(?:foot|mlterm|contour|yaft)/.test(TERM)) return 'sixel';
	if (TERM_PROGRAM !== '') return programs[TERM_PROGRAM];
	if (environment.LC_TERMINAL === 'iTerm2') return 'iterm';
	return environment.KITTY_WINDOW_ID || Number(KONSOLE_VERSION) >= firstKonsole ? 'kitty' : undefined;
}

/** How the reader's screen has pictures: `cells` where characters of the page say where they are (kitty's placeholders). */
export interface ScreenPictureKind {
	protocol: ImageProtocol;
	way: 'cells' | 'over';
}

/**
 * Undefined where no picture may be shown. Konsole knows kitty's pictures, and not their placeholders; neither does a terminal that
 * inherited kitty's variable, and what ignores pictures would show placeholders as signs: only terminals that name themselves have them.
 */
export function screenPictureKind(environment: Environment): ScreenPictureKind | undefined {
	const {TERM = '', TERM_PROGRAM} = environment;
	const protocol = imageProtocol(environment);
	const isNamed = /^xterm-(?:kitty|ghostty)$/.test(TERM) || TERM_PROGRAM === 'ghostty';
	return protocol && {protocol, way: protocol === 'kitty' && isNamed ? 'cells' : 'over'};
}

const programs = lookupTable<ImageProtocol>({
	ghostty: 'kitty',
	'iTerm.app': 'iterm',
	WezTerm: 'iterm',
	mintty: 'iterm',
	rio: 'iterm',
});

/** 22.04 learned kitty's protocol. */
const firstKonsole = 220_400;
