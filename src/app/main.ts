// The process edge: argv, streams and exit status are read and set here, and by the adapters made for it.

import {reportError} from '../cli/report-error.ts';
import {run} from '../cli/run.ts';
import {limitShortTexts, limitTime} from '../core/time-limit.ts';
import {withinProcessorTime} from '../platform/interruptible.ts';
import {openOutput, readStandardInput, standardInputAsItComes} from '../terminal/process-streams.ts';
import {hasLinks} from '../terminal/terminal-kind.ts';
import {bundledArticles} from './bundled-articles.ts';
import {openContext} from './open-context.ts';

/** A person who has left the reader waits for nothing that it began: an index is gone on with the next time. */
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
				// Its keys are bytes, Ctrl-C too, and signals wait for what is at work.
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
	// What is left of the output goes before a complaint, and may meet a closed pipe or a full disk there.
	const status = await running.catch(reportFailure);
	return flushed() ?? status;

	/** The last of the output may meet one too. */
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
