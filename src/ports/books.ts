import type {Metadata} from '../core/article/article.ts';

/** An article as a chapter of a book. */
export interface BookChapter {
	metadata: Metadata;
	/** An HTML fragment that is safe in any page, without the title. */
	html: string;
}

export interface Books {
	/** Writes an EPUB, replacing an existing file. Throws UserError if it can't be written. */
	write(file: string, chapters: BookChapter[]): Promise<void>;
}
