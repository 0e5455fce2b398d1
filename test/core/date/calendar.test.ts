import {describe, expect, test} from 'vitest';
import {
	addDays,
	addMonths,
	calendarDate,
	dayOfYear,
	firstDay,
	lastDay,
	weekday,
} from '../../../src/core/date/calendar.ts';

describe('the calendar has', () => {
	test.each([
		[2000, 2, 29, '2000-02-29'],
		[2024, 2, 29, '2024-02-29'],
		[1900, 2, 28, '1900-02-28'],
		[2024, 4, 30, '2024-04-30'],
		[2024, 1, 31, '2024-01-31'],
		[2024, 12, 31, '2024-12-31'],
		[1000, 1, 1, '1000-01-01'],
		[9999, 12, 31, '9999-12-31'],
	])('%i-%i-%i', (year, month, day, date) => {
		expect(calendarDate(year, month, day)).toBe(date);
	});
});

describe('the calendar has no', () => {
	test.each([
		[1900, 2, 29],
		[2100, 2, 29],
		[2023, 2, 29],
		[2024, 2, 30],
		[2000, 2, 30],
		[2024, 4, 31],
		[2024, 6, 31],
		[2024, 9, 31],
		[2024, 11, 31],
		[2024, 1, 32],
		[2024, 1, 0],
		[2024, 0, 1],
		[2024, 13, 1],
		[999, 12, 31],
		[10_000, 1, 1],
		[Number.NaN, 1, 1],
	])('%i-%i-%i', (year, month, day) => {
		expect(calendarDate(year, month, day)).toBeUndefined();
	});
});

test.each([
	['2023', '2023-01-01', '2023-12-31'],
	['2000-02', '2000-02-01', '2000-02-29'],
	['1900-02', '1900-02-01', '1900-02-28'],
	['2024-02-10', '2024-02-10', '2024-02-10'],
])('%s begins on %s and ends on %s', (date, first, last) => {
	expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
	['2000-02-28', 1, '2000-02-29'],
	['2000-02-28', 2, '2000-03-01'],
	['1900-02-28', 1, '1900-03-01'],
	['2024-03-01', -1, '2024-02-29'],
	['9999-12-31', 1, '9999-12-31'],
	['1000-01-01', -1, '1000-01-01'],
])('%s and %i days are %s', (date, days, later) => {
	expect(addDays(date, days)).toBe(later);
});

test.each([
	['2024-01-31', 1, '2024-02-29'],
	['2023-01-31', 1, '2023-02-28'],
	['2024-03-31', -1, '2024-02-29'],
	['2023-12-15', 1, '2024-01-15'],
	['2024-01-15', -1, '2023-12-15'],
	['2000-02-29', 12 * 100, '2100-02-28'],
	['9999-12-31', 1, '9999-12-31'],
	['1000-01-01', -1, '1000-01-01'],
])('%s and %i months are %s', (date, months, later) => {
	expect(addMonths(date, months)).toBe(later);
});

test.each([
	['2026-11-23', 1, 327],
	['2026-11-29', 7, 333],
	['1970-01-01', 4, 1],
	['1969-12-31', 3, 365],
	['2000-12-31', 7, 366],
	['1900-12-31', 1, 365],
])('%s is day %i of its week and %i of its year', (date, ofWeek, ofYear) => {
	expect([weekday(date), dayOfYear(date)]).toEqual([ofWeek, ofYear]);
});
