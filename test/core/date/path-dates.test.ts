import {expect, it} from 'vitest';
import {dateOfPath, leadingDate} from '../../../src/core/date/path-dates.ts';

it.each([
	['posts/2023-12-27-title.md', '2023-12-27'],
	['posts/2023-12-27.md', '2023-12-27'],
	['posts/2023_12_27_title.md', '2023-12-27'],
	['posts/20231227 title.md', '2023-12-27'],
	['posts/20231227-title.md', '2023-12-27'],
	['posts/2023-12-27T1030-title.md', '2023-12-27'],
	['posts/2023-12-review.md', '2023-12'],
	['posts/notes-2023-12-27.md', '2023-12-27'],
	['posts/2023-12-27-title/index.md', '2023-12-27'],
	['2023/12/27/title.md', '2023-12-27'],
	['2023/12/27.md', '2023-12-27'],
	['2023/12/title.md', '2023-12'],
	['2023/12/5-reasons.md', '2023-12'],
	['202312/title.md', '2023-12'],
	['2023-12/title.md', '2023-12'],
	['2023/title.md', '2023'],
	['2023/99/title.md', '2023'],
	['2020/2023/title.md', '2023'],
	['2020/deep/er/title.md', '2020'],
	['2022/2023-12-27-title.md', '2023-12-27'],
	['C:\\posts\\2023\\12\\title.md', '2023-12'],
	['2023/12/27/slug', '2023-12-27'],
	['1800/title.md', '1800'],
	['2199/title.md', '2199'],
	['2000-02-29-title.md', '2000-02-29'],
	['2024-2-3-title.md', '2024-02-03'],
	['Notes of 2026 03 28.md', '2026-03-28'],
	['Minutes 26-06-2026.md', '2026-06-26'],
	['26.06.2026.md', '2026-06-26'],
	['Minutes 06-05-2026.md', undefined],
	['2020-august.md', '2020-08'],
	['Mayo-2020.txt', '2020-05'],
	['август-2020.md', '2020-08'],
	['2020-notes.md', undefined],
	['test-set-2020.md', undefined],
	['202402031530 title.md', '2024-02-03'],
	['20240203153000.md', '2024-02-03'],
	['2024年2月3日.md', '2024-02-03'],
	['2024-02-03T15-30 x.md', '2024-02-03'],
])('%s is of %s', (path, date) => {
	expect(dateOfPath(path)).toBe(date);
});

it.each([
	'',
	'title.md',
	'12/27/title.md',
	'posts/2001-a-space-odyssey.md',
	'posts/1984.md',
	'posts/12345678-title.md',
	'posts/2023-02-30-title.md',
	'posts/123456789.md',
	'1799/title.md',
	'2200/title.md',
	'3000/title.md',
	'1900-02-29-title.md',
	'000_ba4afb3ac68c0102.txt',
	'-',
])('%j has no date', path => {
	expect(dateOfPath(path)).toBeUndefined();
});

it.each([
	['2023-12-27-title', 'title'],
	['20231227 The title', 'The title'],
	['2023-12-27', ''],
	['2023.12.27_title', 'title'],
	['2024-2-3-title', 'title'],
	['202402031530 title', 'title'],
	['2024-02-03T15-30 x', 'x'],
	['2024年2月3日 x', 'x'],
])('the rest of %s is %j', (name, rest) => {
	expect(leadingDate(name)?.rest).toBe(rest);
});
