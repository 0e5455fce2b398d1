// A program of its own that stars one article after another and says each that is kept, until it is killed:
// `node program.cjs <state folder> <first number>`.

import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const state = openState({folders: stateFoldersIn(folder), message: text => process.stderr.write(text)});
for (let number = Number(first); ; number++) {
	if (state.setStarred(`/library/${number}.md`, true)) process.stdout.write(`${number}\n`);
}
