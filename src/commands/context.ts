import type {Article} from '../core/article/article.ts';
import type {Look} from '../page/document/renderer.ts';
import type {Theme} from '../page/theme/theme.ts';
import type {Books} from '../ports/books.ts';
import type {Catalog, CatalogOptions} from '../ports/catalog.ts';
import type {Conversation} from '../ports/conversation.ts';
import type {Feeds} from '../ports/feeds.ts';
import type {Files, LibraryRoot, Paths, Setting} from '../ports/files.ts';
import type {Importer} from '../ports/importer.ts';
import type {Io, PagedText} from '../ports/io.ts';
import type {Notes} from '../ports/notes.ts';
import type {OwnLibrary} from '../ports/own-library.ts';
import type {Pictures} from '../ports/pictures.ts';
import type {Programs} from '../ports/programs.ts';
import type {Confirm, Progress} from '../ports/progress.ts';
import type {ReadingConfig} from '../ports/reading-config.ts';
import type {Facts, ReadingState} from '../ports/reading-state.ts';
import type {Terminal} from '../ports/screen.ts';

export interface ConfiguredLook extends Look {
	/** Columns set on the command line or in the configuration; 0 turns wrapping off. */
	width: number | undefined;
}

/** Everything a command may use. Each part is opened on first use, so that a command pays only for what it needs. */
export interface Context extends ImportTools {
	io: Io;
	now(): Date;
	/** The library folders, in the order in which they are read. */
	roots(): Promise<LibraryRoot[]>;
	/** Default paths of the reader's own files, whether or not they exist. */
	paths: Paths;
	/** Paths in use: the defaults, unless the configuration names others. Throws UserError if it is invalid. */
	usedPaths(): Promise<Paths>;
	/** Every key of the config file, in the order of the manual. Throws UserError if the file is invalid. */
	settings(): Promise<Setting[]>;
	/** The settings of the reader. Throws UserError if the configuration is invalid. */
	readingConfig(): Promise<ReadingConfig>;
	/**
	 * The catalog, up to date with the files; a long load shows a spinner on a terminal. Only the options of the first call count.
	 */
	catalog(options?: CatalogOptions): Promise<Catalog>;
	/** Returns a catalog of articles that are in no library. */
	catalogOf(articles: Article[]): Promise<Catalog>;
	state(): Promise<ReadingState>;
	notes(): Promise<Notes>;
	/** The folder of the note files; undefined if there is none yet. */
	notesFolder(): Promise<string | undefined>;
	/** Other remembered facts that merge between devices, besides those about articles. */
	facts(): Promise<Facts>;
	files: Files;
	/** Reads all of standard input. */
	input(): Promise<Uint8Array>;
	/** Standard input and output, for a protocol with another program. Throws UserError if standard input is a terminal. */
	conversation(): Conversation;
	/** How pages look: the theme, and what the terminal supports. */
	look(): Promise<ConfiguredLook>;
	/** Pictures for a full-screen program; undefined if the terminal can't display any. */
	pictures(): Promise<Pictures | undefined>;
	/** The screen and the keyboard, for a full-screen program. Throws UserError if there is no keyboard. */
	terminal(): Promise<Terminal>;
	/** Whether the reader prints sequentially instead of full-screen: ACCESSIBLE is set, or the terminal can only print. */
	isLinear: boolean;
	programs: Programs;
	/** The built-in themes, in the colours that this output supports. */
	themes(): {name: string; meaning: string; theme: Theme}[];
	/** Shows a page, in the pager if it is longer than the screen; pictures appear only without the pager. */
	page(page: PagedText): Promise<void>;
}

/** The adapters that save articles. */
export interface ImportTools {
	importer(): Promise<Importer>;
	/** Throws UserError if there is no folder for own files. */
	ownLibrary(): Promise<OwnLibrary>;
	feeds(): Promise<Feeds>;
	books(): Promise<Books>;
	/** A spinner; a no-op if no person is watching. */
	progress(): Promise<Progress>;
	/** Asks a yes-or-no question; undefined if there is nobody to ask. */
	confirm: Confirm | undefined;
}
