// Dates with words around them, of seasons and quarters, of weeks, in the digits and the calendars of other scripts. Asked last,
// so that ordinary dates cost nothing of it.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import {addDays, type CalendarDate, calendarDate, weekday} from './calendar.ts';
import {dateOfOtherCalendar} from './other-calendars.ts';

type Parse = (text: string) => CalendarDate | undefined;

/** What the ordinary forms (`parse`) do not know. A range is its first day, a season or a quarter its first month. */
export function unusualDate(text: string, parse: Parse): CalendarDate | undefined {
	const latin = withLatinDigits(
		text
			.replace(/[\u200e\u200f\u061c]/g, '')
			.replaceAll('،', ',')
			.replace(/[พค]\.ศ\. ?/, ''),
	).trim();
	const digits = /[\u06f0-\u06f9]/.test(text) ? 'persian' : /[\u0660-\u0669]/.test(text) ? 'arabic' : undefined;
	const other = /[\u0600-\u06ff/]|\b(?:AH|AP|SH)\b/.test(text) ? dateOfOtherCalendar(latin, digits) : undefined;
	if (other !== undefined || (digits && /^1[2-5]\d\d\D/.test(latin))) return other;
	const known: Parse = rest => parse(rest) ?? numbered(rest) ?? eastAsian(rest, parse) ?? firstOfRange(rest, parse);
	const folded = letterKey(latin).replace(/\s+/g, ' ');
	return (latin === text ? undefined : parse(latin)) ?? known(folded) ?? peeled(folded, known);
}

const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

function withLatinDigits(text: string): string {
	return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, digit => {
		const zero = zeros.findLast(zero => zero <= digit.charCodeAt(0)) ?? 0;
		return String(digit.charCodeAt(0) - zero);
	});
}

const seasons: Record<string, number> = {
	...{spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12, fruhling: 3, fruhjahr: 3, sommer: 6, herbst: 9},
	...{
		printemps: 3,
		ete: 6,
		automne: 9,
		hiver: 12,
		primavera: 3,
		verano: 6,
		otono: 9,
		invierno: 12,
		estate: 6,
		autunno: 9,
	},
	...{inverno: 12, verao: 6, outono: 9, весна: 3, лето: 6, осень: 9, зима: 12},
};

/** Weeks, quarters, seasons, decades, months with unknown days, seconds since 1970. */
function numbered(text: string): CalendarDate | undefined {
	const week = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
	if (week) return dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1));
	const quarter = /^(?:q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?q([1-4]))$/.exec(text);
	if (quarter) return calendarDate(Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3 - 2);
	const season = /^(\p{L}+)[ ,/]+(?:de |del |of )?(\d{4})(?:[-/–]\d{2,4})?$/u.exec(text);
	const month = season && seasons[season[1] ?? ''];
	if (season && month) return calendarDate(Number(season[2]), month);
	const decade = /^(?:the )?(\d{3}0)[’']?(?:s|er|е)$/.exec(text);
	if (decade) return decade[1];
	const unknownDay = /^(\d{4})-(\d{2})-(?:xx|00|\?\?)$/.exec(text) ?? /^(\d{4})-(?:xx|00)-(?:xx|00)$/.exec(text);
	if (unknownDay) return calendarDate(Number(unknownDay[1]), unknownDay[2] ? Number(unknownDay[2]) : undefined);
	const monthFirst = /^(\d{1,2})[/.](\d{4})$/.exec(text);
	if (monthFirst) return calendarDate(Number(monthFirst[2]), Number(monthFirst[1]));
	return secondsSince1970(text);
}

function secondsSince1970(text: string): CalendarDate | undefined {
	const [, digits = ''] = /^(\d{10}|\d{13})$/.exec(text) ?? [];
	const seconds = digits.length === 13 ? Number(digits) / 1000 : Number(digits);
	if (seconds < 315_532_800 || seconds > 4_102_444_800) return undefined;
	return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Of ISO 8601, whose first week has the fourth of January. */
function dayOfWeek(year: number, week: number, day: number): CalendarDate | undefined {
	const fourth = calendarDate(year, 1, 4);
	if (!fourth || week < 1 || week > 53) return undefined;
	return addDays(fourth, (week - 1) * 7 + day - weekday(fourth));
}

const numerals = '〇一二三四五六七八九';

/** `二〇二一年十二月三日`, `民國110年12月3日`, `2021. 12. 3.`, `3 tháng 12 năm 2021`, `2021. december 3.` */
function eastAsian(text: string, parse: Parse): CalendarDate | undefined {
	const minguo = /^(?:中華)?民[國国] ?(\d{1,3}|[〇零一二三四五六七八九十百]+) ?年(.*)$/.exec(text);
	if (minguo) return parse(`${1911 + numberOf(minguo[1] ?? '')}年${withDigits(minguo[2] ?? '')}`);
	const era = /^(明治|大正) ?(\d{1,2}|元) ?年(.*)$/.exec(text);
	if (era) return parse(`${(era[1] === '明治' ? 1867 : 1911) + (era[2] === '元' ? 1 : Number(era[2]))}年${era[3]}`);
	if (/[〇零一二三四五六七八九十]+年/.test(text)) return parse(withDigits(text));
	const points = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text);
	if (points) return calendarDate(Number(points[1]), Number(points[2]), Number(points[3]));
	const vietnamese = /^(?:ngay )?(\d{1,2}) (?:thang|thg) (\d{1,2}),?(?: nam)? (\d{4})$/.exec(
		letterKey(text).replace(/\s+/g, ' '),
	);
	if (vietnamese) return calendarDate(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
	const yearFirst = /^(\d{4})\.? (\p{L}[\p{L}.]*) (\d{1,2})\.?$/u.exec(text);
	return yearFirst ? parse(`${yearFirst[3]} ${yearFirst[2]} ${yearFirst[1]}`) : undefined;
}

function withDigits(text: string): string {
	return text.replace(/[〇零一二三四五六七八九十百]+(?=[年月日號号])/g, run => String(numberOf(run)));
}

/** Digits one by one in a year, tens in a month or a day. */
function numberOf(run: string): number {
	if (/^\d+$/.test(run)) return Number(run);
	const digit = (character = '') => Math.max(0, numerals.indexOf(character.replace('零', '〇')));
	if (!/[十百]/.test(run)) return Number([...run].map(digit).join(''));
	const [, hundreds, tens, ones] = /^(?:(.?)百零?)?(?:(.?)十)?(.?)$/.exec(run) ?? [];
	const times = (part: string | undefined) => (part === undefined ? 0 : part === '' ? 1 : digit(part));
	return times(hundreds) * 100 + times(tens) * 10 + digit(ones);
}

/** `3–5 December 2021`, `December 3–5, 2021`, `2021-12-03/2021-12-05`, `3 May – 4 June 2021`. */
function firstOfRange(text: string, parse: Parse): CalendarDate | undefined {
	const days = /^(\D*\d{1,2}\.?)(?: ?[–—-] ?| (?:to|bis|au|al|till|до) )\d{1,2}(\.?,? ?\D*,? ?\d{4})$/u.exec(text);
	const first = days && (parse(`${days[1]}${days[2]}`) ?? parse(`${days[1]} ${days[2]?.replace(/^\./, '')}`));
	if (first) return first;
	const [, from = '', to = ''] = /^(.{4,40}?)(?: ?[–—/] ?| - | (?:to|bis|au|al|till|до) )(.{4,40})$/.exec(text) ?? [];
	const end = to === '' ? undefined : parse(to);
	if (!end) return undefined;
	return parse(from) ?? parse(`${from}${/,/.test(to) ? ',' : ''} ${end.slice(0, 4)}`);
}

const prefix =
	/^(?:first )?(?:published|posted|updated|written|created|released|date[d]?|publie[e]?|paru|veroffentlicht|erschienen|stand|datum|publicado|fecha|data|pubblicato|geplaatst|gepubliceerd|publicerad|udgivet|publisert|julkaistu|opublikowano|опубликовано|дата|опубліковано|circa|ca|c|about|around|vers|um)\b[.:]?(?: (?:on|at|in|the|le|am|vom|el|em|il|op|den|dnia))?[ :]*/u;
const tail =
	/[ ,]*(?:\((?:updated|modified|edited|last|aktualisiert|mis a jour|actualizado|aggiornato)[^)]*\)|\[[a-z_]+(?:\/[a-z_+-]+)+\]|[a-z]+(?:\/[a-z_]+)+|[,.] ?(?:updated|modified) .*)$/;

/** Without brackets, words before and after it, a weekday or a place, a time before it. */
function peeled(text: string, known: Parse): CalendarDate | undefined {
	const steps = [/^\[\[|\]\]$/g, tail, prefix, before(), after(), time, prefix, before()];
	let rest = text;
	for (const step of steps) {
		const shorter = rest.replace(step, '').trim();
		if (shorter === rest) continue;
		rest = shorter;
		const date = known(rest);
		if (date) return date;
	}
	return undefined;
}

/** A weekday, or the place of a dateline. */
const before = lazily(() => /^(?:[\p{L}\p{M}’ʼ'׳.-]+ ?){1,3}, ?(?=\d)|^(?:วัน\p{L}*\p{M}*[\p{L}\p{M}]*ที่|יום) ?/u);
const after = lazily(
	() => /(?:, ?\(?[\p{L}\p{M}’ʼ'׳-]{2,20}\)?| \([\p{L}\p{M}’ʼ'׳-]{1,20}\)| [\u1100-\ud7af]+| р)\.?$/u,
);
const time = /^\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]m|uhr|h)?[ ,·|-]+/;
