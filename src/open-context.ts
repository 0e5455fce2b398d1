// The real context: each adapter opened the first time a command asks for it. What is of the process comes in as a
// World, so that tests run the same wiring over buffers and folders of their own.

import {homedir} from 'node:os';
import {join} from 'node:path';
import type {Settings} from './cli.ts';
import type {Context, Io, Paths} from './context.ts';
import type {Theme} from './page/theme.ts';
import {colorLevel} from './terminal/color-level.ts';
import {pagerCommand} from './terminal/pager.ts';
import type {Output} from './terminal/process-output.ts';

/** The process, as far as wsws needs it. */
export interface World {
	environment: NodeJS.ProcessEnv;
	out: Output;
	note: Output;
	input(): Promise<Uint8Array>;
	now(): Date;
	/** Shows a text in the pager of this command; false when that could not be started. */
	pager(text: string, command: string): Promise<boolean>;
	/** The folder of the articles that come with wsws. */
	bundled: string;
	/** Instead of colours: the tests' tags. */
	theme?: Theme;
}
