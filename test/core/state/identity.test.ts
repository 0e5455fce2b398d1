// An article is known again by its text, its address and its place, and is not taken for another one.

import {expect, test} from 'vitest';
import {articleSubject, identityIn, likeness, sameArticle, textKeyOf} from '../../../src/core/state/identity.ts';

const body = 'The wire went silent at noon, and nobody in the office could say why.\n\nIt was a Tuesday.\n';

test('the key of a text is the same for ever', () => {
	expect(textKeyOf(body)).toBe('902b6678a9439f85');
});

test.each([
	['with other line ends', body.replaceAll('\n', '\r\n')],
	['wrapped anew', body.replaceAll(' ', '\n')],
	['with front matter', `---\ntitle: Wire\n---\n${body}`],
	['with front matter that ends in dots', `---\ntitle: Wire\n...\n\n${body}`],
	['with front matter in TOML', `+++\ntitle = "Wire"\n+++\n${body}`],
	['with a mark of its encoding', `\ufeff---\ntitle: Wire\n---\n${body}`],
])('the same text %s has the same key', (_, text) => {
	expect(textKeyOf(text)).toBe(textKeyOf(body));
});

test('another text has another key, and a short one none', () => {
	expect(textKeyOf(body.replace('noon', 'dawn'))).not.toBe(textKeyOf(body));
	expect(textKeyOf('Read this later: https://example.org')).toBeUndefined();
});

const article = {root: 'notes', path: '2023/wire.md', text: 'a', url: 'https://example.org/wire', title: 'Wire'};

test.each([
	['renamed', {...article, path: '2023/old-wire.md'}],
	['moved to another library', {...article, root: 'own'}],
	['edited', {...article, text: 'b'}],
	['edited and called otherwise', {...article, text: 'b', title: 'The wire'}],
	['fetched again elsewhere', {root: 'own', path: 'w.md', text: 'b', url: 'http://www.example.org/wire/'}],
	['without its address', {...article, url: undefined, path: 'w.md'}],
])('it is the same one %s', (_, other) => {
	expect(sameArticle([article], [other as typeof article])).toBe(other);
});

test.each([
	['with the same title alone', {root: 'own', path: 'b.md', text: 'b', url: 'https://example.org/b', title: 'Wire'}],
	['in its place, from another address', {...article, text: 'b', url: 'https://example.org/press'}],
	['of which nothing is known', {root: 'notes', path: 'b.md'}],
])('it is not one %s', (_, other) => {
	expect(sameArticle([article], [other])).toBeUndefined();
});

test('a text goes before a place, and place and address before an old copy', () => {
	const inPlace = {root: 'notes', path: '2023/wire.md', text: 'b'};
	const moved = {root: 'notes', path: 'moved.md', text: 'a'};
	expect(sameArticle([{...article, url: undefined}] as never, [inPlace, moved])).toBe(moved);
	const fetched = {...article, text: 'b'};
	expect(sameArticle([article], [moved, fetched])).toBe(fetched);
});

test('of several articles from one address none is meant, unless the title says which', () => {
	const chapter = (title: string) => ({root: 'own', path: `${title}.md`, url: article.url, title});
	expect(sameArticle([article], [chapter('One'), chapter('Two')])).toBeUndefined();
	expect(sameArticle([article], [chapter('One'), chapter('Wire')])?.title).toBe('Wire');
});

test('devices with the same text give the same subject, and a copy beside it another one', () => {
	const elsewhere = {...article, root: 'own', path: 'w.md'};
	expect(articleSubject(elsewhere)).toBe(articleSubject(article));
	expect(articleSubject(elsewhere, subject => subject === articleSubject(article))).not.toBe(articleSubject(article));
	const {text, ...withoutText} = article;
	expect(articleSubject(withoutText)).toBe(articleSubject({...withoutText, path: 'other.md'}));
});

test('likeness goes both ways', () => {
	const other = {...article, text: 'b'};
	expect(likeness(article, other)).toBe(likeness(other, article));
});

test.each([null, 7, 'a', {}, {root: 'a'}, {root: 1, path: 'b'}])('no identity: %j', value => {
	expect(identityIn(value)).toBeUndefined();
});

test('what a fact holds beside an identity is left out', () => {
	expect(identityIn({root: 'a', path: 'b', text: 7, title: 'T', sketch: ['x'], other: 1})).toEqual({
		root: 'a',
		path: 'b',
		title: 'T',
	});
});
