// The script of the thread on which pages are read: see read-page.ts.

import {parentPort} from 'node:worker_threads';
import {doPageJob, type PageJob} from './page-job.ts';

parentPort?.on('message', async (job: PageJob) => parentPort?.postMessage(await doPageJob(job)));
