// Makes an article from the text and metadata of a page, feed entry or PDF, such that reading its file yields the same article.

import {readMetadata} from '../../core/article/metadata.ts';
import {parseArticle} from '../../core/article/parse-article.ts';
import {withoutMarks} from '../../core/article/write-front-matter.ts';
import {parseDate} from '../../core/date/parse-date.ts';
import {UserError} from '../../core/errors.ts';
import {joinedAtPageBreaks} from '../../core/markdown/exported-page-breaks.ts';
import {lex} from '../../core/markdown/lexer.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {titleKey} from '../../core/text/fold-keys.ts';
import {keptAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';

export interface DraftSource {
	fields: PageFields;
	body: string;
	/** An address or file name, as the title if there is none. */
	name: string;
	warnings: string[];
	/** Whether the body was generated here, and does not repeat the fields. */
	isOwnBody?: boolean;
}

/** The name of a source without one: its first words become the title. */
export const unnamed = '-';

/** Makes a draft. Fields are plain text with HTML; missing ones are derived from body and name, as for any file. */
export async function draftOf({fields, body, name, warnings, isOwnBody = false}: DraftSource): Promise<Draft> {
	const {url, ...texts} = fields;
	const given = Object.entries(texts).filter(isGiven);
	const plain = Object.fromEntries(
		given.map(([key, value]) => [key, isCode.test(key) ? value : protectedMarks(value)]),
	);
	const address = url === undefined ? {} : {url: keptAddress(url)};
	const {
		misread: _misread,
		lesserTitle: _lesserTitle,
		folderLang: _folderLang,
		title: known,
		...understood
	} = readMetadata({...plain, ...address}, name);
	const opened = isOwnBody ? body : withoutOpening(body, known ?? '', [...understood.authors, fields.site ?? '']);
	if (known !== undefined) return {metadata: {...understood, title: known}, body: opened, warnings};
	// Front matter with a single field prevents the start of the text from being taken for front matter.
	const text = `---\nsaved: 1\n---\n\n${opened}`;
	const article = await parseArticle({text, path: name});
	return {metadata: {...understood, title: article.metadata.title}, body: article.body, warnings};
}

/** Fields that are not text. */
const isCode = /^(?:lang|date|updated)$/;

function isGiven([, value]: [string, string | string[] | undefined]): boolean {
	return value !== undefined && value.length > 0;
}

function protectedMarks(value: string | string[] | undefined): string | string[] | undefined {
	return Array.isArray(value) ? value.map(withoutMarks) : value && withoutMarks(value);
}

/** Makes a draft from a file that is an article already, with the address where it was found. */
export async function articleDraft({
	text,
	name,
	url,
	isUnnamed = false,
}: {
	text: string;
	name: string;
	url: string | undefined;
	isUnnamed?: boolean | undefined;
}): Promise<Draft> {
	const {metadata, body, problems, isExported} = await parseArticle({text, path: isUnnamed ? unnamed : name});
	if (body.trim() === '') throw new UserError(`${name}: no text below its fields`);
	return {
		metadata: {...metadata, url: metadata.url ?? (url === undefined ? undefined : keptAddress(url))},
		body: isExported ? joinedBody(body) : body,
		warnings: problems.map(({line, message}) => `line ${line}: ${message}`),
	};
}

/** Joins split paragraphs of an exported article permanently, because saving replaces the header that identifies it as one. */
function joinedBody(body: string): string {
	return joinedAtPageBreaks(lex(body))
		.map(token =>
			token.type === 'paragraph' && token.raw.includes('\n\n') ? token.text + endOf(token.raw) : token.raw,
		)
		.join('');
}

function endOf(raw: string): string {
	return raw.slice(raw.trimEnd().length);
}

/** Number of blocks at the start that may repeat the metadata. */
const longestOpening = 4;

/** Removes the title, date and byline that pages repeat above the text. */
function withoutOpening(body: string, title: string, names: string[]): string {
	let rest = body;
	for (let count = 0; count < longestOpening; count++) {
		const block = /^[^\n]+(?:\n\n|\n?$)/.exec(rest)?.[0];
		if (block === undefined || !repeats(plainLine(block.replace(/^#+ /, '')), block.startsWith('#'), {title, names}))
			break;
		rest = rest.slice(block.length).trimStart();
	}
	return rest === '' ? body : rest;
}

function repeats(line: string, isHeading: boolean, {title, names}: {title: string; names: string[]}): boolean {
	if (titleKey(line.replace(/^(?:title|titel|titre|título|标题)\s*[:：]/i, '')) === titleKey(title)) return true;
	if (isHeading || line.length > 200) return false;
	const text = line.replace(/^[[(](.*)[\])]$/, '$1');
	const withoutWord = text.replace(/^(?:published|posted|submitted|updated)(?: on)?:? /i, '');
	return parseDate(withoutWord) !== undefined || isByline(text, names);
}

/** Whether a line contains only names, a date and related small words. */
function isByline(line: string, names: string[]): boolean {
	const rest = names
		.filter(name => name !== '')
		.reduce((text, name) => text.replaceAll(name.toLowerCase(), ' '), line.toLowerCase());
	if (rest.length === line.length) return false;
	const day = rest.replace(besideDays, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	return rest.replace(smallWords, '').trim() === '' || parseDate(day) !== undefined;
}

/** Words beside date and names: the time of day, the reading time. */
const besideDays =
	/\d{1,2}:\d{2}(?::\d{2})?|\d+ min(?:ute)?s?(?: read)?|(?<!\p{L})(?:by|von|par|por|on|at|updated|published|posted)(?!\p{L})|(?:来源|來源|作者|记者|記者)\s*[:：]/gu;

const smallWords =
	/(?<!\p{L})(?:by|and|with|for|von|und|par|et|por|e|y|di|da|от|и|van|en|av|och|yazan|ve|作者|文)(?!\p{L})|[^\p{L}\p{N}]+/gu;

export interface PageFields {
	title?: string | undefined;
	/** A byline, or names. */
	authors?: string | string[] | undefined;
	date?: string | undefined;
	updated?: string | undefined;
	tags?: string[] | undefined;
	summary?: string | undefined;
	lang?: string | undefined;
	url?: string | undefined;
	/** Name of the publication. */
	site?: string | undefined;
}
