// `wsws mcp`: answers assistants on standard input and output.

import type {Command} from '@commander-js/extra-typings';
import {limitShortTexts} from '../../core/time-limit.ts';
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareMcp(program: Command, act: RunAction): void {
	const command = program
		.command('mcp')
		.description(
			'Serve assistants over the Model Context Protocol on standard input and output: search, list, show, cite, notes.',
		);
	act(command, async () => context => mcp(context, program.version() ?? ''));
	withExamples(command, [['claude mcp add wsws -- wsws mcp', 'let an assistant start it when needed']]);
}

async function mcp(context: Context, version: string): Promise<void> {
	// An article that takes too long to parse would block all later answers.
	limitShortTexts();
	const conversation = context.conversation();
	const {serveAssistant} = await import('../../mcp/server.ts');
	await serveAssistant({version, sources: context, conversation});
}
