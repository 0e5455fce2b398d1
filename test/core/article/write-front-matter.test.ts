import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFileName} from '../../../src/core/article/file-name.ts';
import {readMetadata} from '../../../src/core/article/metadata.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {articleText} from '../../../src/core/article/write-front-matter.ts';
import {trials} from '../../trials.ts';

const hostile = fc.constantFrom(
	'&amp;',
	'&',
	'<b>',
	'</b>',
	'<',
	'*',
	'**',
	'_',
	'`',
	'[a](b)',
	'\\',
	'~~',
	'{#x}',
	'"',
	"'",
	': ',
	' #',
	'- ',
	'---',
	'\n',
	'\t',
	'\x1b[31m',
	'\u202e',
	'\u200b',
	'|',
	'>',
	'%',
	'@',
	'!',
	'? ',
	'0x1',
	'1e3',
	'null',
	'true',
	'~',
	'é',
	'港',
	'שלום',
	'🚂',
	',',
	' and ',
	';',
	'…',
	'\u00a0',
	'=',
);
const text = fc
	.array(fc.oneof(hostile, fc.string({maxLength: 8}), fc.constantFrom('salt', 'roads', ' ')), {
		minLength: 1,
		maxLength: 8,
	})
	.map(parts => parts.join(''));
/** Values as YAML gives them: numbers of other forms are texts there. */
const {json} = fc.letrec<{json: unknown}>(tie => ({
	json: fc.oneof(
		{maxDepth: 3, withCrossShrink: true},
		text,
		fc.integer({min: -1e9, max: 1e9}),
		fc.integer({min: 1, max: 99}).map(number => number + 0.5),
		fc.boolean(),
		fc.constant(null),
		fc.array(tie('json'), {maxLength: 3}),
		fc.dictionary(text, tie('json'), {maxKeys: 3, noNullPrototype: true}),
	),
}));
const day = fc
	.tuple(fc.integer({min: 1000, max: 9999}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
	.map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** Fields as the wild may hold them. What core understands of them is what must survive a file. */
const fields = fc.record(
	{
		title: text,
		authors: fc.oneof(text, fc.array(text, {maxLength: 4})),
		date: fc.oneof(
			day,
			day.map(whole => whole.slice(0, 7)),
			day.map(whole => whole.slice(0, 4)),
		),
		updated: day,
		tags: fc.array(text, {maxLength: 4}),
		aliases: fc.array(text, {maxLength: 3}),
		summary: text,
		lang: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
		url: fc.webUrl({validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true}),
		slug: text,
		draft: fc.boolean(),
		site: text,
		rating: json,
		notes: json,
	},
	{requiredKeys: ['title']},
);

/** Without the names that were read as nothing, which a file gives up to what is known. */
function present(rest: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}

test('1,000 records of metadata are read back as they were written', async () => {
	await fc.assert(
		fc.asyncProperty(fields, async raw => {
			const {misread: _invalid, lesserTitle: _lesser, title, ...known} = readMetadata(raw, '');
			const {site, rating, notes} = known.rest;
			const metadata = {...known, title: title ?? 'Untitled', rest: present({site, rating, notes})};
			const written = articleText({metadata, body: 'Text.'});
			const {
				metadata: read,
				body,
				problems,
			} = await parseArticle({text: written, path: `/library/${articleFileName(metadata)}`});
			expect(read).toEqual(metadata);
			expect(body).toBe('Text.\n');
			expect(problems).toEqual([]);
		}),
		{numRuns: trials(100)},
	);
});

describe('front matter', () => {
	test('is what a person would have written', () => {
		const {
			misread: _invalid,
			lesserTitle: _lesser,
			...known
		} = readMetadata({authors: ['wsws labour desk'], date: '2023', tags: ['Rail', 'a: b'], saved: '2026-01-02'}, '');
		expect(articleText({metadata: {...known, title: 'The salt roads'}, body: '# Other\n\nText.'})).toBe(`---
title: The salt roads
authors:
  - wsws labour desk
date: 2023
tags:
  - Rail
  - "a: b"
saved: 2026-01-02
---

# Other

Text.
`);
	});

	test.each([
		['Date: 2020\ndate: 2021', {date: '2021'}],
		['author: One desk\nAuthor: Other desk', {authors: ['Other desk']}],
		['Title: One\ntitle: Other', {title: 'Other'}],
	])('is not hidden by another spelling of a name: %j', async (written, known) => {
		const read = (text: string) => parseArticle({text, path: 'x.md'});
		const article = await read(`---\n${written}\n---\n\nText.\n`);
		expect(article.metadata).toMatchObject(known);
		expect((await read(articleText(article))).metadata).toMatchObject(known);
	});

	test.each([
		['words', 'word '.repeat(2_000_000).trim()],
		['signs', 'a:b#'.repeat(2_000_000)],
		['letters beyond ASCII', 'ж'.repeat(5_000_000)],
	])('may be as long as a file: %s', async (_, notes) => {
		const {metadata} = await parseArticle({text: 'Text.', path: 'x.md'});
		const written = articleText({metadata: {...metadata, rest: {notes}}, body: 'Text.'});
		const read = await parseArticle({text: written, path: 'x.md'});
		expect(read.metadata.rest.notes === notes).toBe(true);
	});

	test('takes no text for its own end', async () => {
		const {
			misread: _invalid,
			lesserTitle: _lesser,
			...known
		} = readMetadata({summary: 'one --- two', notes: 'a\n---\nb'}, '');
		const written = articleText({metadata: {...known, title: '---'}, body: '---\n\nAfter a rule.'});
		const article = await parseArticle({text: written, path: 'x.md'});
		expect(article.metadata.title).toBe('---');
		expect(article.metadata.rest).toEqual({notes: 'a\n---\nb'});
		expect(article.body).toBe('---\n\nAfter a rule.\n');
	});
});
