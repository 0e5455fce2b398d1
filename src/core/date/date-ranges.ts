// Date ranges, which are represented by their first day: `3–5 December 2021`, `December 3–5, 2021`, `2021-12-03/2021-12-05`, `3 May
// – 4 June 2021`, `8 et 9 septembre 2019`, `juillet-août 2019`.

import {lazily} from '../lazily.ts';
import type {CalendarDate} from './calendar.ts';
import {monthNumber} from './month-names.ts';

type Parse = (text: string) => CalendarDate | undefined;

/** The first day of a range in a folded text; `parse` reads single dates. */
export function firstOfRange(text: string, parse: Parse): CalendarDate | undefined {
	const days = dayRange().exec(text.replace(/^(?:tu|du|del|dal|vom|od|с|з) (?=\d)/u, ''));
	const first = days && (parse(`${days[1]}${days[2]}`) ?? parse(`${days[1]} ${days[2]?.replace(/^\./, '')}`));
	if (first) return first;
	const yearFirst = /^(\d{4}[^\d-][^-]*?\d ?[日일.]?) ?(?:[–—~〜-]|至|到) ?\d{1,2} ?([日일.])$/u.exec(text);
	if (yearFirst) return parse(yearFirst[1] ?? '') ?? parse(`${yearFirst[1]}${yearFirst[2]}`);
	const bySigns =
		/^(\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일]) ?(?:[–—~〜-]|至|到|から|부터) ?(?:\d{4}[年년] ?)?\d{1,2}[月월] ?\d{1,2}[日일]$/u.exec(
			text.normalize('NFC'),
		);
	if (bySigns) return parse(bySigns[1] ?? '');
	const years = /^(\d{4}) ?[–/-] ?(\d{2}|\d{4})$/.exec(text);
	if (years && Number(years[2]) > Number(years[1]?.slice(-(years[2] ?? '').length))) return parse(years[1] ?? '');
	return firstOfMonths(text, parse) ?? firstOfHalves(text, parse);
}

const upTo =
	'to|bis|au|al|a|till|til|tot|do|e|t\\/m|по|до|дo|dan|hingga|sampai|sd|den|và|và|az|εως|ως|ate|até|से|sd\\.|đen|đến|u|تا';
const and = 'and|&|und|et|y|e|en|og|och|ja|i|a|si|es|ve|и|та|και|va|dan|și|și';
const dayRange = lazily(
	() =>
		new RegExp(
			`^(\\D*\\d{1,2}\\.?)(?: ?[–—~〜-] ?|\\/(?=\\d{1,2}\\.? \\p{L})| (?:${upTo}|${and}) )\\d{1,2}(\\.?,? ?(?:\\D*|\\d{1,2}\\.|(?:thang|thg) \\d{1,2}(?: nam|(?=,))),? ?\\d{4})$`,
			'u',
		),
);

/** A range of two months, or two seasons, with one year. */
function firstOfMonths(text: string, parse: Parse): CalendarDate | undefined {
	const [, from = '', to = '', rest = ''] =
		/^(\p{L}+)\.? ?[/–—-] ?(\p{L}+)\.?((?: del?| of)? \d{4})$/u.exec(text) ?? [];
	const isPair = to !== '' && (monthNumber(from) !== undefined) === (monthNumber(to) !== undefined);
	return isPair && parse(`${to}${rest}`) ? parse(`${from}${rest}`) : undefined;
}

function firstOfHalves(text: string, parse: Parse): CalendarDate | undefined {
	for (const {0: sign, index} of text.matchAll(betweenHalves)) {
		const from = text.slice(0, index);
		const to = text.slice(index + sign.length);
		const end = [from, to].every(({length}) => length >= 4 && length <= 40) ? parse(to) : undefined;
		if (end) return parse(from) ?? parse(`${from}${/,/.test(to) ? ',' : ''} ${end.slice(0, 4)}`);
	}
	return undefined;
}

const betweenHalves = / ?[–—/~～…] ?|\.\.| - |至|から| (?:to|bis|au|al|till|до|تا|الموافق|الموافق لـ|برابر با) /g;
