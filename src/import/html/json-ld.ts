// What a page says of itself in JSON-LD (schema.org), found among breadcrumbs, organisations and broken scripts.

import type {PageDocument} from './page-document.ts';

export type Thing = Record<string, unknown>;

/** The object that describes the article, if there is one: the most exact type, the first of several. */
export function articleThing(document: PageDocument): Thing | undefined {
	const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(script =>
		thingsIn(parse(script.textContent ?? ''), 0),
	);
	const ranked = things.map(thing => ({thing, rank: rankOf(thing)})).filter(({rank}) => rank >= 0);
	return ranked.sort((a, b) => a.rank - b.rank)[0]?.thing;
}

/** A text, of a value as authors of JSON-LD write it: a string, a thing with a name, a list of either. */
export function textsOfValue(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
	if (Array.isArray(value)) return value.slice(0, mostValues).flatMap(textsOfValue);
	if (typeof value === 'object' && value !== null) {
		return textsOfValue('name' in value ? value.name : '@value' in value ? value['@value'] : undefined);
	}
	return [];
}

/** Names of authors or keywords; more are a mistake or an attack. */
const mostValues = 100;

/** Best first. A bare web page often has the title of the site. */
const ranks = [/(?:Article|Posting|Report)$/, /^(?:Review|Recipe|HowTo|Chapter|Book|CreativeWork)$/, /^WebPage$/];

function rankOf(thing: Thing): number {
	const types = textsOfValue(thing['@type']);
	return ranks.findIndex(rank => types.some(type => rank.test(type)));
}

/** Publishers leave comment marks around and line ends inside of strings. */
function parse(text: string): unknown {
	const json = text.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');
	for (const attempt of [json, json.replace(/[\x00-\x1f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
		try {
			return JSON.parse(attempt);
		} catch {}
	}
	return undefined;
}

function thingsIn(value: unknown, depth: number): Thing[] {
	if (typeof value !== 'object' || value === null || depth > 5) return [];
	if (Array.isArray(value)) return value.flatMap(item => thingsIn(item, depth + 1));
	const thing = value as Thing;
	return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing.mainEntity, depth + 1)];
}
