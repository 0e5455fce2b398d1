// Finds the article that was typed for `<article>`. Tried in this order: standard input, a web address, a file or its URL, a name
// or alias, a number in the list, words that only one title contains. All but the first two may end in `:line` or a `#heading`.

import type {Catalog} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import type {Importer} from '../../ports/importer.ts';
import {type Article, type Entry, largestArticle} from '../article/article.ts';
import type {LocatedArticle} from '../article/excerpt.ts';
import {articleEnding, articleEndings} from '../article/file-name.ts';
import {withName} from '../article/name.ts';
import {NothingFound, noArticles, UsageError, UserError} from '../errors.ts';
import {plural} from '../plural.ts';
import {nearestName} from '../text/did-you-mean.ts';
import {pathOfFileUrl} from '../text/file-url.ts';
import {safeLine} from '../text/safe-text.ts';
import {isWebAddress, pastedAddress, percentDecoded, withForgottenScheme} from '../text/web-address.ts';

/** What finding an article needs; a Context provides it. */
export interface ArticleSources {
	catalog(): Promise<Catalog>;
	files: Files;
	input(): Promise<Uint8Array>;
	importer(): Promise<Pick<Importer, 'read' | 'readFile'>>;
}

/** Reads the article that was typed. Throws NothingFound if it is unknown or ambiguous, UserError if its file can't be read. */
export async function findArticle(typed: string, sources: ArticleSources): Promise<LocatedArticle> {
	const [, article, heading] = /^(.+?)#(.+)$/s.exec(typed) ?? [];
	try {
		return await findPlace(typed, sources);
	} catch (error) {
		if (!(error instanceof NothingFound) || article === undefined || heading === undefined) throw error;
		// Nothing has this name: the `#` may separate a heading from an article's name.
		const found = await findPlace(article, sources).catch(() => Promise.reject(error));
		return atHeading(found, heading);
	}
}

/**
 * `typed` may be words, or an anchor as links have it: `#the-hands`, `#%C3%BCber-uns`. Throws NothingFound if there is no such
 * heading.
 */
async function atHeading(found: LocatedArticle, typed: string): Promise<LocatedArticle> {
	const [{sectionIn}, {findSection, headingSlug, headingsOf}, {anchorsOf, lineOfAnchor}] = await Promise.all([
		import('../article/excerpt.ts'),
		import('../article/outline.ts'),
		import('../article/parts/anchors.ts'),
	]);
	const {blocks} = found.article;
	const heading = percentDecoded(typed);
	const slugged = headingsOf(blocks).find(({text}) => headingSlug(text) === heading);
	const ways = [slugged?.text ?? '', heading, heading.replaceAll('-', ' ')];
	const section = ways.find(words => findSection(blocks, words).kind !== 'none') ?? heading;
	const anchor = slugged ? undefined : lineOfAnchor(anchorsOf(found.article), heading);
	if (anchor !== undefined) return {...found, line: anchor};
	return {...found, line: sectionIn(found, section).heading.line, section};
}

async function findPlace(typed: string, sources: ArticleSources): Promise<LocatedArticle> {
	if (typed.trim() === '') throw new UsageError('an empty word is no article', 'see what there is with: wsws list');
	if (typed === '-') return {article: await standardInput(sources), entry: undefined, line: undefined};
	const {files} = sources;
	const pasted = pastedAddress(typed);
	if (isWebAddress(pasted) && (pasted === typed || !files.exists(typed)))
		return {article: await (await sources.importer()).read(pasted), entry: undefined, line: undefined};
	const place = splitPlace(typed, path => files.exists(path));
	const path = withEnding(pathOfFileUrl(place.article) ?? place.article, files);
	if (files.exists(path) && !files.isFolder(path)) {
		const article = converted.test(path) ? (await sources.importer()).readFile(path) : files.read(path);
		return located(await article, undefined, place.line);
	}
	const catalog = await sources.catalog();
	const {article: words, line} = nameOrPlace(typed, place, catalog);
	const entry = findEntry(words, catalog, files.isFolder(words));
	return located(await files.read(entry.path), entry, line);
}

/** Adds the place to the article. Throws NothingFound for a line beyond the last. */
export function located(article: Article, entry: Entry | undefined, line: number | undefined): LocatedArticle {
	if (line === undefined) return {article, entry, line};
	const lines = article.bodyLine - 1 + article.body.replace(/\n$/, '').split('\n').length;
	if (line <= lines) return {article, entry, line};
	const name = entry?.name ?? article.path;
	throw new NothingFound(
		`no line ${line} in ${name}: it has ${lines} ${plural(lines, 'line')}`,
		`from its beginning: wsws show ${name}`,
	);
}

/** The library's article with this name, number or words of its title. Throws NothingFound if it is unknown or ambiguous. */
export function findEntry(typed: string, catalog: Catalog, isFolder = false): Entry {
	const named = catalog.named(typed);
	if (named.length > 0) return theOnly(named, typed);
	const numbered = /^[1-9]\d*$/.test(typed) ? catalog.numbered(Number(typed)) : undefined;
	if (numbered) return numbered;
	if (isFolder)
		throw new UserError(`${typed} is a folder, not an article`, `list its articles with: wsws list --library ${typed}`);
	const titled = /[\p{L}\p{N}]/u.test(typed) ? catalog.titled(typed) : [];
	if (titled.length > 0) return theOnly(titled, typed);
	throw nothingCalled(typed, catalog);
}

/** Completes a path that can't be a name, such as `./notes/a`, with the extension of an existing article. */
function withEnding(path: string, files: Files): string {
	if (!/^(?:\.{0,2}[/\\]|[A-Za-z]:[/\\])/.test(path) || files.exists(path)) return path;
	const ending = articleEndings.find(ending => files.exists(`${path}.${ending}`));
	return ending === undefined ? path : `${path}.${ending}`;
}

/** Files that are converted to articles before they are shown. */
const converted = /\.(?:x?html?|pdf|epub|eml|mht|mhtml|gmi|gemini)$/i;

async function standardInput({input, importer}: ArticleSources): Promise<Article> {
	const [{decodeBytes}, {parseArticle}] = await Promise.all([
		import('../text/decode-bytes.ts'),
		import('../article/parse-article.ts'),
	]);
	const bytes = await input();
	if (isConverted(bytes)) return (await importer()).readFile('-', bytes);
	if (bytes.length > largestArticle) {
		const size = `${Math.ceil(bytes.length / 2 ** 20)} MB`;
		throw new UserError(`standard input is ${size} long, and articles have up to ${largestArticle / 2 ** 20} MB`);
	}
	const text = decodeBytes(bytes);
	if (text === undefined) throw new UserError('standard input is not text', 'wsws reads Markdown and plain text');
	if (text.trim() === '') throw new UserError('standard input is empty', 'the command before the pipe gave nothing');
	return parseArticle({text, path: '-'});
}

/** Recognizes a page, PDF, book or letter by its first bytes. */
function isConverted(bytes: Uint8Array): boolean {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).replaceAll('\0', '');
	if (
		/^PK[\s\S]{0,200}application\/epub\+zip|^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID):/i.test(
			start,
		)
	)
		return true;
	return /^[^<%\w]{0,8}(?:%PDF-|(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>])/i.test(
		start,
	);
}

function theOnly(entries: Entry[], typed: string): Entry {
	const [only, ...others] = entries;
	if (only && others.length === 0) return only;
	const names = entries.slice(0, 10).map(entry => `  ${entry.name}`);
	const more = entries.length > 10 ? ['  …'] : [];
	throw new NothingFound(`several articles answer to "${typed}"`, ['say which one:', ...names, ...more].join('\n'));
}

function nothingCalled(typed: string, catalog: Catalog): NothingFound {
	if (catalog.size === 0) return noArticles();
	return new NothingFound(`no article called "${typed}"`, () => {
		const [unread] = withName(catalog.unreadable, typed);
		if (unread) return `it can't be read: ${safeLine(unread.path)}: ${unread.reason}`;
		const [, article = '', line = ''] = lineOtherwise.exec(typed) ?? [];
		if (line !== '' && catalog.named(article).length > 0) return `from a line on: wsws show ${article}:${line}`;
		const near = typed.length > 1 ? nearestArticle(typed, [...catalog.names()]) : undefined;
		if (near !== undefined) return `did you mean ${near}?`;
		const [called, ...others] = catalog.titled(typed.replace(articleEnding, ''));
		if (called && others.length === 0 && articleEnding.test(typed)) return `did you mean ${called.name}?`;
		return noNameHint(typed);
	});
}

/** Hint for text that can't be a name: an address, or the numbers of several articles. */
function noNameHint(typed: string): string {
	const address = withForgottenScheme(typed);
	if (address) return `for a page of the web: wsws read ${address}`;
	const numbers = numbersIn(typed);
	return numbers ? `several by their numbers: wsws show ${numbers.join(' ')}` : 'see them all with: wsws list';
}

/** A line or range as other programs write it: `wire:20-30`, `wire:L20`, `wire@20`. */
const lineOtherwise = /^([^:@]+)(?::L?|@)([1-9]\d{0,8})(?:[-–,.:]+L?\d*)?$/;

/** The numbers in `1-3`, `1..3` and `1,2`; undefined for anything else, and for more than ten. */
function numbersIn(typed: string): number[] | undefined {
	if (/^[1-9]\d{0,3}(?:,[1-9]\d{0,3}){1,9}$/.test(typed)) return typed.split(',').map(Number);
	const [first = 0, last = 0] = (/^([1-9]\d{0,3})(?:\.{2,3}|[-–:])([1-9]\d{0,3})$/.exec(typed)?.slice(1) ?? []).map(
		Number,
	);
	return last > first && last - first < 10 ? Array.from({length: last - first + 1}, (_, at) => first + at) : undefined;
}

/** The nearest name, otherwise the first with a similar word, because people remember single words. */
function nearestArticle(typed: string, names: string[]): string | undefined {
	const near = nearestName(typed, names);
	if (near !== undefined || typed.length < 4) return near;
	const wordsOf = (name: string) => name.split(/[-_/ ]/).filter(word => word.length > 3);
	const word = nearestName(typed, new Set(names.flatMap(wordsOf)));
	return word === undefined ? undefined : names.find(name => wordsOf(name).includes(word));
}

/** A name may look like a place: an article with the full name takes precedence. */
function nameOrPlace(typed: string, place: TypedPlace, catalog: Catalog): TypedPlace {
	if (place.line === undefined) return place;
	if (catalog.named(typed).length > 0) return {article: typed, line: undefined};
	const [, article = '', line] = /^(.+):(\d+):?$/s.exec(typed) ?? [];
	const isLonger = article !== place.article && catalog.named(article).length > 0;
	return isLonger ? {article, line: Number(line)} : place;
}

export interface TypedPlace {
	article: string;
	/** Line of the source file, from 1. */
	line: number | undefined;
}

/**
 * Splits off the line, but not from a file that is really called `notes:12` (checked with `exists`), nor from a web address, where
 * `:80` is a port. Accepts the colon that search prints after a line, and a column, as in `name.md:3:5`.
 */
export function splitPlace(typed: string, exists: (path: string) => boolean): TypedPlace {
	const isAddress = /^(?!file:)[a-z][a-z\d+.-]+:\/\//i.test(typed);
	if (isAddress || exists(typed)) return {article: typed, line: undefined};
	const [, article = typed, line] = /^(.+?):([1-9]\d{0,8}):?$/s.exec(typed) ?? [];
	if (line === undefined) return {article: typed, line: undefined};
	const [, inner = article, innerLine] = exists(article) ? [] : (/^(.+):([1-9]\d{0,8})$/s.exec(article) ?? []);
	return {article: inner, line: Number(innerLine ?? line)};
}
