// Extracts the authors' names from metadata.

import {isDate} from '../date/parse-date.ts';
import {lazily} from '../lazily.ts';
import {safeLine} from '../text/safe-text.ts';
import type {Person} from './article.ts';
import {foldKey} from './field-names.ts';
import {employer, withoutByline, withoutWork} from './header/byline-words.ts';
import {namesInByline} from './header/bylines.ts';
import {isGiven, turnedItems} from './header/last-first.ts';

/**
 * The authors in a field of any shape: `A, B and C`, a list of names, objects with a name. Texts are Markdown, converted by
 * `toLine`. Addresses, roles and employers are dropped (`Jane Doe, Staff Writer`, `Jane Doe (Reuters)`); handles stay as written;
 * parentheses keep text together (`Jane (Org, City), Bob`). Empty if there are none.
 */
export function authorsOf(value: unknown, toLine: (markdown: string) => string): string[] {
	// YAML parses `[[Jane Doe]]` as a list within a list.
	const items = Array.isArray(value) ? value.slice(0, maxNames).flat(2) : [];
	const only = items.length === 1 && mayBeSeveral(items[0]) ? items[0] : value;
	const names = Array.isArray(only)
		? turnedItems(items.slice(0, maxNames).flatMap(item => nameOf(item).map(toLine)))
		: namesInByline(toLine(withoutLines(nameOf(only).join(', ').slice(0, maxByline))));
	return [...new Set(names.map(cleanName).filter(isSomebody))];
}

/** A date after a name, or a sentence, is not a person. */
function isSomebody(name: string): boolean {
	if (!hasLetter.test(name) || nobody.test(name) || isSentence(name)) return false;
	return !/\d{4}/.test(name) || !isDate(name);
}

/** More than five words, mostly lower case, and a full stop that is not an abbreviation. */
function isSentence(text: string): boolean {
	const words = text.split(' ');
	const small = words.filter(word => /^[a-z]/.test(word));
	return words.length > 5 && small.length * 2 > words.length && /[a-z]{3}[.!?]$/.test(text);
}

const hasLetter = /[a-z\d\u00c0-\uffff]/i;
/** Placeholders that people and programs write in place of a name, and addresses of programs (`user://x`). */
const nobody =
	/^(?:\{\{.*\}\}|(?:- )?(?!https?:)[a-z]+:\/\/\S*|n\/?a|none|nobody|null|nil|undefined|unknown|tb[ad]|todo|(?:et )?al\.|orcid:? ?[\dx-]+|(?:\d+ )?(?:others|more|autres|weitere|andere))$/i;

/** Whether the only item of a list may be several joined names; `Signals and Threads` is as often one. */
function mayBeSeveral(item: unknown): boolean {
	return typeof item === 'string' && /[,;&，、；،・]| [^\sA-Z]{1,4} /.test(item) && !twoWords.test(item);
}

const twoWords = /^\S+ (?:and|&|und|et|y) \S+$/;

/** Reads each line as a name or several; LaTeX separates names with `\and`. */
function withoutLines(text: string): string {
	return text
		.trim()
		.replace(/\s\\and\s/g, ' and ')
		.replace(/[,;]?[ \t]*(?:\n|<br ?\/?>)\s*(?:(?:and|und|et|y|e|&)\s*\n\s*)?/gi, '; ');
}

function nameOf(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value)];
	if (typeof value !== 'object' || value === null) return [];
	const fields: Record<string, unknown> = {...value};
	const {given, family} = partsIn(value);
	const whole = [given, family].filter(part => part !== undefined).join(' ');
	const [only, ...others] = Object.entries(fields);
	// `- Jane Doe: mail@example.org`
	const isOnly = only !== undefined && others.length === 0 && !/^(?:name|title|id|url|email)$/i.test(only[0]);
	if (isOnly && /@|^https?:/.test(String(only[1]))) return [only[0]];
	const persons = Object.entries(fields).filter(([, item]) => typeof item === 'object' && item !== null);
	// An object keyed by handles, or a name with its details below.
	if (persons.length === Object.keys(fields).length && !('name' in fields))
		return persons.slice(0, maxNames).flatMap(([key, item]) => (Array.isArray(item) ? key : (nameOf(item)[0] ?? key)));
	const named = (key: string) => textOf(Object.entries(fields).find(([written]) => foldKey(written) === key)?.[1]);
	const found = named('name') ?? (whole || otherNames.map(named).find(name => name !== undefined));
	return found === undefined ? [] : [found];
}

/** Keys for the name of an author in objects without `name`; an address is the last resort. */
const otherNames = ['fullname', 'displayname', 'literal', 'author', 'title', 'handle', 'username', 'id', 'url'];

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The authors of a field that gives names in parts. */
export function personsOf(value: unknown): Person[] {
	const items = Array.isArray(value) ? value.slice(0, maxNames) : [value];
	return items.flatMap(item => {
		const {given, family} = partsIn(item);
		const isWhole = given !== undefined && family !== undefined;
		return isWhole ? [{given: cleanName(safeLine(given)), family: cleanName(safeLine(family))}] : [];
	});
}

/** Quarto has the parts under `name`. A particle belongs to the family name. */
function partsIn(item: unknown): {given?: string | undefined; family?: string | undefined} {
	if (typeof item !== 'object' || item === null) return {};
	const fields: Record<string, unknown> = {...item};
	const parts: Record<string, unknown> =
		typeof fields.name === 'object' && fields.name !== null ? {...fields.name} : fields;
	const found = (keys: RegExp) => textOf(Object.entries(parts).find(([key]) => keys.test(foldKey(key)))?.[1]);
	const family = found(familyKey);
	return {given: found(givenKey), family: family && [found(particleKey), family].filter(Boolean).join(' ')};
}

const givenKey = /^(?:given|givenname|givennames|first|firstname|forename|vorname|prenom|nombre)$/;
const familyKey = /^(?:family|familyname|last|lastname|surname|nachname|apellidos?)$/;
const particleKey = /^(?:non)?(?:dropping)?particle$/;

/** Limits on the length and number of names, to bound the work on hostile values. */
const maxByline = 10_000;
const maxNames = 500;

const webAddress = /[(<[]?https?:\/\/[^\s)>\]]+[)>\]]?/gi;
const mailAddress = /[(<[]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+[)>\]]?/gi;

/** Footnote marks after a name: `Jane Doe¹`, `Jane Doe†`, `Jane Doe^1,2`, `Jane Doe^(1,2)`, `Jane Doe[1]`. */
const noteMarks = lazily(
	() => /(?<=\p{L}\.?)(?:[¹²³⁰⁴-⁹†‡§¶*∗]|\^[{(]?[\d,*†]+(?![\d,*†])[})]?|\[\d+\]|(?<=[¹²³⁰⁴-⁹])[,·])+$/u,
);

/** The reading in kana after a Japanese name: `山田太郎（やまだ たろう）`. */
const reading = /(?<=[\u3400-\u9fff])[ \u3000]?[(（][\u3040-\u30ff \u3000]+[)）]$/;

function cleanName(text: string): string {
	const line = withoutByline(text.slice(0, 1000).trim());
	const name = line
		.replace(mailAddress, '')
		.replace(/\(\s*\)|<\s*>/g, '')
		.trim();
	const bare = name.replace(webAddress, '').trim() || name;
	const person = withoutWork(
		bare
			.replace(/,? on behalf of .*$|[ ,(]+orcid:? ?\d{4}(?:-?[\dx]{4}){3}\)?$/i, '')
			.replace(/(?<=\S)\s+@[\w.-]+$/, '')
			.replace(/^([^"]+)"$/, '$1')
			.replace(/^[“„«"‘]([^“”„«»"‘’]+)[”“»"’]$|^\(([^()]+)\)$/, '$1$2')
			.replace(noteMarks(), '')
			.replace(reading, '')
			.replace(/[\s,;]+$/, '')
			.replace(/\s+/g, ' '),
	);
	return isGiven(person.split(' ', 1)[0] ?? '') ? withoutOutlet(person.replace(employer(), '')) : person;
}

/** `Jane Doe - Evening Post`, unless another person follows. */
function withoutOutlet(person: string): string {
	const [, name = person, rest = ''] = /^(\S+ \S+(?: \S+)?) [–—-] (.+)$/.exec(person) ?? [];
	return rest.split(' ').some(isGiven) ? person : name;
}
