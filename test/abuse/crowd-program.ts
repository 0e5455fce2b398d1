// A program of its own that reads: it stars, marks and leaves an article of its number, for a test that starts many.
// `node crowd-program.cjs <state folder> <number>`; it says how often it was told that something is not kept.

import {openState} from '../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../src/library/state/log-files.ts';

const [folder = '', number = ''] = process.argv.slice(2);
let complaints = 0;
const state = openState({folders: stateFoldersIn(folder), message: () => complaints++});
const path = `/library/${number}.md`;
const place = {section: [number], block: Number(number), hash: number, offset: 0, left: Number(number)};
state.setStarred(path, true);
state.setRead(path, true);
state.setPlace(path, place);
// The one that all of them change.
state.setPlace('/library/common.md', place);
state.close();
process.stdout.write(String(complaints));
