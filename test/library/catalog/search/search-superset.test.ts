// Whatever the index is asked, and whatever is thought of how frequent words are, no article that answers is left out.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Filter} from '../../../../src/core/query/filter.ts';
import {everything} from '../../../../src/core/query/filter.ts';
import {matcherOf} from '../../../../src/core/query/match.ts';
import type {Field, Query, Term} from '../../../../src/core/query/query.ts';
import {openTables} from '../../../../src/library/catalog/catalog-files.ts';
import {orderOf} from '../../../../src/library/catalog/rows/conditions.ts';
import {selectIds} from '../../../../src/library/catalog/rows/entries.ts';
import {candidatesOf, exactCount, searchArticles} from '../../../../src/library/catalog/search/search.ts';
import {syncCatalog} from '../../../../src/library/catalog/sync/sync.ts';
import type {Database} from '../../../../src/platform/sqlite.ts';
import {meets} from '../../../core/query/meets.ts';
import {article, temporaryLibrary} from '../../temporary-library.ts';

const words = [
	'coal',
	'coalmine',
	'steel',
	'López',
	'移',
	'移民',
	'民',
	'a',
	'strikers',
	'É',
	'ß',
	'coal-steel',
	"a's",
	'移。民',
	'U.S.',
	'a++',
	'steel & coal',
	'.coal',
];
const tokens = ['coal', 'coalm', 'steel', 'lopez', 'lop', '移', '民', 'a', 'strik', 's', 'e', 'ss', 'nowhere'];
/** Words as they are typed: with signs that join, and of a script without spaces. */
const typed = [
	...tokens,
	'coalsteel',
	'coal-steel',
	'coal-st',
	"a's",
	'as',
	'移民',
	'us',
	'u.s',
	'移民a',
	'a++',
	'a+',
	'steel&coal',
	'a&移',
	'.coal',
	'a++.coal',
];

const text = fc
	.array(fc.constantFrom(...words, '*coal*', '[steel](x)', '\n\n', '\n## '), {maxLength: 12})
	.map(parts => parts.join(' '));
const file = fc.record({
	title: text.map(words => words.replace(/[^\p{L} ]/gu, '') || 'Title'),
	author: fc.constantFrom('Coal desk', 'Steel desk'),
	tags: fc.subarray(['coal', 'steel', '移民']).map(tags => `[${tags.join(', ')}]`),
	lang: fc.constantFrom('en', 'pt-BR'),
	date: fc.constantFrom('1999', '2023-12', '2024-01-01'),
	body: text,
});

const field = fc.constantFrom<Field>('any', 'any', 'any', 'title', 'author', 'tag', 'heading');
const term: fc.Arbitrary<Term> = fc.record({
	kind: fc.constant('term' as const),
	field,
	words: fc
		.tuple(fc.constantFrom(...typed), fc.array(fc.constantFrom(...typed), {maxLength: 3}))
		.map(([first, rest]) => [first, ...rest] as const),
	isPrefix: fc.boolean(),
	otherForms: fc.subarray(['steel', 'coalmine', '移']),
	otherLetters: fc.subarray(['lópez', 'é', 'coal']),
}) as fc.Arbitrary<Term>;

const {query} = fc.letrec<{query: Query}>(tie => ({
	query: fc.oneof(
		{maxDepth: 3, depthSize: 'small'},
		term,
		fc.record({kind: fc.constant('all' as const), parts: fc.array(tie('query'), {minLength: 2, maxLength: 3})}),
		fc.record({kind: fc.constant('any' as const), parts: fc.array(tie('query'), {minLength: 2, maxLength: 3})}),
		tie('query').map((part): Query => (part.kind === 'not' ? part : {kind: 'not', part})),
		fc.tuple(term, term, fc.nat(3)).map(([one, other, distance]): Query => {
			return {kind: 'near', terms: [one, {...other, field: one.field}], distances: [distance]};
		}),
		fc.constantFrom<Query>(
			{kind: 'lang', lang: 'pt'},
			{kind: 'date', of: 'date', since: '2023', until: undefined},
			{kind: 'words', least: 5, most: 20},
			{kind: 'part', of: 'path', text: '1.md'},
			{kind: 'is', state: 'unread'},
		),
	),
}));

test('the index finds what a plain scan finds', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(file, {minLength: 1, maxLength: 6}),
			fc.array(query, {minLength: 30, maxLength: 30}),
			fc.subarray(tokens),
			async (files, queries, frequent) => {
				const database = await libraryOf(files);
				for (const [index, token] of frequent.entries()) {
					// Of a tenth of the articles the newest are asked one by one.
					const articles = index % 2 ? 1 : (files.length * 0.1) / 64;
					database.run('INSERT OR REPLACE INTO sample VALUES (?, ?, 100000, 1)', token, articles);
				}
				for (const tree of queries) {
					const answers = scanned(database, tree);
					expect(indexed(database, tree, 'date')).toEqual(answers);
					expect(indexed(database, tree, 'relevance').sort()).toEqual(answers.sort());
					expect([undefined, answers.length]).toContain(exactCount(database, tree, {filter, hasState: false}));
				}
				database.close();
			},
		),
		{numRuns: 15},
	);
});

async function libraryOf(files: {title: string; body: string; [field: string]: string}[]): Promise<Database> {
	const library = temporaryLibrary();
	library.write(Object.fromEntries(files.map(({body, ...fields}, index) => [`${index}.md`, article(fields, body)])));
	const database = openTables('');
	await syncCatalog(database, [{path: library.folder, from: 'option'}]);
	return database;
}

const filter: Filter = everything;

function indexed(database: Database, tree: Query, by: 'date' | 'relevance'): string[] {
	const choice = {filter, order: {by, reverse: false}, hasState: false} as const;
	const candidates = [...searchArticles(database, tree, choice)];
	expect(new Set(candidates.map(({entry}) => entry.path)).size).toBe(candidates.length);
	const matcher = matcherOf(tree);
	return candidates.filter(candidate => matcher.isAnswer(candidate)).map(({entry}) => entry.name);
}

function scanned(database: Database, tree: Query): string[] {
	const matcher = matcherOf(tree);
	const order = orderOf({by: 'date', reverse: false}, false);
	const rows = selectIds(database, {conditions: [], order, hasState: false}).map(id => ({id, score: 0}));
	return [...candidatesOf(database, rows, false)]
		.filter(({entry}) => meets(filter, entry))
		.filter(candidate => matcher.hits(candidate).length > 0)
		.map(({entry}) => entry.name);
}
