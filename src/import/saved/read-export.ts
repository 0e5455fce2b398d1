// Reads link exports of other services: CSV, JSON, browser bookmarks, and plain lists of addresses.

import {UserError} from '../../core/errors.ts';
import {plural} from '../../core/plural.ts';
import {decodeReferences} from '../../core/text/entities.ts';
import {webAddress} from '../../core/text/web-address.ts';
import type {SavedLink} from '../../ports/importer.ts';
import {jsonItems} from './json-items.ts';
import {columnName, foldName, parseCsv} from './parse-csv.ts';
import {isExportHead, type SavedFields, type SavedLinks, savedLink} from './saved-links.ts';

/** The links of an export; undefined for any other text. Throws UserError, naming the file, if it is cut off. */
export function readExport(text: string, name: string): SavedLinks | undefined {
	const form = formOf(text);
	if (form === 'bookmarks') return collected(bookmarks(text));
	if (form === 'json') return fromJson(text, name);
	if (form === 'addresses') return fromAddresses(text);
	return form === 'table' ? collected(parseCsv(text)) : undefined;
}

/** Whether the start of a file looks like an export. */
export function isExportStart(start: string): boolean {
	const form = formOf(start);
	return form === 'json' ? beginsWithLink(start) : form !== undefined;
}

function formOf(text: string): 'bookmarks' | 'json' | 'addresses' | 'table' | undefined {
	const start = text.slice(0, 2000);
	if (/^\s*<!doctype\s+netscape-bookmark-file|<title>\s*(?:pocket|instapaper)[^<]*export/i.test(start))
		return 'bookmarks';
	if (/^\s*[[{]/.test(start)) return start.includes('jsonfeed.org') ? undefined : 'json';
	if (beginsWithAddress.test(start)) return 'addresses';
	const [first = ''] = start.split('\n', 1);
	return /[,;\t]/.test(first) && isExportHead(first.split(/[,;\t]/).map(columnName)) ? 'table' : undefined;
}

/** Below comments, or the name of a table's only column. */
const beginsWithAddress =
	/^\s*(?:(?:#[^\n]*|"?(?:url|link|address)s?"?[^\S\n]*)\n\s*)*(?:[-*+•][^\S\n]+)?(?:["<]?|\[[^[\]\n]*\]\(<?)https?:\/\/\S/i;

/** Whether the first item of a JSON list is a link; the rest may be cut off. */
function beginsWithLink(start: string): boolean {
	try {
		const [item] = jsonItems(start);
		return typeof item === 'object' && item !== null && isExportHead(folded(item).keys());
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}

/** Merges entries with the same address, keeping the first and all highlights. */
function collected(rows: Iterable<SavedFields>): SavedLinks {
	const links = new Map<string, SavedLink>();
	let leftOut = 0;
	for (const row of rows) {
		const link = savedLink(row);
		if (!link) leftOut++;
		else {
			const known = links.get(link.url);
			known?.highlights.push(
				...link.highlights.filter(({quote}) => !known.highlights.some(mark => mark.quote === quote)),
			);
			if (!known) links.set(link.url, link);
		}
	}
	return {links: [...links.values()], leftOut};
}

/** A list of objects with addresses, alone or as the only list in an object. Throws UserError if it is cut off. */
function fromJson(text: string, name: string): SavedLinks | undefined {
	let rows = 0;
	const counted = function* () {
		for (const item of jsonItems(text)) {
			if (typeof item !== 'object' || item === null) continue;
			const row = folded(item);
			if (rows++ === 0 && !isExportHead(row.keys())) return;
			yield row;
		}
	};
	try {
		const links = collected(counted());
		return links.links.length + links.leftOut > 0 ? links : undefined;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		if (rows === 0) return undefined;
		throw new UserError(
			`${name}: not whole: there is no JSON any more after ${rows.toLocaleString('en')} ${plural(rows, 'link')}`,
			'have the service make the export anew',
		);
	}
}

function folded(item: object): Map<string, unknown> {
	return new Map(Object.entries(item).map(([name, value]) => [foldName(name), value]));
}

/** One address per line, optionally with a title; lines may be list items, or have brackets or quotation marks. */
function fromAddresses(text: string): SavedLinks | undefined {
	const rows: SavedFields[] = [];
	for (const line of text.split('\n').map(part => part.trim())) {
		if (line === '' || /^#|^"?(?:url|link|address)s?"?$/i.test(line)) continue;
		const {url = '', title = ''} = (markdownLine.exec(line) ?? addressLine.exec(line))?.groups ?? {};
		if (!webAddress(url) || title.length > longestTitle) return undefined;
		rows.push(
			new Map([
				['url', url],
				['title', title],
			]),
		);
	}
	return collected(rows);
}

/** `- <https://…> Title`, or `https://… | Title` as written by tab managers. */
const addressLine = /^(?:[-*+•]\s+)?["<]?(?<url>[^\s"<>]+)[">]?(?:\s+(?:[|–—-]\s+)?(?<title>.*))?$/;
const markdownLine = /^(?:[-*+•]\s+)?\[(?<title>[^[\]]*)\]\(<?(?<url>https?:[^\s<>]+?)>?\)$/i;

/** In letters; a longer line is a paragraph that begins with an address. */
const longestTitle = 200;

/** The links of a bookmark file, with their folders as tags. */
function* bookmarks(html: string): Generator<SavedFields> {
	const folders: string[] = [];
	let heading = '';
	let open: Map<string, string> | undefined;
	for (const [, end, name = '', attributes = '', text = '', words] of html.matchAll(parts)) {
		if (words !== undefined) {
			open?.set('summary', plain(words));
			continue;
		}
		if (open) yield open;
		open = undefined;
		switch (name.toLowerCase()) {
			case 'a':
				open = bookmark(attributes, plain(text), folders.length === 0 ? [heading] : folders);
				break;
			case 'dl':
				if (end) folders.pop();
				else folders.push(heading);
				heading = '';
				break;
			default:
				heading = plain(text);
		}
	}
	if (open) yield open;
}

/** Headings, lists, links, and descriptions below them; everything else is ignored. */
const parts =
	/<(\/?)(dl|h[1-6]|a)\b([^<>]*)>(?:((?:(?!<\/?(?:a|h[1-6]|d[lt])\b)[\s\S]){0,5000}?)<\/(?:a|h[1-6])\s*>)?|<dd\b[^<>]*>([^<]*(?:<br[^<>]*>[^<]*)*)/gi;

function bookmark(attributes: string, title: string, folders: readonly string[]): Map<string, string> {
	const value = (name: string) =>
		decodeReferences(new RegExp(String.raw`(?:^|\s)${name}\s*=\s*"([^"]*)"`, 'i').exec(attributes)?.[1] ?? '');
	const own = folders.filter(folder => folder !== '' && !rootFolder.test(folder));
	const state = own.find(folder => /^(?:unread|read archive|archive)$/i.test(folder)) ?? '';
	return new Map([
		['url', value('href')],
		['title', title],
		['timeadded', value('add_date') || value('time_added')],
		['tags', [value('tags'), ...own.filter(folder => folder !== state)].join(',')],
		['status', state],
	]);
}

/** Names of the folders that browsers always have. */
const rootFolder =
	/^(?:bookmarks?(?: ?(?:bar|menu|toolbar))?|other bookmarks|mobile bookmarks|favou?rites?(?: bar)?|lesezeichen.*|weitere lesezeichen|marque-pages|barre .*|reading list|imported.*)$/i;

function plain(html: string): string {
	return decodeReferences(html.replace(/<[^<>]*>/g, ''))
		.replace(/\s+/g, ' ')
		.trim();
}
