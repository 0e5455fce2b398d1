import type {Draft} from './importer.ts';

/** The reader's own library, the one folder that wsws writes to. */
export interface OwnLibrary {
	/** Writes a new file, whole or not at all. When its name is taken by an article of the same web address or text, that is the answer. */
	save(draft: Draft): Promise<{path: string; isNew: boolean}>;
	/**
	 * Gives an own article another text, and leaves it what its reader gave it: title, tags, the day of saving; the old one is kept
	 * where that is asked for. False when the text is the same. Throws UserError for articles of other libraries.
	 */
	refresh(path: string, draft: Draft, options?: {keepsOld: boolean}): Promise<boolean>;
	/** The files with the old texts of an article, newest first. */
	versions(path: string): Promise<string[]>;
	/** Moves the files to the trash, as one removal. Throws UserError when one can't be moved. */
	remove(paths: string[]): Promise<void>;
	/** Puts the last removal back where it was and says which files; empty when the trash is. Throws UserError when a name is taken. */
	restore(): Promise<string[]>;
}

/** What became of a draft: saved, or known already by its address or by its text. */
export interface Kept {
	path: string;
	by: 'saving' | 'url' | 'text';
	/** The name of an article with nearly the same text. */
	near?: string | undefined;
}
