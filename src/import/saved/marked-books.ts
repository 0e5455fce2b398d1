// A table of highlights in books and articles without addresses (Readwise): each becomes an article of quotations.

import type {Draft} from '../../ports/importer.ts';
import {draftOf} from '../draft/draft.ts';
import {foldName, parseCsv} from './parse-csv.ts';
import {remarkedMarks} from './quoted-marks.ts';

interface MarkedBook {
	title: string;
	author: string;
	tags: string;
	highlights: {quote: string; text: string}[];
}

/** Whether a text is such a table, judging by its column names. */
export function isMarkedBooks(text: string): boolean {
	const [head = ''] = text.slice(0, 2000).split('\n', 1);
	const names = new Set(head.split(/[,;\t]/).map(foldName));
	return names.has('highlight') && names.has('booktitle') && !names.has('url');
}

/** One article per book, in the order of first occurrence. */
export async function* markedBooks(text: string): AsyncGenerator<Draft> {
	const books = new Map<string, MarkedBook>();
	for (const row of parseCsv(text)) {
		const value = (name: string) => row.get(name) ?? '';
		const [title, author] = [value('booktitle'), value('bookauthor')];
		const key = `${title}\n${author}`;
		const book = books.get(key) ?? {title, author, tags: value('documenttags'), highlights: []};
		books.set(key, book);
		book.highlights.push({quote: value('highlight'), text: value('note')});
	}
	for (const {title, author, tags, highlights} of books.values()) {
		const fields = {
			title,
			authors: author,
			tags: tags
				.split(/[,;|]/)
				.map(tag => tag.trim())
				.filter(Boolean),
		};
		const body = remarkedMarks(highlights).join('\n\n');
		yield await draftOf({fields, body, name: title, warnings: [], isOwnBody: true});
	}
}
