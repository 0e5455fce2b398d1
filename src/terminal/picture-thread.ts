// The worker thread that reads and encodes pictures: decoding one takes longer than a frame.

import {parentPort, workerData} from 'node:worker_threads';
import {encodedPicture, type PictureForm} from './pictures.ts';

export interface PictureTask {
	path: string;
	form: PictureForm;
}

/** The sequences of a picture; undefined if it can't be displayed. */
export async function doPictureTask({path, form}: PictureTask): Promise<string[] | undefined> {
	try {
		return await encodedPicture(path, form);
	} catch {
		return undefined; // gone, unreadable, not the picture it claimed to be
	}
}

// Other threads, such as those of the tests, import this file as well.
if (workerData === 'pictures') {
	parentPort?.on('message', async (task: PictureTask) => parentPort?.postMessage(await doPictureTask(task)));
}
