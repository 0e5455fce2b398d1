// Reads untrusted pages, PDFs, mails and books in isolation: on a worker thread that can be stopped, whose script this is, or on
// the calling thread.

import {parentPort, workerData} from 'node:worker_threads';
import {UserError} from '../../core/errors.ts';
import type {Draft} from '../../ports/importer.ts';
import {type BookSource, bookDrafts} from '../book/book-drafts.ts';
import {fragmentMarkdown, pageDraft, type WebPage} from '../html/page-draft.ts';
import {type MailSource, mailDraft} from '../mail/mail-draft.ts';
import {type PdfSource, pdfDraft} from '../pdf/pdf-draft.ts';

export type PageJob =
	| {kind: 'page'; page: WebPage}
	| {kind: 'pdf'; pdf: PdfSource}
	| {kind: 'mail'; mail: MailSource}
	| {kind: 'book'; book: BookSource}
	| {kind: 'fragment'; html: string; base: string | undefined};

/** Plain data, so that it can be transferred between threads. */
export type PageResult =
	| {kind: 'draft'; draft: Draft}
	| {kind: 'drafts'; drafts: Draft[]}
	| {kind: 'fragment'; markdown: string}
	| {kind: 'failure'; message: string; hint: string | undefined};

/** Reads a page, PDF or feed entry. Throws only bugs; problems of the source are results. */
export async function doPageJob(job: PageJob): Promise<PageResult> {
	try {
		if (job.kind === 'page') return {kind: 'draft', draft: await pageDraft(job.page)};
		if (job.kind === 'pdf') return {kind: 'draft', draft: await pdfDraft(job.pdf)};
		if (job.kind === 'mail') return {kind: 'draft', draft: await mailDraft(job.mail)};
		if (job.kind === 'book') return {kind: 'drafts', drafts: await bookDrafts(job.book)};
		return {kind: 'fragment', markdown: await fragmentMarkdown(job.html, job.base)};
	} catch (error) {
		if (isTooDeep(error))
			return {kind: 'failure', message: `${nameOf(job)}: nested too deeply to be read`, hint: undefined};
		if (!(error instanceof UserError)) throw error;
		return {kind: 'failure', message: error.message, hint: error.hint};
	}
}

/** Recursion over a deeply nested tree overflows the stack. */
function isTooDeep(error: unknown): boolean {
	return error instanceof RangeError && /call stack/i.test(error.message);
}

function nameOf(job: PageJob): string {
	if (job.kind === 'page') return job.page.name;
	if (job.kind === 'pdf') return job.pdf.name;
	if (job.kind === 'mail') return job.mail.name;
	return job.kind === 'book' ? job.book.name : 'an entry';
}

// Other threads, such as those of the tests, import this file as well.
if (workerData === 'pages') {
	parentPort?.on('message', async (job: PageJob) => parentPort?.postMessage(await doPageJob(job)));
}
