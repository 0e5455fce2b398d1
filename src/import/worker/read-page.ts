// Reads pages, PDFs, letters and books on a thread of their own, so that one that was made to take forever, or all memory, can be stopped.

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

/** Throws UserError when there is no text on it, or reading it takes too long. */
export function readPage(page: WebPage): Promise<Draft> {
	return readDraft(page.name, {kind: 'page', page});
}

/** Throws UserError when it is broken, locked, without text, or reading it takes too long. */
export function readPdfPages(pdf: PdfSource): Promise<Draft> {
	return readDraft(pdf.name, {kind: 'pdf', pdf});
}

/** A letter, or a page that was saved as one. Throws UserError when it is broken, without text, or reading it takes too long. */
export function readMail(mail: MailSource): Promise<Draft> {
	return readDraft(mail.name, {kind: 'mail', mail});
}

/** The chapters of a book, or all of it. Throws UserError when it is broken, protected, or reading it takes too long. */
export async function readBook(book: BookSource): Promise<Draft[]> {
	const result = await inTurn(book.name, {kind: 'book', book});
	if (result.kind === 'drafts') return result.drafts;
	throw new TypeError(`a ${result.kind} for a book`);
}

/** The text of a feed's entry as Markdown. Throws UserError when that takes too long. */
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

/** The limit for one page; the longest that people write take a few seconds. */
const timeoutMs = 45_000;
/** A book has many pages: each million of its bytes has the time of one, ten at the most. */
const mostPages = 10;
const memory = {maxOldGenerationSizeMb: 1500};
/** Milliseconds between two looks at the memory, where a thread has no limit of its own. */
const lookMs = 100;

let last: Promise<unknown> = Promise.resolve();

/** Reads one page at a time: the clock of each runs while it is read. */
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

/** The bundled script; missing where the sources run unbundled. */
const script = threadScript('page-thread', import.meta.url);
let idle: Worker | undefined;

/** The thread is kept for the next page, and lets the program end meanwhile. */
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

/** Bun limits no thread: the memory of the process is looked at instead. */
function watchMemory(exceed: () => void): NodeJS.Timeout {
	const most = process.memoryUsage.rss() + memory.maxOldGenerationSizeMb * 2 ** 20;
	return setInterval(() => {
		if (process.memoryUsage.rss() > most) exceed();
	}, lookMs);
}
