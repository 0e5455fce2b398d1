// Reading the pages, PDFs, letters and books of others, apart from where it is done: on a thread that can be stopped, whose script this
// is, or on the caller's own.

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

/** Plain data: it crosses threads. */
export type PageResult =
	| {kind: 'draft'; draft: Draft}
	| {kind: 'drafts'; drafts: Draft[]}
	| {kind: 'fragment'; markdown: string}
	| {kind: 'failure'; message: string; hint: string | undefined};

/** Reads one page, PDF or text of an entry. Throws only defects; what is wrong with the source is a result. */
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

/** The stack has an end, and whatever reads a tree by calling itself for each of its levels comes to it. */
function isTooDeep(error: unknown): boolean {
	return error instanceof RangeError && /call stack/i.test(error.message);
}

function nameOf(job: PageJob): string {
	if (job.kind === 'page') return job.page.name;
	if (job.kind === 'pdf') return job.pdf.name;
	if (job.kind === 'mail') return job.mail.name;
	return job.kind === 'book' ? job.book.name : 'an entry';
}

// Threads of other kinds import this file too, such as those that tests run in.
if (workerData === 'pages') {
	parentPort?.on('message', async (job: PageJob) => parentPort?.postMessage(await doPageJob(job)));
}
