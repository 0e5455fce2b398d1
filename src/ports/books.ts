import type {Metadata} from '../core/article/article.ts';

/** An article as a chapter of a book. */
export interface BookChapter {
	metadata: Metadata;
	/** A fragment that is safe in any page, without the title. */
	html: string;
}

export interface Books {
	/** Writes an EPUB, in the place of one of its name. Throws UserError when it can't be written. */
	write(file: string, chapters: BookChapter[]): Promise<void>;
}
