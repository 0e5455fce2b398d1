// Builds everything between a command and the person running it: sanitized output and messages, colours, page styles, the pager,
// pictures.

import type {Settings} from '../cli/program.ts';
import type {Context} from '../commands/context.ts';
import {sealed} from '../core/text/safe-text.ts';
import type {Config} from '../library/config.ts';
import {namedThemes} from '../page/theme/named-themes.ts';
import {createPlainTheme, createTheme, type Theme, type ThemeOptions} from '../page/theme/theme.ts';
import type {Io, PagedText} from '../ports/io.ts';
import type {Output} from '../terminal/process-streams.ts';
import {
	colorLevel,
	type ImageProtocol,
	imageProtocol,
	isDumb,
	keepsLetters,
	openChalk,
	screenPictureKind,
} from '../terminal/terminal-kind.ts';

export interface DisplayParts {
	environment: NodeJS.ProcessEnv;
	out: Output;
	/** Standard error. */
	messages: Output;
	/** Whether the terminal supports hyperlinks, so that addresses can hide behind link text. */
	hasLinks(): Promise<boolean>;
	/** Shows a text in the given pager command; false if the pager could not be started. */
	pager(text: string, command: string): Promise<boolean>;
	/** Replaces the configured colours: the theme of tags that tests use. */
	theme?: Theme;
}

type DisplaySettings = Pick<Settings, 'color' | 'pager' | 'width'>;

type Display = Pick<Context, 'io' | 'isLinear' | 'look' | 'page' | 'pictures' | 'themes'>;

/** Reads the configuration only when there are colours. Throws UserError if it is invalid. */
export async function openDisplay(
	parts: DisplayParts,
	settings: DisplaySettings,
	config: () => Promise<Config>,
): Promise<Display> {
	const {environment, out} = parts;
	const make = parts.theme ? undefined : await themeMaker(settings.color, parts);
	const theme = make?.(await configuredTheme(config)) ?? parts.theme ?? createPlainTheme();
	const io = openIo(parts, settings, theme);
	const isLinear = isSet(environment.ACCESSIBLE) || isDumb(environment);
	// Imported only when someone is reading: it measures columns, which other starts don't need.
	const loadPager = () => import('../terminal/pager.ts');
	const pager = async () => (await loadPager()).pagerCommand(environment, (await config()).pager);
	const isLong = async (text: string) => (await loadPager()).isLonger(text, io.size);
	return {
		io,
		isLinear,
		async look() {
			const isLess = /^\s*less\b/.test((await pager()) ?? 'less');
			const links = isLess && (await parts.hasLinks()) ? 'osc8' : 'end';
			const {links: chosen, width} = await config();
			return {theme, links: chosen ?? links, width: settings.width ?? width};
		},
		themes: () =>
			Object.entries(namedThemes).map(([name, {meaning}]) => ({name, meaning, theme: make?.({name}) ?? theme})),
		async pictures() {
			const kind = io.isTerminal && !isLinear ? screenPictureKind(environment) : undefined;
			return kind && (await import('../terminal/screen-pictures.ts')).openPictures(kind);
		},
		async page({text, start, pictures = []}) {
			const command = settings.pager && io.isTerminal && (await isLong(text)) ? await pager() : undefined;
			out.flush();
			if (command !== undefined && (await parts.pager(sealed(text), (await loadPager()).startingAt(command, start))))
				return;
			const protocol = pictures.length > 0 && (await config()).images ? imageProtocol(environment) : undefined;
			if (protocol === undefined || isLinear || !io.isTerminal) io.out(sealed(text));
			else await printWithPictures({text, pictures}, protocol, {io, out});
		},
	};
}

/** Creates output and messages, sanitized once more on their way out. */
function openIo({environment, out, messages}: DisplayParts, {color, width}: DisplaySettings, theme: Theme): Io {
	const isLaidOut = out.isTerminal || width !== undefined || colorLevel(color, environment, false) > 0;
	return {
		out: text => out.write(out.isTerminal ? sealed(text) : text),
		message(text) {
			out.flush();
			messages.write(sealed(text));
		},
		isTerminal: out.isTerminal,
		isLaidOut,
		width: width === undefined ? usualWidth(environment, out) : width || Number.POSITIVE_INFINITY,
		size: out.size(),
		paint: (role, text) => theme[role](text),
	};
}

/** Width for a pipe: the program that displays the page may pass one in COLUMNS, as fzf does for its preview. */
function usualWidth({COLUMNS = ''}: NodeJS.ProcessEnv, out: Output): number {
	const isSaid = !out.isTerminal && /^[1-9]\d{1,3}$/.test(COLUMNS);
	return isSaid ? Number(COLUMNS) : out.size().width;
}

async function configuredTheme(config: () => Promise<Config>): Promise<ThemeOptions> {
	const {theme} = await config();
	return typeof theme === 'string' ? {name: theme} : {own: theme ?? {}};
}

/** Returns a factory of themes in the colours this output supports; undefined if it has no styles at all. */
async function themeMaker(
	color: Settings['color'],
	{environment, out}: DisplayParts,
): Promise<((options: ThemeOptions) => Theme) | undefined> {
	const level = colorLevel(color, environment, out.isTerminal);
	const hasHues = level > 0;
	if (!hasHues && !keepsLetters(color, environment, out.isTerminal)) return undefined;
	const chalk = await openChalk(level || 1);
	return options => createTheme(chalk, {...options, hasHues});
}

/**
 * Prints a page with its pictures. Their escape sequences, which wsws makes from local files, are the only ones that bypass the
 * text filter.
 */
async function printWithPictures(
	{text, pictures}: Required<Pick<PagedText, 'text' | 'pictures'>>,
	protocol: ImageProtocol,
	{io, out}: {io: Io; out: Output},
): Promise<void> {
	const {pictureOf} = await import('../terminal/pictures.ts');
	const rows = Math.max(1, Math.floor((io.size.height * 2) / 3));
	const lines = text.split('\n');
	let printed = 0;
	for (const {before, href, article, columns} of pictures) {
		const above = lines.slice(printed, before).map(line => `${line}\n`);
		io.out(above.join(''));
		printed = before;
		out.write((await pictureOf(href, article, {protocol, frame: {columns, rows}})) ?? '');
	}
	io.out(lines.slice(printed).join('\n'));
}

/** Whether an environment variable sets a flag: any value except empty and `0`. */
function isSet(variable: string | undefined): boolean {
	return variable !== undefined && variable !== '' && variable !== '0';
}
