// `wsws sync`: saves the new entries of every followed feed as articles.

import {NothingFound, throwFailures, type UserError} from '../../core/errors.ts';
import {articleKeeper} from '../../core/library/save-once.ts';
import {plural} from '../../core/plural.ts';
import {sayKept} from '../add/add.ts';
import type {Context} from '../context.ts';

export interface SyncCommandOptions {
	/** Fetches the page if a feed gives only a part of the text. */
	full?: boolean;
}

/**
 * Prints the articles that arrived, without entries that a library has already. A failing feed does not stop the others; it only
 * makes the status a failure.
 */
export async function sync(context: Context, {full = false}: SyncCommandOptions): Promise<void> {
	const feeds = await context.feeds();
	const total = (await feeds.list()).length;
	if (total === 0)
		throw new NothingFound('no feeds are followed', 'follow one with: wsws feed add https://example.org');
	const keep = articleKeeper({catalog: await context.catalog(), files: context.files, own: await context.ownLibrary()});
	const failures: UserError[] = [];
	let progress = await context.progress();
	let saved = 0;
	try {
		progress.report(progressText(total, total));
		for await (const event of feeds.sync({full, keep})) {
			if (event.kind === 'done') progress.report(progressText(event.left, total));
			else if (event.kind === 'failure') failures.push(event.error);
			else if (event.kind === 'warning') context.io.message(`${event.feed.title}: ${event.message}\n`);
			else if (event.kept.by === 'saving') {
				// A message would garble a running spinner.
				progress.end();
				sayKept(context, {...event.draft, warnings: []}, event.kept);
				progress = await context.progress();
				saved++;
			}
		}
		if (full) {
			progress.report('articles that came before');
			const filled = await (await import('./fill-teasers.ts')).fillTeasers(context);
			progress.end();
			context.io.out(filled.map(path => `${path}\n`).join(''));
		}
	} finally {
		progress.end();
	}
	const news = saved === 0 ? 'nothing new' : `${saved} new ${plural(saved, 'article')}`;
	context.io.message(`${news} from ${total} ${plural(total, 'feed')}\n`);
	throwFailures(failures);
}

function progressText(left: number, total: number): string {
	return `${total - left} of ${total} ${plural(total, 'feed')}`;
}
