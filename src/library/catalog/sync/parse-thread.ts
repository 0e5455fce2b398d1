// The worker side of parse-files.ts: a thread that parses files until it is ended. The bundle has it as a file of its own.

import {limitTime} from '../../../core/time-limit.ts';
import {withinProcessorTime} from '../../../platform/interruptible.ts';
import {serve} from '../../../platform/threads.ts';
import {parseAll} from './parse-files.ts';

limitTime(withinProcessorTime);
serve(() => parseAll);
