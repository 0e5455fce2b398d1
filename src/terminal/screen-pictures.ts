// Pictures on the reader's screen: located next to an article, identified to the terminal by number, read and encoded on a worker
// thread.

import {existsSync} from 'node:fs';
import {Worker} from 'node:worker_threads';
import {UserError} from '../core/errors.ts';
import {threadScript} from '../platform/executable.ts';
import {needThreads} from '../platform/threads.ts';
import type {PictureFile, Pictures} from '../ports/pictures.ts';
import {lookAtPicture, picturePath} from './picture-files.ts';
import {doPictureTask, type PictureTask} from './picture-thread.ts';
import {cellsOf, isDrawn} from './pictures.ts';
import type {ScreenPictureKind} from './terminal-kind.ts';

/**
 * Assumed cell size for sixels, rather too small: a picture must not exceed the rows reserved for it, nor make the screen scroll.
 */
const sixelCell = {width: 6, height: 12};

/** Opens the pictures of this kind of terminal. Numbers start at one that other programs are unlikely to use. */
export function openPictures(
	kind: ScreenPictureKind,
	firstId = 0x10_0000 + Math.floor(Math.random() * 0xe0_0000),
): Pictures {
	const {protocol, way} = kind;
	const ids = new Map<string, number>();
	const idOf = (version: string) => {
		const id = ids.get(version) ?? firstId + ids.size;
		ids.set(version, id);
		return id;
	};
	const encode = createEncoder();
	const isKitty = protocol === 'kitty';
	return {
		way,
		find: (href, article) => findPicture(href, article, {protocol, idOf}),
		cellsOf,
		async load({id, path}, box) {
			const known = {id, isInCells: way === 'cells'};
			const sequences = await encode({path, form: {protocol, frame: box, known, sixelCell}});
			return sequences && joinedBy(sequences, sequencesAtOnce);
		},
		resize: (id, {columns, rows}) => (isKitty ? `\x1b_Ga=p,U=1,i=${id},p=1,c=${columns},r=${rows},q=2\x1b\\` : ''),
		remove: id => (isKitty ? `\x1b_Ga=d,d=I,i=${id},q=2\x1b\\` : ''),
		cutShort: isKitty ? '\x1b_Gq=2,m=0;\x1b\\' : '',
	};
}

/** Sequences sent between two checks of the keyboard; kitty's have 4 KB each. */
const sequencesAtOnce = 4;

function joinedBy(sequences: string[], count: number): string[] {
	const pieces: string[] = [];
	for (let at = 0; at < sequences.length; at += count) pieces.push(sequences.slice(at, at + count).join(''));
	return pieces;
}

async function findPicture(
	href: string,
	article: string,
	{protocol, idOf}: Pick<ScreenPictureKind, 'protocol'> & {idOf(version: string): number},
): Promise<PictureFile | undefined> {
	try {
		const path = picturePath(href, article);
		const found = path === undefined ? undefined : await lookAtPicture(path);
		if (!path || !found || !isDrawn(protocol, found.size, found.head)) return undefined;
		return {id: idOf(`${path} ${found.version}`), path, width: found.size.width, height: found.size.height};
	} catch {
		return undefined; // not there, not readable, not the picture it claims to be
	}
}

/** The bundled worker script; missing if the sources run unbundled. */
const script = threadScript('picture-thread', import.meta.url);
const memory = {maxOldGenerationSizeMb: 500};
/** In milliseconds: more than the largest picture takes. */
const timeoutMs = 20_000;

/** Runs one task at a time on a persistent thread that does not keep the process alive. */
function createEncoder(): (task: PictureTask) => Promise<string[] | undefined> {
	let worker: Worker | undefined;
	const start = () => {
		needThreads(1);
		const started = new Worker(script, {workerData: 'pictures', stdout: true, stderr: true, resourceLimits: memory});
		started.unref();
		return started;
	};
	return async task => {
		if (!existsSync(script)) return doPictureTask(task);
		try {
			worker ??= start();
			return await answerOf(worker, task);
		} catch (error) {
			void worker?.terminate();
			worker = undefined;
			if (error instanceof Error) return undefined; // no thread, no memory, no time
			throw error;
		}
	};
}

function answerOf(worker: Worker, task: PictureTask): Promise<string[] | undefined> {
	return new Promise((resolve, reject) => {
		const end = (act: () => void) => {
			clearTimeout(timer);
			worker.off('message', answered).off('error', failed);
			act();
		};
		const answered = (sequences: string[] | undefined) => end(() => resolve(sequences));
		const failed = (error: Error) => end(() => reject(error));
		const timer = setTimeout(() => failed(new UserError('a picture takes too long')), timeoutMs);
		timer.unref();
		worker.on('message', answered).on('error', failed).postMessage(task);
	});
}
