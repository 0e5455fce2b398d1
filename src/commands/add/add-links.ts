// `wsws add` for a link export of another service or a browser: each link becomes an article, with its tags, its date and whether
// it was read.

import type {Entry} from '../../core/article/article.ts';
import {NothingFound, UserError} from '../../core/errors.ts';
import {isLinkBody} from '../../core/markdown/link-body.ts';
import {plural} from '../../core/plural.ts';
import {everything} from '../../core/query/filter.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {addressKey} from '../../core/text/web-address.ts';
import type {Draft, Imported, SavedLink} from '../../ports/importer.ts';
import type {Kept} from '../../ports/own-library.ts';
import type {Context} from '../context.ts';
import {type LinkMarks, openLinkMarks} from './link-marks.ts';
import {type LinkNotes, openLinkNotes} from './link-notes.ts';

export interface AddLinksOptions {
	keep(draft: Draft): Promise<Kept>;
	/** Whether pages are fetched; otherwise the links are saved alone, to be fetched later. */
	fetch: boolean;
}

type ExportedLinks = Extract<Imported, {kind: 'links'}>;

/** Number of pages fetched concurrently; hosts have limits of their own. */
const atOnce = 8;

/**
 * Saves every link that is in no library yet, prints the paths, and reports at the end what was left out and why. After an
 * interruption, the next run continues: a link whose page failed or was not requested is saved without it, and the next run fetches
 * the page. Throws NothingFound if some pages could not be fetched.
 */
export async function addLinks(
	context: Context,
	{links, leftOut}: ExportedLinks,
	options: AddLinksOptions,
): Promise<void> {
	const work = await openWork(context, options);
	const progress = await context.progress();
	const all = counted(links.length, 'link');
	// Popping from the reversed list frees each link, so that tens of thousands make room for their articles.
	links.reverse();
	let done = 0;
	const worker = async () => {
		for (let link = links.pop(); link; link = links.pop()) {
			await work.take(link);
			if (options.fetch || done % 50 === 0) progress.report(`${done.toLocaleString('en')} of ${all}`);
			// Yields to the event loop, so that the progress is drawn and Ctrl-C is noticed.
			if (done++ % 50 === 0) await new Promise(resolve => setImmediate(resolve));
		}
	};
	await Promise.all(Array.from({length: atOnce}, worker));
	progress.end();
	work.marks.write();
	const noted = await work.notes.write();
	context.io.out(work.paths.map(path => `${path}\n`).join(''));
	context.io.message(`${summary({...work.counts(), noted, leftOut})}\n`);
	throwFailed(work.failures);
}

interface LinkWork {
	take(link: SavedLink): Promise<void>;
	marks: LinkMarks;
	notes: LinkNotes;
	/** Paths of articles that are new, or got their page now. */
	paths: string[];
	/** Why pages could not be fetched. */
	failures: string[];
	counts(): {saved: number; fetched: number; known: number};
}

async function openWork(context: Context, {keep, fetch}: AddLinksOptions): Promise<LinkWork> {
	const [importer, catalog, own] = await Promise.all([context.importer(), context.catalog(), context.ownLibrary()]);
	const marks = openLinkMarks(await context.state());
	const notes = openLinkNotes(context);
	const known = entriesByAddress(catalog.list(everything, {by: 'date', reverse: false}));
	const paths: string[] = [];
	const failures: string[] = [];
	const count = {saved: 0, fetched: 0, known: 0};
	return {marks, notes, paths, failures, counts: () => count, take};

	async function take(link: SavedLink): Promise<void> {
		const entry = known.get(addressKey(link.url));
		if (!entry) return keepNew(link);
		marks.add(link, entry);
		const isFetched = fetch && (await fetchPageOf(entry, link));
		if (isFetched) paths.push(entry.path);
		await notes.add(link, entry.path);
		count[isFetched ? 'fetched' : 'known']++;
	}

	async function keepNew(link: SavedLink): Promise<void> {
		const draft = (fetch && (await pageOf(link))) || (await importer.draftOfLink(link, {fetch: false}));
		const {path, by} = await keep(draft);
		marks.add(link, {path, unread: true, starred: false});
		await notes.add(link, path);
		if (by === 'saving') paths.push(path);
		count[by === 'saving' ? 'saved' : 'known']++;
	}

	/** Fetches the page of a link that was saved without it. */
	async function fetchPageOf({path, words}: Entry, link: SavedLink): Promise<boolean> {
		const article = words <= mostWordsOfLink ? await context.files.read(path).catch(() => undefined) : undefined;
		const page = article && isLinkBody(article.body) ? await pageOf(link) : undefined;
		return page !== undefined && own.refresh(path, page);
	}

	async function pageOf(link: SavedLink): Promise<Draft | undefined> {
		try {
			return await importer.draftOfLink(link, {fetch: true});
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			failures.push(safeLine(error.message));
			return undefined;
		}
	}
}

/** Highlights are saved with the link, so even an article without its page may be this long. */
const mostWordsOfLink = 5000;

function entriesByAddress(entries: Entry[]): Map<string, Entry> {
	return new Map(entries.flatMap(entry => (entry.url === undefined ? [] : [[addressKey(entry.url), entry]])));
}

interface Counts {
	saved: number;
	fetched: number;
	known: number;
	noted: number;
	leftOut: number;
}

function summary({saved, fetched, known, noted, leftOut}: Counts): string {
	const parts = [
		`${counted(saved, 'link')} saved`,
		...(fetched > 0 ? [`${counted(fetched, 'page')} fetched`] : []),
		...(known > 0 ? [`${known.toLocaleString('en')} known already`] : []),
		...(noted > 0 ? [`${counted(noted, 'note')} made of what you marked`] : []),
		...(leftOut > 0 ? [`${leftOut.toLocaleString('en')} left out: no address of the web, or one with a password`] : []),
	];
	return parts.join(', ');
}

/** Number of failures that are reported individually. */
const mostTold = 20;

function throwFailed(failures: string[]): void {
	if (failures.length === 0) return;
	const more = failures.length - mostTold;
	const told = [...failures.slice(0, mostTold), ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])];
	throw new NothingFound(
		`the ${plural(failures.length, 'page')} of ${counted(failures.length, 'link')} could not be had`,
		[...told, 'the links are kept; the same command tries their pages again'].join('\n'),
	);
}

function counted(count: number, name: string): string {
	return `${count.toLocaleString('en')} ${plural(count, name)}`;
}
