// Builds the real context: each adapter is opened the first time a command asks for it. The process is passed in as a Platform, so
// that tests run the same wiring over buffers and folders of their own.

import {join} from 'node:path';
import type {Settings} from '../cli/program.ts';
import type {Context} from '../commands/context.ts';
import {lazily} from '../core/lazily.ts';
import {type Config, configKeys, configNames} from '../library/config.ts';
import {createDamagedFiles, type DamagedFiles} from '../library/damaged-files.ts';
import {files} from '../library/files.ts';
import {readConfig} from '../library/read-config.ts';
import {libraryRoots, withUsualRoots} from '../library/roots.ts';
import {type StateFolders, stateFoldersIn} from '../library/state/log-files.ts';
import {type StandardFolders, standardFolders} from '../platform/standard-folders.ts';
import type {Catalog, CatalogOptions} from '../ports/catalog.ts';
import type {Conversation} from '../ports/conversation.ts';
import type {LibraryRoot, Paths} from '../ports/files.ts';
import type {Programs} from '../ports/programs.ts';
import type {Confirm, Progress} from '../ports/progress.ts';
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
	const {environment, input, now, confirm} = platform;
	const {messages, during, progress} = deferStderr(platform.messages);
	const folders = standardFolders(environment);
	const paths = pathsIn(folders);
	const config = lazily(() => readConfig(folders.config, environment));
	const display = await openDisplay({...platform, messages}, settings, config);
	const message = (text: string) => display.io.message(`wsws: ${text}\n`);
	const places = openPlaces({settings, platform, folders, paths, config});
	const tools: Tools = {...places, folders, now, message, damaged: createDamagedFiles(message)};
	const {catalog, identities} = openCatalogs(tools, {config, progress});
	return {
		...display,
		...openImport({folders, input, now, environment, message, spareMemory: platform.spareMemory}),
		...openConfiguration(paths, config),
		...openRemembered(tools, identities),
		input,
		conversation: () => openConversation(platform),
		now,
		usedPaths: places.usedPaths,
		files,
		roots: places.roots,
		catalog,
		catalogOf: async articles => (await import('../library/catalog/few-articles.ts')).catalogOfArticles(articles),
		progress: async () => progress(),
		confirm,
		terminal: async () => during(await platform.terminal()),
		programs: openPrograms(platform),
	};
}

/** Where libraries and state are; each place is determined on first use. */
interface Places {
	roots(): Promise<LibraryRoot[]>;
	/** The roots whose names identify articles on other machines. */
	knownRoots(): Promise<LibraryRoot[]>;
	stateFolders(): Promise<StateFolders | undefined>;
	usedPaths(): Promise<Paths>;
}

interface PlaceSources {
	settings: Settings;
	platform: Platform;
	folders: StandardFolders;
	paths: Paths;
	config(): Promise<Config>;
}

function openPlaces({settings, platform, folders, paths, config}: PlaceSources): Places {
	const sources = lazily(async () => {
		const {libraries: configured, bundled} = await config();
		return {
			libraries: settings.library,
			environment: platform.environment,
			configured,
			bundled: bundled ? await platform.bundled(paths.cache) : undefined,
		};
	});
	const roots = lazily(async () => libraryRoots(await sources()));
	return {
		roots,
		// An article given by path needs no library.
		knownRoots: async () => withUsualRoots(await roots().catch(() => []), await sources()),
		stateFolders: async () =>
			folders.state === undefined ? undefined : stateFoldersIn(folders.state, (await config()).state),
		async usedPaths() {
			const {state} = await config();
			return state === undefined ? paths : {...paths, state, notes: join(state, 'notes')};
		},
	};
}

/** What the adapters of the library have in common. */
interface Tools extends Places {
	folders: StandardFolders;
	damaged: DamagedFiles;
	now(): Date;
	message(text: string): void;
}

interface CatalogParts extends Pick<PlaceSources, 'config'> {
	progress(): Progress;
}

/** The catalog, opened on first use and again after damage, and the identities of articles, if it is open. */
function openCatalogs({roots, knownRoots, stateFolders, folders, ...tools}: Tools, {config, progress}: CatalogParts) {
	let catalog: Promise<Catalog> | undefined;
	let opened: Catalog | undefined;
	const lost = () => {
		catalog = undefined;
		opened = undefined;
	};
	return {
		async catalog({isComplete}: CatalogOptions = {}) {
			const {extensions} = await config();
			const options = {
				roots: await roots(),
				extensions,
				cache: folders.cache,
				state: await stateFolders(),
				knownRoots: await knownRoots(),
				isComplete,
				message: tools.message,
				damaged: tools.damaged,
			};
			catalog ??= openLibrary({...options, lost}, progress());
			opened = await catalog;
			return opened;
		},
		identities: (articles: readonly string[]) => opened?.identities(articles) ?? new Map(),
	};
}

/** The reading state and the notes. */
function openRemembered(tools: Tools, identities: (paths: readonly string[]) => ReturnType<Catalog['identities']>) {
	const {folders, roots, knownRoots, stateFolders, usedPaths, now, message, damaged} = tools;
	const state = lazily(async () => {
		const {openState} = await import('../library/reading-state.ts');
		const given = {folders: await stateFolders(), roots: await knownRoots()};
		return openState({...given, message, damaged, known: identities});
	});
	return {
		state,
		facts: async () => (await state()).facts,
		notes: lazily(async () => {
			const {openNotes} = await import('../library/notes/open-notes.ts');
			const kept = {lock: notesLock(folders), index: notesIndex(folders), damaged};
			return openNotes({folder: (await usedPaths()).notes, ...kept, roots: await roots(), now, message});
		}),
		async notesFolder() {
			const folder = (await usedPaths()).notes;
			return folder !== undefined && files.exists(folder) ? folder : undefined;
		},
	};
}

function openConfiguration(paths: Paths, config: () => Promise<Config>) {
	return {
		paths,
		async settings() {
			const values = await config();
			return configNames.map(name => ({name, ...configKeys[name], value: values[name]}));
		},
		async readingConfig() {
			const {keys, commands, speak, images} = await config();
			return {keys, commands, speak, images, file: paths.config};
		},
	};
}

function openConversation(platform: Platform): Conversation {
	return {
		input: platform.inputAsItComes(),
		say(text) {
			platform.out.write(text);
			platform.out.flush();
		},
	};
}

function openPrograms(platform: Platform): Programs {
	return {
		view: async (path, stop) => (await platform.programs()).view(path, stop),
		edit: async (path, line) => (await platform.programs()).edit(path, line),
		browse: async (url, stop) => (await platform.programs()).browse(url, stop),
		run: async (run, stop) => (await platform.programs()).run(run, stop),
		handOver: async (run, waits) => (await platform.programs()).handOver(run, waits),
	};
}
