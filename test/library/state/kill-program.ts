// A program of its own that stars one article after another and says each that is kept, until it is killed:
// `node program.cjs <work> <state folder> <first number> [library]`.

import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {openCatalog} from '../../../src/library/catalog/open.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {compactOwnLogs} from '../../../src/library/state/compact-logs.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';

const [work = '', folder = '', first = '0', library = ''] = process.argv.slice(2);
const folders = stateFoldersIn(folder);
const say = (number: number) => void process.stdout.write(`${number}\n`);
const open = () => openState({folders, message: text => process.stderr.write(text)});

const works: Record<string, () => void | Promise<void>> = {
	star() {
		const state = open();
		for (let number = Number(first); ; number++) if (state.setStarred(`/library/${number}.md`, true)) say(number);
	},
	/** Makes the logs small again and again. */
	compact() {
		const state = open();
		for (let number = Number(first); ; number++) {
			if (state.setStarred(`/library/${number}.md`, true)) say(number);
			if (number % 4 === 3) compactOwnLogs(folders, {largest: 600, rest: 0});
		}
	},
	/** Gives its articles other names, and has them followed. */
	async follow() {
		mkdirSync(library, {recursive: true});
		for (let number = Number(first); ; number++) {
			const paths = [...'abcdefghij'].map(letter => join(library, `${number}${letter}.md`));
			for (const path of paths) writeFileSync(path, `# Article ${path}\n\n${`Words of ${path}. `.repeat(9)}`);
			await bringUpToDate();
			const state = open();
			if (state.setAllStarred(paths, true)) say(number);
			state.close();
			for (const path of paths) renameSync(path, path.replace('.md', '-moved.md'));
			await bringUpToDate();
		}
	},
	/** The state of the first version becomes a log. */
	takeOver() {
		say(0);
		open();
		setInterval(() => {}, 1000);
	},
};

async function bringUpToDate(): Promise<void> {
	const roots = [{path: library, from: 'option' as const}];
	(await openCatalog({roots, cache: join(folder, 'cache'), state: folders})).close();
}

void works[work]?.();
