// `wsws config`: every setting with its meaning and current value, in the format of the config file.

import type {Command} from '@commander-js/extra-typings';
import {safeJson} from '../../core/text/safe-text.ts';
import type {Theme} from '../../page/theme/theme.ts';
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareConfig(program: Command, act: RunAction): void {
	const command = program
		.command('config')
		.description('Print every setting with its meaning and value, in the format of the config file.')
		.option('--themes', 'show all themes, each in its own style');
	act(command, async () => config);
	withExamples(command, [
		['wsws config | less', 'what can be set'],
		['wsws config --themes', 'what theme may be set to'],
	]);
}

interface ConfigOptions {
	themes?: true;
}

async function config(context: Context, options: ConfigOptions): Promise<void> {
	if (options.themes) showThemes(context);
	else await showSettings(context);
}

/** Prints each theme's name, its purpose, and a sample line in its style. */
function showThemes({io, themes}: Context): void {
	for (const {name, meaning, theme} of themes()) {
		const sample = samples.map(([style, text]) => theme[style](text));
		io.out(`${io.paint('title', name)}  ${meaning}\n  ${sample.join('  ')}\n`);
	}
}

const samples: [style: keyof Theme, text: string][] = [
	['headline', 'Title'],
	['firstHeading', 'Part'],
	['heading', 'Section'],
	['strong', 'strong'],
	['em', 'stressed'],
	['codespan', 'code'],
	['link', 'link'],
	['match', 'match'],
	['author', 'Author'],
	['date', '1 May 1890'],
	['warning', 'Warning'],
];

/** Prints a config file that reproduces the current settings: to read, or to start one's own from. */
async function showSettings({io, paths, settings}: Context): Promise<void> {
	const place = paths.config ?? 'there is no place for it: set HOME or XDG_CONFIG_HOME';
	const entries = (await settings()).map(({name, meaning, form, value}) => {
		const line = value === undefined ? `# ${name}:` : `${name}: ${safeJson(value)}`;
		return [`# ${meaning}`, `# ${form}`, line].join('\n');
	});
	io.out(`${[`# ${place}`, ...entries].join('\n\n')}\n`);
}
