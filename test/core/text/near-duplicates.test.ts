import {describe, expect, test} from 'vitest';
import {nearDuplicates, sketchOf} from '../../../src/core/text/near-duplicates.ts';

const words = (seed: number, count = 400) =>
	Array.from({length: count}, (_, at) => `word${(at * 7919 + seed * 104729) % 5000}`);
const doubles = (...texts: string[]) => [...nearDuplicates(texts.map(sketchOf))];

describe('texts are nearly the same', () => {
	test.each<[string, (text: string[]) => string[]]>([
		['with a word changed', text => text.with(200, 'other')],
		['with a paragraph more', text => [...text, ...words(9, 40)]],
		['with the beginning cut off', text => text.slice(30)],
		['in capitals and with marks', text => text.map(word => `${word.toUpperCase()},`)],
	])('%s', (_, change) => {
		expect(doubles(words(1).join(' '), words(2).join(' '), change(words(1)).join(' '))).toEqual([[2, 0]]);
	});

	test('in scripts without spaces', () => {
		const text = '港の朝市が百年を迎える。夜明け前の三時、まだ暗い岸壁に灯りがともり、漁から戻った船が次々に着く。';
		expect(doubles(text, text.replace('三時', '四時'))).toEqual([[1, 0]]);
	});
});

describe('texts are not the same', () => {
	test('that share half', () => {
		const shared = words(1, 200);
		expect(doubles([...shared, ...words(2, 200)].join(' '), [...shared, ...words(3, 200)].join(' '))).toEqual([]);
	});

	test('that share three fifths of their phrases', () => {
		// Of n shared words in 400 come n / (800 - n) shared phrases of all: 0.6 and 0.82. Estimates are off by a tenth.
		const found = (shared: number) =>
			[1, 2, 3, 4, 5, 6].filter(seed => {
				const [one, other] = [20, 30].map(end =>
					[...words(seed, shared), ...words(seed + end, 400 - shared)].join(' '),
				);
				return doubles(one ?? '', other ?? '').length > 0;
			});
		expect(found(300)).toEqual([]);
		expect(found(360)).toHaveLength(6);
	});

	test('that are too short to tell', () => {
		expect(sketchOf('Nothing here yet.')).toBeUndefined();
		expect(doubles('Nothing here yet.', 'Nothing here yet.')).toEqual([]);
	});
});

test('all of many are found, each with the first', () => {
	const text = words(1).join(' ');
	expect(doubles(text, words(2).join(' '), text, text)).toEqual([
		[2, 0],
		[3, 0],
	]);
});

test('a formula that every article ends with makes no doubles', () => {
	const formula = 'Subscribe to our letter and never miss a story from the harbour again. '.repeat(2);
	const texts = Array.from(
		{length: 300},
		(_, at) => `${Array.from({length: 200}, (_word, place) => `w${at}x${place}`).join(' ')} ${formula}`,
	);
	expect(doubles(...texts, texts[299] ?? '')).toEqual([[300, 299]]);
});
