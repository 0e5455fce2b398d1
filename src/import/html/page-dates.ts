// The date on which a page was published: from its metadata, its address, or its visible text.

import type {CalendarDate} from '../../core/date/calendar.ts';
import {addDays} from '../../core/date/calendar.ts';
import {parseDate} from '../../core/date/parse-date.ts';
import {dateOfPath} from '../../core/date/path-dates.ts';
import type {PageDocument, PageElement} from './page-document.ts';
import {metas, type Thing, textsOfValue} from './page-metadata.ts';
import {type ShortText, shortTexts} from './short-texts.ts';

/** The date in the page's own time zone: if the address contains a date a day off the metadata, the latter is in another zone. */
export function publishedDate(document: PageDocument, thing: Thing, url: string | undefined): CalendarDate | undefined {
	const ofAddress = url === undefined ? undefined : dateOfPath(new URL(url).pathname);
	const dayOfAddress = isDay(ofAddress) ? ofAddress : undefined;
	const stated = firstDate([
		...textsOfValue(thing.datePublished ?? thing.dateCreated),
		...statements.flatMap(name => metas(document, name)),
		...[...document.querySelectorAll(marked)].map(time => firstOf(time)),
	]);
	const isBeside = isDay(stated) && (addDays(stated, 1) === dayOfAddress || addDays(stated, -1) === dayOfAddress);
	return (isBeside ? dayOfAddress : stated) ?? dayOfAddress ?? seenDate(document) ?? ofAddress;
}

/** The first text that is a date in any form. */
export function firstDate(texts: (string | undefined)[]): CalendarDate | undefined {
	for (const text of texts) {
		const date = text === undefined ? undefined : parseDate(text);
		if (date !== undefined) return date;
	}
	return undefined;
}

const statements = [
	'article:published_time',
	'og:published_time',
	'og:article:published_time',
	'datePublished',
	'parsely-pub-date',
	'citation_publication_date',
	'citation_date',
	'dc.date',
	'dc.date.issued',
	'dcterms.date',
	'dcterms.created',
	'date',
	'pubdate',
	'publish-date',
	'publication_date',
	'sailthru.date',
	'article.published',
];

const marked =
	'time[itemprop="datePublished"], time[pubdate], time.published, .dt-published, abbr.published, abbr[itemprop="datePublished"]';

/** Prefers the machine-readable value to the visible text. */
function firstOf(element: PageElement): string {
	return element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.textContent ?? '';
}

function isDay(date: CalendarDate | undefined): date is CalendarDate {
	return date?.length === 10;
}

/** The visible date that is most likely the page's. */
function seenDate(document: PageDocument): CalendarDate | undefined {
	const ranked = shortTexts(document, selector).flatMap(found => {
		const date = dayIn(found.element.getAttribute('datetime') ?? '') ?? dayIn(found.text);
		return date === undefined ? [] : [{date, score: scoreOf(found)}];
	});
	const [best] = ranked.filter(({score}) => score >= 0.8).sort((a, b) => b.score - a.score);
	return best?.date;
}

const selector =
	'time, [itemprop="datePublished" i], [class*="date" i], [class*="publi" i], [class*="time" i], [class*="posted" i]';

function scoreOf({element, text, distance, label, isInArticle}: ShortText): number {
	const isTime = element.localName === 'time';
	const facts: [boolean, number][] = [
		[/datepublished/.test(label), 3],
		[isTime, 1],
		[/pub|post|date|stamp/.test(label), 1],
		[/modif|updat/.test(label) || /^\W*(?:last )?(?:updated|modified)/i.test(text), -1],
		[text.length <= 60, 0.7],
		[opening.test(text), 1],
		[isInArticle, 0.5],
		[/©|copyright/i.test(text), -3],
		[/event|deadline|calendar/.test(label), -2.5],
	];
	const sum = facts.reduce((all, [is, weight]) => all + (is ? weight : 0), 0);
	return sum + Math.max(-1, 1.5 - Math.abs(distance) / 40);
}

const opening =
	/^\W*(?:published|posted|created|veröffentlicht|erschienen|am|publié|le|publicado|stand|date|datum|fecha)\b/i;

/** The date in a text, alone or among other words. */
function dayIn(text: string): CalendarDate | undefined {
	const whole = parseDate(text);
	if (isDay(whole)) return whole;
	for (const [found] of text.matchAll(written)) {
		const date = parseDate(found);
		if (isDay(date)) return date;
	}
	return undefined;
}

/** The usual forms of a date. */
const written =
	/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/giu;
