import {expect, it} from 'vitest';
import {formatDate, longDate} from '../../../src/core/date/format-date.ts';

it.each([
	['2023-12-27', '27 December 2023'],
	['2023-12-02', '2 December 2023'],
	['2023-12', 'December 2023'],
	['2023', '2023'],
])('%s in full is %s', (date, text) => {
	expect(longDate(date)).toBe(text);
});

it.each([
	['2023-12-27', '%Y-%m-%d', '2023-12-27'],
	['2023-12-07', '%e %b %y', ' 7 Dec 23'],
	['2023-02-07', '%-d/%-m', '7/2'],
	['2023-12-27', '%A, %B %d', 'Wednesday, December 27'],
	['2023-12-27', '%a %h %u %w', 'Wed Dec 3 3'],
	['2023-12-31', '%a %u %w', 'Sun 7 0'],
	['1936-07-18', '%A', 'Saturday'],
	['2024-12-31', '%j', '366'],
	['2023-01-01', '%j %-j', '001 1'],
	['2023-12-27', '%D %F', '12/27/23 2023-12-27'],
	['2023', '%F', '2023'],
	['2023', '%Y%m%d%e%B%b%A%a%j%u%w%D', '2023'],
	['2023-12', '%d%B', 'December'],
	['2023-12-27', '100%% %Q %', '100% %Q %'],
])('%s by %j is %j', (date, pattern, text) => {
	expect(formatDate(date, pattern)).toBe(text);
});
