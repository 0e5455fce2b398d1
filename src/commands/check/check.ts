// `wsws check`: what is wrong with the articles, a line each, for the person who keeps them.

import type {Article, Entry} from '../../core/article/article.ts';
import {textOfBlocks} from '../../core/article/blocks.ts';
import {type LocalLink, localLinks} from '../../core/article/local-links.ts';
import {stemOf} from '../../core/article/name.ts';
import {addDays, type CalendarDate, firstDay, today} from '../../core/date/calendar.ts';
import {type Status, status, UserError} from '../../core/errors.ts';
import {nameOfLink, namesOf} from '../../core/library/link-targets.ts';
import {isPictureName} from '../../core/markdown/dialect/wiki.ts';
import {everything} from '../../core/query/filter.ts';
import {titleKey} from '../../core/text/fold-keys.ts';
import {nearDuplicates, type Sketch, sketchOf} from '../../core/text/near-duplicates.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {addressKey} from '../../core/text/web-address.ts';
import type {Context} from '../context.ts';
import {lostNotes} from './lost-notes.ts';

/** Prints `path:line: message` for each, by path and line. Status 1 when there is any. */
export async function check(context: Context): Promise<Status> {
	const catalog = await context.catalog({isComplete: true});
	const entries = catalog.list(everything, {by: 'date', reverse: true});
	const findings = catalog.unreadable.map(({path, reason}) => ({path, line: 1, message: `can't be read: ${reason}`}));
	const sketches: (Sketch | undefined)[] = [];
	const names = namesIn(entries);
	const tomorrow = addDays(today(context.now()), 1);
	const progress = await context.progress();
	try {
		for (const [index, entry] of entries.entries()) {
			progress.report(`${index} of ${entries.length} articles`);
			const {found, sketch} = await checkArticle(entry, context, names);
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

interface Finding {
	path: string;
	/** In the file, from 1. */
	line: number;
	message: string;
}

async function checkArticle(
	{path}: Entry,
	{files}: Context,
	names: KnownNames,
): Promise<{found: Finding[]; sketch: Sketch | undefined}> {
	try {
		const article = await files.read(path);
		const text = textOfBlocks(article.blocks);
		const problems = article.problems.map(problem => ({path, ...problem}));
		return {found: [...problems, ...brokenLinks(article, files, names)], sketch: sketchOf(text)};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {found: [{path, line: 1, message: error.message}], sketch: undefined};
	}
}

/** What notes may call the articles of the library. */
interface KnownNames {
	stems: ReadonlySet<string>;
	titles: ReadonlySet<string>;
}

function namesIn(entries: Entry[]): KnownNames {
	return {
		stems: new Set(entries.map(({path}) => stemOf(path))),
		titles: new Set(entries.flatMap(namesOf).map(titleKey)),
	};
}

/** A link by name is good where any article has the name or the title; of pictures, nobody knows the folder. */
function brokenLinks(article: Article, files: Context['files'], names: KnownNames): Finding[] {
	return localLinks(article)
		.filter(link => !link.isWiki || !isKnown(link))
		.filter(({paths}) => !paths.some(path => files.exists(path)))
		.map(({href, line}) => ({path: article.path, line, message: `links to "${href}", which is not there`}));

	function isKnown(link: LocalLink): boolean {
		const [path = ''] = link.paths;
		return names.stems.has(stemOf(path)) || names.titles.has(titleKey(nameOfLink(link))) || isPictureName(path);
	}
}

/** Days that have not come anywhere on earth: a slip of a figure, or the year of another calendar. */
function futureDates(entries: Entry[], tomorrow: CalendarDate): Finding[] {
	return entries.flatMap(({path, date}) =>
		date !== undefined && firstDay(date) > tomorrow ? [{path, line: 1, message: `date is in the future: ${date}`}] : [],
	);
}

/** Finds articles of one web address. They come oldest first, so the later one is the double. */
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
