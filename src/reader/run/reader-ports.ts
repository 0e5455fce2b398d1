// The outside world of the reader.

import type {Article} from '../../core/article/article.ts';
import type {Look} from '../../page/document/renderer.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Notes} from '../../ports/notes.ts';
import type {Pictures} from '../../ports/pictures.ts';
import type {Programs} from '../../ports/programs.ts';
import type {ReadingState} from '../../ports/reading-state.ts';
import type {SavedQueries} from '../browser/list-entries.ts';

/** The outside world of the reader, apart from its screen. */
export interface ReaderPorts {
	catalog(): Promise<Catalog>;
	state: ReadingState;
	/** Without it, queries can't name saved searches. */
	saved?: SavedQueries;
	/** Reads the article at an absolute path. Throws UserError. */
	read(path: string): Promise<Article>;
	/** Its text, under the same conditions. */
	text(path: string): Promise<string>;
	/** Whether a file exists at an absolute path. */
	exists(path: string): boolean;
	look: Look;
	programs: Programs;
	/** Undefined if the terminal can't display pictures. */
	pictures?: Pictures | undefined;
	/** Undefined without support for notes. */
	notes?: () => Promise<Notes>;
	/** The folder of the notes; resolves to undefined if there is none yet. */
	notesFolder?: () => Promise<string | undefined>;
	now(): Date;
	/** Aborted when the reader has ended, so that nothing is waited for. */
	ended?: AbortSignal;
}
