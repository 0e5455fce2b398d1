// Runs wsws in this process over real adapters, with a library, a home and a clock of its own, and gives what it said.

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {openContext} from '../src/app/open-context.ts';
import {run} from '../src/cli/run.ts';
import {UserError} from '../src/core/errors.ts';
import {createTagsTheme} from '../src/page/theme/theme.ts';
import type {Confirm} from '../src/ports/progress.ts';
import type {Output} from '../src/terminal/process-streams.ts';
import {removeFolder, temporaryFolder} from './temporary-folder.ts';

export interface Situation {
	/** A person at a terminal of 80 columns, unless COLUMNS says otherwise; else a pipe. */
	isTerminal?: boolean;
	environment?: Record<string, string>;
	/** What is on standard input: a file of the fixture library, or bytes. */
	input?: string | Uint8Array | undefined;
	/** What another program says on standard input, for an answer to each. */
	conversation?: AsyncIterable<Uint8Array>;
	/** The library; the fixture library unless given. Null for those that a home has, which HOME names. */
	library?: string | null;
	/** The clock; a day of 2026 unless given. */
	now?: Date;
	/** What the person answers to questions; nobody is there unless given. */
	confirm?: Confirm;
}

export interface Said {
	status: number;
	out: string;
	messages: string;
	/** Both, in the order said: `  ` before a line of output, `! ` before a message. */
	lines: string[];
}

const usualDay = new Date(2026, 10, 24, 12);

export const fixtureLibrary = join(import.meta.dirname, 'fixtures/library');

/**
 * Runs wsws in a home of its own, with the catalog of earlier runs over the same library in the same test file, as a person's
 * has: to read a library anew takes ten times as long as most of what is tried.
 */
export async function runWsws(argv: string[], situation: Situation = {}): Promise<Said> {
	const home = temporaryFolder();
	const cache = cacheFor(situation);
	const heard: Heard[] = [];
	const {isTerminal = false, environment = {}, input, library = fixtureLibrary, now = usualDay} = situation;
	const named = library === null ? {} : {WSWS_LIBRARY: library};
	const size = {width: Number(environment.COLUMNS ?? 80), height: 24};
	try {
		const status = await run(argv, settings =>
			openContext(settings, {
				environment: {HOME: home, TERM: 'xterm', ...named, ...cache, ...environment},
				out: output('out'),
				messages: output('messages'),
				input: async () =>
					typeof input === 'string' ? readFileSync(join(library ?? home, input)) : (input ?? new Uint8Array()),
				inputAsItComes: () => situation.conversation ?? emptyInput(),
				now: () => now,
				hasLinks: async () => false,
				terminal: async () => {
					throw new UserError('no terminal to take keys from');
				},
				programs: async () => {
					throw new UserError('no programs here');
				},
				confirm: situation.confirm,
				pager: async text => {
					heard.push({from: 'out', text});
					return true;
				},
				bundled: async () => join(import.meta.dirname, '../articles'),
				theme: createTagsTheme(),
			}),
		);
		return {
			status,
			out: textOf(heard, 'out'),
			messages: textOf(heard, 'messages'),
			lines: linesOf(heard, {home, cache: cache.XDG_CACHE_HOME}),
		};
	} finally {
		removeFolder(home);
	}

	function output(from: Heard['from']): Output {
		return {
			write: text => void (text !== '' && heard.push({from, text})),
			flush: () => {},
			isTerminal,
			size: () => size,
		};
	}
}

/** Where the catalog of a library is kept: elsewhere for each clock, for it says when an article was first seen. */
function cacheFor({environment = {}, library = fixtureLibrary, now = usualDay}: Situation): {XDG_CACHE_HOME?: string} {
	if (environment.HOME !== undefined) return {};
	const key = `${library} ${now.toISOString()}`;
	const known = caches.get(key);
	// Folders end with the test file that asked for them, and this module goes on.
	const folder = known !== undefined && existsSync(known) ? known : temporaryFolder();
	caches.set(key, folder);
	return {XDG_CACHE_HOME: folder};
}

const caches = new Map<string, string>();

async function* emptyInput(): AsyncGenerator<Uint8Array> {}

interface Heard {
	from: 'out' | 'messages';
	text: string;
}

function textOf(heard: Heard[], from: Heard['from']): string {
	return heard.map(said => (said.from === from ? said.text : '')).join('');
}

/** What was written in pieces is one text until the other stream speaks. */
function linesOf(heard: Heard[], {home, cache}: {home: string; cache: string | undefined}): string[] {
	const runs: Heard[] = [];
	for (const {from, text} of heard) {
		const last = runs.at(-1);
		if (last?.from === from) last.text += text;
		else runs.push({from, text});
	}
	return runs.flatMap(({from, text}) => {
		const mark = from === 'out' ? '  ' : '! ';
		return (
			text
				.replaceAll(fixtureLibrary, '<library>')
				.replaceAll(home, '<home>')
				.replaceAll(cache ?? home, '<home>/.cache')
				// The day of a file that does not say when it was saved is that of this copy of it.
				.replace(/"saved":"[\d-]+"/g, '"saved":"<day>"')
				.replace(/\n$/, '')
				.split('\n')
				.map(line => `${mark}${line}`)
		);
	});
}
