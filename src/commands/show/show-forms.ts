// The output formats of an article, each a function from an excerpt to text.

import {articleJson} from '../../core/article/article-json.ts';
import {passagesOf} from '../../core/article/blocks.ts';
import type {Excerpt} from '../../core/article/excerpt.ts';
import {headingsOf} from '../../core/article/outline.ts';
import {todayBy} from '../../core/date/calendar.ts';
import type {AnchoredNote} from '../../core/note/note.ts';
import {noteJson} from '../../core/note/note-rows.ts';
import {safeJson} from '../../core/text/safe-text.ts';
import {plainHeader} from '../../page/document/header.ts';
import {comfortableMeasure} from '../../page/document/measure.ts';
import type {MatchFinder} from '../../page/line/spans.ts';
import {type PlainLinks, plainText} from '../../page/text/plain.ts';
import type {PagedText} from '../../ports/io.ts';
import type {Context} from '../context.ts';

export interface ShowFormOptions extends ShowPageOptions {
	plain?: boolean;
	markdown?: boolean;
	html?: boolean;
	json?: boolean;
	toc?: boolean;
	/** True: with the person's notes; false: without; undefined: only on pages. */
	notes?: boolean;
}

export interface ShowPageOptions {
	/** Where link addresses are printed; undefined: as usual for the format. */
	links?: PlainLinks;
	/** A query whose hits are marked. */
	query?: string;
	/** False: without title, authors and date. */
	header?: boolean;
}

/** Formats an article; for a person, the page opens at its first hit. */
type Form = (excerpt: Excerpt) => Promise<PagedText>;

/** Returns the format that the options ask for. Default: a page for a person, plain text for a program. */
export async function showFormOf(options: ShowFormOptions, context: Context): Promise<Form> {
	if (options.html) return htmlForm(options);
	if (options.json) return async excerpt => ({text: json(excerpt, await notesOn(excerpt, context, options.notes))});
	if (options.markdown) return async excerpt => ({text: await markdown(excerpt, context, options)});
	if (options.toc) return async excerpt => ({text: tableOfContents(excerpt)});
	if (options.plain || !context.io.isLaidOut) return async excerpt => ({text: plain(excerpt, options)});
	return pageForm(options, context);
}

/** The format of a page: laid out, styled, with hits marked. */
async function pageForm(
	{links, query, header = true, notes: isNoted}: ShowFormOptions,
	context: Context,
): Promise<Form> {
	const [{loneImages, pageLines}, {createRenderer}] = await Promise.all([
		import('../../page/document/page.ts'),
		import('../../page/document/renderer.ts'),
	]);
	const look = await context.look();
	const columns = look.width ?? Math.min(comfortableMeasure, context.io.width);
	const find = query === undefined ? undefined : await finderOf(query, context);
	return async excerpt => {
		const {article, blocks, isWhole} = excerpt;
		const noted = await notesOn(excerpt, context, isNoted);
		const notes =
			noted.length > 0
				? (await import('../../core/note/flow-marks.ts')).notesOnBlocks(noted, article.blocks)
				: undefined;
		const renderer = await createRenderer(blocks, {...look, links: links ?? look.links});
		const metadata = header && isWhole ? article.metadata : undefined;
		const lines = pageLines(blocks, renderer, {width: columns, metadata, find, notes});
		const hit = find && blocks.findIndex(block => passagesOf([block]).some(({text}) => find(text).length > 0));
		return {
			text: lines.map(({text}) => `${text}\n`).join(''),
			...(hit !== undefined && {start: 1 + lines.findIndex(({block}) => block === hit)}),
			pictures: loneImages(lines, blocks).map(({line, href}) => ({
				before: line,
				href,
				article: article.path,
				columns: columns || context.io.size.width,
			})),
		};
	};
}

async function finderOf(typed: string, context: Context): Promise<MatchFinder> {
	const [{matcherOf}, {parseQuery}] = await Promise.all([
		import('../../core/query/match.ts'),
		import('../../core/query/parse-query.ts'),
	]);
	const query = await savedWrittenOut(typed, context);
	return matcherOf(parseQuery(query, todayBy(context.now))).marks;
}

/** Expands saved searches; their code is imported only if the query may name one. */
async function savedWrittenOut(query: string, {facts}: Context): Promise<string> {
	if (!query.includes('@')) return query;
	const {withSavedSearches} = await import('../../core/library/saved-searches.ts');
	return withSavedSearches(query, await facts());
}

/** The notes on an article. Skips the lookup if there is no notes folder at all. */
async function notesOn({article}: Excerpt, {notesFolder, notes}: Context, isAsked = true): Promise<AnchoredNote[]> {
	if (!isAsked || article.path === '-' || (await notesFolder()) === undefined) return [];
	return (await notes()).of(article);
}

async function markdown(excerpt: Excerpt, context: Context, {notes}: ShowFormOptions): Promise<string> {
	const noted = await notesOn(excerpt, context, notes ?? false);
	if (noted.length === 0) return excerpt.source();
	const {noteFootnotes} = await import('../../core/note/note-footnotes.ts');
	const {after, list} = noteFootnotes(noted, excerpt.article.blocks, excerpt.blocks);
	return excerpt.source(after) + list;
}

function json({article, entry, blocks, source}: Excerpt, notes: AnchoredNote[]): string {
	const about = {title: article.metadata.title, name: entry?.name};
	const whole = {article, entry, blocks, text: plainText(blocks), markdown: source()};
	return `${safeJson({...articleJson(whole), notes: notes.map(note => noteJson(about, note))})}\n`;
}

function plain({article, blocks, isWhole}: Excerpt, {header = true, links}: ShowPageOptions): string {
	return `${header && isWhole ? plainHeader(article.metadata) : ''}${plainText(blocks, links)}`;
}

/** The headings, indented by depth relative to the outermost heading. */
export function tableOfContents({blocks}: Pick<Excerpt, 'blocks'>): string {
	const headings = headingsOf(blocks);
	const outermost = Math.min(...headings.map(({depth}) => depth));
	return headings.map(({text, depth}) => `${'  '.repeat(depth - outermost)}${text}\n`).join('');
}

function htmlForm(options: ShowFormOptions): Form {
	return async ({article, blocks, isWhole}) => {
		const {html} = await import('../../page/text/html.ts');
		return {text: html(blocks, options.header !== false && isWhole ? article.metadata : undefined)};
	};
}
