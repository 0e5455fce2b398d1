// A list of articles near the current one, to choose from: linked from it, linking to it, or on the same subject. Looked up on
// request.

import {cut} from '../../page/line/columns.ts';
import type {NearBy} from '../model/effects.ts';
import {afterSaving} from '../model/history.ts';
import {
	type ArticleList,
	type Model,
	type NearArticle,
	noChange,
	type Page,
	type Step,
	withNotice,
} from '../model/model.ts';
import {updateListOverlay} from './list-overlay.ts';

/** Requests the articles, which are shown when they arrive. */
export function askNear(model: Model, {document}: Page, by: NearBy): Step {
	return {model: {...model, notice: 'looking …'}, effects: [{type: 'find-near', by, article: document.article}]};
}

/** Shows the list over the page that requested it, unless the person has moved on. */
export function withArticleList(
	model: Model,
	{by, path, articles}: {by: NearBy; path: string; articles: readonly NearArticle[]},
): Model {
	const {page, prompt, overlay, screen} = model;
	if (screen !== 'page' || page?.document.article.path !== path || prompt || overlay) return model;
	if (articles.length === 0) return {...model, notice: nothing[by]};
	return {...model, notice: '', overlay: {kind: 'articles', by, articles, selected: 0, top: 0}};
}

const nothing: Record<NearBy, string> = {
	links: 'no links here, and none that lead here',
	related: 'no article is about the same',
};

/** Handles a key; Enter opens the selected article. */
export function updateArticleList(model: Model, key: string): Step {
	const {page, overlay} = model;
	if (!page || overlay?.kind !== 'articles') return noChange({...model, overlay: undefined});
	const chosen = overlay.articles[overlay.selected];
	const enter = (closed: Model) => (chosen ? opened(closed, page, chosen) : noChange(closed));
	return updateListOverlay(model, key, {overlay, enter});
}

function opened(model: Model, page: Page, {address, path, start}: NearArticle): Step {
	const from = page.document.article.path;
	if (path === undefined && address.startsWith('#')) return withNotice(model, `nothing is called ${address} here`);
	return afterSaving(model, path === undefined ? {type: 'follow', address, from} : {type: 'open', path, start});
}

/** The list at a width; arrows show the direction of links. */
export function articleListLines({articles}: ArticleList, width: number): string[] {
	return articles.map(({sign, title}) => cut(sign === '' ? title : `${sign} ${title}`, width));
}
