// A command that a damaged file cuts short is tried a second time, as long as it has left no trace: nothing was printed,
// asked, fetched or saved. What goes to a program is held back for that, as much as output is held back anyway.

import type {Context} from '../commands/context.ts';
import {DamageMended} from '../core/errors.ts';

/** Characters. */
const mostHeld = 1 << 16;

/** Runs the command, twice if need be. Throws what it throws. */
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
