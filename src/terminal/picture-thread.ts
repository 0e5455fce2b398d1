// Reading and encoding pictures on a thread of its own, whose script this is: to unpack one takes longer than a frame.

import {parentPort, workerData} from 'node:worker_threads';
import {encodedPicture, type PictureForm} from './pictures.ts';

export interface PictureTask {
	path: string;
	form: PictureForm;
}

/** The sequences of a picture; undefined for what can't be shown. */
export async function doPictureTask({path, form}: PictureTask): Promise<string[] | undefined> {
	try {
		return await encodedPicture(path, form);
	} catch {
		return undefined; // gone, unreadable, not the picture it claimed to be
	}
}

// Threads of other kinds import this file too, such as those that tests run in.
if (workerData === 'pictures') {
	parentPort?.on('message', async (task: PictureTask) => parentPort?.postMessage(await doPictureTask(task)));
}
