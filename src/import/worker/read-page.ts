// Reads pages, PDFs, mails and books on a worker thread, so that one made to take forever, or all memory, can be stopped.

import {existsSync} from 'node:fs';
import {Worker} from 'node:worker_threads';
import {UserError} from '../../core/errors.ts';
import {isBun, threadScript} from '../../platform/executable.ts';
import {needThreads} from '../../platform/threads.ts';
import type {Draft} from '../../ports/importer.ts';
import type {BookSource} from '../book/book-drafts.ts';
import type {WebPage} from '../html/page-draft.ts';
import type {MailSource} from '../mail/mail-draft.ts';
import type {PdfSource} from '../pdf/pdf-draft.ts';
import {doPageJob, type PageJob, type PageResult} from './page-thread.ts';

/** Throws UserError if it has no text, or takes too long. */
export function readPage(page: WebPage): Promise<Draft> {
	return readDraft(page.name, {kind: 'page', page});
}

/** Throws UserError if it is damaged, encrypted, without text, or takes too long. */
export function readPdfPages(pdf: PdfSource): Promise<Draft> {
	return readDraft(pdf.name, {kind: 'pdf', pdf});
}

/** Reads a mail, or a page saved as one. Throws UserError if it is malformed, without text, or takes too long. */
export function readMail(mail: MailSource): Promise<Draft> {
	return readDraft(mail.name, {kind: 'mail', mail});
}

/** The chapters of a book, or a single article. Throws UserError if it is broken, encrypted, or takes too long. */
export async function readBook(book: BookSource): Promise<Draft[]> {
	const result = await inTurn(book.name, {kind: 'book', book});
	if (result.kind === 'drafts') return result.drafts;
	throw new TypeError(`a ${result.kind} for a book`);
}

/** The text of a feed entry as Markdown. Throws UserError if it takes too long. */
export async function readFragment(html: string, base: string | undefined, name: string): Promise<string> {
	const result = await inTurn(name, {kind: 'fragment', html, base});
	if (result.kind === 'fragment') return result.markdown;
	throw new TypeError(`a ${result.kind} for a fragment`);
}

async function readDraft(name: string, job: PageJob): Promise<Draft> {
	const result = await inTurn(name, job);
	if (result.kind === 'draft') return result.draft;
	throw new TypeError(`a ${result.kind} for a draft`);
}

/** In milliseconds per page; the longest that people write take a few seconds. */
const timeoutMs = 45_000;
/** The limit for a book, which has many pages: one page limit per million bytes, at most ten. */
const mostPages = 10;
const memory = {maxOldGenerationSizeMb: 1500};
/** Milliseconds between checks of the memory, if threads have no limits of their own. */
const lookMs = 100;

let last: Promise<unknown> = Promise.resolve();

/** Reads one page at a time, so that the limit covers only its own reading. */
function inTurn(name: string, job: PageJob): Promise<PageResult> {
	const result = last.then(() => perform(name, job));
	last = result.catch(() => {});
	return result;
}

async function perform(name: string, job: PageJob): Promise<PageResult> {
	const result = existsSync(script) ? await onThread(name, job) : await doPageJob(job);
	if (result.kind === 'failure') throw new UserError(result.message, result.hint);
	return result;
}

/** The bundled worker script; missing if the sources run unbundled. */
const script = threadScript('page-thread', import.meta.url);
let idle: Worker | undefined;

/** The thread is kept for the next page, without keeping the process alive. */
function onThread(name: string, job: PageJob): Promise<PageResult> {
	if (!idle) needThreads(1);
	const worker = idle ?? new Worker(script, {workerData: 'pages', resourceLimits: memory});
	idle = undefined;
	worker.ref();
	return new Promise((resolve, reject) => {
		const end = (act: () => void) => {
			clearTimeout(timer);
			clearInterval(look);
			worker.off('message', answered).off('error', failed);
			act();
		};
		const answered = (result: PageResult) => {
			idle = worker;
			worker.unref();
			end(() => resolve(result));
		};
		const tooLarge = () => new UserError(`${name}: takes more memory than an article may`);
		const failed = (error: Error) => {
			const isLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			end(() => reject(isLarge ? tooLarge() : error));
		};
		const stop = (reason: UserError) => {
			worker.terminate();
			end(() => reject(reason));
		};
		const limitMs = limitOf(job);
		const late = new UserError(`${name}: not read within ${limitMs / 1000} seconds`);
		const timer = setTimeout(() => stop(late), limitMs);
		const look = isBun ? watchMemory(() => stop(tooLarge())) : undefined;
		worker.on('message', answered).on('error', failed).postMessage(job);
	});
}

function limitOf(job: PageJob): number {
	const pages = job.kind === 'book' ? Math.ceil(job.book.bytes.length / 1_000_000) : 1;
	return timeoutMs * Math.min(Math.max(1, pages), mostPages);
}

/** Bun can't limit the memory of a thread, so that of the process is checked. */
function watchMemory(exceed: () => void): NodeJS.Timeout {
	const most = process.memoryUsage.rss() + memory.maxOldGenerationSizeMb * 2 ** 20;
	return setInterval(() => {
		if (process.memoryUsage.rss() > most) exceed();
	}, lookMs);
}
