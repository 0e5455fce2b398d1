// `wsws add --refresh`: fetches the pages of saved articles again, and those of links that were saved without their pages.

import type {Entry} from '../../core/article/article.ts';
import {throwFailures, UserError} from '../../core/errors.ts';
import {lazily} from '../../core/lazily.ts';
import {findEntry} from '../../core/library/find-article.ts';
import {everything} from '../../core/query/filter.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {addressKey, isWebAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import type {Context} from '../context.ts';

/** Prints the articles whose text has changed. A failure does not stop the others. */
export async function refresh(context: Context, targets: string[], {keepsOld}: {keepsOld: boolean}): Promise<void> {
	const [catalog, own] = await Promise.all([context.catalog(), context.ownLibrary()]);
	const entries = lazily(() => catalog.list(everything, {by: 'date', reverse: false}));
	const failures: UserError[] = [];
	for (const target of targets) {
		try {
			const entry = isWebAddress(target) ? savedAt(target, entries()) : findEntry(target, catalog);
			const draft = await draftOf(context, entry);
			const isChanged = await own.refresh(entry.path, draft, {keepsOld});
			if (isChanged) context.io.out(`${context.io.isTerminal ? safeLine(entry.path) : entry.path}\n`);
			else context.io.message(`unchanged: ${entry.name}\n`);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			failures.push(error);
		}
	}
	throwFailures(failures);
}

function savedAt(address: string, entries: Entry[]): Entry {
	const key = addressKey(address);
	const found = entries.find(({url}) => url !== undefined && addressKey(url) === key);
	if (found) return found;
	throw new UserError(`${address}: not saved yet`, 'save it with: wsws add, without --refresh');
}

/** Fetches the current page. Throws UserError if it has so much less text that it can no longer be the article. */
async function draftOf(context: Context, {name, url, words}: Entry): Promise<Draft> {
	if (url === undefined) throw new UserError(`${name}: it does not say where it is from`);
	const progress = await context.progress();
	progress.report(name);
	try {
		for await (const imported of (await context.importer()).find(url)) {
			if (imported.kind === 'failure') throw imported.error;
			if (imported.kind !== 'article') continue;
			const now = readingTime(imported.draft.body).words;
			if (now * 2 >= words) return imported.draft;
			throw new UserError(
				`${name}: there are ${now} words where ${words} were saved, so they stay`,
				`for the shorter text: wsws remove ${name}, and add ${url}`,
			);
		}
	} finally {
		progress.end();
	}
	throw new UserError(`${name}: no article at its address any more`);
}
