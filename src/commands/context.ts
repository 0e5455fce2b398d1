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
	/** Columns that the command line or else the configuration asks for; 0: nothing is wrapped. */
	width: number | undefined;
}

/** Everything that a command may use. Each part is opened the first time it is asked for, so a command pays for what it uses. */
export interface Context extends ImportTools {
	io: Io;
	now(): Date;
	/** Where the libraries are, in the order they are read. */
	roots(): Promise<LibraryRoot[]>;
	/** Where the reader's own files are, whether they exist or not. */
	paths: Paths;
	/** The same, with those that the configuration names instead. Throws UserError when the file is wrong. */
	usedPaths(): Promise<Paths>;
	/** Every key of the config file, in the order of the manual. Throws UserError when the file is wrong. */
	settings(): Promise<Setting[]>;
	/** What the configuration says of the reader. Throws UserError when the file is wrong. */
	readingConfig(): Promise<ReadingConfig>;
	/** The catalog, up to date with the files; a long load spins on a terminal. The options of the first call count. */
	catalog(options?: CatalogOptions): Promise<Catalog>;
	/** A catalog of articles that are in no library. */
	catalogOf(articles: Article[]): Promise<Catalog>;
	state(): Promise<ReadingState>;
	notes(): Promise<Notes>;
	/** The folder of the files of notes; undefined where there is none yet. */
	notesFolder(): Promise<string | undefined>;
	/** What else is remembered and merges between devices, beside articles. */
	facts(): Promise<Facts>;
	files: Files;
	/** The whole of standard input. */
	input(): Promise<Uint8Array>;
	/** Standard input and output, for a program that asks and is answered. Throws UserError where a person would have to type. */
	conversation(): Conversation;
	/** How pages look here: the theme and what the terminal can do. */
	look(): Promise<ConfiguredLook>;
	/** Pictures for a full-screen program; undefined where the terminal draws none. */
	pictures(): Promise<Pictures | undefined>;
	/** The screen and the keyboard, for a full-screen program. Throws UserError where there is no keyboard. */
	terminal(): Promise<Terminal>;
	/** The reader wants one thing after the other: ACCESSIBLE is set, or the terminal can do no more than print. */
	isLinear: boolean;
	programs: Programs;
	/** The themes that come with wsws, in the colours of this output. */
	themes(): {name: string; meaning: string; theme: Theme}[];
	/** Shows a page, through the pager when it is longer than the screen; pictures only where there is no pager between. */
	page(page: PagedText): Promise<void>;
}

/** The parts that bring articles in. */
export interface ImportTools {
	importer(): Promise<Importer>;
	/** Throws UserError where there is no folder for own files. */
	ownLibrary(): Promise<OwnLibrary>;
	feeds(): Promise<Feeds>;
	books(): Promise<Books>;
	/** A spinner; it does nothing where nobody looks. */
	progress(): Promise<Progress>;
	/** Asks for a yes; undefined where there is nobody to ask. */
	confirm: Confirm | undefined;
}
