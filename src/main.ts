// The process edge: arguments, streams, exit status, closed pipe and signals are touched here and in the adapters.

import {setFlagsFromString} from 'node:v8';
import {run} from './cli.ts';
import {status} from './core/errors.ts';
import {openContext} from './open-context.ts';
import {ClosedPipe, isTerminal, openOutput} from './terminal/process-output.ts';

// A Markdown parser is many expressions used a few times: compiling each to machine code costs more than it saves.
setFlagsFromString('--no-regexp-tier-up');

main().then(code => {
	process.exitCode = code;
});

async function main(): Promise<number> {
	const out = openOutput(1);
	const note = openOutput(2);
	try {
		return await run(process.argv.slice(2), async settings =>
			openContext(settings, {
				environment: process.env,
				out: await isTerminal(1),
			}),
		);
	} catch (error) {
		if (error instanceof ClosedPipe) return status.done;
		throw error;
	}
}
