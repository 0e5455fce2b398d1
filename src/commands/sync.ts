// `wsws sync`: the new entries of every followed feed become articles.

import type {Context} from '../context.ts';
import {Failures, NothingFound, type UserError} from '../core/errors.ts';
import type {SyncEvent} from '../core/import-ports.ts';
import {articleKeeper} from '../core/keep-article.ts';
import {sayKept} from './add.ts';

export interface SyncCommandOptions {
	/** Fetch the page where a feed gives a part of the text. */
	full?: boolean;
}

/** Prints the articles that came. A feed that fails costs no other; the status is a failure then. */
export async function sync(context: Context, {full = false}: SyncCommandOptions): Promise<void> {
	const feeds = await context.feeds();
	const total = (await feeds.list()).length;
	if (total === 0)
		throw new NothingFound('no feeds are followed', 'follow one with: wsws feed add https://example.org');
	const keep = articleKeeper({catalog: await context.catalog(), files: context.files, own: await context.ownLibrary()});
	const progress = await context.progress();
	const failures: UserError[] = [];
	let saved = 0;
	try {
		progress.report(progressText(total, total));
		for await (const event of feeds.sync({full, keep})) {
			if (event.kind === 'done') progress.report(progressText(event.left, total));
			else if (event.kind === 'failure') failures.push(event.error);
			else saved += sayEvent(context, event);
		}
	} finally {
		progress.end();
	}
	context.io.note(
		`${saved === 0 ? 'nothing new' : `${saved} new`} in ${total === 1 ? 'one feed' : `${total} feeds`}\n`,
	);
	if (failures.length > 0) throw failures.length === 1 ? failures[0] : new Failures(failures);
}

/** Entries that a library has already are silent: a feed repeats what it said. */
function sayEvent(context: Context, {draft, kept}: Extract<SyncEvent, {kind: 'kept'}>): number {
	if (kept.by !== 'saving') return 0;
	sayKept(context, {...draft, warnings: []}, kept);
	return 1;
}

function progressText(left: number, total: number): string {
	return `${total - left} of ${total} feeds`;
}
