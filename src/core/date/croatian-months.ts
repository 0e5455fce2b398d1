// Resolves month names that mean different months in Croatian and in Polish or Czech: `listopad` (leaf fall) is October or
// November, `lip` June or July, `srp` July or August.

import {lazily} from '../lazily.ts';
import {longestDate} from './calendar.ts';

const doubtful = lazily(() => /(?<!\p{L})(?:listopada?|lis|lip|srp)(?!\p{L})/iu);
/** Unambiguous names, by the first three letters. */
const certain: Record<string, {croatian: string; other: string}> = {
	lis: {croatian: 'oktobra', other: 'listopadu'},
	lip: {croatian: 'lipnja', other: 'lipca'},
	srp: {croatian: 'srpnja', other: 'srpna'},
};

/**
 * Replaces an ambiguous month by the one meant in the language of the article, or according to the other words; returns other texts
 * unchanged. Undefined if nothing tells which is meant.
 */
export function withCertainMonth(text: string, language: string | undefined): string | undefined {
	if (text.length > longestDate || !/lis|lip|srp/i.test(text)) return text;
	const name = doubtful().exec(text)?.[0];
	if (name === undefined) return text;
	const isCroatian = isCroatianLanguage(language?.toLowerCase().split('-')[0] ?? '') ?? isCroatianAmong(text);
	const month = certain[name.slice(0, 3).toLowerCase()];
	return isCroatian === undefined || !month ? undefined : text.replace(name, isCroatian ? month.croatian : month.other);
}

function isCroatianLanguage(language: string): boolean | undefined {
	if (/^(?:hr|bs|sr|sh|cnr)$/.test(language)) return true;
	return /^(?:pl|cs|sk|szl|csb|hsb|dsb)$/.test(language) ? false : undefined;
}

/** Croatian has a full stop after days and years; Polish has none. */
function isCroatianAmong(text: string): boolean | undefined {
	if (/\d{4}\.(?:\s|$)|\bgod(?:ine|\.)|\bg\.|ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja/i.test(text))
		return true;
	const isPolish =
		/\d (?:listopada|lis|lip)\b|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|\bdnia\b|\broku\b|\d{4} ?r\./i;
	const isCzech = /pondělí|úterý|středa|čtvrtek|pátek|neděle/i;
	return isPolish.test(text) || isCzech.test(text) ? false : undefined;
}
