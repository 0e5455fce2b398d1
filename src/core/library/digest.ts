// Builds a Markdown digest of articles for mail: title, authors, date, opening and address of each.

import type {Article, Entry} from '../article/article.ts';
import {passagesOf} from '../article/blocks.ts';
import type {CalendarDate} from '../date/calendar.ts';
import {formatDate} from '../date/format-date.ts';
import {plural} from '../plural.ts';
import {sentencesOf} from '../text/sentences.ts';
import {openAddress} from '../text/web-address.ts';

/** An article of the digest; without text, if it can't be read. */
export interface DigestArticle {
	entry: Entry;
	article: Article | undefined;
}

/** The whole document, with a trailing newline. */
export function digestOf(articles: DigestArticle[], day: CalendarDate): string {
	const head = `# ${articles.length} new ${plural(articles.length, 'article')}, ${formatDate(day, '%-d %B %Y')}`;
	return `${[head, ...articles.map(partOf)].join('\n\n')}\n`;
}

function partOf({entry, article}: DigestArticle): string {
	const {title, authors, date, minutes, url, name} = entry;
	const about = [authors.map(escaped).join(', '), date ?? '', `${minutes} min`].filter(Boolean).join(' · ');
	const opening = entry.summary ?? (article && openingOf(article)) ?? '';
	const address = url && openAddress(url);
	const places = [
		`\`wsws read ${name.replaceAll('`', "'")}\``,
		...(address ? [`<${address.replace(/[<>\s]/g, encodeURIComponent)}>`] : []),
	];
	return [`## ${escaped(title)}`, about, escaped(opening), places.join(' · ')].filter(Boolean).join('\n\n');
}

/** In UTF-16 units. */
const usualOpening = 280;

/** The first sentences of the text, up to the length of a paragraph. */
function openingOf({blocks}: Article): string {
	const text = passagesOf(blocks.filter(({token}) => token.type === 'paragraph'))
		.slice(0, 4)
		.map(({text}) => text)
		.join(' ');
	const ends = sentencesOf(text).map(([, end]) => end);
	const end = ends.findLast(end => end <= usualOpening) ?? ends[0] ?? text.length;
	return end > 2 * usualOpening ? `${text.slice(0, usualOpening)}…` : text.slice(0, end).trim();
}

/** Escapes Markdown: titles and summaries are plain text. */
function escaped(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~$&]/g, String.raw`\$&`);
}
