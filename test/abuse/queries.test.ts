// Thousands of queries that nobody meant: each is read or refused with a place, and what is read finds the same by the index
// as by looking everywhere.

import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {UserError} from '../../src/core/errors.ts';
import {everything} from '../../src/core/query/filter.ts';
import type {Candidate} from '../../src/core/query/hit.ts';
import {matcherOf} from '../../src/core/query/match.ts';
import {parseQuery} from '../../src/core/query/parse-query.ts';
import {patternOf} from '../../src/core/query/pattern/pattern.ts';
import {explainQuery} from '../../src/core/query/print-query.ts';
import type {Query} from '../../src/core/query/query.ts';
import {QueryError} from '../../src/core/query/query-error.ts';
import {queryOfWords, rewriteNegations} from '../../src/core/query/shell-words.ts';
import {openCatalog} from '../../src/library/catalog/open.ts';
import {boundPattern} from '../../src/platform/bounded-regexp.ts';
import type {Catalog} from '../../src/ports/catalog.ts';
import {searchOptions} from '../cli/search-options.ts';
import {fixtures} from '../commands/search/run-search.ts';
import {testDay} from '../core/query/find-places.ts';
import {queryTable} from '../core/query/query-table.ts';
import {fixtureLibrary} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {trials} from '../trials.ts';
import {anyText, hostileTexts} from './hostile-texts.ts';

const known = queryTable.flatMap(({rows}) => rows.map(({query}) => query));
const signs = [
	'"',
	'“',
	'(',
	')',
	'-',
	' NOT ',
	' AND ',
	' OR ',
	' NEAR ',
	' NEAR/3 ',
	'*',
	'=',
	':',
	'title:',
	'date:',
	'..',
	' ',
	'\0',
];

/** A query that means something, with a piece of it taken out and another put in its place. */
const spoilt = fc
	.record({
		query: fc.constantFrom(...known),
		at: fc.nat(60),
		length: fc.nat(4),
		put: fc.oneof(fc.constantFrom(...signs, ...known), anyText(3)),
	})
	.map(({query, at, length, put}) => query.slice(0, at) + put + query.slice(at + length));
const query = fc.oneof(
	{weight: 6, arbitrary: spoilt},
	{weight: 2, arbitrary: fc.array(fc.constantFrom(...signs, ...known), {maxLength: 6}).map(parts => parts.join(''))},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			...hostileTexts,
			'('.repeat(5000),
			'"'.repeat(4999),
			'a OR '.repeat(3000),
			'-'.repeat(4000),
		),
	},
	{weight: 1, arbitrary: anyText(12)},
);

let catalog: Catalog;
beforeAll(async () => {
	catalog = await openCatalog({
		roots: [{path: fixtureLibrary, from: 'option'}],
		cache: temporaryFolder(),
		state: undefined,
	});
});

/** Undefined when it is refused, with its place. */
function read(text: string): Query | undefined {
	try {
		return parseQuery(text, testDay);
	} catch (error) {
		if (!(error instanceof QueryError)) throw error;
		expect(error.column).toBeGreaterThanOrEqual(1);
		expect(error.column).toBeLessThanOrEqual(text.length + 1);
		expect(error.hint).toBeTruthy();
		return undefined;
	}
}

describe('a query that nobody meant', () => {
	test('is read, or refused with its place', () => {
		const everyQuery = fc.property(query, text => {
			const tree = read(text);
			if (tree) expect(explainQuery(tree).join('')).not.toBe('');
			read(queryOfWords(rewriteNegations(text.split(/(?<= )/), searchOptions)));
		});
		fc.assert(everyQuery, {numRuns: trials(500)});
	});

	test('finds by the index what it finds by looking everywhere, and marks what is there', () => {
		const everyQuery = fc.property(query, text => {
			const tree = read(text);
			if (!tree) return;
			const found = namesOf(catalog.search(tree, everything, {by: 'relevance', reverse: false}), tree);
			expect(found).toEqual(
				namesOf(
					fixtures.map(({entry, passages}) => ({entry, score: 0, passages: () => passages})),
					tree,
				),
			);
		});
		fc.assert(everyQuery, {numRuns: trials(250)});
	});
});

function namesOf(candidates: Iterable<Candidate>, tree: Query): string[] {
	const matcher = matcherOf(tree);
	const names: string[] = [];
	for (const candidate of candidates) {
		const hits = matcher.hits(candidate);
		for (const {text, ranges, passage, offset} of hits) {
			const whole = passage === undefined ? text : candidate.passages()[passage]?.text;
			if (whole?.slice(offset, offset + text.length) !== text) throw new Error(`${text} at ${offset} of ${whole}`);
			expectInOrder(ranges, text);
		}
		if (hits.length > 0) names.push(candidate.entry.name);
	}
	return names.sort();
}

function expectInOrder(ranges: readonly (readonly [number, number])[], text: string): void {
	let last = 0;
	for (const [start, end] of ranges) {
		if (!(last <= start && start < end && end <= text.length)) throw new Error(`${start}–${end} of ${text}`);
		last = end;
	}
}

test('a pattern that nobody meant is refused, stopped, or marks what is there', () => {
	const pieces = [
		'(',
		')',
		'[',
		']',
		'{2,',
		'}',
		'*',
		'+',
		'?',
		'|',
		'\\',
		'\\p{L}',
		'(?<a>',
		'(?<=',
		'\\1',
		'^',
		'$',
		'.',
		'a',
		'e+',
		'(a|a)*',
		'x{99999}',
	];
	const pattern = fc.oneof(
		query,
		fc.array(fc.constantFrom(...pieces), {maxLength: 6}).map(parts => parts.join('')),
	);
	const texts = fixtures.flatMap(({passages}) => passages.map(({text}) => text)).slice(0, 20);
	const everyPattern = fc.property(pattern, fc.boolean(), fc.boolean(), (source, isFixed, wordRegexp) => {
		const expression = refused(() =>
			patternOf(isFixed ? {fixedStrings: source, wordRegexp} : {regexp: source, wordRegexp}),
		);
		const found = expression && refused(() => boundPattern({expression, prefilter: undefined}, 20).find(texts));
		if (found) expect(found).toEqual(texts.map(text => edgesByHand(expression, text)));
	});
	fc.assert(everyPattern, {numRuns: trials(200)});
});

/** Starts and ends of the matches in turns, without empty ones; undefined where there is no match at all. */
function edgesByHand(expression: RegExp, text: string): number[] | undefined {
	const matches = [...text.matchAll(expression)];
	const edges = matches.filter(([match]) => match !== '').flatMap(({0: match, index}) => [index, index + match.length]);
	return matches.length > 0 ? edges : undefined;
}

/** Undefined when it is refused. */
function refused<Value>(work: () => Value): Value | undefined {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		expect(error.message).not.toBe('');
		return undefined;
	}
}
