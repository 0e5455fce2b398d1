// `wsws notes`: lists all highlights and notes, by article.

import {today, todayBy} from '../../core/date/calendar.ts';
import {dateExamples, parsePeriod} from '../../core/date/parse-period.ts';
import {NoAnswer, UsageError} from '../../core/errors.ts';
import {notesQuestion} from '../../core/library/note-query.ts';
import {type NotedArticleEntry, notedArticles} from '../../core/library/noted-articles.ts';
import type {AnchoredNote} from '../../core/note/note.ts';
import {noteJsonLine, notePlace, notesMarkdown, readwiseHead, readwiseRow} from '../../core/note/note-rows.ts';
import {plural} from '../../core/plural.ts';
import {safeLine, safeText} from '../../core/text/safe-text.ts';
import {noteLinesOf} from '../../page/list/note-list.ts';
import type {Notes, NotesOnArticle} from '../../ports/notes.ts';
import type {Context} from '../context.ts';

export interface NotesListOptions {
	format?: 'markdown' | 'json' | 'csv';
	since?: string;
	limit?: number;
}

/** Prints the matching notes. Throws NoAnswer if there are none. */
export async function notes(context: Context, words: string[], options: NotesListOptions): Promise<void> {
	const {io} = context;
	const catalog = await context.catalog();
	const {isAsked, candidates} = await askedNotes(context, words, options);
	const form = formOf(options, context);
	let left = options.limit ?? Number.POSITIVE_INFINITY;
	let count = 0;
	const pages: string[] = [];
	for (const article of notedArticles(await candidates(await context.notes()), catalog)) {
		const found = {...article, notes: article.notes.filter(note => isAsked(article, note)).slice(0, left)};
		if (found.notes.length === 0) continue;
		left -= found.notes.length;
		count += found.notes.length;
		const text = form(found, pages.length === 0);
		if (io.isTerminal && options.format === undefined) pages.push(text);
		else {
			io.out(text);
			pages.push('');
		}
		if (left <= 0) break;
	}
	if (count === 0) throw nothingNoted(words, options);
	if (!io.isTerminal || options.format !== undefined) return;
	await context.page({text: pages.join('')});
	io.message(`${io.paint('faint', `${count} ${plural(count, 'note')}`)}\n`);
}

interface AskedNotes {
	isAsked(article: NotedArticleEntry, note: AnchoredNote): boolean;
	candidates(notes: Notes): Promise<NotesOnArticle[]>;
}

async function askedNotes(context: Context, words: string[], {since}: NotesListOptions): Promise<AskedNotes> {
	const day = todayBy(context.now);
	const first = since === undefined ? undefined : parsePeriod(since, day)?.first;
	if (since !== undefined && first === undefined)
		throw new UsageError(`--since "${safeLine(since)}" is not a date`, dateExamples);
	const {queryOfWords} = await import('../../core/query/shell-words.ts');
	const query = words.some(word => word.includes('@'))
		? await (await import('../search/saved.ts')).writtenOut(words, context)
		: words;
	const question = query.length === 0 ? undefined : notesQuestion(queryOfWords(query), day);
	return {
		isAsked: (article, note) =>
			(first === undefined || dayOf(note.created) >= first) && question?.isAnswered(article, note) !== false,
		candidates: notes => question?.candidates(notes) ?? notes.all(),
	};
}

/** The date of a note in local time. */
function dayOf(created: string): string {
	const time = new Date(created);
	return Number.isNaN(time.getTime()) ? '' : today(time);
}

function nothingNoted(words: string[], {since}: NotesListOptions): NoAnswer {
	const [word = ''] = words;
	if (words.length === 1 && isPlain(word))
		return new NoAnswer('no note answers', `the notes of an article: wsws notes title:${word}`);
	if (words.length > 0 || since !== undefined) return new NoAnswer('no note answers', 'see them all with: wsws notes');
	return new NoAnswer('there are no notes', 'make one with: wsws note NAME:LINE');
}

/** Whether a word may come from a title, and is safe from query syntax and the shell. */
function isPlain(word: string): boolean {
	return /^\w+$/.test(word);
}

/** Formats the notes of an article; `isFirst` if nothing was printed before. */
type NotesForm = (article: NotedArticleEntry, isFirst: boolean) => string;

function formOf({format}: NotesListOptions, {io}: Context): NotesForm {
	const titled = ({entry, title}: NotedArticleEntry) => ({...entry, title, name: entry?.name});
	const lines = (rows: string[]) => rows.map(row => `${row}\n`).join('');
	if (format === 'json') return article => lines(article.notes.map(note => noteJsonLine(titled(article), note)));
	if (format === 'csv')
		return (article, isFirst) =>
			safeText(
				(isFirst ? `${readwiseHead}\n` : '') + lines(article.notes.map(note => readwiseRow(titled(article), note))),
			);
	if (format === 'markdown') return article => safeText(notesMarkdown(titled(article), article.notes));
	if (io.isLaidOut)
		return (article, isFirst) =>
			(isFirst ? '' : '\n') + lines(noteLinesOf(article, {width: io.width, paint: io.paint}));
	return article => lines(article.notes.map(note => row(titled(article), note)));
}

/** Formats `place⇥quote⇥note`; the place of a lost note is the title of its article, without a line. */
function row(article: Parameters<typeof notePlace>[0], note: AnchoredNote): string {
	const place = notePlace(article, note) ?? article.name ?? article.title;
	const tags = note.tags.map(tag => `#${tag}`);
	return [place, note.quote.exact, [note.text, ...tags].filter(part => part !== '').join(' ')].map(safeLine).join('\t');
}
