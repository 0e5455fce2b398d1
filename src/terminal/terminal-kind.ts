// Determines the terminal's capabilities: number of colours, hyperlinks, protocol for pictures. Only the environment is consulted.
// The terminal is never queried: waiting for a missing answer takes time, and a late answer ends up in the person's input.

import type {ChalkInstance} from 'chalk';
import {lookupTable} from '../core/lookup-table.ts';

/** chalk's levels: no colours, 16, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

export type ColorChoice = 'auto' | 'always' | 'never';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The option overrides FORCE_COLOR, which overrides NO_COLOR (no-color.org), which overrides CLICOLOR_FORCE and CLICOLOR
 * (bixense.com/clicolors), which override the terminal's own level.
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

/** Whether output without colours keeps bold and italic: NO_COLOR removes only colours, and a vt100 has none. */
export function keepsLetters(choice: ColorChoice, environment: Environment, isTerminal: boolean): boolean {
	return isTerminal && choice === 'auto' && environment.FORCE_COLOR === undefined && !isDumb(environment);
}

/** Interprets FORCE_COLOR like Node and chalk: a level, or yes or no in words; empty means yes. */
function forcedLevel(value: string | undefined): ColorLevel | undefined {
	if (value === undefined) return undefined;
	if (value === '0' || value === 'false') return 0;
	if (value === '2') return 2;
	return value === '3' ? 3 : 1;
}

/** The colours that TERM, whose names and suffixes are those of terminfo, and COLORTERM promise. */
function terminalLevel(environment: Environment): ColorLevel {
	const {TERM = '', COLORTERM} = environment;
	if (isDumb(environment) || isMonochrome(TERM)) return 0;
	if (COLORTERM === 'truecolor' || COLORTERM === '24bit' || environment.WT_SESSION || /-direct/.test(TERM)) return 3;
	return /-256(?:color)?(?:-|$)/.test(TERM) ? 2 : 1;
}

/** Whether the terminal can only print. Windows sets no TERM, and its terminals can do everything. */
export function isDumb({TERM = ''}: Environment, platform: NodeJS.Platform = process.platform): boolean {
	if (TERM === '') return platform !== 'win32';
	return /^(?:dumb|unknown|network|dialup|vt52|lpr|printer)$/.test(TERM);
}

/** The original terminals of DEC, Sun and Mach, and every name that says monochrome. */
function isMonochrome(term: string): boolean {
	return /^(?:vt\d|sun$|mach(?!.*-color)|rxvt-basic|xterm-r[56])/.test(term) || /-m(?:ono)?(?:-|$)/.test(term);
}

/** chalk for a level of colours. */
export async function openChalk(level: ColorLevel): Promise<ChalkInstance> {
	const {Chalk} = await import('chalk');
	return new Chalk({level});
}

/** Whether the terminal of standard output supports hyperlinks (OSC 8), by its name, since it is never queried. */
export async function hasLinks(): Promise<boolean> {
	const {default: supports} = await import('supports-hyperlinks');
	const {env, stdout} = process;
	return supports.stdout || (stdout.isTTY && env.FORCE_HYPERLINK === undefined && isKnownToLink(env));
}

/** Terminals with hyperlinks that supports-hyperlinks does not know; a multiplexer passes on only what it supports. */
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

/** Kitty's graphics protocol, iTerm2's inline images, or DEC's sixels. */
export type ImageProtocol = 'kitty' | 'iterm' | 'sixel';

/** Undefined if no picture may be shown: a multiplexer passes on only what it supports. */
export function imageProtocol(environment: Environment): ImageProtocol | undefined {
	const {TERM = '', TERM_PROGRAM = '', KONSOLE_VERSION = ''} = environment;
	if (isInMultiplexer(environment)) return undefined;
	if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return undefined;
	// Variables that identify the terminal itself take precedence over those a shell may have inherited from another one.
	if (/^xterm-(?:kitty|ghostty)$/.test(TERM)) return 'kitty';
	if (/sixel|^(?:foot|mlterm|contour|yaft)/.test(TERM)) return 'sixel';
	if (TERM_PROGRAM !== '') return programs[TERM_PROGRAM];
	if (environment.LC_TERMINAL === 'iTerm2') return 'iterm';
	return environment.KITTY_WINDOW_ID || Number(KONSOLE_VERSION) >= firstKonsole ? 'kitty' : undefined;
}

/** How the reader shows pictures: `cells` if placeholder characters of the page position them (kitty). */
export interface ScreenPictureKind {
	protocol: ImageProtocol;
	way: 'cells' | 'over';
}

/**
 * Undefined if no picture may be shown. Placeholders are used only on terminals that identify themselves: Konsole supports kitty's
 * pictures but not placeholders, and so may a terminal that merely inherited kitty's variable; one without picture support would
 * print them as text.
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

/** Konsole 22.04 introduced kitty's protocol. */
const firstKonsole = 220_400;
