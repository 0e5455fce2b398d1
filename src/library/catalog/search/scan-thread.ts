// The worker thread of scan-articles.ts, which searches articles for a pattern. Bundled as a separate file.

import {serve} from '../../../platform/threads.ts';
import {scanTasks} from './scan.ts';

serve(scanTasks);
