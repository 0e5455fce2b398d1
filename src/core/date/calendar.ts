// The calendar behind all dates: which days exist, and arithmetic on them. Days only, so clocks and time zones don't matter.

import {lazily} from '../lazily.ts';

/** In UTF-16 units: longer texts are not dates. Keeps hostile values away from the expressions. */
export const longestDate = 80;

/** The date at the given precision, if the calendar has it; four-digit years only. */
export function calendarDate(year: number, month?: number, day?: number): CalendarDate | undefined {
	if (!(year >= 1000 && year <= 9999)) return undefined;
	if (month === undefined) return String(year);
	if (!(month >= 1 && month <= 12)) return undefined;
	if (day === undefined) return `${year}-${twoDigits(month)}`;
	return day >= 1 && day <= daysInMonth(year, month) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

/**
 * The date for a year as written, which is a Buddhist one if it is too far in the future to be of our calendar, as in Thailand.
 * Years of the Hebrew calendar and typos are rejected.
 */
export function dateAsWritten(year: number, month?: number, day?: number): CalendarDate | undefined {
	if (year >= 2800) return undefined;
	return calendarDate(year >= 2400 ? year - 543 : year, month, day);
}

/** The full year of `24` or `99`, in the last century if it would be far in the future. */
export function yearOfTwoFigures(figures: string): number {
	return Number(figures) + (Number(figures) < 36 ? 2000 : 1900);
}

function daysInMonth(year: number, month: number): number {
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The known parts of a date; `month` and `day` from 1. */
export function dateParts(date: CalendarDate): {year: number; month: number | undefined; day: number | undefined} {
	const [year, month, day] = date.split('-').map(Number);
	return {year: year ?? Number.NaN, month, day};
}

/** `2023` begins on 2023-01-01. */
export function firstDay(date: CalendarDate): CalendarDate {
	const {year, month = 1, day = 1} = dateParts(date);
	return calendarDate(year, month, day) ?? date;
}

/** `2024-02` ends on 2024-02-29. */
export function lastDay(date: CalendarDate): CalendarDate {
	const {year, month = 12, day} = dateParts(date);
	return calendarDate(year, month, day ?? daysInMonth(year, month)) ?? date;
}

/** Adds days, or subtracts if negative. Clamped to the limits of the calendar. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
	return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day a number of months later, or the last day of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
	const {year, month = 1, day = 1} = dateParts(date);
	const total = year * 12 + (month - 1) + months;
	const toYear = Math.floor(total / 12);
	const toMonth = total - toYear * 12 + 1;
	return calendarDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? outside(months);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: CalendarDate): number {
	return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** From 1. */
export function dayOfYear(date: CalendarDate): number {
	return dayNumber(date) - dayNumber(date.slice(0, 4)) + 1;
}

const millisecondsPerDay = 86_400_000;

function dayNumber(date: CalendarDate): number {
	const {year, month = 1, day = 1} = dateParts(date);
	return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

function dateOfDayNumber(days: number): CalendarDate {
	const date = new Date(days * millisecondsPerDay);
	return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? outside(days);
}

function outside(direction: number): CalendarDate {
	return direction < 0 ? '1000-01-01' : '9999-12-31';
}

function twoDigits(number: number): string {
	return number < 10 ? `0${number}` : String(number);
}

/** The day of this moment in the reader's time zone. */
export function today(now: Date): CalendarDate {
	const year = String(now.getFullYear()).padStart(4, '0');
	const month = String(now.getMonth() + 1).padStart(2, '0');
	return `${year}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Today, computed on demand: finding out the time zone takes a runtime up to 9 ms. */
export type Today = () => CalendarDate;

/** Today by a clock, which is asked only once. */
export function todayBy(now: () => Date): Today {
	return lazily(() => today(now()));
}

/**
 * A calendar date at the precision of its source: `2023`, `2023-12` or `2023-12-27`. It is a day on a calendar, never a moment, so
 * no time zone can move it. Sorts as text.
 */
export type CalendarDate = string;
