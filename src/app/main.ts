// The process edge: argv, streams and exit status are read and set here, and by the adapters created for it.

import {reportError} from '../cli/report-error.ts';
import {run} from '../cli/run.ts';
import {limitShortTexts, limitTime} from '../core/time-limit.ts';
import {withinProcessorTime} from '../platform/interruptible.ts';
import {openOutput, readStandardInput, standardInputAsItComes} from '../terminal/process-streams.ts';
import {hasLinks} from '../terminal/terminal-kind.ts';
import {bundledArticles} from './bundled-articles.ts';
import {openContext} from './open-context.ts';

/** Once the reader has been closed, nothing started in it is waited for: an unfinished index continues on the next run. */
let hasRead = false;

main().then(status => {
	process.exitCode = status;
	if (hasRead) process.stdout.write('', () => process.exit());
});

async function main(): Promise<number> {
	limitTime(withinProcessorTime);
	const [out, messages] = [await openOutput(1), await openOutput(2)];
	const running = run(process.argv.slice(2), settings =>
		openContext(settings, {
			environment: process.env,
			out,
			messages,
			input: readStandardInput,
			inputAsItComes: standardInputAsItComes,
			now: () => new Date(),
			hasLinks,
			async terminal() {
				hasRead = true;
				// The reader's keys arrive as bytes, Ctrl-C included, and signals wait for the work in progress.
				limitShortTexts();
				return (await import('../terminal/process-terminal.ts')).openProcessTerminal();
			},
			programs: async () => (await import('../terminal/process-terminal.ts')).openProcessPrograms(),
			confirm: messages.isTerminal
				? async question => (await import('../terminal/process-terminal.ts')).confirm(question)
				: undefined,
			pager: async (text, command) => (await import('../terminal/pager.ts')).showInPager(text, command, process.env),
			bundled: bundledArticles,
			spareMemory: async () => (await import('../platform/spare-memory.ts')).spareMemory,
		}),
	);
	// Buffered output is written before the error message, and may itself meet a closed pipe or a full disk.
	const status = await running.catch(reportFailure);
	return flushed() ?? status;

	/** The last of the output may meet a closed pipe or a full disk as well. */
	function flushed(): number | undefined {
		try {
			out.flush();
			return undefined;
		} catch (error) {
			return reportFailure(error);
		}
	}

	function reportFailure(error: unknown): number {
		return reportError(error, messages.write);
	}
}
