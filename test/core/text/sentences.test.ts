import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Range} from '../../../src/core/text/range.ts';
import {sentencesOf, sentencesWith} from '../../../src/core/text/sentences.ts';
import {anyText} from '../../any-text.ts';

describe('a text is cut where its sentences end', () => {
	test.each([
		'One.| Two!| Three?| Four… | Five',
		'He said “no.”| She left.',
		'It cost 3.5 per cent, or 1.20 a loaf.| Dear.',
		'Mr. J. Okafor of the U.S. Navy met Dr. Smith at St. Mary.| He left at 5 p.m. in haste.',
		'Am 27. Dezember fiel z. B. in Köln usw. die Entscheidung.| Ende.',
		'On page 27.| Then came 28. March.',
		'See no. 5, vol. 3 etc. Nobody said no.| Really.',
		'What?!| Yes…| No... but then it ended.',
		'«No», dijo.| ¿Cuántas llegarán?| Nadie lo sabe.',
		'A claim.[1]| Another.',
		'(In brackets.)| Outside.',
		'他們說：「不！」| 警察沒有干預。| 完了。',
		'駅は静かだった。|始まった！|「行こう。」|と',
		'Он ушёл в 1917 г. из дома.| Конец.',
		'यह है।| वह है।',
		'no end mark at all',
		'example.org is a host.| So is a.b.c.',
	])('%s', marked => {
		const parts = marked.split('|').map(part => part.trim());
		const text = marked.replaceAll('|', '');
		expect(sentencesOf(text).map(([start, end]) => text.slice(start, end))).toEqual(parts);
	});
});

const prose = fc
	.array(fc.constantFrom('a', 'B', ' ', '  ', '.', '!', '…', '。', '」', '"', '5', 'Mr', 'é', '移'))
	.map(parts => parts.join(''));

test('sentences hold everything but the white space between them, in order', () => {
	fc.assert(
		fc.property(fc.oneof(prose, anyText()), text => {
			let at = 0;
			for (const [start, end] of sentencesOf(text)) {
				expect(text.slice(at, start).trim()).toBe('');
				expect(end).toBeGreaterThan(start);
				at = end;
			}
			expect(text.slice(at).trim()).toBe('');
		}),
	);
});

describe('the sentences that hold ranges', () => {
	const text = 'One. Two! Three?';
	test.each<[string, Range[], [number, string, Range[]][]]>([
		['one', [[1, 3]], [[0, 'One.', [[1, 3]]]]],
		[
			'two, without the one between them',
			[
				[0, 3],
				[10, 12],
			],
			[
				[0, 'One.', [[0, 3]]],
				[10, 'Three?', [[0, 2]]],
			],
		],
		[
			'one with two ranges',
			[
				[0, 1],
				[2, 3],
			],
			[
				[
					0,
					'One.',
					[
						[0, 1],
						[2, 3],
					],
				],
			],
		],
		['two as one where a range goes over the end', [[2, 6]], [[0, 'One. Two!', [[2, 6]]]]],
		[
			'three as one',
			[
				[2, 6],
				[7, 11],
			],
			[
				[
					0,
					text,
					[
						[2, 6],
						[7, 11],
					],
				],
			],
		],
	])('%s', (_, ranges, expected) => {
		const found = sentencesWith(text, ranges).map(sentence => [sentence.offset, sentence.text, sentence.ranges]);
		expect(found).toEqual(expected);
	});
});
