// `wsws completion`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';

export function declareCompletion(program: Command, act: RunAction): void {
	const command = program
		.command('completion')
		.description('Print the completion script for a shell.')
		.addArgument(program.createArgument('<shell>').choices(['bash', 'zsh', 'fish', 'powershell']));
	act(command, async () => (await import('./completion.ts')).completion);
	withExamples(command, [
		['eval "$(wsws completion bash)"', 'in ~/.bashrc'],
		['eval "$(wsws completion zsh)"', 'in ~/.zshrc, after compinit'],
		['wsws completion fish | source', 'in ~/.config/fish/config.fish'],
		['wsws completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
	]);
}
