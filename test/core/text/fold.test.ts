import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fold, foldedLetters, isTokenCode, textBreak, tokensOf} from '../../../src/core/text/fold.ts';
import {anyText} from '../../any-text.ts';
import {trials} from '../../trials.ts';
import {isOneOfThousands} from './thousands.ts';

describe('texts fold to tokens without case, accents, width and ligatures', () => {
	test.each([
		['The STRIKE, again', 'the strike again'],
		['López Łódź Ærø Þór', 'lopez lodz aero thor'],
		['Lo\u0301pez', 'lopez'],
		['Straße STRASSE ẞ', 'strasse strasse ss'],
		['İstanbul ISTANBUL ılık', 'istanbul istanbul ilik'],
		['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
		['Ещё ещё', 'еще еще'],
		['ﬁne oﬃce œuvre', 'fine office oeuvre'],
		['Ａｂ１ m² CO₂ Ⅳ ½', 'ab1 m2 co2 iv ½'],
		['don’t don\'t donʼt "don`t"', 'don t don t don t don t'],
		['a\u00ada\u200d b\u200bc \ufeffd', 'aa bc d'],
		['C++ R&D 3.5 wsws™ ❤️', 'c r d 3 5 wsws'],
		['הַשָּׁלוֹם العَرَبِيَّة', 'השלום العربيه'],
		['ک ی ە ہ ى ة أ آ', 'ك ي ه ه ي ه ا ا'],
		['١٩٤٨ ۱۴۰۰ १२३ ๒๕๖๗', '1948 1400 123 2567'],
		['मज़दूर', 'मजदूर'],
		['Мой моё ў ї й', 'мой мое ў ї й'],
		['हिन्दी', 'हिन्दी'],
	])('%s → %s', (text, tokens) => {
		expect(tokensOf(text).join(' ')).toBe(tokens);
	});
});

describe('in scripts without spaces between words every character is a token', () => {
	test.each([
		['移民工人', '移 民 工 人'],
		['2023年ab移c', '2023 年 ab 移 c'],
		['ストライキ ｽﾄ ﾍﾞﾙ', 'ス ト ラ イ キ ス ト ベ ル'],
		['か\u3099 が', 'が が'],
		['한국 \u1112\u1161\u11ab', '한 국 한'],
		['ไทย', 'ไ ท ย'],
		['㍿ ゟ', '株 式 会 社 ゟ'],
		['㈱ ㍻元年 ㌔', '株 平 成 元 年 キ ロ'],
		['𠮷野', '𠮷 野'],
	])('%s → %s', (text, tokens) => {
		expect(tokensOf(text).join(' ')).toBe(tokens);
	});
});

describe('a range leads back to the characters that were folded', () => {
	test.each([
		['die Straße hier', 'strasse', 'Straße'],
		['die Straße hier', 'stras', 'Straß'],
		['Lo\u0301pez', 'lo', 'Lo\u0301'],
		['cafe\u0301', 'cafe', 'cafe\u0301'],
		['oﬃce', 'of', 'oﬃ'],
		['oﬃce', 'offi', 'oﬃ'],
		['İzmir', 'i', 'İ'],
		['im Un\u00adload\u00ading', 'unload', 'Un\u00adload'],
		['die ﾍﾞﾙは', 'ベ ル', 'ﾍﾞﾙ'],
		['𠮷野', '野', '野'],
		['x年y', 'y', 'y'],
		['“strike”', 'strike', 'strike'],
		['x㍻y', '平 成', '㍻'],
		['x㍻y', '成', '㍻'],
	])('%j: %j is %j', (text, part, original) => {
		const folded = fold(text);
		const start = folded.text.indexOf(part);
		expect(start).toBeGreaterThanOrEqual(0);
		expect(text.slice(...folded.range(start, start + part.length))).toBe(original);
	});
});

const foldable = fc.oneof(
	anyText(),
	fc.string({unit: 'grapheme'}),
	fc.array(fc.constantFrom(...'aßİﬃ年移ﾍﾞ叫-x ’\u00ad\u0301\ud800')).map(units => units.join('')),
);

test('folding what is folded changes nothing', () => {
	fc.assert(
		fc.property(foldable, text => {
			expect(tokensOf(tokensOf(text).join(' '))).toEqual(tokensOf(text));
		}),
	);
});

/** All but ideographs, of which there are a hundred thousand and which nothing is done to. */
const eventful = /(?![\p{Unified_Ideograph}\p{sc=Hang}])[\p{L}\p{N}\p{M}\p{S}\p{Cf}]/u;

test('no letter gives more than one token, no character the one that parts texts', () => {
	const characters = Array.from({length: 0x20000}, (_, code) => String.fromCodePoint(code));
	const wrong = characters.filter(character => {
		const tokens = eventful.test(character) ? tokensOf(character) : [];
		return (tokens.length > 1 && !/\p{So}/u.test(character)) || tokens.includes(textBreak.trim());
	});
	expect(wrong).toEqual([]);
});

test('the range of a token folds to the token and to nothing else', () => {
	fc.assert(
		fc.property(foldable, text => {
			const folded = fold(text);
			for (const {0: token, index} of folded.text.matchAll(/[0-9a-z\x80-\uffff]+/g)) {
				const [start, end] = folded.range(index, index + token.length);
				expect(tokensOf(text.slice(start, end))).toEqual([token]);
			}
		}),
	);
});

test('a folded text has nothing beyond ASCII but tokens', () => {
	fc.assert(
		fc.property(foldable, text => {
			const units = [...fold(text).text].filter(unit => !isTokenCode(unit.charCodeAt(0)));
			expect(units.join('')).toMatch(/^[\x00-\x7f]*$/);
		}),
	);
});

describe('the short way to the letters of a folded text gives the same letters', () => {
	const withoutSpaces = (text: string) => text.replaceAll(' ', '');

	test('of every character alone, and beside others', () => {
		const wrong: string[] = [];
		for (let code = 0; code <= 0xffff; code++) {
			const character = String.fromCharCode(code);
			if (isOneOfThousands(character)) continue;
			for (const text of [
				character,
				`a${character}b`,
				`${character}1${character}`,
				`中${character}ü`,
				`Σ${character}`,
			]) {
				const letters = foldedLetters(text);
				if (letters !== undefined && withoutSpaces(letters) !== withoutSpaces(fold(text).text)) wrong.push(text);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('of any text, and of those of most languages', () => {
		fc.assert(
			fc.property(foldable, text => {
				const letters = foldedLetters(text);
				expect(letters === undefined || withoutSpaces(letters) === withoutSpaces(fold(text).text)).toBe(true);
			}),
			{numRuns: trials(1000)},
		);
		const usual = [
			'L’été à l’œuvre',
			'Größe und Maß',
			'ΟΔΟΣ οδός',
			'Ещё мой',
			'移民、同工。ストライキ',
			'파업이 (2,000)',
			'Đường phố',
		];
		for (const text of usual) expect(foldedLetters(text), text).toBeDefined();
	});
});
