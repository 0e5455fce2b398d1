import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFileName} from '../../../src/core/article/file-name.ts';
import {dateOfPath} from '../../../src/core/date/path-dates.ts';
import {anyText} from '../../any-text.ts';

test.each([
	['2023-12-27', 'The salt roads', '2023-12-27-the-salt-roads.md'],
	['2023-12', 'The salt roads', '2023-12-the-salt-roads.md'],
	[undefined, 'The salt roads', 'the-salt-roads.md'],
	['2023-12-27', 'Mexico’s “last” tram: a farewell', '2023-12-27-mexicos-last-tram-a-farewell.md'],
	['2023-12-27', '../../etc/passwd', '2023-12-27-etc-passwd.md'],
	['2023-12-27', 'C:\\Windows\\system32', '2023-12-27-c-windows-system32.md'],
	['2023-12-27', '  ...hidden.  ', '2023-12-27-hidden.md'],
	['2023-12-27', 'Émile à l’école', '2023-12-27-émile-à-lécole.md'],
	['2023-12-27', '港の朝市', '2023-12-27-港の朝市.md'],
	['2023-12-27', 'عودة القطار', '2023-12-27-عودة-القطار.md'],
	['2023-12-27', 'ﬁve ﬂags', '2023-12-27-five-flags.md'],
	['2023-12-27', '🚂🚂', '2023-12-27-untitled.md'],
	['2023-12-27', '', '2023-12-27-untitled.md'],
	[undefined, 'CON', 'undated-con.md'],
	[undefined, 'com1', 'undated-com1.md'],
	[undefined, '1984', 'undated-1984.md'],
	[undefined, '2001-04-05 in pictures', 'undated-20010405-in-pictures.md'],
	[undefined, 'From 2001-04-05 on', 'from-20010405-on.md'],
])('%s, "%s" is called %s', (date, title, name) => {
	expect(articleFileName({date, title})).toBe(name);
});

test('a second article of the same day and title has a number', () => {
	expect(articleFileName({date: '2023-12-27', title: 'News'}, 2)).toBe('2023-12-27-news-2.md');
});

test('a long title is cut between words', () => {
	const name = articleFileName({date: '2023-12-27', title: 'word '.repeat(100)});
	expect(name).toMatch(/^2023-12-27(?:-word)+\.md$/);
	expect(name.length).toBeLessThan(150);
});

test.each([
	['120 bytes stay', `${'a'.repeat(59)} ${'b'.repeat(60)}`, `${'a'.repeat(59)}-${'b'.repeat(60)}`],
	['121 are cut between words', `${'a'.repeat(60)} ${'b'.repeat(60)}`, 'a'.repeat(60)],
	['one long word is cut', 'a'.repeat(121), 'a'.repeat(120)],
	[
		'one long word after a short one is cut too',
		`${'a'.repeat(30)} ${'b'.repeat(90)}`,
		`${'a'.repeat(30)}-${'b'.repeat(89)}`,
	],
	['a character is never cut', `a${'é'.repeat(60)}`, `a${'é'.repeat(59)}`],
])('of a long title %s', (_, title, words) => {
	expect(articleFileName({date: '2023-12-27', title})).toBe(`2023-12-27-${words}.md`);
});

describe('whatever the title', () => {
	const title = fc.oneof(
		anyText(300),
		fc.string({
			unit: fc.constantFrom('/', '\\', '.', '\0', ':', '\x1b', ' ', 'a', 'Ａ', '\u202e', '-', '2', '0', '\ud800'),
		}),
		fc.constantFrom('nul', 'aux.txt', 'lpt9', 'COM¹', '‥', '／etc', '2023-12-27', '20231227'),
	);
	const date = fc.constantFrom(undefined, '2023', '2023-12', '2023-12-27');

	test('the name stays in its folder and on every system', () => {
		fc.assert(
			fc.property(title, date, fc.integer({min: 1, max: 999}), (text, day, copy) => {
				const name = articleFileName({date: day, title: text}, copy);
				expect(name).toMatch(/^[\p{L}\p{N}\p{M}-]+\.md$/u);
				expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\.|^-/i);
				expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
				expect(name.normalize('NFC')).toBe(name);
			}),
			{numRuns: 1000},
		);
	});

	test('an undated article is given no date by its name', () => {
		fc.assert(
			fc.property(title, text => {
				expect(dateOfPath(articleFileName({date: undefined, title: text}))).toBeUndefined();
			}),
			{numRuns: 1000},
		);
	});
});
