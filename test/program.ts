// The program that tests start: the bundle on this Node, or the executable that the variable WSWS_PROGRAM names.

import {join, resolve} from 'node:path';

const {WSWS_PROGRAM} = process.env;

/** The script that Node is given; of an executable, the file itself. */
export const programFile = WSWS_PROGRAM ? resolve(WSWS_PROGRAM) : join(import.meta.dirname, '../bin/wsws.js');

/** Whether it brings all that it needs. */
export const isExecutable = WSWS_PROGRAM !== undefined && WSWS_PROGRAM !== '';

/** What is started, and the words that come before those of wsws. */
export const [programCommand, programWords] = isExecutable ? [programFile, []] : [process.execPath, [programFile]];

/** The same for a shell. */
export const programTyped = [programCommand, ...programWords].map(word => `'${word}'`).join(' ');
