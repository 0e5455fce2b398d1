// The pictures that the documents show are what wsws draws today; `npm run screens` makes them anew.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {drawScreen, screens} from '../../bench/screen-shots.js';
import {programCommand, programWords} from '../program.ts';
import {warmHome} from '../warm-home.ts';

const folder = join(import.meta.dirname, '../../docs/screens');

test.concurrent.each(Object.entries(screens))('%s', async (name, screen) => {
	const pictures = await drawScreen([programCommand, ...programWords], screen, {
		columns: 80,
		rows: 24,
		home: warmHome(),
	});
	for (const [ground, picture] of Object.entries(pictures)) {
		expect(picture, `npm run screens draws ${name} anew`).toBe(
			readFileSync(join(folder, `${name}-80-${ground}.svg`), 'utf8'),
		);
	}
});
