// Writes articles as an EPUB 3 (W3C, "EPUB 3.3"), one chapter each, with a table of contents.

import {createHash} from 'node:crypto';
import {rename, rm, writeFile} from 'node:fs/promises';
import type {Metadata} from '../../core/article/article.ts';
import {longDate} from '../../core/date/format-date.ts';
import {unwritable} from '../../platform/write-file.ts';
import type {BookChapter, Books} from '../../ports/books.ts';

export function openBooks({now}: {now(): Date}): Books {
	return {
		async write(file, chapters) {
			const bytes = await epubOf(chapters, now());
			const part = `${file}.part`;
			try {
				await writeFile(part, bytes);
				await rename(part, file);
			} catch (error) {
				await rm(part, {force: true});
				throw unwritable(file, error);
			}
		},
	};
}

async function epubOf(chapters: BookChapter[], now: Date): Promise<Uint8Array> {
	const {strToU8, zipSync} = await import('fflate');
	const texts = Object.fromEntries(
		chapters.map((chapter, index) => [`OEBPS/${chapterName(index)}`, strToU8(chapterPage(chapter))]),
	);
	return zipSync({
		// First and uncompressed, because the format is recognized by it.
		mimetype: [strToU8('application/epub+zip'), {level: 0}],
		'META-INF/container.xml': strToU8(container),
		'OEBPS/content.opf': strToU8(packageOf(chapters, now)),
		'OEBPS/nav.xhtml': strToU8(navigation(chapters)),
		...texts,
	});
}

function chapterName(index: number): string {
	return `chapter-${index + 1}.xhtml`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const container = `${declaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

function packageOf(chapters: BookChapter[], now: Date): string {
	const all = chapters.map(({metadata}) => metadata);
	const dates = all.flatMap(({date}) => date ?? []).sort();
	const language = all.find(({lang}) => lang)?.lang ?? 'und';
	const {url} = all.length === 1 ? (all[0] ?? {}) : {url: undefined};
	const statements = [
		`<dc:identifier id="id">${text(url ?? identifierOf(chapters))}</dc:identifier>`,
		`<dc:title>${text(titleOf(all))}</dc:title>`,
		...[...new Set(all.flatMap(({authors}) => authors))].map(name => `<dc:creator>${text(name)}</dc:creator>`),
		`<dc:language>${text(language)}</dc:language>`,
		...dates.slice(-1).map(date => `<dc:date>${text(date)}</dc:date>`),
		`<meta property="dcterms:modified">${now.toISOString().slice(0, 19)}Z</meta>`,
	];
	const items = chapters.map(
		(_, index) => `<item id="c${index + 1}" href="${chapterName(index)}" media-type="application/xhtml+xml"/>`,
	);
	const references = chapters.map((_, index) => `<itemref idref="c${index + 1}"/>`);
	return `${declaration}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${statements.join('')}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine>${references.join('')}</spine></package>`;
}

function titleOf([first, ...others]: Metadata[]): string {
	const more = others.length === 0 ? '' : ` and ${others.length === 1 ? 'one other' : `${others.length} others`}`;
	return `${first?.title ?? ''}${more}`;
}

/** The same texts get the same identifier. */
function identifierOf(chapters: BookChapter[]): string {
	const hash = createHash('sha256').update(JSON.stringify(chapters)).digest('hex');
	return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function navigation(chapters: BookChapter[]): string {
	const items = chapters.map(
		({metadata}, index) => `<li><a href="${chapterName(index)}">${text(metadata.title)}</a></li>`,
	);
	return page({title: 'Contents', body: `<nav epub:type="toc"><h1>Contents</h1><ol>${items.join('')}</ol></nav>`});
}

function chapterPage({metadata: {title, authors, date, lang}, html}: BookChapter): string {
	const lines = [authors.join(', '), date === undefined ? '' : longDate(date)].filter(line => line !== '');
	const header = lines.map(line => `<p>${text(line)}</p>`).join('');
	return page({title, lang, body: `<header><h1>${text(title)}</h1>${header}</header>\n${xhtmlOf(html)}`});
}

function page({title, lang, body}: {title: string; lang?: string | undefined; body: string}): string {
	const language = lang === undefined ? '' : ` lang="${text(lang)}" xml:lang="${text(lang)}"`;
	return `${declaration}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language}><head><title>${text(title)}</title></head><body>${body}</body></html>\n`;
}

/**
 * Converts one of our fragments to XML. A book must be self-contained, so images are replaced by their alternative texts, and only
 * web links remain.
 */
function xhtmlOf(html: string): string {
	return html
		.replace(/<img [^>]*?alt="([^"]*)">/g, '$1')
		.replace(/<a href="(?!https?:|mailto:|#)[^"]*">([\s\S]*?)<\/a>/g, '$1')
		.replace(/<input\b[^>]*>/g, box => box.replace(/ (disabled|checked)/g, ' $1="$1"'))
		.replace(/<(hr|br|input)\b([^>]*)>/g, '<$1$2/>')
		.replace(controls, '');
}

/** Characters that XML can't represent (XML 1.0, section 2.2). */
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function text(plain: string): string {
	const names: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
	return plain.replace(controls, '').replace(/[&<>"]/g, character => names[character] ?? character);
}
