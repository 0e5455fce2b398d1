// Prints a query: in the query language, and explained in words.

import {tokensOf} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {type AddressField, type Field, fieldOf, type Near, type Query, type Term} from './query.ts';

/** The query as it could be typed: parsing the result gives the same tree. */
export function printQuery(query: Query): string {
	switch (query.kind) {
		case 'term':
			return prefixes[query.field] + printTerm(query);
		case 'near':
			return printNear(query);
		case 'all':
			return query.parts.map(printPart).join(' ');
		case 'any':
			return query.parts.map(printPart).join(' OR ');
		case 'not':
			return `-${query.part.kind === 'near' ? `(${printQuery(query.part)})` : printPart(query.part)}`;
		case 'lang':
			return `lang:"${query.lang}"`;
		case 'date':
			return `${query.of}:${query.since ?? ''}..${query.until ?? ''}`;
		case 'words':
			return `words:${query.least}..${isEndless(query) ? '' : query.most}`;
		case 'is':
			return `is:${query.state}`;
		case 'noted':
			return query.term ? `note:${printTerm(query.term)}` : 'is:noted';
		case 'part':
			return `${query.of}:"${query.text}"`;
	}
}

/** The query in words, one condition per line, with the parts of a condition indented. */
export function explainQuery(query: Query): string[] {
	switch (query.kind) {
		case 'term':
			return [explainTerm(query) + places[query.field]];
		case 'near':
			return [explainNear(query)];
		case 'all':
			return ['all of:', ...indented(query.parts.flatMap(explainQuery))];
		case 'any':
			return ['any of:', ...indented(query.parts.flatMap(explainQuery))];
		case 'not':
			return explainNot(query.part);
		case 'lang':
			return [`the language ${query.lang}`];
		case 'date':
			return [explainDate(query)];
		case 'words':
			return [explainWords(query)];
		case 'is':
			return [query.state];
		case 'noted':
			return [query.term ? `${explainTerm(query.term)} in a note` : 'noted'];
		case 'part':
			return [`${addresses[query.of]} with "${query.text}" in it`];
	}
}

function printPart(part: Query): string {
	return part.kind === 'all' || part.kind === 'any' ? `(${printQuery(part)})` : printQuery(part);
}

function printNear(near: Near): string {
	const {terms, distances} = near;
	const [first, ...others] = terms.map(printTerm);
	const text = [first, ...others.map((term, index) => `NEAR/${distances[index]} ${term}`)].join(' ');
	const field = prefixes[fieldOf(near)];
	return field === '' ? text : `${field}(${text})`;
}

function printTerm({words, letters, isPrefix, isStart}: Term): string {
	if (words.length > 1) return `"${words.join(' ')}${isPrefix ? '*' : ''}"`;
	return (isPrefix ? '' : '=') + (letters ?? words[0]) + (isStart ? '*' : '');
}

const prefixes: Record<Field, string> = {
	any: '',
	about: '',
	title: 'title:',
	author: 'author:',
	tag: 'tag:',
	heading: 'in:',
	text: 'text:',
};

function explainTerm({words, isPrefix}: Term): string {
	const text = words.join(' ');
	const last = tokensOf(text).at(-1) ?? '';
	const isWhole = !isPrefix || standsAlone(last);
	if (words.length === 1 && !standsAlone(last))
		return isWhole ? `the word "${text}"` : `a word that starts with "${text}"`;
	return isWhole ? `the phrase "${text}"` : `a phrase that starts with "${text}"`;
}

function explainNear(query: Near): string {
	const {terms, distances} = query;
	const [first, ...others] = terms.map(explainTerm);
	const near = others.map((term, index) => `within ${distances[index]} words of ${term}`);
	return [first, ...near].join(' ') + places[fieldOf(query)];
}

const places: Record<Field, string> = {
	any: '',
	about: ' in title, author, tag or summary',
	title: ' in the title',
	author: ' in an author',
	tag: ' in a tag',
	heading: ' in a heading',
	text: ' in the text',
};

function explainNot(part: Query): string[] {
	const [first = '', ...others] = explainQuery(part);
	return [first === 'any of:' ? 'none of:' : `not ${first}`, ...others];
}

function explainDate({of, since, until}: Query & {kind: 'date'}): string {
	const verb = of === 'date' ? 'dated' : of;
	if (until === undefined) return `${verb} ${since} or later`;
	if (since === undefined) return `${verb} ${until} or earlier`;
	return since === until ? `${verb} ${since}` : `${verb} ${since} to ${until}`;
}

const addresses: Record<AddressField, string> = {
	site: 'from a site',
	url: 'an address',
	path: 'a path',
	link: 'a link to an address',
};

function isEndless({most}: {most: number}): boolean {
	return most === Number.MAX_SAFE_INTEGER;
}

function explainWords({least, most}: Query & {kind: 'words'}): string {
	if (isEndless({most})) return `${least} words or more`;
	if (least === 0) return `${most} words or fewer`;
	return least === most ? `${least} words` : `${least} to ${most} words`;
}

function indented(lines: string[]): string[] {
	return lines.map(line => `  ${line}`);
}
