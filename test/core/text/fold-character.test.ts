// The short ways of folding and measuring characters give what the classes of Unicode give, for every character there is.

import {expect, test} from 'vitest';
import {characterLength, foldByClasses, foldQuickly} from '../../../src/core/text/fold-character.ts';

const all = Array.from({length: 0x20000}, (_, code) => code)
	.filter(code => code >= 0x80 && !(code >= 0xd800 && code <= 0xdfff))
	.map(code => String.fromCodePoint(code));

test.each([
	['alone', ''],
	['with an accent', '\u0301'],
	['with a selector', '\ufe0f'],
])('a character %s is folded quickly as by its classes', (_, mark) => {
	const quick = all.flatMap(one => {
		const folded = foldQuickly(one + mark);
		return folded ? [{one, folded}] : [];
	});
	expect(quick.length).toBeGreaterThan(2000);
	const wrong = quick.filter(({one, folded}) => {
		const byClasses = foldByClasses(one + mark);
		return folded.text !== byClasses.text || folded.isLone !== byClasses.isLone;
	});
	expect(wrong.map(({one}) => `${one} ${one.codePointAt(0)?.toString(16)}`)).toEqual([]);
});

test('a character is as long as itself and its marks', () => {
	const whole = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uff66-\uff9d][\uff9e\uff9f]|\P{M}\p{M}*|\p{M}+/uy;
	const some = all.filter((_, index) => index < 0x3100 || index % 16 === 0);
	const wrong = some.flatMap(one =>
		['', '\u0301', '\ufe0f', 'é', '\u2014', '\ufe0f\u0301', '\ud83d\ude00', '\u0651', '\u302a'].flatMap(next => {
			const text = one + next;
			whole.lastIndex = 0;
			const length = whole.exec(text)?.[0].length ?? 1;
			return characterLength(text, 0) === length ? [] : [`${one.codePointAt(0)?.toString(16)} ${next}`];
		}),
	);
	expect(wrong).toEqual([]);
});
