// Whatever becomes of the bytes of what V8 compiled, the program runs as if nothing had been kept. V8 itself would crash.

import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {randomFrom} from '../../bench/random.js';
import {isExecutable} from '../program.ts';
import {seed} from '../seed.ts';
import {trials} from '../trials.ts';
import {coldHome, wsws} from './binary.ts';
import {damaged} from './damage.ts';

const count = trials(40);

/** An executable keeps none. */
test.skipIf(isExecutable)(`${count} damages to compiled files cost nothing but the files`, async () => {
	const home = coldHome({'a.md': '# One'});
	const argv = ['show', 'a'];
	// Indexed by then, so that every start loads all that is kept afterwards.
	const right = await wsws(argv, {home, environment: {NODE_DISABLE_COMPILE_CACHE: '1'}});
	await wsws(argv, {home});
	const kept = filesKeptIn(home);
	const random = randomFrom(seed);
	for (let trial = 0; trial < count; trial += kept.size) {
		const damages = Array.from(kept, ([path, bytes]) => ({path, whole: bytes, ...damaged(bytes, random)}));
		for (const {path, bytes} of damages) writeFileSync(path, bytes);
		expect(await wsws(argv, {home}), JSON.stringify(damages.map(({name}) => name))).toEqual(right);
		for (const {path, name, whole, bytes} of damages)
			expect(readFileSync(path).equals(bytes), `${name}: ${path}`).toBe(bytes.equals(whole));
	}
});

function filesKeptIn(home: string): Map<string, Buffer> {
	const folder = join(home, '.cache/wsws/compiled');
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.cjs'));
	return new Map(names.map(name => [join(folder, name), readFileSync(join(folder, name))]));
}
