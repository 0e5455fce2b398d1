// Draws the pictures of the screens anew: `npm run screens`. Those of 80 columns, which docs/ shows, are kept in docs/screens/ and
// held to be current by a test; with `all` those of 40 and 140 columns are drawn, too, to be looked at.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {drawScreen, screens} from './screen-shots.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screens');
const usual = {columns: 80, rows: 24};
const others = [
	{columns: 40, rows: 24},
	{columns: 140, rows: 40},
];

mkdirSync(folder, {recursive: true});
for (const [name, screen] of Object.entries(screens)) {
	for (const size of [usual, ...(process.argv[2] === 'all' ? others : [])]) {
		const pictures = await drawScreen([process.execPath, join(root, 'bin/wsws.js')], screen, size);
		for (const [ground, picture] of Object.entries(pictures)) {
			writeFileSync(join(folder, `${name}-${size.columns}-${ground}.svg`), picture);
		}
	}
}
