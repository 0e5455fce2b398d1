// Finds the articles near the current one in the catalog. The code that searches is imported on first use.

import type {Article} from '../../core/article/article.ts';
import type {ArticleLink} from '../../core/library/links.ts';
import {everything} from '../../core/query/filter.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {NearBy} from '../model/effects.ts';
import type {NearArticle} from '../model/model.ts';
import {readableAddress} from '../page/fragments.ts';

interface NearPorts {
	catalog(): Promise<Catalog>;
	read(path: string): Promise<Article>;
	exists(path: string): boolean;
}

/** Limit on related articles. */
const mostRelated = 20;

/** The articles near one: linked from it and linking to it, or on the same subject, nearest first. */
export async function articlesNear(by: NearBy, article: Article, ports: NearPorts): Promise<NearArticle[]> {
	return by === 'links' ? linkedWith(article, ports) : related(article, await ports.catalog());
}

async function related(article: Article, catalog: Catalog): Promise<NearArticle[]> {
	const {relatedTo} = await import('../../core/library/related.ts');
	const entries = await relatedTo(article, {catalog, filter: everything, limit: mostRelated});
	return entries.map(({path, title}) => ({sign: '', title, path, address: path, start: {}}));
}

async function linkedWith(article: Article, {catalog: open, read, exists}: NearPorts): Promise<NearArticle[]> {
	const {backlinks, outgoingLinks} = await import('../../core/library/links.ts');
	const catalog = await open();
	const sight = {catalog, files: {read, exists}};
	const entry = catalog.at(article.path);
	const outgoing = (await outgoingLinks(article, sight)).map(leadingOut);
	return [...outgoing, ...(entry ? backlinks(entry, sight) : []).flatMap(leadingHere)];
}

const signs = {article: '→', file: '→', web: '↗', elsewhere: '?', broken: '✗'} as const;

function leadingOut({href, state, entry}: ArticleLink): NearArticle {
	const fragment = href.includes('#') ? href.slice(href.indexOf('#') + 1) : '';
	return {
		sign: signs[state],
		title: entry?.title ?? readableAddress(href),
		path: entry?.path,
		address: href,
		start: fragment === '' ? {} : {fragment},
	};
}

function leadingHere({href, line, entry}: ArticleLink): NearArticle[] {
	return entry ? [{sign: '←', title: entry.title, path: entry.path, address: href, start: {line}}] : [];
}
