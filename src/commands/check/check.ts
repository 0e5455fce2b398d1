// `wsws check`: problems of the articles, one per line, for whoever maintains them.

import type {Article, Entry} from '../../core/article/article.ts';
import {textOfBlocks} from '../../core/article/blocks.ts';
import {pathsOfLink, shownImages} from '../../core/article/local-links.ts';
import {addDays, type CalendarDate, firstDay, today} from '../../core/date/calendar.ts';
import {type Status, status, UserError} from '../../core/errors.ts';
import {type KnownParts, type LibrarySight, outgoingLinks} from '../../core/library/links.ts';
import {everything} from '../../core/query/filter.ts';
import {nearDuplicates, type Sketch, sketchOf} from '../../core/text/near-duplicates.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {addressKey} from '../../core/text/web-address.ts';
import {limitShortTexts} from '../../core/time-limit.ts';
import type {Context} from '../context.ts';
import {lostNotes} from './lost-notes.ts';

/** Prints `path:line: message` for each problem, by path and line. Status 1 if there is any. */
export async function check(context: Context): Promise<Status> {
	limitShortTexts();
	const catalog = await context.catalog({isComplete: true});
	const entries = catalog.list(everything, {by: 'date', reverse: true});
	const findings = catalog.unreadable.map(({path, reason}) => ({path, line: 1, message: `can't be read: ${reason}`}));
	const sketches: (Sketch | undefined)[] = [];
	const sight = {catalog, files: context.files, parts: new Map()};
	const tomorrow = addDays(today(context.now()), 1);
	const progress = await context.progress();
	try {
		for (const [index, entry] of entries.entries()) {
			progress.report(`${index} of ${entries.length} articles`);
			const {found, sketch} = await checkArticle(entry, sight);
			findings.push(...found);
			sketches.push(sketch);
		}
	} finally {
		progress.end();
	}
	findings.push(
		...futureDates(entries, tomorrow),
		...sameAddresses(entries),
		...sameTexts(entries, sketches),
		...(await lostNotes(context, catalog)),
	);
	sayFindings(context, findings, entries.length);
	return findings.length > 0 ? status.nothingFound : status.done;
}

/** What links are resolved in, and the known headings of all articles. */
type CheckSight = LibrarySight & {parts: KnownParts};

interface Finding {
	path: string;
	/** Line in the file, from 1. */
	line: number;
	message: string;
}

async function checkArticle({path}: Entry, sight: CheckSight): Promise<{found: Finding[]; sketch: Sketch | undefined}> {
	try {
		const article = await sight.files.read(path);
		const text = textOfBlocks(article.blocks);
		const problems = article.problems.map(problem => ({path, ...problem}));
		return {found: [...problems, ...(await brokenLinks(article, sight))], sketch: sketchOf(text)};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {found: [{path, line: 1, message: error.message}], sketch: undefined};
	}
}

/**
 * Finds links that lead nowhere, as `wsws links` does, and missing images; those given by file name alone are skipped, because
 * their folder is unknown.
 */
async function brokenLinks(article: Article, sight: CheckSight): Promise<Finding[]> {
	const links = (await outgoingLinks(article, sight, sight.parts)).filter(({state}) => state === 'broken');
	const images = shownImages(article).filter(image => !image.isWiki && isMissing(image.href));
	return [
		...links.map(({href, line, entry}) => ({href, line, lacks: entry ? 'has no such part' : 'is not there'})),
		...images.map(({href, line}) => ({href, line, lacks: 'is not there'})),
	].map(({href, line, lacks}) => ({path: article.path, line, message: `links to "${href}", which ${lacks}`}));

	function isMissing(href: string): boolean {
		const paths = pathsOfLink({href, isWiki: false}, article.path);
		return paths.length > 0 && !paths.some(path => sight.files.exists(path));
	}
}

/** Finds dates that have not begun anywhere on earth: a typo, or a year of another calendar. */
function futureDates(entries: Entry[], tomorrow: CalendarDate): Finding[] {
	return entries.flatMap(({path, date}) =>
		date !== undefined && firstDay(date) > tomorrow ? [{path, line: 1, message: `date is in the future: ${date}`}] : [],
	);
}

/** Finds articles with the same web address. They come oldest first, so the later one is the duplicate. */
function sameAddresses(entries: Entry[]): Finding[] {
	const first = new Map<string, string>();
	return entries.flatMap(({path, url}) => {
		const key = url === undefined ? undefined : addressKey(url);
		const other = key === undefined ? undefined : first.get(key);
		if (key !== undefined && other === undefined) first.set(key, path);
		return other === undefined ? [] : [{path, line: 1, message: `has the web address of ${other}`}];
	});
}

function sameTexts(entries: Entry[], sketches: (Sketch | undefined)[]): Finding[] {
	return [...nearDuplicates(sketches)].flatMap(([later, earlier]) => {
		const path = entries[later]?.path;
		return path === undefined ? [] : [{path, line: 1, message: `has nearly the text of ${entries[earlier]?.path}`}];
	});
}

function sayFindings({io}: Context, findings: Finding[], total: number): void {
	const byPlace = findings.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
	for (const {path, line, message} of byPlace)
		io.out(`${safeLine(path)}:${io.paint('line', String(line))}: ${safeLine(message)}\n`);
	if (findings.length === 0)
		io.message(`nothing wrong with ${total === 1 ? 'the only article' : `${total} articles`}\n`);
}
