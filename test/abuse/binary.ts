// The real program as a process: where it lives, what is done to it, and how it ends.

import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {programCommand, programWords} from '../program.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {homeWithCompiled} from '../warm-home.ts';

export interface Ending {
	/** The exit status; null when a signal ended it. */
	status: number | null;
	signal: NodeJS.Signals | null;
	out: string;
	messages: string;
}

export interface Running {
	home: string;
	environment?: Record<string, string>;
	/** What comes on standard input, or an open file that it is. */
	input?: string | number;
	/** An open file that is standard output. */
	output?: number;
	/** What is done to it while it runs. */
	meanwhile?: (child: ChildProcess) => unknown;
}

/** A home that reads these articles and no others, and in which wsws was started before. */
export function newHome(articles: Record<string, string> = {}): string {
	return homeWithCompiled(coldHome(articles));
}

/** The same, in which nothing is but the articles. */
export function coldHome(articles: Record<string, string> = {}): string {
	const own = Object.entries(articles).map(([name, text]) => [`.local/share/wsws/articles/${name}`, text] as const);
	return temporaryFolder({...Object.fromEntries(own), '.config/wsws/config.yaml': 'bundled: false\n'});
}

/** As many articles, each with a date, an author, a tag and so many paragraphs. */
export function someArticles(count: number, paragraphs = 3): Record<string, string> {
	return Object.fromEntries(
		Array.from({length: count}, (_, index) => {
			const day = `20${String(10 + (index % 13))}-0${1 + (index % 9)}-1${index % 9}`;
			const text = Array.from(
				{length: paragraphs},
				(_, at) => `Paragraph ${at} of strike ${index}, ${'word '.repeat(60)}.`,
			);
			return [
				`article-${index}.md`,
				`---\ntitle: Article ${index}\nauthor: Harbour desk\ndate: ${day}\ntags: [ports]\n---\n\n${text.join('\n\n')}\n`,
			];
		}),
	);
}

/** Runs wsws to its end. */
export async function wsws(argv: string[], running: Running): Promise<Ending> {
	const {home, environment, input, output = 'pipe', meanwhile} = running;
	const {PATH} = process.env;
	const env = {PATH, HOME: home, ...environment};
	const child = spawn(programCommand, [...programWords, ...argv], {
		env,
		stdio: [typeof input === 'number' ? input : 'pipe', output, 'pipe'],
	});
	const said = {out: '', messages: ''};
	child.stdout?.setEncoding('utf8').on('data', text => (said.out += text));
	child.stderr?.setEncoding('utf8').on('data', text => (said.messages += text));
	child.stdin?.on('error', () => {});
	if (typeof input !== 'number') child.stdin?.end(input);
	const ended = once(child, 'close');
	await meanwhile?.(child);
	const [status, signal] = await ended;
	return {status, signal, ...said};
}

/** Does the works a few at a time, as the machine has room for. */
export async function inTurn<Result>(
	works: (() => Promise<Result>)[],
	width = availableParallelism(),
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	const line = async () => {
		for (let at = next++; at < works.length; at = next++) {
			const work = works[at];
			if (work) results[at] = await work();
		}
	};
	await Promise.all(Array.from({length: width}, line));
	return results;
}

/** A failure in plain words: no stack, no defect, and one line beside its hint. */
export const plainFailure = /^wsws: (?!this is a defect)[^\n]+\n(?:[^\n]+\n)?$/;
