import {describe, expect, it, test} from 'vitest';
import {columns} from '../../../src/core/text/columns.ts';
import {terminalColumns} from '../../page/terminal-columns.ts';
import {emojiSequences, lessQualified} from './emoji.ts';
import {isOneOfThousands} from './thousands.ts';

describe('a text takes columns', () => {
	it.each([
		['plain', 5],
		['naïve', 5],
		['e\u0301', 1],
		['漢字', 4],
		['한국', 4],
		['\u1112\u1161\u11ab', 2],
		['ｱ', 1],
		['“—…”', 4],
		['● ★ → ─', 7],
		['a\u200bb', 2],
		['a\u200db', 2],
		['a\xadb', 2],
		['a\u2060b', 2],
		['‎a‏', 1],
		['क्‍ष', 2],
		['भारत की राजधानी', 15],
		['हिन्दी की', 8],
		['தமிழ்நாட்டில்', 10],
		['শ্রমিকরা', 7],
		['\u0600\u0661', 2],
		['👨‍👩‍👧‍👦', 2],
		['🧔‍♂', 2],
		['❤‍🔥', 2],
		['😶‍🌫', 2],
		['👩‍❤‍👨', 2],
		['🇲🇽🇯🇵', 4],
		['🇲', 1],
		['👍🏽', 2],
		['✌🏽', 2],
		['✌☝✍', 3],
		['1️⃣', 2],
		['1⃣', 1],
		['❤️', 2],
		['❤', 1],
		['⌚', 2],
		['🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', 2],
		['\x1b[1mbold\x1b[22m', 4],
		['\x1b]8;id=a;https://a.b\x1b\\漢字\x1b]8;;\x1b\\', 4],
	])('%j: %i', (text, width) => {
		expect(columns(text)).toBe(width);
	});
});

describe('emoji that Unicode recommends', () => {
	const all = emojiSequences();
	const isJoined = (emoji: string) => /[\u200d\u{1f3fb}-\u{1f3ff}]/u.test(emoji);
	const others = all.flatMap(lessQualified);

	it('take two columns', () => {
		expect(all.length).toBeGreaterThan(3600);
		expect(all.filter(emoji => columns(emoji) !== 2)).toEqual([]);
	});

	it('take two when they are joined, also with a selector left out', () => {
		const joined = others.filter(isJoined);
		expect(joined.length).toBeGreaterThan(1000);
		expect(joined.filter(emoji => columns(emoji) !== 2)).toEqual([]);
	});

	it('take one when they are text without the selector', () => {
		const wide = /[\u3030\u303d\u3297\u3299\u{1f202}\u{1f237}]/u;
		const alone = others.filter(emoji => !isJoined(emoji) && !wide.test(emoji));
		expect(alone.length).toBeGreaterThan(200);
		expect(alone.filter(emoji => columns(emoji) !== 1)).toEqual([]);
	});
});

test('no letter or spacing mark takes more columns in a terminal', async () => {
	const all: string[] = [];
	for (let code = 0xa1; code < 0x1b000; code++) {
		const character = String.fromCodePoint(code);
		// Finals of old Korean join the letter before them, which xterm.js does not know of some.
		const isKnown = !/[\ud7b0-\ud7fb]/.test(character) && !isOneOfThousands(character);
		if (isKnown && /[\p{L}\p{Mc}]/u.test(character)) all.push(`a${character}`);
	}
	const found = await terminalColumns(all, 8);
	expect(all.filter((text, index) => (found[index] ?? 99) > columns(text))).toEqual([]);
});
