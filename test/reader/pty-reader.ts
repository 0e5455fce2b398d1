// The reader with real adapters and nothing of the command line, for the tests that need a real terminal:
// `node reader.cjs <library> <state folder> <article>`. CRASH names a text that breaks the drawing of whatever shows it.

import {Chalk} from 'chalk';
import type {Context} from '../../src/commands/context.ts';
import {openReader} from '../../src/commands/read/open-reader.ts';
import {openCatalog} from '../../src/library/catalog/open.ts';
import {files} from '../../src/library/files.ts';
import {openState} from '../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../src/library/state/log-files.ts';
import {createTheme} from '../../src/page/theme/theme.ts';
import {readStandardInput} from '../../src/terminal/process-streams.ts';
import {openKeyboard} from '../../src/terminal/process-terminal.ts';
import {openPrograms} from '../../src/terminal/programs.ts';
import {openScreen} from '../../src/terminal/screen.ts';

const [library = '.', stateFolder = '.', typed] = process.argv.slice(2);
const theme = createTheme(new Chalk({level: 1}));
const message = (text: string) => void process.stderr.write(text);

async function main(): Promise<void> {
	const folders = stateFoldersIn(stateFolder);
	const state = openState({folders, message});
	const catalog = await openCatalog({roots: [{path: library, from: 'option'}], cache: undefined, state: folders});
	const context = {
		io: {
			out: (text: string) => void process.stdout.write(text),
			message,
			isTerminal: true,
			size: {width: 80, height: 24},
		},
		now: () => new Date(),
		catalog: async () => catalog,
		state: async () => state,
		readingConfig: async () => ({keys: {}, commands: [], speak: undefined, images: false, file: undefined}),
		pictures: async () => undefined,
		files,
		input: readStandardInput,
		look: async () => ({theme, links: 'osc8'}),
		programs: openPrograms({environment: process.env, platform: process.platform, keyboard: () => 0}),
		isLinear: process.env.ACCESSIBLE === '1',
		async terminal() {
			const input = openKeyboard(process.stdin);
			const screen = openScreen({input, output: process.stdout, process, environment: process.env});
			const {CRASH} = process.env;
			if (CRASH === undefined) return screen;
			return {
				...screen,
				write(text: string) {
					if (text.includes(CRASH)) throw new Error('injected');
					screen.write(text);
				},
			};
		},
	};
	await openReader(context as unknown as Context as never, typed, {});
}

main().then(
	() => message('[left]\n'),
	(error: unknown) => {
		message(`[failed: ${error instanceof Error ? error.message : error}]\n`);
		process.exitCode = 2;
	},
);
