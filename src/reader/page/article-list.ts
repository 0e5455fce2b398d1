// Articles near the one that is read: what it links to, what links to it, or what is about the same. A list to choose from,
// looked up when it is asked for.

import {cut} from '../../page/line/columns.ts';
import {isClosing} from '../help.ts';
import type {NearBy} from '../model/effects.ts';
import {indexAfter, textHeight, topShowing} from '../model/geometry.ts';
import {afterSaving} from '../model/history.ts';
import {commandOf, motionOf} from '../model/key-map.ts';
import {
	type ArticleList,
	type Model,
	type NearArticle,
	noChange,
	type Page,
	type Step,
	withNotice,
} from '../model/model.ts';
import {deadKey} from '../model/shared-actions.ts';

/** Asks for the articles, which are shown when they come. */
export function askNear(model: Model, {document}: Page, by: NearBy): Step {
	return {model: {...model, notice: 'looking …'}, effects: [{type: 'find-near', by, article: document.article}]};
}

/** The model with the list over the page that it was asked for; whoever does something else meanwhile is left alone. */
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

/** A motion chooses another article, Enter opens it, the keys that go back elsewhere take the list away. */
export function updateArticleList(model: Model, key: string): Step {
	const {page, overlay} = model;
	const closed = {...model, overlay: undefined};
	if (!page || overlay?.kind !== 'articles') return noChange(closed);
	const motion = motionOf(model.keyMap, key);
	if (motion) {
		const {length: count} = overlay.articles;
		const selected = indexAfter(motion, {index: overlay.selected, count, height: textHeight(model.size)});
		return noChange({...model, overlay: inView(model, {...overlay, selected})});
	}
	const chosen = overlay.articles[overlay.selected];
	if (key !== 'enter' || !chosen) {
		const isClosed = commandOf(model.keyMap.page, key) === overlay.by || isClosing(model, key);
		return isClosed ? noChange(closed) : deadKey(model, key, ' here · q goes back');
	}
	return opened(closed, page, chosen);
}

function opened(model: Model, page: Page, {address, path, start}: NearArticle): Step {
	const from = page.document.article.path;
	if (path === undefined && address.startsWith('#')) return withNotice(model, `nothing is called ${address} here`);
	return afterSaving(model, path === undefined ? {type: 'follow', address, from} : {type: 'open', path, start});
}

/** The model with the chosen article in view, after the screen changed its size. */
export function withArticleInView(model: Model): Model {
	const {overlay} = model;
	return overlay?.kind === 'articles' ? {...model, overlay: inView(model, overlay)} : model;
}

/** The articles in so many columns: what is linked to, and what links here, by the way of the arrow. */
export function articleListLines({articles}: ArticleList, width: number): string[] {
	return articles.map(({sign, title}) => cut(sign === '' ? title : `${sign} ${title}`, width));
}

function inView({size}: Model, overlay: ArticleList): ArticleList {
	const scrolling = {top: overlay.top, count: overlay.articles.length, height: textHeight(size)};
	return {...overlay, top: topShowing(overlay.selected, scrolling)};
}
