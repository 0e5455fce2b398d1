// The worker side of scan-articles.ts: a thread that looks for a pattern in articles until it is ended. The bundle has it as
// a file of its own.

import {serve} from '../../../platform/threads.ts';
import {scanTasks} from './scan.ts';

serve(scanTasks);
