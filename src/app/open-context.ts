// The real context: each adapter is opened the first time a command asks for it. What is of the process comes in as a
// World, so that tests run the same wiring over buffers and folders of their own.

import {join} from 'node:path';
import type {Settings} from '../cli/program.ts';
import type {Context} from '../commands/context.ts';
import {sealed} from '../core/text/safe-text.ts';
import type {OpenCatalogOptions} from '../library/catalog/open.ts';
import {type Config, configKeys, configNames, readConfig} from '../library/config.ts';
import {files} from '../library/files.ts';
import {libraryRoots} from '../library/roots.ts';
import {createPlainTheme, createTheme, type Theme} from '../page/theme/theme.ts';
import {standardFolders} from '../platform/standard-folders.ts';
import type {Catalog, CatalogOptions} from '../ports/catalog.ts';
import type {Paths} from '../ports/files.ts';
import type {Io, PagedText} from '../ports/io.ts';
import type {Programs} from '../ports/programs.ts';
import type {Confirm, Progress} from '../ports/progress.ts';
import type {Terminal} from '../ports/screen.ts';
import {isLonger, pagerCommand, startingAt} from '../terminal/pager.ts';
import type {Output} from '../terminal/process-streams.ts';
import {deferStderr, openProgress} from '../terminal/standard-error.ts';
import {colorLevel, type ImageProtocol, imageProtocol, openChalk} from '../terminal/terminal-kind.ts';
import {openImport} from './open-import.ts';

/** The process, as far as wsws needs it. */
export interface Platform {
	environment: NodeJS.ProcessEnv;
	out: Output;
	note: Output;
	/** The whole of standard input. */
	input(): Promise<Uint8Array>;
	now(): Date;
	/** Whether the terminal hides addresses behind the text of links. */
	hasLinks(): Promise<boolean>;
	terminal(): Promise<Terminal>;
	programs(): Promise<Programs>;
	/** Undefined where there is nobody to ask. */
	confirm: Confirm | undefined;
	/** Shows a text in the pager of this command; false when it could not be started. */
	pager(text: string, command: string): Promise<boolean>;
	/** The folder of the articles that come with wsws. */
	bundled: string;
	/** Instead of the configured colours: the tags of the tests. */
	theme?: Theme;
}

/** Opens nothing but, where there are colours, the configuration that names them. Throws UserError when it is wrong. */
export async function openContext(settings: Settings, world: Platform): Promise<Context> {
	const {environment, out} = world;
	const {messages: note, during} = deferStderr(world.note);
	const folders = standardFolders(environment);
	const config = once(() => readConfig(folders.config, environment));
	const theme = world.theme ?? (await openTheme(settings, world, config));
	const io = openIo(out, note, theme);
	const pager = once(async () => pagerCommand(environment, (await config()).pager));
	const roots = once(async () => {
		const {libraries: configured, bundled} = await config();
		return libraryRoots({
			libraries: settings.library,
			environment,
			configured,
			bundled: bundled ? world.bundled : undefined,
		});
	});
	const paths: Paths = {
		config: folders.config && join(folders.config, 'config.yaml'),
		articles: folders.data && join(folders.data, 'articles'),
		state: folders.state && join(folders.state, 'state.db'),
		cache: folders.cache,
	};
	const isLinear = isSet(environment.ACCESSIBLE) || environment.TERM === 'dumb';
	const catalog = once(async ({isComplete}: CatalogOptions = {}) => {
		const sought = {roots: await roots(), cache: folders.cache, state: paths.state, isComplete};
		return openLibrary(sought, note);
	});
	const state = once(async () => {
		const {openState} = await import('../library/reading-state.ts');
		return openState({file: paths.state, note: message => io.note(`wsws: ${message}\n`)});
	});
	return {
		io,
		now: world.now,
		paths,
		roots,
		async settings() {
			const values = await config();
			return configNames.map(name => ({name, ...configKeys[name], value: values[name]}));
		},
		catalog,
		state,
		files,
		...openImport({folders, input: world.input, now: world.now}),
		progress: async () => openProgressOn(note),
		confirm: world.confirm,
		input: world.input,
		terminal: async () => during(await world.terminal()),
		isLinear,
		programs: {
			edit: async (path, line) => (await world.programs()).edit(path, line),
			browse: async (url, stop) => (await world.programs()).browse(url, stop),
		},
		async look() {
			const isLess = /^\s*less\b/.test((await pager()) ?? 'less');
			const links = isLess && (await world.hasLinks()) ? 'osc8' : 'end';
			const {links: chosen, width} = await config();
			return {theme, links: chosen ?? links, width};
		},
		async page({text, start, pictures = []}) {
			const command = settings.pager && io.isTerminal && isLonger(text, io.size) ? await pager() : undefined;
			out.flush();
			if (command !== undefined && (await world.pager(sealed(text), startingAt(command, start)))) return;
			const protocol = pictures.length > 0 && (await config()).images ? imageProtocol(environment) : undefined;
			if (protocol === undefined || isLinear || !io.isTerminal) io.out(text);
			else await printWithPictures({text, pictures}, protocol, {io, out});
		},
	};
}

/** What was made safe when it came in is made safe once more before it reaches a person. */
function openIo(out: Output, note: Output, theme: Theme): Io {
	return {
		out: text => out.write(out.isTerminal ? sealed(text) : text),
		note(text) {
			out.flush();
			note.write(sealed(text));
		},
		isTerminal: out.isTerminal,
		size: out.size(),
		paint: (role, text) => theme[role](text),
	};
}

/** Pictures are made by wsws of local files, and alone pass by the filter that texts go through. */
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
		io.out(
			lines
				.slice(printed, before)
				.map(line => `${line}\n`)
				.join(''),
		);
		printed = before;
		out.write((await pictureOf(href, article, {protocol, frame: {columns, rows}})) ?? '');
	}
	io.out(lines.slice(printed).join('\n'));
}

async function openTheme(
	{color}: Settings,
	{environment, out}: Platform,
	config: () => Promise<Config>,
): Promise<Theme> {
	const level = colorLevel(color, environment, out.isTerminal);
	if (level === 0) return createPlainTheme();
	const {theme} = await config();
	const chalk = await openChalk(level);
	return typeof theme === 'string' ? createTheme(chalk, theme) : createTheme(chalk, 'default', theme);
}

/** The catalog, brought up to date; a person who waits for that sees how far it is. */
async function openLibrary(sought: OpenCatalogOptions, note: Output): Promise<Catalog> {
	const {openCatalog} = await import('../library/catalog/open.ts');
	const progress = openProgressOn(note);
	const report = (done: number, total: number) =>
		progress.report(`Indexing ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
	try {
		return await openCatalog({...sought, progress: report});
	} finally {
		progress.end();
	}
}

/** Does nothing where nobody looks. */
function openProgressOn({isTerminal}: Output): Progress {
	return isTerminal ? openProgress() : {report: () => {}, end: () => {}};
}

/** As flags are set in the environment: to anything but nothing and 0. */
function isSet(variable: string | undefined): boolean {
	return variable !== undefined && variable !== '' && variable !== '0';
}

/** What is made once, as it is first asked for. */
function once<Value, Wish extends unknown[]>(
	make: (...wish: Wish) => Promise<Value>,
): (...wish: Wish) => Promise<Value> {
	let made: Promise<Value> | undefined;
	return (...wish) => (made ??= make(...wish));
}
