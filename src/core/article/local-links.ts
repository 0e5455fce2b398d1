// The links of an article, and the files that they may lead to.

import {type BlockToken, type InlineToken, innerBlocks} from '../markdown/tokens.ts';
import {percentDecoded} from '../text/web-address.ts';
import type {Article} from './article.ts';

/** A link as written, whatever it leads to. */
export interface WrittenLink {
	/** As written. */
	href: string;
	/** Line of its block in the source file, from 1. */
	line: number;
	/** Whether it names a note, in whatever folder. */
	isWiki: boolean;
}

/** The links of an article in order, without images. */
export function writtenLinks(article: Pick<Article, 'blocks'>): WrittenLink[] {
	return placedIn(article, false);
}

/** The images that an article shows, in order. */
export function shownImages(article: Pick<Article, 'blocks'>): WrittenLink[] {
	return placedIn(article, true);
}

function placedIn({blocks}: Pick<Article, 'blocks'>, isImage: boolean): WrittenLink[] {
	const found = blocks.flatMap(({token}) => linesAndHrefs(token)).filter(placed => placed.isImage === isImage);
	return found.map(({line, href, isWiki}) => ({line, href, isWiki}));
}

/**
 * The paths that a link in this file may mean, likeliest first: sites omit the extension, or use that of the published page. None
 * if it leads elsewhere: to a site's root, or through a template.
 */
export function pathsOfLink({href, isWiki}: Pick<WrittenLink, 'href' | 'isWiki'>, from: string): string[] {
	return isWiki ? pathsOfNote(href, from) : pathsOfFile(href, from);
}

function pathsOfFile(href: string, from: string): string[] {
	const target = href.replace(/[?#].*$/s, '');
	if (target === '' || /^[\\/]|^[a-z][a-z\d+.-]*:|[{}<>\n]|^www\./i.test(target)) return [];
	const path = joined(from, percentDecoded(target));
	return [path, path.replace(/\.html?$|\/?$/i, '.md'), path.replace(/\/?$/, '/index.md')];
}

/** In the name of a note, all characters are literal. */
function pathsOfNote(href: string, from: string): string[] {
	const name = href.replace(/#.*$/s, '');
	return name === '' ? [] : [joined(from, name), joined(from, `${name}.md`)];
}

/** Resolves a path relative to the folder of a file. */
function joined(file: string, target: string): string {
	const separator = /^[a-z]:\\|^\\\\/i.test(file) ? '\\' : '/';
	const parts = file.split(separator).slice(0, -1);
	for (const part of target.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join(separator);
}

interface Placed extends WrittenLink {
	isImage: boolean;
}

function linesAndHrefs(token: BlockToken): Placed[] {
	switch (token.type) {
		case 'heading':
		case 'paragraph':
			return hrefsOf(token.tokens).map(found => ({line: token.line, ...found}));
		case 'table':
			return [token.header, ...token.rows]
				.flat()
				.flatMap(cell => hrefsOf(cell.tokens).map(found => ({line: token.line, ...found})));
		default:
			return innerBlocks(token).flatMap(linesAndHrefs);
	}
}

function hrefsOf(tokens: InlineToken[]): Omit<Placed, 'line'>[] {
	return tokens.flatMap(token => {
		const isImage = token.type === 'image';
		const own = token.type === 'link' || isImage ? [{href: token.href, isWiki: token.isWiki === true, isImage}] : [];
		return 'tokens' in token ? [...own, ...hrefsOf(token.tokens)] : own;
	});
}
