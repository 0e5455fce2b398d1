// Thousands of files whose front matter is spoilt: the article always loads, and what is wrong has a line in the file.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Article} from '../../src/core/article/article.ts';
import {parseArticle} from '../../src/core/article/parse-article.ts';
import {articleText} from '../../src/core/article/write-front-matter.ts';
import {decodeBytes} from '../../src/core/text/decode-bytes.ts';
import {realWorldFiles} from '../core/article/real-world.ts';
import {seed} from '../seed.ts';
import {trials} from '../trials.ts';
import {anyText, forbidden, hostileTexts} from './hostile-texts.ts';

const files = realWorldFiles(400, seed).map(({path, bytes}) => ({path, text: new TextDecoder('latin1').decode(bytes)}));

const fields = [
	'title: [a, [b, {c: d}]]',
	'title: {x: 1}',
	'title:',
	'title: |\n  two\n  lines',
	'title: "not closed',
	"title: 'it''s'",
	'date: 2023-02-30',
	'date: 99999-99-99',
	'date: -1',
	'date: [2023]',
	'date: 2023-01-01T25:61:61Z',
	'authors: {name: {name: x}}',
	'authors: [, , ]',
	'tags: ",,,;"',
	'tags: [[[[[]]]]]',
	'a: &a [*a]',
	'b: *unknown',
	'c: !!js/function x',
	'<<: {title: merged}',
	'__proto__: {title: x}',
	'constructor: 1',
	'toString: 2',
	'? [complex]\n: key',
	'%YAML 9.9',
	'\ttabbed: 1',
	'no colon at all',
	'---',
	'...',
	'+++',
	'title = "toml"',
	'[table]',
	'"title": "json",',
	'}',
	`deep: ${'['.repeat(300)}`,
	`deep: ${'{a: '.repeat(120)}1${'}'.repeat(120)}`,
	`wide: ${'x, '.repeat(900)}`,
	`long: ${'9'.repeat(400)}`,
	'number: 1e999',
	'number: 0x',
	'draft: maybe',
	'url: javascript:alert(1)',
	'lang: "; rm -rf"',
	'slug: ../../etc/passwd',
];

const put = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom(...fields).map(field => `\n${field}\n`)},
	{weight: 2, arbitrary: fc.constantFrom(...hostileTexts)},
	{weight: 2, arbitrary: anyText(5)},
	{weight: 1, arbitrary: fc.constantFrom(...files).map(({text}) => text)},
);
/** Most near the beginning, where the front matter is. */
const change = fc.record({
	at: fc.oneof(fc.nat(40), fc.nat(300)),
	length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(120)),
	put,
});

type Spoilt = typeof file extends fc.Arbitrary<infer Value> ? Value : never;
const file = fc.record({
	from: fc.constantFrom(...files),
	changes: fc.array(change, {maxLength: 3}),
	end: fc.oneof({weight: 4, arbitrary: fc.constant(600)}, fc.nat(200)),
});

/** As it comes from a file, if that is a text; as bytes it may be no UTF-8, or half of a UTF-16. */
function spoilt({from, changes, end}: Spoilt): {text: string; path: string} | undefined {
	const source = changes.reduce(
		(text, {at, length, put}) => text.slice(0, at) + put + text.slice(at + length),
		from.text,
	);
	const text = decodeBytes(Buffer.from(source.slice(0, end), /[^\0-\xff]/.test(source) ? 'utf8' : 'latin1'));
	return text === undefined ? undefined : {text, path: `/library/${from.path}`};
}

const everyFile = fc.asyncProperty(file, async parts => {
	const source = spoilt(parts);
	if (source) checkArticle(await parseArticle(source), source.text);
});

const everySavedFile = fc.asyncProperty(file, async parts => {
	const source = spoilt(parts);
	if (!source) return;
	const article = await parseArticle(source);
	const text = articleText(article);
	const kept = await parseArticle({...source, text});
	checkArticle(kept, text);
	const {title, authors, date, tags} = article.metadata;
	// A name that hid itself from the first reading may be found by the second, and costs nothing that was known.
	expect(kept.metadata).toMatchObject({title, ...(authors.length > 0 && {authors}), ...(date !== undefined && {date})});
	expect(kept.metadata.tags).toEqual(expect.arrayContaining(tags));
});

test('the article loads, its metadata are safe, and what is wrong has a line', () =>
	fc.assert(everyFile, {numRuns: trials(200)}));

test('what was understood of it is understood again when it is saved', () =>
	fc.assert(everySavedFile, {numRuns: trials(200)}));

function checkArticle({metadata, body, bodyLine, problems}: Article, text: string): void {
	const {title, authors, tags, date, updated, summary, lang, url, slug, draft} = metadata;
	const lines = text.split('\n').length;
	const isLine = (line: number) => Number.isInteger(line) && line >= 1 && line <= lines;
	for (const said of [title, ...authors, ...tags, summary, lang, url, slug]) if (said !== undefined) checkLine(said);
	for (const day of [date, updated]) if (day !== undefined) expect(day).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
	for (const {message} of problems) checkLine(message);
	const found = [
		typeof draft,
		[bodyLine, ...problems.map(({line}) => line)].every(isLine),
		text.includes(body.trimEnd().split('\n').at(-1) ?? ''),
	];
	expect(found, JSON.stringify({bodyLine, problems, lines})).toEqual(['boolean', true, true]);
}

function checkLine(text: string): void {
	const match = forbidden.exec(text) ?? /[\n\t]|^\s*$/.exec(text);
	if (typeof text !== 'string' || match) throw new Error(`not a safe line: ${JSON.stringify(text)}`);
}
