// Retries a command that failed on a damaged file, as long as it has left no trace: nothing printed, asked, fetched or saved. For
// this, output is held back, but no longer than it would be buffered anyway.

import type {Context} from '../commands/context.ts';
import {DamageMended} from '../core/errors.ts';

/** In characters. */
const mostHeld = 1 << 16;

/** Runs the command, twice if necessary. Rethrows its errors. */
export async function runTwiceIfCut<Result>(
	context: Context,
	run: (context: Context) => Promise<Result>,
): Promise<Result> {
	const {watched, flush, forget} = watch(context);
	try {
		return await run(watched).catch(error => {
			if (error instanceof DamageMended && forget()) return run(watched);
			throw error;
		});
	} finally {
		flush();
	}
}

function watch(context: Context) {
	const {io, page, terminal, input, importer, ownLibrary, feeds} = context;
	let held = '';
	let hasTrace = false;
	const flush = (): void => {
		if (held !== '') io.out(held);
		held = '';
	};
	const traced =
		<Typed extends unknown[], Result>(use: (...typed: Typed) => Result) =>
		(...typed: Typed): Result => {
			flush();
			hasTrace = true;
			return use(...typed);
		};
	const letOut = traced(() => {});
	const watched: Context = {
		...context,
		io: {
			...io,
			out(text) {
				held += text;
				if (io.isTerminal || held.length > mostHeld) letOut();
			},
			message: traced(io.message),
		},
		page: traced(page),
		terminal: traced(terminal),
		input: traced(input),
		importer: traced(importer),
		ownLibrary: traced(ownLibrary),
		feeds: traced(feeds),
	};
	const forget = (): boolean => {
		held = '';
		return !hasTrace;
	};
	return {watched, flush, forget};
}
