// The head of an article on its page: its title, and who wrote it when.

import {columns} from '../page/columns.ts';
import {slice} from '../page/fit.ts';
import type {Theme} from '../page/theme.ts';
import type {Document} from './document.ts';

export function masthead({article, minutes}: Document, {width, theme}: {width: number; theme: Theme}): string[] {
	const {title, authors, date} = article.metadata;
	const about = [authors.join(', '), date ?? '', `${minutes} min`].filter(fact => fact !== '').join(' · ');
	return [
		'',
		...wrapped(title, width).map(line => theme.firstHeading(line)),
		...wrapped(about, width).map(line => theme.faint(line)),
	];
}

/** A short plain text in lines of at most `width` columns. */
export function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).flatMap(word => pieces(word, width))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (columns(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = word;
	}
	return line === '' ? lines : [...lines, line];
}

/** A word that is wider than a line, cut. */
function pieces(word: string, width: number): string[] {
	if (columns(word) <= width) return [word];
	const first = slice(word, 0, width) || Array.from(word)[0] || '';
	return [first, ...pieces(word.slice(first.length), width)];
}
