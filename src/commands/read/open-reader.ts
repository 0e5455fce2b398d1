// Opens the reader at a terminal: full-screen or sequential.

import type {LocatedArticle} from '../../core/article/excerpt.ts';
import {UserError} from '../../core/errors.ts';
import {everything} from '../../core/query/filter.ts';
import type {ReaderSettings} from '../../reader/settings.ts';
import type {Context} from '../context.ts';

export interface ReadOptions {
	linear?: boolean;
	/** Opens at the first hit of this query, with all hits marked. */
	query?: string;
}

/** Opens the article at the given line or where it was left; the library if no article is given. */
export async function openReader(context: Context, typed: string | undefined, options: ReadOptions): Promise<void> {
	// Each of the two readers is imported only when it is used.
	const found =
		typed === undefined
			? undefined
			: await (await import('../../core/library/find-article.ts')).findArticle(typed, context);
	if (options.linear || context.isLinear) return readLinear(context, found);
	const {readOnScreen} = await import('../../reader/run/read-on-screen.ts');
	const look = await context.look();
	const terminal = await context.terminal();
	const end = await readOnScreen(
		{
			open: found && {...found, start: {line: found.line, query: options.query}},
			width: look.width,
			settings: await settingsOf(context),
		},
		{
			catalog: context.catalog,
			state: await context.state(),
			saved: async query => (await (await import('../search/saved.ts')).writtenOut([query], context)).join(''),
			read: context.files.read,
			text: context.files.text,
			exists: path => context.files.exists(path) && !context.files.isFolder(path),
			look,
			programs: context.programs,
			pictures: await context.pictures(),
			notes: context.notes,
			notesFolder: context.notesFolder,
			now: context.now,
			terminal,
		},
	);
	if (end.failure !== undefined) context.io.message(`wsws: ${end.failure}\n`);
	if (end.signal) terminal.endBy(end.signal);
}

/** Throws UserError naming the config file if a setting is invalid. */
async function settingsOf(context: Context): Promise<ReaderSettings> {
	const [{readerSettings}, config] = await Promise.all([import('../../reader/settings.ts'), context.readingConfig()]);
	try {
		return readerSettings(config);
	} catch (error) {
		if (!(error instanceof UserError) || config.file === undefined) throw error;
		throw new UserError(`${config.file}: ${error.message}`, error.hint, {cause: error});
	}
}

/** Reads sequentially, for listeners: the article from beginning to end, or the library to choose from. */
async function readLinear({io, catalog}: Context, found: LocatedArticle | undefined): Promise<void> {
	const {linearList, linearText} = await import('../../reader/run/linear.ts');
	if (!found) {
		io.out(linearList((await catalog()).list(everything, {by: 'date', reverse: false})));
		return io.message('Read one by its number, such as: wsws read 1\n');
	}
	const {article, entry} = found;
	const [{textOfBlocks}, {readingTime}] = await Promise.all([
		import('../../core/article/blocks.ts'),
		import('../../core/text/reading-time.ts'),
	]);
	const minutes = entry?.minutes ?? readingTime(textOfBlocks(article.blocks)).minutes;
	io.out(linearText({article, minutes}));
}
