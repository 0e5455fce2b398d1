// Converts a mail to an article, and a page that a browser saved as a single file (MHTML), which has the same format.

import type {Email} from 'postal-mime';
import {longDate} from '../../core/date/format-date.ts';
import {UserError} from '../../core/errors.ts';
import {withoutControls} from '../../core/text/decode-bytes.ts';
import {webAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import {statedCharset} from '../draft/decode-page.ts';
import {draftOf, type PageFields, unnamed} from '../draft/draft.ts';
import {guessedEncoding} from '../draft/guess-encoding.ts';
import {feedDate} from '../feed/feed-dates.ts';
import {pageDraft} from '../html/page-draft.ts';
import {markdownText} from '../markdown/escape-text.ts';
import {letterText, withoutNotices} from './mail-text.ts';

export interface MailSource {
	bytes: Uint8Array;
	/** For messages, and as the title if there is none. */
	name: string;
}

/**
 * Reads a mail: its HTML part in preference to its plain text, and the mails attached to it. Throws UserError if it is malformed or
 * has no text.
 */
export async function mailDraft({bytes, name}: MailSource, depth = 0): Promise<Draft> {
	const {mail, isFlowed} = await parsed(bytes, name);
	const within = depth < deepest ? await lettersWithin(mail, name, depth) : [];
	const own = await ownDraft(mail, {name, isFlowed}).catch(error => {
		if (within.length > 0 && error instanceof UserError) return undefined;
		throw error;
	});
	const [first, ...others] = within;
	if (!first) return own ?? noText(name);
	if (!own && others.length === 0) return first;
	const body = [own?.body.trimEnd() ?? '', ...within.map(asPart)].join('\n\n').trim();
	return draftOf({
		fields: fieldsOf(mail, headerOf(mail, 'date')),
		body: `${body}\n`,
		name,
		warnings: own?.warnings ?? [],
		isOwnBody: true,
	});
}

/** Nesting limit for attached mails. */
const deepest = 3;

async function parsed(bytes: Uint8Array, name: string) {
	const {default: PostalMime} = await import('postal-mime');
	const parse = (letter: string) =>
		PostalMime.parse(Buffer.from(letter, 'latin1'), limits).catch(error => {
			throw new UserError(`${name}: not a readable letter`, undefined, {cause: error});
		});
	const source = latin1Text(bytes);
	const kept = source.replace(flowedText, '$1kept');
	const isFlowed = kept === source ? undefined : {delsp: /;\s*delsp\s*=\s*"?yes\b/i.test(source)};
	const mail = await parse(kept);
	const utf8 = misread.test(textOf(mail)) ? await parse(kept.replace(lesserCharset, 'charset=utf-8')) : undefined;
	if (utf8 && !textOf(utf8).includes('\ufffd')) return {mail: utf8, isFlowed};
	if (!textOf(mail).includes('\ufffd')) return {mail, isFlowed};
	const start = Buffer.from(textOf(mail).slice(0, 4000), 'latin1');
	const charset = statedCharset(start) ?? guessedEncoding(bytes) ?? 'windows-1252';
	return {mail: await parse(withCharset(kept, charset)), isFlowed};
}

/** Each byte as a character, without a UTF-8 byte-order mark. */
function latin1Text(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('latin1').replace(/^ï»¿/, '');
}

function textOf({html, text}: Email): string {
	return html ?? text ?? '';
}

/** Inserts the encoding into parts that state none. */
function withCharset(letter: string, charset: string): string {
	const isUntold = !/^Content-Type:/im.test(letter.split(/\r?\n\r?\n/, 1)[0] ?? '');
	const head = isUntold ? `Content-Type: text/plain; charset=${charset}\r\n` : '';
	return head + letter.replace(unnamedText, `$&; charset=${charset}`);
}

/** UTF-8 read as Windows-1252, which many programs send without declaring it. */
const misread = /[\xc2-\xf4][\x80-\xbf\u0152-\u2122]/;
const lesserCharset = /charset\s*=\s*"?(?:iso-8859-1|windows-1252|us-ascii|x-unknown|unknown[\w-]*)"?/gi;

/** The header of a part with flowed lines, which are not joined at this point. */
const flowedText = /^(Content-Type:.*(?:\r?\n[ \t].*)*?;\s*format\s*=\s*"?)flowed\b/gim;

/** The header of a part without an encoding. */
const unnamedText = /^Content-Type:[ \t]*text\/(?:html|plain)(?=[ \t]*;?[ \t]*\r?$)(?!.*\r?\n[ \t]+\S)/gim;

async function ownDraft(mail: Email, {name, isFlowed}: {name: string; isFlowed: {delsp: boolean} | undefined}) {
	const saved = headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');
	const url = webAddress(saved ?? headerOf(mail, 'archived-at')?.replace(/^<|>$/g, '') ?? '')?.href;
	const stated = saved === undefined ? fieldsOf(mail, headerOf(mail, 'date')) : {};
	const html = withoutInnerPictures(withoutControls(mail.html ?? ''));
	if (/\S/.test(html.replace(/<[^<>]*>/g, ''))) {
		const isUnnamed = saved === undefined;
		const draft = await pageDraft({html, url, base: url, name: saved ? (url ?? name) : name, isUnnamed, stated});
		return isUnnamed ? {...draft, body: withoutNotices(draft.body)} : draft;
	}
	if (!mail.text?.trim()) return noText(name);
	const body = letterText(withoutControls(mail.text), isFlowed);
	return draftOf({fields: {...stated, title: mail.subject, url}, body, name: unnamed, warnings: []});
}

/** Images inside the mail can't be linked (RFC 2392): only their alternative texts remain. */
function withoutInnerPictures(html: string): string {
	return html.replace(/<img\b[^<>]*>/gi, picture => {
		if (!/\ssrc\s*=\s*(?:["']\s*)?cid:/i.test(picture)) return picture;
		const words = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(picture)?.slice(1).find(Boolean) ?? '';
		return isFileName.test(words) ? ' ' : ` ${words} `;
	});
}

const isFileName = /^\S+\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/i;

function headerOf({headers}: Email, key: string): string | undefined {
	return headers.find(found => found.key === key)?.value.trim();
}

function noText(name: string): never {
	throw new UserError(`${name}: no text in this letter`);
}

/** The mails attached to a mail. An unreadable one does not affect the others. */
async function lettersWithin({attachments}: Email, name: string, depth: number): Promise<Draft[]> {
	const drafts: Draft[] = [];
	for (const {mimeType, content} of attachments) {
		if (!/^message\/(?:rfc822|global)$/.test(mimeType) || drafts.length >= most) continue;
		const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
		try {
			drafts.push(await mailDraft({bytes, name}, depth + 1));
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
		}
	}
	return drafts;
}

/** Limit on attached mails, for example of a digest. */
const most = 200;

function asPart({metadata: {title, authors, date}, body}: Draft): string {
	const byline = [authors.join(', '), date === undefined ? '' : longDate(date)].filter(part => part !== '');
	return [`## ${markdownText(title)}`, markdownText(byline.join(', ')), body.trim()].filter(Boolean).join('\n\n');
}

/** Deeper nested parts are an attack; nested mails are treated as attachments. */
const limits = {maxNestingDepth: 50, rfc822Attachments: true};
interface MailHead {
	subject?: string | undefined;
	from?: {name: string; address?: string | undefined} | undefined;
}

/** Headers take precedence over the text. The date is that in the writer's time zone. */
function fieldsOf({subject, from}: MailHead, date: string | undefined): PageFields {
	const author = from?.name.replace(/(?<=\S)\s*\([^()]*\)$/, '') || from?.address?.replace(/@.*/, '');
	return {
		...(subject?.trim() ? {title: subject.trim()} : {}),
		...(author ? {authors: [author]} : {}),
		...(date ? {date: feedDate([date]) ?? date} : {}),
	};
}

/**
 * The mails of a mailbox (RFC 4155): each begins with a line `From …` after an empty one. Such lines in a text are escaped by `>`,
 * or else not followed by a header field.
 */
export function lettersOf(mailbox: Uint8Array): Uint8Array[] {
	const letters = latin1Text(mailbox).split(/(?:^|(?<=\n)\r?\n)From [^\n]*\n(?=>?[\w-]+[ \t]*:)/);
	return letters
		.filter(letter => letter.trim() !== '')
		.map(letter => Buffer.from(letter.replace(/^>(?=>*From )/gm, ''), 'latin1'));
}
