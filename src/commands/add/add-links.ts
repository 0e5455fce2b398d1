// `wsws add` of what another service or a browser let its reader take away: each link becomes an article, with its tags,
// its day and whether it was read.

import {NothingFound, UserError} from '../../core/errors.ts';
import {plural} from '../../core/plural.ts';
import {everything} from '../../core/query/filter.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {addressKey} from '../../core/text/web-address.ts';
import type {Draft, Imported, Importer, SavedLink} from '../../ports/importer.ts';
import type {Kept} from '../../ports/own-library.ts';
import type {Context} from '../context.ts';

export interface AddLinksOptions {
	keep(draft: Draft): Promise<Kept>;
	/** Pages are fetched; else links are kept, to be fetched another time. */
	fetch: boolean;
}

type ExportedLinks = Extract<Imported, {kind: 'links'}>;

/** Links whose pages are asked for at once; hosts have limits of their own. */
const atOnce = 8;

/**
 * Saves every link that no library has, prints where, and says at the end what was left out and why. Stopped at any moment, the
 * next time goes on from there. Throws NothingFound where some could not be had.
 */
export async function addLinks(
	context: Context,
	{links, leftOut}: ExportedLinks,
	{keep, fetch}: AddLinksOptions,
): Promise<void> {
	const [importer, catalog, progress] = await Promise.all([context.importer(), context.catalog(), context.progress()]);
	const known = new Set(
		catalog.list(everything, {by: 'date', reverse: false}).flatMap(({url}) => (url ? [addressKey(url)] : [])),
	);
	const wanted = links.filter(({url}) => !known.has(addressKey(url)));
	const saved: {link: SavedLink; path: string}[] = [];
	const failures: string[] = [];
	for (let start = 0; start < wanted.length; start += atOnce) {
		progress.report(`${start.toLocaleString('en')} of ${wanted.length.toLocaleString('en')} links`);
		await Promise.all(
			wanted.slice(start, start + atOnce).map(async link => {
				const path = await keepLink(link, {importer, keep, fetch, failed: text => failures.push(text)});
				if (path !== undefined) saved.push({link, path});
			}),
		);
	}
	progress.end();
	context.io.out(saved.map(({path}) => `${path}\n`).join(''));
	await keepState(context, saved);
	sayCounts(context, {saved: saved.length, known: links.length - wanted.length, leftOut});
	if (failures.length > 0)
		throw new NothingFound(`${counted(failures.length, 'link')} could not be had`, failures.join('\n'));
}

interface KeepLinkTools extends AddLinksOptions {
	importer: Importer;
	failed(text: string): void;
}

/** The path of what is new. */
async function keepLink(link: SavedLink, {importer, keep, fetch, failed}: KeepLinkTools): Promise<string | undefined> {
	try {
		const {path, by} = await keep(await importer.draftOfLink(link, {fetch}));
		return by === 'saving' ? path : undefined;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		failed(safeLine(error.message));
		return undefined;
	}
}

async function keepState(context: Context, saved: {link: SavedLink; path: string}[]): Promise<void> {
	const read = saved.filter(({link}) => link.isRead).map(({path}) => path);
	const starred = saved.filter(({link}) => link.isStarred).map(({path}) => path);
	if (read.length === 0 && starred.length === 0) return;
	const state = await context.state();
	if (read.length > 0) state.setAllRead(read, true);
	for (const path of starred) state.setStarred(path, true);
}

function sayCounts({io}: Context, {saved, known, leftOut}: {saved: number; known: number; leftOut: number}): void {
	const parts = [
		`${counted(saved, 'link')} saved`,
		...(known > 0 ? [`${known.toLocaleString('en')} known already`] : []),
		...(leftOut > 0 ? [`${leftOut.toLocaleString('en')} left out: no address of the web, or one with a password`] : []),
	];
	io.message(`${parts.join(', ')}\n`);
}

function counted(count: number, name: string): string {
	return `${count.toLocaleString('en')} ${plural(count, name)}`;
}
