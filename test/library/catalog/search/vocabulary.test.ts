// The words of a library by their beginnings, those that are too frequent to be counted among them.

import {afterAll, expect, test} from 'vitest';
import {temporaryLibrary} from '../../temporary-library.ts';

const words = ['tim', 'timber', 'time', 'time0', 'timed', 'timely', 'timeé', 'tin', 'ti', 'zoo', 'тим', 'тима'];
const often = (word: string) => `${word} `.repeat(20);
const library = temporaryLibrary({'all.md': words.join(' ')});
/** Others in which some of them are frequent, by the first article, which is counted. */
const libraries = [[], ['time'], ['tim', 'timely'], ['timber', 'timeé', 'тима'], words].map(frequent =>
	temporaryLibrary({'all.md': `${words.join(' ')}\n\n${frequent.map(often).join('')}`}),
);
const catalogs = await Promise.all([library, ...libraries].map(each => each.open()));
afterAll(() => catalogs.forEach(catalog => void catalog.close()));

test.each(['tim', 'time', 'ti', 't', 'timeé', 'z', 'тим', 'x', 'timber'])('%s', beginning => {
	const folded = words.map(word => word.normalize('NFD').replace(/\u0301/g, ''));
	for (const catalog of catalogs) {
		const longest = 5;
		const expected = new Set(folded.filter(word => word.startsWith(beginning) && word.length <= longest));
		const found = catalog.wordsFrom(beginning, longest);
		expect(new Set(found)).toEqual(expected);
		expect(found).toHaveLength(expected.size);
	}
});

test('languages without stems take no place from others', async () => {
	const seldom = ['th', 'lo', 'km', 'my', 'ja', 'ko', 'zh', 'he', 'ka'];
	const articles = [...seldom, ...seldom, 'de'].map((lang, index) => [
		`${index}.md`,
		`---\nlang: ${lang}\n---\n\nText.`,
	]);
	const catalog = await temporaryLibrary(Object.fromEntries(articles)).open();
	expect(catalog.languages()).toContain('de');
	catalog.close();
});
