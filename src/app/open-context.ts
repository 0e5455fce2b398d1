// Builds the real context: each adapter is opened the first time a command asks for it. The process is passed in as a Platform, so
// that tests run the same wiring over buffers and folders of their own.

import {join} from 'node:path';
import type {Settings} from '../cli/program.ts';
import type {Context} from '../commands/context.ts';
import {lazily} from '../core/lazily.ts';
import {configKeys, configNames, readConfig} from '../library/config.ts';
import {createDamagedFiles} from '../library/damaged-files.ts';
import {files} from '../library/files.ts';
import {libraryRoots, withUsualRoots} from '../library/roots.ts';
import {stateFoldersIn} from '../library/state/log-files.ts';
import {standardFolders} from '../platform/standard-folders.ts';
import type {Catalog, CatalogOptions} from '../ports/catalog.ts';
import type {Programs} from '../ports/programs.ts';
import type {Confirm} from '../ports/progress.ts';
import type {Terminal} from '../ports/screen.ts';
import {deferStderr} from '../terminal/standard-error.ts';
import {type DisplayParts, openDisplay} from './open-display.ts';
import {notesIndex, notesLock, openImport, openLibrary, pathsIn, type SpareMemory} from './open-library.ts';

/** The parts of the process that wsws uses. */
export interface Platform extends DisplayParts {
	/** Reads all of standard input. */
	input(): Promise<Uint8Array>;
	/** Yields standard input as it arrives. Throws UserError if it is a terminal. */
	inputAsItComes(): AsyncIterable<Uint8Array>;
	now(): Date;
	terminal(): Promise<Terminal>;
	programs(): Promise<Programs>;
	/** Undefined if there is nobody to ask. */
	confirm: Confirm | undefined;
	/** Returns the folder of the articles that ship with wsws, given the cache folder. */
	bundled(cache: string | undefined): Promise<string>;
	/** Undefined if wsws shares the process with other code. */
	spareMemory?: SpareMemory;
}

/**
 * Opens nothing up front, except the configuration when there are colours, because it names them. Throws UserError if the
 * configuration is invalid.
 */
export async function openContext(settings: Settings, platform: Platform): Promise<Context> {
	const {environment, input, now} = platform;
	const {messages, during, progress} = deferStderr(platform.messages);
	const folders = standardFolders(environment);
	const paths = pathsIn(folders);
	const config = lazily(() => readConfig(folders.config, environment));
	const display = await openDisplay({...platform, messages}, settings, config);
	const rootSources = lazily(async () => {
		const {libraries: configured, bundled} = await config();
		const {cache} = paths;
		return {
			libraries: settings.library,
			environment,
			configured,
			bundled: bundled ? await platform.bundled(cache) : undefined,
		};
	});
	const roots = lazily(async () => libraryRoots(await rootSources()));
	const message = (text: string) => display.io.message(`wsws: ${text}\n`);
	const damaged = createDamagedFiles(message);
	let catalog: Promise<Catalog> | undefined;
	let opened: Catalog | undefined;
	const stateFolders = async () =>
		folders.state === undefined ? undefined : stateFoldersIn(folders.state, (await config()).state);
	// An article given by path needs no library.
	const knownRoots = async () => withUsualRoots(await roots().catch(() => []), await rootSources());
	const usedPaths = async () => {
		const {state} = await config();
		return state === undefined ? paths : {...paths, state, notes: join(state, 'notes')};
	};
	const state = lazily(async () => {
		const {openState} = await import('../library/reading-state.ts');
		const known = (paths: readonly string[]) => opened?.identities(paths) ?? new Map();
		return openState({folders: await stateFolders(), roots: await knownRoots(), message, damaged, known});
	});
	return {
		...display,
		...openImport({folders, input, now, environment, message, spareMemory: platform.spareMemory}),
		input,
		conversation: () => ({
			input: platform.inputAsItComes(),
			say(text) {
				platform.out.write(text);
				platform.out.flush();
			},
		}),
		now,
		paths,
		usedPaths,
		files,
		roots,
		async settings() {
			const values = await config();
			return configNames.map(name => ({name, ...configKeys[name], value: values[name]}));
		},
		async readingConfig() {
			const {keys, commands, speak, images} = await config();
			return {keys, commands, speak, images, file: paths.config};
		},
		async catalog({isComplete}: CatalogOptions = {}) {
			const {extensions} = await config();
			const options = {
				roots: await roots(),
				extensions,
				cache: paths.cache,
				state: await stateFolders(),
				knownRoots: await knownRoots(),
				isComplete,
				message,
				damaged,
			};
			const lost = () => {
				catalog = undefined;
				opened = undefined;
			};
			catalog ??= openLibrary({...options, lost}, progress());
			opened = await catalog;
			return opened;
		},
		catalogOf: async articles => (await import('../library/catalog/few-articles.ts')).catalogOfArticles(articles),
		notes: lazily(async () => {
			const {openNotes} = await import('../library/notes/open-notes.ts');
			const kept = {lock: notesLock(folders), index: notesIndex(folders), damaged};
			return openNotes({folder: (await usedPaths()).notes, ...kept, roots: await roots(), now, message});
		}),
		async notesFolder() {
			const folder = (await usedPaths()).notes;
			return folder !== undefined && files.exists(folder) ? folder : undefined;
		},
		state,
		facts: async () => (await state()).facts,
		progress: async () => progress(),
		confirm: platform.confirm,
		terminal: async () => during(await platform.terminal()),
		programs: {
			view: async (path, stop) => (await platform.programs()).view(path, stop),
			edit: async (path, line) => (await platform.programs()).edit(path, line),
			browse: async (url, stop) => (await platform.programs()).browse(url, stop),
			run: async (run, stop) => (await platform.programs()).run(run, stop),
			handOver: async (run, waits) => (await platform.programs()).handOver(run, waits),
		},
	};
}
