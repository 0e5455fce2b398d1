// A query as text again: in the language it is typed in, and in words for whoever wonders how it was read.

import {tokensOf} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {type Field, fieldOf, type Near, type Query, type Term} from './query.ts';

/** The query as it could be typed: reading it again gives the same tree. */
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
			return `date:${query.since ?? ''}..${query.until ?? ''}`;
	}
}

/** The query in words, a condition a line; the parts of a condition are indented. */
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

function printTerm({words, isPrefix}: Term): string {
	if (words.length > 1) return `"${words.join(' ')}${isPrefix ? '*' : ''}"`;
	return isPrefix ? words[0] : `=${words[0]}`;
}

const prefixes: Record<Field, string> = {any: '', title: 'title:', author: 'author:', tag: 'tag:', heading: 'in:'};

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
	title: ' in the title',
	author: ' in an author',
	tag: ' in a tag',
	heading: ' in a heading',
};

function explainNot(part: Query): string[] {
	const [first = '', ...others] = explainQuery(part);
	return [first === 'any of:' ? 'none of:' : `not ${first}`, ...others];
}

function explainDate({since, until}: Query & {kind: 'date'}): string {
	if (until === undefined) return `dated ${since} or later`;
	if (since === undefined) return `dated ${until} or earlier`;
	return since === until ? `dated ${since}` : `dated ${since} to ${until}`;
}

function indented(lines: string[]): string[] {
	return lines.map(line => `  ${line}`);
}
