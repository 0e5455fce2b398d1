// Reads an EPUB of version 2 or 3: its metadata, and its chapters in reading order, with titles from the table of contents.

import {UserError} from '../../core/errors.ts';
import {percentDecoded} from '../../core/text/web-address.ts';
import {decodePage} from '../draft/decode-page.ts';
import {elementText, htmlOfXml, type PageDocument, type PageElement, parsePage} from '../html/page-document.ts';
import {readZip} from './read-zip.ts';

export interface Book {
	title: string | undefined;
	authors: string[];
	date: string | undefined;
	lang: string | undefined;
	/** The book's identifier, if that is a web address. */
	url: string | undefined;
	chapters: Chapter[];
}

export interface Chapter {
	/** Path in the archive. */
	path: string;
	title: string | undefined;
	page: PageDocument;
}

/** Throws UserError if it is broken, encrypted, or not a book. */
export async function readEpub(bytes: Uint8Array, name: string): Promise<Book> {
	const files = await readZip(bytes, {name, wants: file => /\.(?:opf|ncx|x?html?|xml)$/i.test(file)});
	refuseProtected(files, name);
	const open = async (path: string) => {
		const file = files.get(path);
		const text = file && decodePage(file);
		return text === undefined
			? undefined
			: parsePage(htmlOfXml(text.replace(/<\?xml[^<>]*\?>|<!DOCTYPE[^<>]*>/gi, '')));
	};
	const container = await open('META-INF/container.xml');
	const packagePath = container && named(container, 'rootfile')[0]?.getAttribute('full-path');
	const opf = packagePath && ((await open(packagePath)) ?? (await open(percentDecoded(packagePath))));
	if (!opf) throw new UserError(`${name}: no book: nothing says where its text is`);
	const items = manifestOf(opf, packagePath);
	const titles = await titlesOf(items, open);
	const chapters: Chapter[] = [];
	const references = named(opf, 'itemref').map(reference => items.get(reference.getAttribute('idref') ?? ''));
	// A repeated reference is not another chapter (EPUB 3.3, section 5.7.2).
	const once = new Map(references.map(item => [item?.path, item]));
	for (const item of [...once.values()].slice(0, mostChapters)) {
		const page = item && !/(?:^|\s)nav(?:\s|$)/.test(item.properties) ? await open(item.path) : undefined;
		if (item && page) chapters.push({path: item.path, title: titles.get(item.path), page});
	}
	return {...statementsOf(opf), chapters};
}

const mostChapters = 5000;

/** Encrypted fonts don't matter, but encrypted texts do, and not every seller declares them. */
function refuseProtected(files: Map<string, Uint8Array>, name: string): void {
	const encryption = new TextDecoder().decode(files.get('META-INF/encryption.xml') ?? new Uint8Array());
	const encrypted = [...encryption.matchAll(/CipherReference[^>]*URI\s*=\s*["']([^"']+)/g)].map(
		([, path = '']) => path,
	);
	const isLocked = encrypted.some(path => /\.(?:x?html?|xml|opf|ncx)$/i.test(path));
	if (!isLocked && !files.has('META-INF/rights.xml')) return;
	throw new UserError(
		`${name}: protected by DRM`,
		'wsws does not open it; books without it are read, and libraries and many shops have them',
	);
}

interface Item {
	path: string;
	type: string;
	properties: string;
}

function manifestOf(opf: PageDocument, packagePath: string): Map<string, Item> {
	const items = named(opf, 'item').map((item): [string, Item] => [
		item.getAttribute('id') ?? '',
		{
			path: pathFrom(packagePath, item.getAttribute('href') ?? ''),
			type: item.getAttribute('media-type') ?? '',
			properties: item.getAttribute('properties') ?? '',
		},
	]);
	return new Map(items);
}

/** Chapter titles by path: from the navigation document, or from its predecessor, the NCX. */
async function titlesOf(
	items: Map<string, Item>,
	open: (path: string) => Promise<PageDocument | undefined>,
): Promise<Map<string, string>> {
	const titles = new Map<string, string>();
	const all = [...items.values()];
	const source = all.find(({properties}) => /\bnav\b/.test(properties)) ?? all.find(({type}) => /ncx/.test(type));
	const page = source && (await open(source.path));
	if (!source || !page) return titles;
	const entries = /ncx/.test(source.type)
		? named(page, 'navpoint').map(point => ({
				href: named(point, 'content')[0]?.getAttribute('src'),
				text: elementText(named(point, 'text')[0]),
			}))
		: [...page.querySelectorAll('nav a[href]')].map(link => ({
				href: link.getAttribute('href'),
				text: elementText(link),
			}));
	for (const {href, text} of entries) {
		const path = pathFrom(source.path, (href ?? '').replace(/#.*/, ''));
		if (text !== '' && !titles.has(path)) titles.set(path, text);
	}
	return titles;
}

function statementsOf(opf: PageDocument): Omit<Book, 'chapters'> {
	const texts = (name: string) =>
		named(opf, name)
			.map(elementText)
			.filter(text => text !== '');
	return {
		title: texts('title')[0],
		authors: texts('creator'),
		date: texts('date')[0],
		lang: texts('language').find(code => code !== 'und'),
		url: [...texts('source'), ...texts('identifier')].find(text => /^https?:/.test(text)),
	};
}

/** Elements with a local name, whatever their prefix and case. */
function named(within: PageDocument | PageElement, name: string): PageElement[] {
	return [...within.querySelectorAll('*')].filter(
		({localName}) => localName.toLowerCase().replace(/^.*:/, '') === name,
	);
}

/** The path for an address in a file of the archive. */
export function pathFrom(file: string, href: string): string {
	const root = 'https://book.invalid/';
	if (!URL.canParse(href, root + file)) return href;
	return percentDecoded(new URL(href, root + file).pathname).slice(1);
}
