// Reads a page's metadata: `meta` tags, short visible texts, and JSON-LD (schema.org), which may be mixed with breadcrumbs,
// organisations and broken scripts.

import {elementText, type PageDocument} from './page-document.ts';

/** The content of the first `meta` with any of these names. */
export function meta(document: PageDocument, ...names: string[]): string | undefined {
	for (const name of names) {
		const found = metas(document, name)[0];
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The contents of every `meta` with a name, in order. */
export function metas(document: PageDocument, name: string): string[] {
	// Dublin Core is written with dots and with colons; an attribute may contain several names.
	const names = (/^dc/.test(name) ? [name, name.replaceAll('.', ':')] : [name]).map(one => one.toLowerCase());
	const all = metasOf(document);
	for (const attribute of attributes) {
		const given = all.filter(found => names.some(one => found[attribute].includes(one)));
		if (given.length > 0) return given.map(({content}) => content);
	}
	return [];
}

const attributes = ['property', 'name', 'itemprop'] as const;

/** The content of a `meta`, and its lower-case names by attribute. */
type Meta = {content: string} & Record<(typeof attributes)[number], string[]>;

/** Cached, because a page is asked for some sixty names, and each search walks the whole tree. */
const known = new WeakMap<PageDocument, Meta[]>();

function metasOf(document: PageDocument): Meta[] {
	const found = known.get(document);
	if (found) return found;
	const all = [...document.querySelectorAll('meta[content]')].flatMap(element => {
		const content = (element.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
		const namesIn = (attribute: string) => (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/);
		const [property, name, itemprop] = [namesIn('property'), namesIn('name'), namesIn('itemprop')];
		return content === '' ? [] : [{content, property, name, itemprop}];
	});
	known.set(document, all);
	return all;
}

/** Short texts of visible elements: a byline, not a biography. */
export function seen(document: PageDocument, selector: string): string[] {
	const texts = [...document.querySelectorAll(selector)].map(elementText);
	return [...new Set(texts)].filter(text => text !== '' && text.length <= 120).slice(0, 20);
}

/** The first non-blank text, on one line. */
export function firstText(texts: (string | undefined)[]): string | undefined {
	return texts.map(text => text?.replace(/\s+/g, ' ').trim()).find(text => text !== undefined && text !== '');
}

/** A JSON-LD object. */
export type Thing = Record<string, unknown>;

/** Cached as well. */
const knownThings = new WeakMap<PageDocument, Thing>();

/** The object that describes the article, or an empty one: the most specific type, and the first of several. */
export function articleThing(document: PageDocument): Thing {
	const found = knownThings.get(document) ?? findThing(document);
	knownThings.set(document, found);
	return found;
}

function findThing(document: PageDocument): Thing {
	const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(script =>
		thingsIn(parseJson(script.textContent ?? ''), 0),
	);
	const ranked = things.map(thing => ({thing, rank: rankOf(thing)})).filter(({rank}) => rank >= 0);
	return ranked.sort((a, b) => a.rank - b.rank)[0]?.thing ?? {};
}

/** The texts in a JSON-LD value: a string, an object with a name, or a list of these. */
export function textsOfValue(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
	if (Array.isArray(value)) return value.slice(0, maxValues).flatMap(textsOfValue);
	if (typeof value === 'object' && value !== null) {
		return textsOfValue('name' in value ? value.name : '@value' in value ? value['@value'] : undefined);
	}
	return [];
}

/** Limit on authors or keywords in a value; more are a mistake or an attack. */
const maxValues = 100;

/** Types that describe an article, best first. The title of a mere WebPage is often that of the site. */
const ranks = [
	/(?:Article|Posting|Report)$/,
	/^(?:Review|Recipe|HowTo|Question|Chapter|Book|CreativeWork)$/,
	/^WebPage$/,
];

function rankOf(thing: Thing): number {
	const types = textsOfValue(thing['@type']);
	return ranks.findIndex(rank => types.some(type => rank.test(type)));
}

/** Parses JSON as publishers write it: within comment marks, and with line breaks in strings. */
function parseJson(text: string): unknown {
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
