// Dates with words around them, of seasons and quarters, of weeks, in the digits and the calendars of other scripts. Asked last,
// so that ordinary dates cost nothing of it.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import {addDays, type CalendarDate, calendarDate, weekday} from './calendar.ts';
import {dateOfOtherCalendar} from './other-calendars.ts';
import {seasonOrQuarter} from './season-names.ts';

type Parse = (text: string) => CalendarDate | undefined;

/** What the ordinary forms (`parse`) do not know. A range is its first day, a season or a quarter its first month. */
export function unusualDate(text: string, parse: Parse): CalendarDate | undefined {
	const latin = withLatinDigits(
		text
			.replace(/[\u200e\u200f\u061c]/g, '')
			.replaceAll('،', ',')
			.replace(/(كانون|تشرين) (الأول|الثاني)/g, '$1$2')
			.replace(/(?<=[\u0620-\u064a])\/[\u0620-\u064a]+/g, '')
			.replace(/(?<=\d)م$/, '')
			.replace(/[พค]\.ศ\. ?/, ''),
	).trim();
	const digits = /[\u06f0-\u06f9]/.test(text) ? 'persian' : /[\u0660-\u0669]/.test(text) ? 'arabic' : undefined;
	const other = /[\u0600-\u06ff/]|\b(?:AH|AP|SH)\b/.test(text)
		? dateOfOtherCalendar(latin.replace(clock(), ''), digits)
		: undefined;
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

/** Weeks, quarters, seasons, decades, months with unknown days, seconds since 1970. */
function numbered(text: string): CalendarDate | undefined {
	const week = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
	if (week) return dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1));
	const decade = /^(?:the )?(\d{3}0)[’']?(?:s|er|-?е|年代|년대)$/.exec(text);
	if (decade) return decade[1];
	const century = /^(\d{2})世[纪紀](\d)0年代$/.exec(text);
	if (century) return calendarDate((Number(century[1]) - 1) * 100 + Number(century[2]) * 10);
	const roman = /^(\d{1,2})[ .]+([ivx]{1,4})[ .]+(\d{4})$/.exec(text);
	const romanMonth = roman ? romans.indexOf(roman[2] ?? '') + 1 : 0;
	if (roman && romanMonth > 0) return calendarDate(Number(roman[3]), romanMonth, Number(roman[1]));
	const unknownDay =
		/^(\d{4})-(\d{2})-(?:xx|00|\?\?)$/.exec(text) ?? /^(\d{4})-(?:xx|00|\?\?)-(?:xx|00|\?\?)$/.exec(text);
	if (unknownDay) return calendarDate(Number(unknownDay[1]), unknownDay[2] ? Number(unknownDay[2]) : undefined);
	const monthFirst = /^(\d{1,2})[/.](\d{4})$/.exec(text);
	if (monthFirst) return calendarDate(Number(monthFirst[2]), Number(monthFirst[1]));
	return seasonOrQuarter(text) ?? secondsSince1970(text);
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

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

const yearsBefore: Record<string, number> = {明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018};
const numerals = '〇一二三四五六七八九';

/** `二〇二一年十二月三日`, `民國110年12月3日`, `2021. 12. 3.`, `3 tháng 12 năm 2021`, `2021. december 3.` */
function eastAsian(text: string, parse: Parse): CalendarDate | undefined {
	const minguo = /^(?:中華)?民[國国] ?(\d{1,3}|[〇零一二三四五六七八九十百]+) ?年(.*)$/.exec(text);
	if (minguo) return parse(`${1911 + numberOf(minguo[1] ?? '')}年${withDigits(minguo[2] ?? '')}`);
	const era = /^(明治|大正|昭和|平成|令和) ?(\d{1,2}|元|[一二三四五六七八九十]+) ?年(.*)$/.exec(text);
	if (era)
		return parse(
			`${(yearsBefore[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : numberOf(era[2] ?? ''))}年${withDigits(era[3] ?? '')}`,
		);
	if (/[〇零一二三四五六七八九十]+年/.test(text)) return parse(withDigits(text));
	const points = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text);
	if (points) return calendarDate(Number(points[1]), Number(points[2]), Number(points[3]));
	const vietnamese =
		/^(?:thu [a-z]+,? |chu nhat,? )?(?:ngay )?(\d{1,2}) (?:thang|thg) (\d{1,2}),?(?: nam)? (\d{4})$/.exec(
			letterKey(text).replace(/\s+/g, ' '),
		);
	if (vietnamese) return calendarDate(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
	const third = /^(\d{4}年\d{1,2}月)[上中下]旬$/.exec(text);
	if (third) return parse(third[1] ?? '');
	const ofVietnam = /^(?:thang|thg) (\d{1,2}),?(?: nam)? (\d{4})$/.exec(letterKey(text));
	if (ofVietnam) return calendarDate(Number(ofVietnam[2]), Number(ofVietnam[1]));
	const imperial = /^[rhs](\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(text);
	if (imperial)
		return parse(`${{r: '令和', h: '平成', s: '昭和'}[text[0] ?? '']}${imperial[1]}年${imperial[2]}月${imperial[3]}日`);
	const hungarian = /^(\d{4})\. (\p{L}+)$/u.exec(text);
	if (hungarian) return parse(`${hungarian[2]} ${hungarian[1]}`);
	const yearFirst = /^(\d{4})\.? (\p{L}[\p{L}.]*) (\d{1,2})(?:\.|-?[aeá]n)?$/u.exec(text);
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
	const days =
		/^(\D*\d{1,2}\.?)(?: ?[–—~〜-] ?| (?:to|bis|au|al|till|til|tot|do|a|e|t\/m|по|до|dan|hingga|den|và) )\d{1,2}(\.?,? ?(?:\D*|\d{1,2}\.),? ?\d{4})$/u.exec(
			text.replace(/^(?:du|del|dal|vom|od|с|з) (?=\d)/u, ''),
		);
	const first = days && (parse(`${days[1]}${days[2]}`) ?? parse(`${days[1]} ${days[2]?.replace(/^\./, '')}`));
	if (first) return first;
	const yearFirst = /^(\d{4}\D.*\d ?[日일.]?) ?(?:[–—~〜-]|至) ?\d{1,2} ?[日일.]$/u.exec(text);
	if (yearFirst) return parse(yearFirst[1] ?? '') ?? eastAsian(yearFirst[1] ?? '', parse);
	const [, from = '', to = ''] = /^(.{4,40}?)(?: ?[–—/] ?| - | (?:to|bis|au|al|till|до) )(.{4,40})$/.exec(text) ?? [];
	const end = to === '' ? undefined : parse(to);
	if (!end) return undefined;
	return parse(from) ?? parse(`${from}${/,/.test(to) ? ',' : ''} ${end.slice(0, 4)}`);
}

/** What says that a day follows, what of it, and about when. Folded. */
const labels =
	'published|posted|updated|written|created|released|modified|revised|edited|date[d]?|publiee?|paru|mis a jour|veroffentlicht|erschienen|erstellt|geschrieben|aktualisiert|stand|datum|publicado|actualizado|' +
	'fecha|data|pubblicato|aggiornato|geplaatst|gepubliceerd|bijgewerkt|publicerad|uppdaterad|udgivet|opdateret|publisert|oppdatert|julkaistu|paivitetty|opublikowano|' +
	'zaktualizowano|publikovano|aktualizovano|опубликовано|обновлено|дата|опубліковано|оновлено|дата публикации|дата публікації|δημοσιευση|δημοσιευτηκε|ενημερωση|' +
	'publicat|actualizat|megjelent|frissitve|yayin tarihi|yayinlanma|guncelleme|diterbitkan|terbit|tanggal|dang ngay|cap nhat|发布时间|发布于|發布於|发表于|更新时间|时间|日期|' +
	'公開日?|更新日?|投稿日?|掲載日?|입력|등록|수정|게시|발행|تاريخ النشر|نشر في|نُشر في|تاریخ انتشار|تاریخ|פורסם|עודכן|प्रकाशित|अपडेट|เผยแพร่เมื่อ|วันที่|อัปเดต|' +
	'circa|ca|c|about|around|vers|um|hacia|asi|noin|ok|около';
const prefix = lazily(
	() =>
		new RegExp(
			`^(?:(?:first|last) )?(?:${labels})(?![a-z])[.:：]*(?: ?(?:on|at|in|the|le|am|vom|el|em|il|op|den|dnia|o|ב-|ב))? *[:：]? *`,
			'u',
		),
);
/** `early December`, `dnia 3`, `d. 3.`, `ה-3`. */
const article =
	/^(?:early|mid|late|vom|anfang|mitte|ende|debut|fin|mi|principios de|inizio|fine|begin|eind|dnia|dne|d\.|kl\.|den|el|la|ngay|ה-|ב-)[ -]?(?=[^ ])/;
const eras = /(?<=\d)(?: ?(?:roku|r|року|р|g|г|года|yili|ม)\.?|\.)$/;
const tail =
	/[ ,]*(?:\((?:updated|modified|edited|last|aktualisiert|mis a jour|actualizado|aggiornato)[^)]*\)|\[[a-z_]+(?:\/[a-z_+-]+)+\]|[a-z]+(?:\/[a-z_]+)+|[,.] ?(?:updated|modified) .*)$/;

/** Without brackets, words before and after it, a weekday or a place, a time before it. */
function peeled(text: string, known: Parse): CalendarDate | undefined {
	const steps = [
		/^\[\[|\]\]$/g,
		tail,
		clock(),
		eras,
		prefix(),
		article,
		before(),
		eras,
		after(),
		time,
		clock(),
		eras,
		prefix(),
		before(),
	];
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

/** A time behind it, in the words of many languages. */
const clock = lazily(
	() =>
		/[ ,]*(?:[-–|·] ?)?(?:(?:kl|klo|godz|ore|ora|um|om|o|v|в|о|a|as|pukul|jam|saat|luc|στις|ساعت|الساعة|בשעה|เวลา|上午|下午|午前|午後|오전|오후)\.?)? ?(?<![\d.:/-])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d(?:[:.][0-5]\d)?(?: ?[hu])?| ?h(?: ?\d{2})?| ?(?:時|时|点|點|시|uur)(?: ?\d{1,2} ?[分분]?)?) ?(?:uhr|uur|h|น\.?|बजे|wib|wita|wit)?$/u,
);
/** A weekday, or the place of a dateline. */
const before = lazily(
	() =>
		/^(?:[\p{L}\p{M}’ʼ'׳.-]+ ?){1,3}, ?(?=\d|ngay)|^(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์) (?=\d)|^(?:วัน\p{L}*\p{M}*[\p{L}\p{M}]*ที่|יום) ?/u,
);
const after = lazily(
	() =>
		/(?:, ?\(?[\p{L}\p{M}’ʼ'׳-]{2,20}\)?| \([\p{L}\p{M}’ʼ'׳-]{1,20}\)| ?[(（][日月火水木金土一二三四五六금월화수목토일][)）]| [\u1100-\ud7af]+| [—–] [\p{L} ]{2,20}| р)\.?$/u,
);
const time = /^\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]m|uhr|h)?[ ,·|-]+/;
