// Exports notes: JSON Lines, the CSV that Readwise imports, a Markdown document.

import type {Metadata} from '../article/article.ts';
import {safeJson} from '../text/safe-text.ts';
import {openAddress} from '../text/web-address.ts';
import type {AnchoredNote} from './note.ts';

/** The properties of an article in these formats; without a name, it is in no library. */
export type NotedTitle = Pick<Metadata, 'title'> &
	Partial<Pick<Metadata, 'authors' | 'date' | 'url'>> & {name?: string | undefined};

/** The place of a note, `name:line`; undefined if its words are lost. */
export function notePlace({name}: NotedTitle, {place}: AnchoredNote): string | undefined {
	return name === undefined || place === undefined ? undefined : `${name}:${place.line}`;
}

/** A note as JSON object: printed by `notes --format json`, and relied on by other programs. */
export function noteJson(article: NotedTitle, note: AnchoredNote): object {
	const {id, quote, text, tags, created, place} = note;
	return {
		article: article.name ?? null,
		place: notePlace(article, note) ?? null,
		line: place?.line ?? null,
		quote: quote.exact,
		note: text,
		tags,
		created: created === '' ? null : created,
		id,
		title: article.title,
		heading: quote.section,
		lost: place === undefined,
		changed: place?.isChanged ?? false,
	};
}

export function noteJsonLine(article: NotedTitle, note: AnchoredNote): string {
	return safeJson(noteJson(article, note));
}

/** Column names that Readwise recognizes. */
export const readwiseHead = 'Highlight,Title,Author,URL,Note,Location,Date';

/** A CSV row; tags precede the note, as Readwise expects. */
export function readwiseRow(
	{title, authors = [], url}: NotedTitle,
	{quote, text, tags, created, place}: AnchoredNote,
): string {
	const note = [tags.map(tag => `.${tag}`).join(' '), text].filter(part => part !== '').join('\n');
	const address = url === undefined ? '' : openAddress(url);
	const fields = [quote.exact, title, authors.join(', '), address, note, String(place?.line ?? ''), created];
	return fields.map(csvField).join(',');
}

/** RFC 4180. Leading characters that would make a spreadsheet evaluate a formula are neutralized. */
function csvField(text: string): string {
	const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The notes on an article as a section of a document, ending with an empty line. */
export function notesMarkdown(article: NotedTitle, notes: readonly AnchoredNote[]): string {
	const {title, authors = [], date, url} = article;
	const about = [authors.map(escaped).join(', '), date ?? '', url === undefined ? '' : `<${openAddress(url)}>`];
	const head = [`# ${escaped(title)}`, about.filter(part => part !== '').join(' · ')].filter(part => part !== '');
	let section = '';
	const parts = notes.flatMap(note => {
		const heading = note.quote.section.at(-1) ?? '';
		const isNew = heading !== section && heading !== '';
		section = heading;
		return [...(isNew ? [`## ${escaped(heading)}`] : []), ...noteMarkdown(article, note)];
	});
	return [...head, ...parts].map(part => `${part}\n\n`).join('');
}

function noteMarkdown(article: NotedTitle, note: AnchoredNote): string[] {
	const {quote, text, tags, id} = note;
	const place = notePlace(article, note);
	const words = quote.exact
		.split('\n')
		.map(passage => `> ${escaped(passage)}`)
		.join('\n>\n');
	const end = [...tags.map(tag => `#${tag}`), place === undefined ? '(lost)' : `(${escaped(place)})`, `^${id}`].join(
		' ',
	);
	return [words, ...(text === '' ? [] : [text]), end];
}

function escaped(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');
}
