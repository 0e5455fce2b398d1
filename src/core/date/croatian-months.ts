// Months that are another in Croatian than in Polish and Czech: `listopad`, when leaves fall, is October there and November
// here, `lip` June and July, `srp` July and August.

import {lazily} from '../lazily.ts';
import {longestDate} from './calendar.ts';

const doubtful = lazily(() => /(?<!\p{L})(?:listopada?|lis|lip|srp)(?!\p{L})/iu);
/** Names that mean one month, by the first three letters. */
const certain: Record<string, {croatian: string; other: string}> = {
	lis: {croatian: 'oktobra', other: 'listopadu'},
	lip: {croatian: 'lipnja', other: 'lipca'},
	srp: {croatian: 'srpnja', other: 'srpna'},
};

/**
 * The text with the month that the language of its article, or the other words in it, say; the same text where it is not
 * about those months. Undefined where nothing tells which of the two it is.
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

/** Croatian has points behind days and years; Polish has neither. */
function isCroatianAmong(text: string): boolean | undefined {
	if (/\d{4}\.(?:\s|$)|\bgod(?:ine|\.)|\bg\.|ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja/i.test(text))
		return true;
	const isPolish =
		/\d (?:listopada|lis|lip)\b|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|\bdnia\b|\broku\b|\d{4} ?r\./i;
	const isCzech = /pondělí|úterý|středa|čtvrtek|pátek|neděle/i;
	return isPolish.test(text) || isCzech.test(text) ? false : undefined;
}
