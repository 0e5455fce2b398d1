// `wsws mcp`: answers assistants on standard input and output.

import type {Command} from '@commander-js/extra-typings';
import manifest from '../../../package.json' with {type: 'json'};
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareMcp(program: Command, act: RunAction): void {
	const command = program
		.command('mcp')
		.description(
			'Answer assistants by the Model Context Protocol, on standard input and output: search, list, show, cite.',
		);
	act(command, async () => mcp);
	withExamples(command, [['claude mcp add wsws -- wsws mcp', 'an assistant that starts it when needed']]);
}

async function mcp(context: Context): Promise<void> {
	const conversation = context.conversation();
	const {serve} = await import('../../mcp/serve.ts');
	await serve({version: manifest.version, sources: context, conversation});
}
