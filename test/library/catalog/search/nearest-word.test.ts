// The nearest word of a mistyped one, among few words and among so many that they are kept.

import {expect, test} from 'vitest';
import {temporaryLibrary} from '../../temporary-library.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const many = Array.from({length: 3000}, (_, at) => {
	const [a = '', b = '', c = ''] = [at, at / 26, at / 676].map(index => letters[Math.floor(index) % 26]);
	return `s${c}${b}${a}ququ`;
});

test.each([
	['few words', []],
	['many words', many],
])('of %s', async (_, others) => {
	const library = temporaryLibrary({'all.md': `strike strife сообщение ${others.join(' ')}`, 'one.md': 'strike'});
	const catalog = await library.open();
	for (const [typed, near] of [
		['strkie', 'strike'],
		['strime', 'strike'],
		['сообщнеие', 'сообщение'],
		['strike', undefined],
		['zuvoma', undefined],
		['str', undefined],
	] as const) {
		expect(catalog.nearestWord(typed)).toBe(near);
		expect(catalog.nearestWord(typed)).toBe(near);
	}
	expect(catalog.nearestWord('strkee')).toBe('strike');
	library.write({'new.md': 'strkeef'});
	await catalog.refresh();
	expect(catalog.nearestWord('strkee')).toBe('strkeef');
	library.remove('new.md');
	await catalog.refresh();
	expect(catalog.nearestWord('strkee')).toBe('strike');
	catalog.close();
});
