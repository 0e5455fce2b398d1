// Dates that numbers name: weeks, decades, months with unknown days, seconds since 1970, months in Roman numerals.

import {lazily} from '../lazily.ts';
import {addDays, type CalendarDate, calendarDate, weekday} from './calendar.ts';
import {seasonOrQuarter} from './season-names.ts';

/** A folded text that is one of these, a season or a quarter; a decade is its first year. */
export function numberedDate(text: string): CalendarDate | undefined {
	const week = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
	if (week) return dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1));
	const decade = decades().exec(text) ?? namedDecades().exec(text);
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
	const dayFirst = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(text);
	if (dayFirst && Number(dayFirst[1]) > 12)
		return calendarDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
	const ofJulia = /^date\((\d{4}), ?(\d{1,2}), ?(\d{1,2})\)$/.exec(text);
	if (ofJulia) return calendarDate(Number(ofJulia[1]), Number(ofJulia[2]), Number(ofJulia[3]));
	return seasonOrQuarter(text) ?? secondsSince1970(text);
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** By what follows the number: `1970s`, `1970er Jahre`, `1970-talet`, `1970-es évek`, `1970年代`. */
const decades = lazily(
	() =>
		/^(?:mid-?|the |die |den |az |на |у )*(\d{3}0)(?:[’']?s|(?:er|-er)(?:[ -]jahren?)?|-?tal(?:et|let)?|[’']?erne|-arene|-?luku|-luvu(?:lla|lta)|-?е(?: годы| гг\.?)?|-х(?: годов| гг\.?)?|-т[іи](?: роки)?|-х роках|-te| ?година|[’']l[ae]r|[’'](?:li|lu) yillar|-?an|-[aeo]s evek|年代|년대| का दशक| के दशक)$/u,
);
/** By what stands before it. */
const namedDecades = lazily(
	() =>
		/^(?:les |los |os |gli |de |die |the )?(?:annees|anys|anos|anni|jaren|lata|leta|anii|tahun|thap nien|thap ky|nhung nam|(?:la )?decada d[eo]|(?:la )?dècada de|decennie|decennio|deceniul|δεκαετια(?: του)?|שנות ה-?|دهه(?: ی)?|عقد) ?(\d{3}0)(?:-?an)?$/u,
);

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
