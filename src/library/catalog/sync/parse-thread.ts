// The worker thread of parse-files.ts. Bundled as a separate file.

import {limitTime} from '../../../core/time-limit.ts';
import {withinProcessorTime} from '../../../platform/interruptible.ts';
import {serve} from '../../../platform/threads.ts';
import {parseAll} from './parse-files.ts';

limitTime(withinProcessorTime);
serve(() => parseAll);
