// Splits authors as reference managers need them: persons into family and given name; others stay as they are.

import type {Person} from '../article/article.ts';
import {isGiven} from '../article/header/last-first.ts';

/**
 * The person in a byline; undefined for desks, organisations and whatever can't be split. A comma separates family and given name;
 * otherwise the family name is the last word with its preceding particle: `Jan van der Berg`. In Hungarian and Vietnamese it comes
 * first, in Spanish it has two words.
 */
export function personOf(author: string, lang?: string): Person | undefined {
	const [whole, suffix] = withoutSuffix(author.trim());
	const person = isPerson(whole) ? partsOf(whole, lang) : undefined;
	return person && suffix !== undefined ? {...person, suffix} : person;
}

/** The family name without its particle, for sorting and for keys. */
export function coreOfFamily(family: string): string {
	const words = family.split(' ');
	return words.slice(words.findIndex(word => !particles.has(word))).join(' ');
}

const suffixes = /,?\s+((?:jr|sr)\.?|i{2,3}|iv|ph\.?\s?d\.?|m\.?d\.?)$/i;

const titles = /^(?:(?:(?:prof|dr|ing|mag|dipl\.-\p{L}+|h\. ?c|rer\. ?\p{L}+)\.|sir|dame)\s+)+/iu;

/** Strips academic degrees, which don't belong in a bibliography. */
function withoutSuffix(name: string): [name: string, suffix: string | undefined] {
	const [found, suffix = ''] = suffixes.exec(name) ?? [''];
	const bare = (found === '' ? name : name.slice(0, -found.length)).replace(titles, '');
	return [bare, /^(?:[js]r|i)/i.test(suffix) ? suffix : undefined];
}

const particles = new Set(
	'van von vom zu zum zur de de’ del della delle dello degli dei der den ter ten te da das do dos di du des la le las los lo el al bin ibn ben bint abu af av op ó ní nic'.split(
		' ',
	),
);

/** Particles that many families capitalize; other capitalized ones are given names. */
const capitalParticle = /^(?:Van|Von|De|Del|Della|Di|Da|Du|Des|Le|La|Ó|Ní|Nic|Uí|Mac|Mhac|Mhic)$/;

function isParticle(word: string): boolean {
	return particles.has(word.replace("'", '’')) || capitalParticle.test(word);
}

/** Words that join two family names: `Ortega y Gasset`. */
const joints = new Set(['y', 'i', 'e']);

/** Words of desks, companies and offices in the languages of articles, also as the end of a compound. */
const organisation = new RegExp(
	[
		'(?<!\\p{L})(?:desk|staff|team|editors?|editorial|newsroom|correspondents?|reporters?|press|agency|news|times|post|journal|magazine|review|blog|institute?|university|college|school|academy|ministry|department|committee|commission|council|association|foundation|society|company|group|union|party|office|bureau|board|project|network|center|centre|library|museum|bank|services?|authors?|contributors?|community|collective|initiative|campaign|organi[sz]ation|federation|alliance|coalition|authority|administration|international|watch|fund|trust|embassy|court|parliament|congress|assembly|secretariat|cooperative|labs?|studios?|club|forum|software|technologies|systems|media|radio|today|daily|weekly|gazette|tribune|herald|chronicle|telegraph|inc|ltd|llc|plc|corp|gmbh|ag|kg|srl)(?!\\p{L})',
		'(?:redaktion|redaktionen|redactie|redaksi|verein|verlag|ministerium|universität|institut|gesellschaft|stiftung|anstalt|agentur|zeitung)\\b',
		'(?<!\\p{L})(?:rédaction|agence|ministère|université|équipe|redacción|equipo|ministerio|universidad|instituto|asociación|agencia|redação|equipe|ministério|universidade|redazione|ministero|università|associazione)(?!\\p{L})',
		'редакц|министерств|университет|агентств|комитет|общество|союз',
	].join('|'),
	'iu',
);

const notInNames =
	/[\d&@/()[\]{}:;|+_"“”]|(?<!\p{L})(?:and|und|et|of|for|the|in|on|with|from|Without)(?!\p{L})|^(?:The|Le|La|Les|El|Los|Las|Il|Der|Die|Das|Het)\s|^(?:Queen|King|Pope|Saint|Prince|Princess|Lord|Lady|Dom|Team)\s/u;
const uncut = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** `Ibn Khaldun`: a descent or parenthood without a given name. */
const nasab = /^(?:Ibn|Bint|Abu|Abū|Umm) \S+$/;
const nameWord = /^(?:\p{Lu}|\p{Lo}|(?:d|l|al|el)[-'’]\p{Lu})/u;

/** Two to six words, each a name or a particle. Chinese, Japanese and Korean names are not split. */
function isPerson(name: string): boolean {
	const words = name.split(/[\s,]+/).filter(Boolean);
	if (words.length < 2 || words.length > 6) return false;
	if (organisation.test(name) || notInNames.test(name) || uncut.test(name) || nasab.test(name)) return false;
	return words.every(word => isParticle(word) || joints.has(word) || nameWord.test(word));
}

function partsOf(name: string, lang: string | undefined): Person | undefined {
	const [before = '', after] = name.split(/\s*,\s*/, 2);
	if (after !== undefined) return after === '' ? undefined : {given: after, family: before};
	const words = name.split(/\s+/);
	if (/^(?:hu|vi)\b/i.test(lang ?? '') || vietnameseFamily.test(name))
		return {given: words.slice(1).join(' '), family: words[0] ?? ''};
	const start = /^(?:es|ca|gl)\b/i.test(lang ?? '') ? twoFamiliesStart(words) : familyStart(words);
	return start === 0 ? undefined : {given: words.slice(0, start).join(' '), family: words.slice(start).join(' ')};
}

/** Unmistakable with their accents. */
const vietnameseFamily = /^(?:Nguyễn|Trần|Phạm|Huỳnh|Hoàng|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Võ|Vũ)\s/;

/** `Gabriel García Márquez` has two family names, `Juan Carlos Pérez` two given names. */
function twoFamiliesStart(words: string[]): number {
	const start = words.length - 2;
	const isPlain = start > 0 && !words.some(word => isParticle(word) || joints.has(word));
	return isPlain && !isGiven(words[start] ?? '') ? start : familyStart(words);
}

/** Index at which the family name begins: at its particle, at the first of two names, or at the last word. */
function familyStart(words: string[]): number {
	const last = words.length - 1;
	const joint = words.findIndex((word, index) => index > 1 && index < last && joints.has(word));
	if (joint > 0) return particleBefore(words, joint - 1);
	const first = words.findIndex((word, index) => index > 0 && index < last && isParticle(word));
	if (first < 0) return last;
	const name = words.findIndex((word, index) => index > first && !isParticle(word));
	const isGiven = name < last && (marian.test(words[first - 1] ?? '') || last - name > 1);
	return isGiven ? name + 1 : first;
}

/** Index at which the particle before the name at `index` begins: `de la Cruz y Ortega`. */
function particleBefore(words: string[], index: number): number {
	return index > 1 && isParticle(words[index - 1] ?? '') ? particleBefore(words, index - 1) : index;
}

/** Given names followed by a particle that belongs to them: `María del Carmen García López`. */
const marian = /^(?:María|Maria|Mª|M\.ª|Ana)$/;
