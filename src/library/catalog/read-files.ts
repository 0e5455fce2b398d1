// The other end of readings-threads.ts: a thread that reads files until it is ended. The bundle has it as a file of its own.

import {parentPort, workerData} from 'node:worker_threads';
import type {Arrival} from './arrival.ts';
import {readAll} from './readings.ts';

parentPort?.on('message', async (arrivals: Arrival[]) => {
	const readings = await readAll(arrivals);
	workerData.postMessage(readings.map(([, reading]) => reading));
	parentPort?.postMessage('read');
});
