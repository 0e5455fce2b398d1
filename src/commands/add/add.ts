// `wsws add`: files, folders, web pages, PDFs and standard input become articles of the reader's own library.

import {parseDate} from '../../core/date/parse-date.ts';
import {NothingFound, throwFailures, UsageError, UserError} from '../../core/errors.ts';
import {articleKeeper} from '../../core/library/save-once.ts';
import {shellQuoted} from '../../core/query/shell-words.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import type {Draft, Imported} from '../../ports/importer.ts';
import type {Kept} from '../../ports/own-library.ts';
import type {ReadingState} from '../../ports/reading-state.ts';
import type {Context} from '../context.ts';

export interface AddOptions {
	/** Saves a book as one article. */
	whole?: boolean;
	/** Fetches the pages of saved links, instead of saving the links alone. */
	fetch?: boolean;
	/** Fetches saved articles again. */
	refresh?: boolean;
	/** Fetches saved articles again and keeps the old texts. */
	versions?: boolean;
	/** Title to use instead, additional tags, and date. */
	title?: string;
	tag?: string[];
	date?: string;
	/** Puts the articles into the queue. */
	queue?: boolean;
}

/** Saves what is not in a library yet and prints the paths. A failure does not stop the others. */
export async function add(
	context: Context,
	targets: string[],
	{whole = false, fetch = false, ...given}: AddOptions,
): Promise<void> {
	if (given.refresh || given.versions)
		return (await import('./refresh.ts')).refresh(context, targets, {keepsOld: given.versions ?? false});
	const complete = completion(given);
	const importer = await context.importer();
	const keepOnly = articleKeeper({
		catalog: await context.catalog(),
		files: context.files,
		own: await context.ownLibrary(),
	});
	const keep = given.queue ? queued(keepOnly, await context.state()) : keepOnly;
	const failures: UserError[] = [];
	for (const target of targets) {
		const progress = await context.progress();
		progress.report(shownAddress(target));
		for await (const imported of importer.find(target, {isWhole: whole})) {
			progress.end();
			await take(imported).catch(error => {
				if (!(error instanceof UserError)) throw error;
				failures.push(error);
			});
		}
	}
	throwFailures(failures);

	async function take(imported: Imported): Promise<void> {
		if (imported.kind === 'failure') throw imported.error;
		if (imported.kind === 'feeds') await followAll(context, imported);
		else if (imported.kind === 'links') {
			refuseOfOne(given);
			const keepTagged = (draft: Draft) => keep(complete(draft));
			await (await import('./add-links.ts')).addLinks(context, imported, {keep: keepTagged, fetch});
		} else {
			const draft = complete(imported.draft);
			sayKept(context, draft, await keep(draft));
		}
	}
}

type Keep = (draft: Draft) => Promise<Kept>;

function queued(keep: Keep, state: Pick<ReadingState, 'setQueued'>): Keep {
	return async draft => {
		const kept = await keep(draft);
		if (state.setQueued(kept.path, true)) return kept;
		throw new UserError(`${safeLine(kept.path)}: saved, but the queue can't be kept`, 'see: wsws info');
	};
}

/** Throws UsageError for options that make no sense for a list of links. */
function refuseOfOne({title, date}: AddOptions): void {
	if (title !== undefined || date !== undefined)
		throw new UsageError('--title and --date are for an article, not for a list of links', 'they may all have a --tag');
}

/** Returns a function that applies the title, tags and date typed to drafts. Throws UsageError for an invalid date. */
function completion({title, tag = [], date: typed}: AddOptions): (draft: Draft) => Draft {
	const date = typed === undefined ? undefined : parseDate(typed);
	if (typed !== undefined && date === undefined) throw new UsageError(`not a date: ${typed}`, 'such as 2023-12-27');
	return draft => {
		const tags = [...new Set([...draft.metadata.tags, ...tag])];
		const stated = {...(title === undefined ? {} : {title}), ...(date === undefined ? {} : {date})};
		return {...draft, metadata: {...draft.metadata, ...stated, tags}};
	};
}

/**
 * Prints the path for a program, the path with the title for a person. That an article was known already is a message, not a
 * result.
 */
export function sayKept({io}: Pick<Context, 'io'>, {metadata, warnings}: Draft, {path, by, near}: Kept): void {
	const reasons = {saving: '', url: 'already saved', text: 'already saved, with the same text'};
	if (by !== 'saving') io.message(`${reasons[by]}: ${safeLine(path)}\n`);
	else if (io.isTerminal) io.out(`${io.paint('title', metadata.title)}  ${io.paint('faint', safeLine(path))}\n`);
	else io.out(`${path}\n`);
	if (near !== undefined)
		io.message(
			`nearly the text of ${near}: compare with: wsws diff ${shellQuoted(near)} ${safeLine(shellQuoted(path))}\n`,
		);
	if (by === 'saving') for (const warning of warnings) io.message(`${io.paint('hint', warning)}\n`);
}

type ListedFeeds = Extract<Imported, {kind: 'feeds'}>;

async function followAll({io, feeds}: Context, {feeds: links, leftOut}: ListedFeeds): Promise<void> {
	const {follow} = await feeds();
	for (const link of links) {
		const {feed, isNew} = await follow(link);
		const address = shownAddress(feed.url);
		if (isNew)
			io.out(`${io.isTerminal ? `${io.paint('title', feed.title)}  ${io.paint('faint', address)}` : address}\n`);
		else io.message(`already followed: ${feed.title}\n`);
	}
	if (links.length > 0) io.message('fetch their articles with: wsws sync\n');
	if (leftOut.length === 0) return;
	const [count, verb] = leftOut.length === 1 ? ['one outline', 'has'] : [`${leftOut.length} outlines`, 'have'];
	throw new NothingFound(`${count} ${verb} no address that can be followed`, leftOut.map(safeLine).join('\n'));
}
