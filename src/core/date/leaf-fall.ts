// `listopad`, the month when leaves fall: November in Polish and Czech, October in Croatian.

import {lazily} from '../lazily.ts';
import {longestDate} from './calendar.ts';

const leafFall = lazily(() => /(?<![\p{L}])listopada?(?!\p{L})/iu);

/**
 * The text with the month that the language of its article, or the other words in it, say; the same text where it is not
 * about that month. Undefined where nothing tells which of the two it is.
 */
export function withLeafFall(text: string, language: string | undefined): string | undefined {
	if (text.length > longestDate || !/listopad/i.test(text) || !leafFall().test(text)) return text;
	const isOctober = isOctoberIn(language?.toLowerCase().split('-')[0] ?? '') ?? isOctoberAmong(text);
	return isOctober === undefined ? undefined : text.replace(leafFall(), isOctober ? 'oktobra' : 'listopadu');
}

function isOctoberIn(language: string): boolean | undefined {
	if (/^(?:hr|bs|sr|sh|cnr)$/.test(language)) return true;
	return /^(?:pl|cs|sk|szl|csb|hsb|dsb)$/.test(language) ? false : undefined;
}

/** Croatian has points behind days and years; Polish has neither. */
function isOctoberAmong(text: string): boolean | undefined {
	if (/\d{4}\.(?:\s|$)|\bgod(?:ine|\.)|\bg\.|ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja/i.test(text))
		return true;
	const isPolish =
		/\d listopada|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|\bdnia\b|\broku\b|\d{4} ?r\./i;
	const isCzech = /pondělí|úterý|středa|čtvrtek|pátek|neděle/i;
	return isPolish.test(text) || isCzech.test(text) ? false : undefined;
}
