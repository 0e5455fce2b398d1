// The tools of the server: search, list, show, cite and notes. Each answers from the library as it is at that moment.

import * as z from 'zod';
import {passageIndexAt} from '../core/article/blocks.ts';
import {NothingFound} from '../core/errors.ts';
import {citation, citationStyles} from '../core/library/citation.ts';
import {citationSource} from '../core/library/citation-source.ts';
import {notePlace} from '../core/note/note-rows.ts';
import {openAddress} from '../core/text/web-address.ts';
import {type Answer, answerOf, fitting, mostLength, restLine, shortened, usualLength} from './answer.ts';
import {bestPassages} from './best-passages.ts';
import {queryGuide} from './guide.ts';
import type {FoundArticle, SeenLibrary} from './library.ts';

/** A tool, and its handler for validated arguments. */
export interface Tool<Input extends z.ZodType = z.ZodType> {
	title: string;
	description: string;
	input: Input;
	answer(library: SeenLibrary, input: z.infer<Input>): Promise<Answer>;
}

const filters = {
	author: z.array(z.string()).optional().describe('parts of names of authors'),
	tag: z.array(z.string()).optional(),
	lang: z.array(z.string()).optional().describe('language codes, such as de'),
	since: z.string().optional().describe('first day, month or year: 2023-05'),
	until: z.string().optional().describe('last day, month or year'),
	unread: z.boolean().optional(),
	starred: z.boolean().optional(),
	noted: z.boolean().optional(),
};

/** Limit on passages per article: further ones say less than the next article does. */
const passagesOfArticle = 3;

const searchTool = tool({
	title: 'Search the articles',
	description: `Finds passages in the articles that this person keeps, best article first, each with its place.\n${queryGuide}`,
	input: z.strictObject({
		query: z.string().min(1).max(2000),
		limit: z.int().min(1).max(100).optional().describe('articles; 8 unless given'),
		...filters,
	}),
	async answer(library, {query, limit = 8, ...asked}) {
		const found = await library.search(query, asked);
		if (!found) throw new NothingFound(`nothing found for ${query}`, 'try fewer or rarer words, or list');
		const {results, words, isPartial, lacking} = found;
		const hits = [];
		let articles = 0;
		for await (const result of results) {
			if (++articles > limit) break;
			const {name, title, date = null} = result.entry;
			for (const {line, section, text} of bestPassages(result, passagesOfArticle)) {
				hits.push({place: `${name}:${line}`, title, date, heading: section, text: shortened(text, 500)});
			}
		}
		const {kept, lines} = fitting(
			hits,
			roomFor(limit, 8),
			({place, title, date, text}) => `${place} | ${title}${date ? ` (${date})` : ''}\n  ${text}`,
		);
		const isAll = articles <= limit && kept.length === hits.length;
		const end = isAll ? [] : ['(there is more: ask with a larger limit, or more exactly)'];
		const have = words && `have${isPartial ? ' some of' : ''}: ${words.join(', ')}.`;
		const note = have ? [lacking ? `No article has ${lacking}; these ${have}` : `These ${have}`, ''] : [];
		return answerOf([...note, ...lines, ...end], {hits: kept, isAll, words: words ?? null});
	},
});

const listTool = tool({
	title: 'List articles',
	description:
		'Lists the articles, newest first: name, date, authors, title, minutes. A query has the language of search.',
	input: z.strictObject({
		query: z.string().min(1).max(2000).optional(),
		sort: z.enum(['date', 'title', 'author', 'words']).optional(),
		limit: z.int().min(1).max(500).optional().describe('20 unless given'),
		...filters,
	}),
	async answer(library, {limit = 20, ...question}) {
		const {entries, count} = await library.list(question, limit);
		if (entries.length === 0) throw new NothingFound('no article meets this');
		const rows = entries.slice(0, limit).map(({name, title, authors, date = null, minutes, unread, starred}) => {
			return {name, title, authors, date, minutes, unread, starred};
		});
		const {kept, lines} = fitting(
			rows,
			roomFor(limit, 20),
			({name, date, authors, title, minutes}) =>
				`${name} | ${date ?? 'no date'} | ${authors.join(', ')} | ${title} | ${minutes} min`,
		);
		const rest = count - kept.length;
		return answerOf([...lines, ...restLine(rest, 'ask with a larger limit, or a filter')], {articles: kept, rest});
	},
});

const showTool = tool({
	title: 'Read an article',
	description: `Reads an article, a paragraph with its place at a time: by name, by words of its title, or from a place (name:line) on.
About ${usualLength} characters unless count asks for more; go on with from.`,
	input: z.strictObject({
		article: z.string().min(1).max(1000).describe('a name, words of a title, or a place as name:38'),
		from: z.int().min(1).optional().describe('the number of the first paragraph, as an answer said'),
		count: z.int().min(1).max(2000).optional().describe('paragraphs'),
	}),
	async answer(library, {article: typed, from, count}) {
		const found = await library.find(typed);
		const {entry, passages} = found;
		const first = from === undefined ? startOf(found) : from - 1;
		if (first >= passages.length && passages.length > 0)
			throw new NothingFound(`${entry.name} has ${passages.length} paragraphs`);
		const all = passages.slice(first, first + (count ?? passages.length)).map(({line, section, text}, index) => {
			return {
				place: `${entry.name}:${line}`,
				number: first + index + 1,
				heading: section,
				text: shortened(text, 20_000),
			};
		});
		const room = count === undefined ? usualLength : mostLength;
		const {kept, lines} = fitting(all, room, ({place, text}) => `[${place}] ${text}`);
		const {title, authors, date = null, url = null} = entry;
		const next = first + kept.length + 1;
		const rest = passages.length - next + 1;
		const head = [title, authors.join(', '), date ?? ''].filter(part => part !== '').join(' | ');
		const about = {name: entry.name, title, authors, date, url: url && openAddress(url)};
		return answerOf([head, '', ...lines, ...restLine(rest, `go on with from: ${next}`)], {
			...about,
			paragraphs: kept,
			next: rest > 0 ? next : null,
		});
	},
});

const citeTool = tool({
	title: 'Cite an article',
	description: 'Cites an article, with the text at a place (name:line).',
	input: z.strictObject({
		place: z.string().min(1).max(1000),
		style: z.enum(citationStyles).optional().describe('plain unless given'),
	}),
	async answer(library, {place, style = 'plain'}) {
		const found = await library.find(place);
		const {article, entry, line, passages} = found;
		const quote = line === undefined ? undefined : passages[startOf(found)]?.text;
		const text = citation({...citationSource(article, entry), line, quote: quote && shortened(quote, 5000)}, style);
		return answerOf([text], {citation: text});
	},
});

const notesTool = tool({
	title: 'Notes of this person',
	description: `What this person highlighted and noted in the articles, with its places. Words of a query are looked for in highlights and notes,
fields as tag: and author: in the article and the note. Without a query all, the newest articles first.`,
	input: z.strictObject({
		query: z.string().min(1).max(2000).optional(),
		limit: z.int().min(1).max(500).optional().describe('notes; 20 unless given'),
	}),
	async answer(library, {query, limit = 20}) {
		const found = (await library.notes(query)).flatMap(article => article.notes.map(note => ({...article, note})));
		if (found.length === 0) throw new NothingFound(query === undefined ? 'there are no notes' : 'no note answers');
		const rows = found.slice(0, limit).map(({entry, title, note}) => {
			const {quote, text, tags, created, place} = note;
			const where = {place: notePlace({title, name: entry?.name}, note) ?? null, lost: place === undefined};
			return {
				...where,
				title,
				quote: shortened(quote.exact, 500),
				note: shortened(text, 1000),
				tags,
				created: created || null,
			};
		});
		const {kept, lines} = fitting(rows, roomFor(limit, 20), ({place, title, quote, note, tags}) => {
			const said = [note, ...tags.map(tag => `#${tag}`)].filter(part => part !== '').join(' ');
			return `${place ?? 'lost'} | ${title}\n  “${quote}”${said === '' ? '' : `\n  ${said}`}`;
		});
		const rest = found.length - kept.length;
		return answerOf([...lines, ...restLine(rest, 'ask with a larger limit, or a query')], {notes: kept, rest});
	},
});

/** All tools by their names. */
export const tools: Record<string, Tool> = {
	search: searchTool,
	list: listTool,
	show: showTool,
	cite: citeTool,
	notes: notesTool,
};

/** Fixes the type of a tool: its handler receives what its own input schema has parsed. */
function tool<Input extends z.ZodType>(made: Tool<Input>): Tool {
	return {...made, answer: (library, input) => made.answer(library, made.input.parse(input))};
}

/** Gives more room for an answer with more items than usual. */
function roomFor(limit: number, usual: number): number {
	return limit > usual ? Math.min(mostLength, Math.ceil((usualLength * limit) / usual)) : usualLength;
}

/** The index of the paragraph that holds the place. */
function startOf({passages, line}: FoundArticle): number {
	return line === undefined ? 0 : Math.max(0, passageIndexAt(passages, line));
}
