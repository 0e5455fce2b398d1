// The other end of readings-threads.ts: a thread that reads files until it is ended. The bundle has it as a file of its own.

import {parentPort} from 'node:worker_threads';
import {readAll} from './readings.ts';
import type {Arrival} from './survey.ts';

parentPort?.on('message', async (arrivals: Arrival[]) => {
	const readings = await readAll(arrivals);
	parentPort?.postMessage(readings.map(([, reading]) => reading));
});
