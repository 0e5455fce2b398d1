// `wsws links`: lists what an article links to, and what links to it.

import type {Entry} from '../../core/article/article.ts';
import {NoAnswer} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {type ArticleLink, backlinks, outgoingLinks} from '../../core/library/links.ts';
import {safeJson, safeLine} from '../../core/text/safe-text.ts';
import {openAddress} from '../../core/text/web-address.ts';
import {linkLines} from '../../page/list/link-lines.ts';
import type {Context} from '../context.ts';

export interface LinksOptions {
	from?: boolean;
	to?: boolean;
	broken?: boolean;
	json?: boolean;
}

/** A link as a row: `from⇥to⇥place⇥state`. */
interface LinkRow {
	from: string;
	/** An article's name, or the address as written. */
	to: string;
	place: string;
	link: ArticleLink;
}

/** Throws NoAnswer if there are no such links. */
export async function links(context: Context, typed: string, options: LinksOptions): Promise<void> {
	const {io, files} = context;
	const {article, entry: typedEntry} = await findArticle(typed, context);
	const catalog = await context.catalog();
	const entry = typedEntry ?? catalog.at(article.path);
	const sight = {catalog, files};
	const isWanted = ({state}: ArticleLink) => !options.broken || state === 'broken';
	const out = options.to && !options.from ? [] : (await outgoingLinks(article, sight)).filter(isWanted);
	const back = entry && (options.to || !options.from) ? backlinks(entry, sight).filter(isWanted) : [];
	const name = entry?.name ?? safeLine(article.path);
	if (out.length + back.length === 0) throw new NoAnswer(nothingOf(name, options));
	if (io.isLaidOut && !options.json) {
		await context.page({text: `${linkLines({out, back}, io).join('\n')}\n`});
		return;
	}
	const rows = [...out.map(link => rowOut(name, link)), ...back.map(link => rowBack(name, link))];
	// Several links of one paragraph to the same article are printed once.
	const lines = new Set(rows.map(row => (options.json ? safeJson(linkJson(row)) : textOf(row))));
	for (const line of lines) io.out(`${line}\n`);
}

function nothingOf(name: string, {from, to, broken}: LinksOptions): string {
	if (broken) return `${name} has no broken links`;
	if (from === to) return `${name} links to nothing, and nothing links to it`;
	return from ? `${name} links to nothing` : `nothing links to ${name}`;
}

function rowOut(name: string, link: ArticleLink): LinkRow {
	return {from: name, to: addressOf(link), place: `${name}:${link.line}`, link};
}

function rowBack(name: string, link: ArticleLink): LinkRow {
	const from = link.entry?.name ?? '';
	return {from, to: name, place: `${from}:${link.line}`, link};
}

/** The target of a broken link is printed as written, even if the article exists and only the heading is missing. */
function addressOf({state, entry, href}: ArticleLink): string {
	return state === 'article' && entry ? entry.name : safeLine(openAddress(href));
}

function textOf({from, to, place, link}: LinkRow): string {
	return [from, to, place, link.state].join('\t');
}

function linkJson({from, to, link}: LinkRow): object {
	const {line, href, state, entry} = link;
	return {from, to, line, state, href: openAddress(href), title: titleOf(entry)};
}

function titleOf(entry: Entry | undefined): string | null {
	return entry?.title ?? null;
}
