// Splits bylines into names: `Jane Doe and John Roe`, `Doe, Jane; Roe, John`, `文/甲 图/乙`, `Smith, Jones & Partners LLP`.

import {lazily} from '../../lazily.ts';
import {isAgency, isWork, sharesIn, withoutByline} from './byline-words.ts';
import {holdsTwoNames, isGiven, turnedName, turnedNames} from './last-first.ts';
import {isOrganisation, type NamePart, wholeFirms} from './organisations.ts';

/** The names in a byline, in order. If semicolons separate names, commas don't; organisations keep their commas. */
export function namesInByline(text: string): string[] {
	const line = withSmallJoiners(withoutAgency(text.trim().replace(/^[【[]([^【】[\]]*)[】\]]$/, '$1')));
	const bare = withoutByline(line);
	const names = bare === line ? bare : (placedNames(bare.replace(/ [—–] (?=\p{Lu}\S+$)/u, ', ')) ?? bare);
	const chinese = names.split(/\s+/);
	if (chinese.length > (bare === line ? 2 : 1) && chinese.every(name => threeSigns().test(name))) return chinese;
	if (/^\s*$/.test(names)) return [];
	if (/[;；؛]/.test(names)) return names.split(/[;；؛]/).flatMap(namesOfPart);
	const shares = sharesIn(names);
	if (shares.length > 1) return personsIn(shares, names).flatMap(namesInByline);
	if (isOrganisation(names)) return [names];
	const dotted = names.split(/(?<=\p{Script=Hangul})[·ㆍ](?=\p{Script=Hangul})|・/u);
	if (dotted.length > 1 && dotted.every(name => middleDotted().test(name))) return dotted;
	return turnedNames(names) ?? withPrefixedAnd(names) ?? pairOfPersons(names) ?? wholeFirms(names, split(names));
}

/** Drops roles, and after a whole name employers and places: `Jane Doe | Reporter`, `Jane Doe | The Times`, `Jane Doe | Berlin`. */
function personsIn(shares: string[], names: string): string[] {
	const isPerson =
		/ [|·•] /.test(names) && /^\S+ \S/.test(shares[0] ?? '') && isGiven(shares[0]?.split(' ', 1)[0] ?? '');
	return shares.filter(
		(share, index) => index === 0 || !(isWork(share) || (isPerson && /^(?:\S+|[Tt]he .*)$/.test(share))),
	);
}

/** Whether a text is nothing but names of persons, each with a known given name. */
export function arePersons(text: string): boolean {
	if (text.length > 100 || !wholeName().test(text.split(/,| (?:and|und|et|y|e|og|och|en|i|и|та) /, 1)[0] ?? ''))
		return false;
	return namesInByline(text).every(name => wholeName().test(name) && name.split(' ').some(isGiven));
}

/** Two whole names, each with a known given name: `Kovács Éva – Szabó Péter`. */
function pairOfPersons(names: string): string[] | undefined {
	const pair = names.split(/ [–—-] /);
	const arePersons = pair.length === 2 && pair.every(name => wholeName().test(name) && name.split(' ').some(isGiven));
	return arePersons ? pair : undefined;
}

const wholeName = lazily(() => /^\p{Lu}\S+(?: \p{Lu}\S*){1,2}$/u);

/** `Jane Doe / Reuters`: drops the employer. */
function withoutAgency(text: string): string {
	const slash = text.lastIndexOf('/');
	return slash > 0 && isAgency(text.slice(slash + 1).trim()) ? text.slice(0, slash).trimEnd() : text;
}

/**
 * `Jane Doe, London`, `Jane Doe, New York`, `Jane Doe, Austin, Texas`: the name before a place, since places don't have given
 * names.
 */
export function placedNames(names: string): string | undefined {
	const [, persons = '', town = ''] = place().exec(names) ?? [];
	const isPlace = persons !== '' && !isGiven(town) && !isWork(town) && turnedNames(names) === undefined;
	return isPlace ? persons : undefined;
}

/** Two or three adjacent Chinese names in a byline; Japanese names have two parts. */
const threeSigns = lazily(() => /^\p{Script=Han}{3}$/u);
const place = lazily(
	() =>
		/^(\p{Lu}\S* (?:[^\s,;&]*,? )*?\p{Lu}[^\s,;&]+), ((?:(?:New|Los|Las|San|Santa|St\.?|Saint|São|Rio de|Buenos|Hong|Tel|Cape|Abu|Addis|Kuala|Mexico|Kansas|Den|El|La|Le) )?\p{Lu}[\p{L}’'-]+)(?:, (?:[A-Z]{2}|(?:[A-Z]\.){2}|\p{Lu}\p{Ll}+))?$/u,
);

/** Between semicolons a comma inverts a name, except between two whole names, or before a place or an employer (`BBC`). */
function namesOfPart(written: string): string[] {
	const part = written.replace(/(?<=^\s*\S+ [^\s,]+), \p{Lu}{3,6}$/u, '');
	const placed = isGiven(part.trim().split(' ', 1)[0] ?? '') ? placedNames(part.trim()) : undefined;
	if (placed !== undefined) return [placed];
	const turned = turnedName(part);
	const isWhole = turned !== part.trim() || part.includes(',') || isOrganisation(part.trim());
	return isWhole && !holdsTwoNames(part.trim()) ? [turned] : split(part).map(({start, end}) => part.slice(start, end));
}

/** Lowers joining words: in `JANE DOE AND JOHN ROE`, where everything is upper case, and in `Jane Doe AND John Roe`. */
function withSmallJoiners(text: string): string {
	const whole = text.replace(/(?<=\p{Ll}) (?:AND|UND) (?=\p{Lu}\p{Ll})/gu, joiner => joiner.toLowerCase());
	return / (?:AND|UND|ET|Y|E|EN|OG|OCH) /.test(whole) && whole === whole.toUpperCase()
		? whole.replace(/(?<=\p{L}{2}) (?:AND|UND|ET|Y|E|EN|OG|OCH) (?=\p{L}{2})/gu, joiner => joiner.toLowerCase())
		: whole;
}

/** Korean names, or Japanese ones without katakana, in which the dot would separate the parts of a foreign name. */
const middleDotted = lazily(
	() =>
		/^(?:\p{Script=Hangul}{2,4}(?: 기자)?|[\p{Script=Han}々]{2,6}|[\p{Script=Han}々]{1,3} [\p{Script=Han}\p{Script=Hiragana}々]{1,4})$/u,
);

/** Words that join two names if capitalized names follow. */
const joiners = 'y|e|i|a|og|och|en|oraz|ja|dan|và|és|și|un|ir|dhe|eta|agus|та|і|й|και|with|mit|avec|con|med|met';
/** The same for scripts without case. */
const joinersWithoutCase = 'و|और|एवं|तथा|आणि|ও|এবং|மற்றும்|మరియు|และ|與|与|和|及|및';
const separator = lazily(
	() =>
		new RegExp(
			String.raw`\s*[,;，、；،]\s*(?:(?:and|und|et|и|ve|&|og|och|e|y|та|with|mit|avec|con|${joinersWithoutCase})\s+)?|\s+(?:and|&|und|et(?!\s+al\b)|и|ve)\s+|\s+(?:with|avec|mit|con|com|med|met)\s+(?:l[’'])?(?=\p{Lu}{2,5}$)|\s+(?:${joiners})\s+(?=\p{Lu}\S*\s+(?:\p{Ll}+\s+){0,2}\p{Lu})|\s+(?:${joinersWithoutCase})\s+(?=\p{Lo})`,
			'uy',
		),
);
const joiner = lazily(() => new RegExp(String.raw`^\s+(?:${joiners})\s+$`, 'u'));

function split(text: string): NamePart[] {
	const parts: NamePart[] = [];
	const mark = separator();
	let start = 0;
	let depth = 0;
	let before = '';
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? '';
		if ('([{（<'.includes(character)) depth++;
		if (')]}）>'.includes(character)) depth = Math.max(0, depth - 1);
		if (depth > 0 || !/[\s,;&，、；،]/.test(character)) continue;
		mark.lastIndex = at;
		if (!mark.test(text)) continue;
		const next = mark.lastIndex;
		const found = text.slice(at, next);
		const name = text.slice(start, at);
		if (isWhole(name, found) && !isOfName(nextPart(text, next), name, found)) {
			parts.push({start, end: at, mark: before});
			start = next;
			before = found;
		}
		at = next - 1;
	}
	return [...parts, {start, end: text.length, mark: before}];
}

/** Whether a part belongs to the name before it: a role, or an employer. */
function isOfName(part: string, name: string, mark: string): boolean {
	return isWork(part) || (isAgency(part) && /^\s*,\s*$/.test(mark) && !isAgency(name.trim()));
}

function nextPart(text: string, from: number): string {
	return (
		text
			.slice(from, from + 60)
			.split(/[,;]| (?:and|&|und|et|y) (?=\p{Lu}\S*\s+\p{Lu})/u, 1)[0]
			?.trim() ?? ''
	);
}

/** Short joining words also occur within names: `Ortega y Gasset`. */
function isWhole(name: string, mark: string): boolean {
	return !joiner().test(mark) || /\S\s+\S/.test(name.trim());
}

/** Arabic and Hebrew attach `and` to the next word, but names such as `Walid` and `Vered` begin with the same letter. */
function withPrefixedAnd(text: string): string[] | undefined {
	const [, first = '', second = ''] =
		/^(\S+ \S+) (?:و(?!ليد|ائل|فاء|سا|سي|جد|جي|دا|دي|هي|رد|هب)|ו(?!רד|יק|לד|ינ|ול|יי|רש|ענ))(\S{2,} \S+)$/.exec(text) ??
		[];
	return first === '' ? undefined : [first, second];
}
