import type {Article} from '../core/article/article.ts';

/** Access to article files. */
export interface Files {
	/** Whether a file or folder exists at this path, which may be relative. */
	exists(path: string): boolean;
	isFolder(path: string): boolean;
	/** Whether the file lies below one of these folders, with all links resolved. False if it is gone. */
	isWithin(path: string, folders: string[]): boolean;
	/** The absolute path, without a trailing separator. */
	absolute(path: string): string;
	/** Throws UserError if it is missing, a folder, unreadable, binary or too large. */
	read(path: string): Promise<Article>;
	/** The text of a file that need not be an article, under the same conditions. */
	text(path: string): Promise<string>;
}

/** A library folder and where it was named, for `info`. */
export interface LibraryRoot {
	path: string;
	from: 'option' | 'environment' | 'own' | 'config' | 'bundled';
}

/** Absolute; undefined if neither the environment nor a home folder determines them. */
export interface Paths {
	config: string | undefined;
	/** The folder of saved articles. */
	articles: string | undefined;
	/** The folder of notes on articles. */
	notes: string | undefined;
	/** The folder of the logs of what was read and starred. */
	state: string | undefined;
	/** The cache folder, which may be deleted at any time. */
	cache: string | undefined;
}

/** A key of the config file. */
export interface Setting {
	name: string;
	meaning: string;
	/** The allowed values, in words. */
	form: string;
	/** The current value; undefined if wsws decides by circumstances. */
	value: unknown;
}
