// Done after each test file: many share one process, and a module that they share is loaded but once.

import {afterAll} from 'vitest';
import {removeTemporaryFolders} from './temporary-folder.ts';

afterAll(removeTemporaryFolders);
