// An article as the text of its file: YAML front matter that `parseArticle` reads back as the same metadata, then the body.

import {stringify} from 'yaml';
import type {Metadata} from './article.ts';
import {plainLine} from './plain-line.ts';

/** The whole file, ending with a line end. */
export function articleText({metadata, body}: {metadata: Metadata; body: string}): string {
	return `---\n${frontMatter(metadata)}---\n\n${body.trimEnd()}\n`;
}

/** The lines between the marks, in the order in which people write them; what an article doesn't have is left out. */
export function frontMatter({rest, ...known}: Metadata): string {
	const {title, authors, date, updated, lang, url, tags, summary, slug, draft} = known;
	const fields = {
		title: writtenLine(title),
		authors: authors.map(writtenLine),
		date: written(date),
		updated: written(updated),
		lang,
		url,
		tags: tags.map(writtenLine),
		summary: summary && writtenLine(summary),
		slug: slug && writtenLine(slug),
		draft: draft || undefined,
		...rest,
	};
	const present = Object.entries(fields).filter(([, value]) => value !== undefined && !isEmptyList(value));
	return stringify(Object.fromEntries(present), {lineWidth: 0, aliasDuplicateObjects: false});
}

/** Readers take marks of Markdown, tags and entities out of these fields; what means itself is protected. */
export function writtenLine(text: string): string {
	return plainLine(text) === text
		? text
		: withoutMarks(text).replace(/[&<]/g, mark => (mark === '&' ? '&amp;' : '&lt;'));
}

/** Marks of Markdown alone are protected: for texts of a web page, whose tags and entities do mean markup. */
export function withoutMarks(text: string): string {
	return text.replace(/[\\`*_~[\]{}]/g, '\\$&');
}

/** A year alone is a number in YAML, as people write it. */
function written(date: string | undefined): string | number | undefined {
	return date !== undefined && /^\d{4}$/.test(date) ? Number(date) : date;
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}
