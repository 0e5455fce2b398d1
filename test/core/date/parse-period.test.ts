import {expect, it} from 'vitest';
import {parsePeriod} from '../../../src/core/date/parse-period.ts';

const today = '2024-03-13';

it.each([
	['2023', '2023-01-01', '2023-12-31'],
	['2023-12', '2023-12-01', '2023-12-31'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2000-02', '2000-02-01', '2000-02-29'],
	['1900-02', '1900-02-01', '1900-02-28'],
	['2023-12-27', '2023-12-27', '2023-12-27'],
	['27 December 2023', '2023-12-27', '2023-12-27'],
	['december 2023', '2023-12-01', '2023-12-31'],
	['27. Dezember 2023', '2023-12-27', '2023-12-27'],
	['today', today, today],
	['Yesterday', '2024-03-12', '2024-03-12'],
	['7 days', '2024-03-06', today],
	['7d', '2024-03-06', today],
	['last 7 days', '2024-03-06', today],
	['2 weeks', '2024-02-28', today],
	['2weeks', '2024-02-28', today],
	['a week', '2024-03-06', today],
	['past week', '2024-03-06', today],
	['24 hours', '2024-03-12', today],
	['monday', '2024-03-11', '2024-03-11'],
	['Wed', today, today],
	['last wednesday', '2024-03-06', '2024-03-06'],
	['thursday', '2024-03-07', '2024-03-07'],
	['tomorrow', '2024-03-14', '2024-03-14'],
	['1 month', '2024-02-13', today],
	['3 months', '2023-12-13', today],
	['a year', '2023-03-13', today],
	['10y', '2014-03-13', today],
	['3 days ago', '2024-03-10', '2024-03-10'],
	['2 months ago', '2024-01-13', '2024-01-13'],
	['this week', '2024-03-11', '2024-03-17'],
	['last week', '2024-03-04', '2024-03-10'],
	['this month', '2024-03-01', '2024-03-31'],
	['last month', '2024-02-01', '2024-02-29'],
	['last-month', '2024-02-01', '2024-02-29'],
	['Last  Month', '2024-02-01', '2024-02-29'],
	['this year', '2024-01-01', '2024-12-31'],
	['last year', '2023-01-01', '2023-12-31'],
	['february', '2024-02-01', '2024-02-29'],
	['march', '2024-03-01', '2024-03-31'],
	['december', '2023-12-01', '2023-12-31'],
	['99999 years', '1000-01-01', today],
])('%s is %s to %s', (text, first, last) => {
	expect(parsePeriod(text, () => today)).toEqual({first, last});
});

it.each([
	['2024-03-31', '1 month', '2024-02-29'],
	['2023-03-31', '1 month', '2023-02-28'],
	['2024-02-29', '1 year', '2023-02-28'],
	['2024-01-01', 'yesterday', '2023-12-31'],
	['2024-01-05', 'last month', '2023-12-01'],
	['2024-03-31', 'last month', '2024-02-01'],
	['2024-01-01', 'this week', '2024-01-01'],
	['2023-12-31', 'this week', '2023-12-25'],
])('on %s, %s begins on %s', (day, text, first) => {
	expect(parsePeriod(text, () => day)?.first).toBe(first);
});

it.each(['', 'soon', '7', 'days', 'last', 'last days', '2023-13', '2023-02-30', 'toString', '-7 days', '1e3 days'])(
	'%j is no period',
	text => {
		expect(parsePeriod(text, () => today)).toBeUndefined();
	},
);
