// A letter as an article, and a page that a browser saved as one file (MHTML), which is a letter of its parts.

import {UserError} from '../../core/errors.ts';
import {withoutControls} from '../../core/text/decode-bytes.ts';
import {webAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf, type PageFields} from '../draft/draft.ts';
import {pageDraft} from '../html/page-draft.ts';

export interface MailSource {
	bytes: Uint8Array;
	/** Stands in messages, and for a title that is missing. */
	name: string;
}

/** Reads one letter: its HTML part before its plain one. Throws UserError when it is broken or has no text. */
export async function mailDraft({bytes, name}: MailSource): Promise<Draft> {
	const {default: PostalMime} = await import('postal-mime');
	const mail = await PostalMime.parse(bytes, limits).catch(error => {
		throw new UserError(`${name}: not a readable letter`, undefined, {cause: error});
	});
	const header = (key: string) => mail.headers.find(found => found.key === key)?.value.trim();
	const saved = header('snapshot-content-location') ?? header('content-location');
	const url = webAddress(saved ?? header('archived-at')?.replace(/^<|>$/g, '') ?? '')?.href;
	const stated = saved === undefined ? fieldsOf(mail, header('date')) : {};
	const html = withoutControls(mail.html ?? '');
	if (/\S/.test(html.replace(/<[^>]*>/g, '')))
		return pageDraft({html, url, base: url, name: saved ? (url ?? name) : name, stated});
	if (!mail.text?.trim()) throw new UserError(`${name}: no text in this letter`);
	const body = withoutControls(mail.text)
		.replace(/\r\n?/g, '\n')
		.replace(/\n-- \n[\s\S]*$/, '\n');
	return draftOf({fields: {...stated, title: mail.subject, url}, body, name, warnings: []});
}

/** Parts in parts beyond these are an attack; letters within the letter are its attachments. */
const limits = {maxNestingDepth: 50, rfc822Attachments: true};

interface MailHead {
	subject?: string | undefined;
	from?: {name: string; address?: string | undefined} | undefined;
}

/** What a letter says of itself outranks what stands in its text. The day is that of the writer's calendar. */
function fieldsOf({subject, from}: MailHead, date: string | undefined): PageFields {
	const author = from?.name || from?.address?.replace(/@.*/, '');
	return {
		...(subject?.trim() ? {title: subject.trim()} : {}),
		...(author ? {authors: [author]} : {}),
		...(date ? {date} : {}),
	};
}

/** The letters of a mailbox (RFC 4155): each begins with a line `From …`, and such lines of its text have a `>` before. */
export function lettersOf(mailbox: Uint8Array): Uint8Array[] {
	const text = Buffer.from(mailbox).toString('latin1');
	const letters = text.split(/(?:^|\r?\n)From \S+[^\n]*\d{4}[^\n]*\r?\n/).filter(letter => letter.trim() !== '');
	return letters.map(letter => Buffer.from(letter.replace(/^>(?=>*From )/gm, ''), 'latin1'));
}
