// Recognizes organisations and firms, whose names contain the commas and conjunctions that otherwise separate persons.

import {lazily} from '../../lazily.ts';
import {isGiven} from './last-first.ts';

/** A name at its place in a byline, with the separator before it. */
export interface NamePart {
	start: number;
	end: number;
	mark: string;
}

/** A name that begins with a ministry or institute extends to the end of the line. */
export function isOrganisation(text: string): boolean {
	if (uncased.test(text)) return true;
	return / (?:and|und|et|y|e|&) /.test(text) && (organisation.test(text) || desk().test(text));
}

/** Ministries, universities, centres, committees and editors, in languages that join words like names. */
const uncased =
	/^(?:وزار[ةت]|سازمان|م[وؤ]سس[هة]|مر[كک]ز|دانشگاه|جامعة|هيئة|لجنة|تحریریه|משרד ה|מערכת )|(?:मंत्रालय|विभाग|समिति)$/;

const organisation =
	/^(?:the )?(?:[^\s,]+ ){0,3}?(?:ministry|department|office|bureau|committee|institute|cent(?:er|re)s?|council|commission|agency|association|federation|society|university|school|faculty|union|organi[sz]ation|ministerium|bundesministerium|bundesamt|institut|ministère|ministerio|ministério|ministero|instituto|istituto|universidad|université) (?:of|for|on|für|de|des|del|della|di|da)\b/i;
/** `Redaktion Politik und Wirtschaft`: no person's name follows. */
const desk = lazily(
	() =>
		/^(?:redaktion|ressort|rédaction|redacción|redação|redazione|redactie) (?:de |di |für )?\p{Lu}\S+ (?:und|et|y|e|en) \p{Lu}\S+$/iu,
);

/** The names, with parts that belong to one firm or department joined. */
export function wholeFirms(text: string, parts: NamePart[]): string[] {
	const wholes: NamePart[] = [];
	for (const part of parts) {
		const from = firstOfFirm(text, wholes, part);
		const joined = from === undefined ? [] : wholes.splice(from);
		wholes.push({...part, start: joined[0]?.start ?? part.start});
	}
	return wholes.map(({start, end}) => text.slice(start, end));
}

/** The earlier part at which the firm begins that this part ends; undefined if the part is a name of its own. */
function firstOfFirm(text: string, before: NamePart[], part: NamePart): number | undefined {
	const name = text.slice(part.start, part.end).trim();
	const last = before.at(-1);
	if (!last || !/&|\p{L}/u.test(part.mark)) return undefined;
	const words = before.map(({start, end}) => text.slice(start, end).trim());
	const previous = words.at(-1) ?? '';
	const areWords = words.every(word => singleWord().test(word));
	if (partners.test(name)) return areWords ? 0 : before.length - 1;
	if (!singleWord().test(previous)) return undefined;
	const families = part.mark.includes('&') ? firstOfFamilies(before, words, name) : undefined;
	if (families !== undefined) return families;
	const isWhole = (areWords && company.test(name)) || (before.length === 1 && isDepartment(name, previous));
	return isWhole ? 0 : undefined;
}

/** `Procter & Gamble`, `Doe & Doe Brothers`. */
function firstOfFamilies(before: NamePart[], words: string[], name: string): number | undefined {
	const previous = words.at(-1) ?? '';
	if (name === previous || name.startsWith(`${previous} `)) return before.length - 1;
	const run = startOfRun(before, words);
	return areFamilies(words.slice(run), name) ? run : undefined;
}

/** `Data and Graphics Team`, `Food and Drug Administration`. */
function isDepartment(name: string, before: string): boolean {
	return group.test(name) || (authority().test(name) && !/^\p{Lu}+$/u.test(before));
}

/** The first of the single words separated only by commas. */
function startOfRun(before: NamePart[], words: string[]): number {
	let start = before.length - 1;
	while (start > 0 && /^[\s,]*$/.test(before[start]?.mark ?? '') && singleWord().test(words[start - 1] ?? '')) start--;
	return start;
}

/** `Procter & Gamble`, `Barnes & Noble Booksellers`: no given name among them. `John & Jane Doe` are persons. */
function areFamilies(before: string[], last: string): boolean {
	const [first = '', ...more] = last.split(' ');
	if (!before.every(word => singleWord().test(word)) || !singleWord().test(first)) return false;
	const given = [...before, first].filter(isGiven);
	if (before.length > 1) return given.length === 0;
	return more.length > 0 ? !isGiven(first) : given.length < 2;
}

const singleWord = lazily(() => /^\p{Lu}[\p{L}’'.-]+$/u);
const form = '(?:llp|llc|lp|inc|ltd|limited|plc|gmbh|ag|kg|co|corp|corporation|company|s\\.?a|b\\.?v|n\\.?v|pty)\\.?';
/** A part that is never a name itself: `& Partners LLP`, `and Sons`, `& Co. KG`. */
const partners = new RegExp(
	`^(?:(?:partners?|associates|sons?|daughters|brothers|bros\\.?|söhne|fils|hijos|figli|${form})(?:,? |$))+$`,
	'i',
);
const company = new RegExp(
	`^(?!the ).* (?:${form}|desk|department|division|committee|directorate|unit|ministry|agency|partners|associates|holdings?|solicitors|foundation|institute)$`,
	'i',
);
const group =
	/^(?!the ).* (?:team|group|crew|staff|desk|lab|labs|office|board|council|section|service|club|society|collective|initiative|project|network|alliance|coalition|foundation|union|press|magazine)$/i;
/** `Food and Drug Administration`, but not `NASA and the Federal Aviation Administration`. */
const authority = lazily(() => /^\p{Lu}\S+ (?:Administration|Authority|Commission|Executive)$/u);
