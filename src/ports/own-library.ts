import type {Draft} from './importer.ts';

/** The reader's own library, the one folder that wsws writes articles to. */
export interface OwnLibrary {
	/** Writes a new file, atomically. If its name is taken by an article with the same web address or text, returns that article. */
	save(draft: Draft): Promise<{path: string; isNew: boolean}>;
	/**
	 * Replaces the text of an own article, but keeps what its reader gave it (title, tags, day of saving), and on request the old
	 * text. Returns false if the text is unchanged. Throws UserError for articles of other libraries.
	 */
	refresh(path: string, draft: Draft, options?: {keepsOld: boolean}): Promise<boolean>;
	/** The files with old texts of an article, newest first. */
	versions(path: string): Promise<string[]>;
	/** Moves the files to the trash, as one removal. Throws UserError if one can't be moved. */
	remove(paths: string[]): Promise<void>;
	/** Restores the last removal and returns its files; empty if the trash is. Throws UserError if a name is taken. */
	restore(): Promise<string[]>;
}

/** The outcome of saving a draft: saved, or known already by its address or text. */
export interface Kept {
	path: string;
	by: 'saving' | 'url' | 'text';
	/** The name of an article with nearly the same text. */
	near?: string | undefined;
}
