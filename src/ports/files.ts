import type {Article} from '../core/article/article.ts';

/** Article files, wherever they are. */
export interface Files {
	/** Whether there is a file (a folder counts) at this path, which may be relative. */
	exists(path: string): boolean;
	isFolder(path: string): boolean;
	/** Whether the file lies below one of these folders, all links resolved. False where it is gone. */
	isWithin(path: string, folders: string[]): boolean;
	/** The absolute path of one that may be relative, without a separator at its end. */
	absolute(path: string): string;
	/** Throws UserError when it is missing, a folder, unreadable, binary or larger than the limit. */
	read(path: string): Promise<Article>;
	/** The text of a file that need not be an article, under the same conditions. */
	text(path: string): Promise<string>;
}

/** Where a library comes from, for `info`. */
export interface LibraryRoot {
	path: string;
	from: 'option' | 'environment' | 'own' | 'config' | 'bundled';
}

/** Absolute; undefined where neither the environment nor a home says. */
export interface Paths {
	config: string | undefined;
	/** The folder of saved articles. */
	articles: string | undefined;
	/** The folder of notes on articles. */
	notes: string | undefined;
	/** The folder of logs of what was read and starred. */
	state: string | undefined;
	/** The catalog's; may be deleted at any time. */
	cache: string | undefined;
}

/** A key of the config file. */
export interface Setting {
	name: string;
	meaning: string;
	/** What it may hold. */
	form: string;
	/** In force here; undefined where wsws decides by circumstances. */
	value: unknown;
}
