// Prints an article for a listener, or as a log: sequentially, with every element announced in words, and nothing redrawn.

import type {Article, Entry} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {paragraphText} from '../../core/article/plain/plain-paragraph.ts';
import type {Table} from '../../core/markdown/tokens.ts';
import {plural} from '../../core/plural.ts';
import {plainText} from '../../page/text/plain.ts';

export interface LinearArticle {
	article: Article;
	/** Reading time in whole minutes. */
	minutes: number;
}

/** The whole article: one line per paragraph, separated by blank lines. Ends with a newline. */
export function linearText({article, minutes}: LinearArticle): string {
	const {metadata, blocks} = article;
	const {title, authors, date} = metadata;
	const head = [`Title: ${title}`];
	if (authors.length > 0) head.push(`By ${authors.join(', ')}`);
	if (date !== undefined) head.push(`Date: ${date}`);
	head.push(minutesText(minutes));
	const footnotes = blocks.filter(({token}) => token.type === 'footnote');
	const texts = blocks.filter(({token}) => token.type !== 'footnote').map(spoken);
	if (footnotes.length > 0) texts.push('Notes', plainText(footnotes).trimEnd());
	return [head.join('\n'), ...texts.filter(text => text !== ''), 'End of article'].map(text => `${text}\n`).join('\n');
}

/** The library in the same style: one article per line, starting with its number, which `read` accepts. */
export function linearList(entries: Entry[]): string {
	return entries.map((entry, index) => `${index + 1}. ${entryText(entry)}\n`).join('');
}

function entryText({title, authors, date, minutes, unread, starred}: Entry): string {
	const facts = [title, authors.length > 0 && `by ${authors.join(', ')}`, date, minutesText(minutes)];
	return [...facts, unread && 'unread', starred && 'starred'].filter(Boolean).join(', ');
}

function minutesText(minutes: number): string {
	return `${minutes} ${plural(minutes, 'minute')}`;
}

function spoken({token}: Block): string {
	if (token.type === 'heading') return `Heading ${token.depth}: ${paragraphText(token.tokens)}`;
	if (token.type === 'table') return spokenTable(token);
	if (token.type === 'code') return `Code:\n${token.text}\nEnd of code`;
	if (token.type === 'hr') return '';
	return plainText([{line: token.line, section: [], token}]).trimEnd();
}

function spokenTable({header, rows}: Table): string {
	const names = header.map(({tokens}) => paragraphText(tokens));
	const records = rows.map(row =>
		row.map(({tokens}, index) => [names[index], paragraphText(tokens)].filter(Boolean).join(': ')).join('\n'),
	);
	return [`Table of ${rows.length} ${plural(rows.length, 'row')}:`, ...records, 'End of table'].join('\n\n');
}
