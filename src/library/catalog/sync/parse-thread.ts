// The other end of readings-threads.ts: a thread that reads files until it is ended. The bundle has it as a file of its own.

import {serve} from '../../../platform/threads.ts';
import {parseAll} from './parse-files.ts';

serve(() => parseAll);
