// Credits that translations have above or below the text, mostly one per line: `原文作者：[Jane Doe](…)`, `via: https://…`. They are used
// if nothing else names the author, and stay in the text.

import {namesAuthor} from '../field-names.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';

/** Adds the credits in a text to a header without author; an address in the header takes precedence. */
export function withCredits(text: string, header: FrontMatter): FrontMatter {
	const {author, url: via} = (namesAuthor(header.fields) ? undefined : readCredits(text)?.fields) ?? {};
	return author === undefined
		? header
		: {...header, fields: {...(via !== undefined && {via}), ...header.fields, author}};
}

/**
 * Reads two or more adjacent credits, in a list, quotation or paragraph at either end of a text; undefined if they name neither
 * author nor original.
 */
export function readCredits(text: string): FrontMatter | undefined {
	if (!/(?:作者|著者|저자|Автор)[^\n]{0,20}[:：=]/.test(text.slice(0, reach)) && !/作者[:：=]/.test(text.slice(-reach)))
		return undefined;
	return creditsIn(text, 0, reach) ?? creditsIn(text, Math.max(0, text.length - reach), text.length);
}

/** In UTF-16 units: far more than such lines take. */
const reach = 2500;
const line =
	/^[ \t]*(?:> ?)?(?:[-*+][ \t]+)?[*_]{0,3}([^\s:：=*_]{1,20}(?: [^\s:：=*_]{1,20})?)[*_]{0,3}[ \t]*[:：=][*_]{0,3}(.*)$/;
/** The marks that end a value, but for spaces. */
const endingMarks = /(?<![*_\\])[*_\\]+$/;

const linkedLabel = /^\s*\[([^\][]{1,20})\]\((\S+)\)\s*$/;

const labels: Record<string, 'author' | 'url' | 'other'> = {
	...labelled('author', '原文作者|原作者|作者|原著者|著者|원저자|저자|Автор|Автор оригинала'),
	...labelled('url', '原文地址|原文链接|原文連結|原文|原文URL|via|원문|Оригинал|Ссылка на оригинал'),
	...labelled(
		'other',
		'译者|譯者|翻译|翻譯|校对|校对者|校對|审校|译文出自|译文地址|译文链接|本文永久链接|选题|定稿|原文日期',
	),
	...labelled('other', '訳者|翻訳|翻訳者|옮긴이|번역|번역자|Перевод|Переводчик'),
};

function labelled(kind: 'author' | 'url' | 'other', names: string): typeof labels {
	return Object.fromEntries(names.split('|').map(name => [name, kind]));
}

function creditsIn(text: string, from: number, to: number): FrontMatter | undefined {
	let run: Credit[] = [];
	for (const {credits, isBlank} of linesOf(text, from, to)) {
		run.push(...credits);
		if (credits.length > 0) continue;
		const fields = run.length > 1 ? fieldsOf(run) : undefined;
		const start = run[0]?.start ?? from;
		if (fields) return {fields, problems: [], start, end: start, line: lineAt(text, start), isExported: false};
		// Blank lines may be in between.
		if (!isBlank) run = [];
	}
	return undefined;
}

interface Credit {
	kind: 'author' | 'url' | 'other';
	value: string;
	/** Offset of its line in the text. */
	start: number;
}

/** The lines of a part of a text, followed by an empty one; lines of code yield no credits. */
function* linesOf(text: string, from: number, to: number): Generator<{credits: Credit[]; isBlank: boolean}> {
	let isCode = false;
	let start = from;
	for (const written of [...text.slice(from, to).split('\n'), '']) {
		if (/^[ \t]*(?:`{3}|~{3})/.test(written)) isCode = !isCode;
		yield {credits: isCode ? [] : creditsOf(written, start), isBlank: written.replace(/[> \t]/g, '') === ''};
		start += written.length + 1;
	}
}

/** The credits in a line, separated by commas: `作者：Jane Doe，[原文链接](…)`. */
function creditsOf(written: string, start: number): Credit[] {
	const credits = written.split(/[，；]/).map(part => creditOf(part, start));
	if (credits.every(credit => credit !== undefined)) return credits;
	const whole = credits.length > 1 ? creditOf(written, start) : undefined;
	return whole ? [whole] : [];
}

function creditOf(part: string, start: number): Credit | undefined {
	const [, label = '', value = ''] = linkedLabel.exec(part) ?? line.exec(part) ?? [];
	const kind = labels[label];
	return kind && {kind, value: value.trim().replace(endingMarks, ''), start};
}

/** The first non-empty value of each field. */
function fieldsOf(run: Credit[]): Record<string, string> | undefined {
	const first = (kind: string) => run.find(credit => credit.kind === kind && /[^\s[\]()]/.test(credit.value))?.value;
	const author = first('author');
	const url = first('url');
	return author === undefined && url === undefined ? undefined : {...(author && {author}), ...(url && {url})};
}
