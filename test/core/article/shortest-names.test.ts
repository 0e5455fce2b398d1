import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {stemOf, withName} from '../../../src/core/article/name.ts';
import {shortestNames} from '../../../src/core/article/shortest-names.ts';
import {safeLine} from '../../../src/core/text/safe-text.ts';
import {trials} from '../../trials.ts';

describe('shortestNames', () => {
	it.each<[string, string[], string[]]>([
		['one', ['/l/amlo.md'], ['amlo']],
		['two', ['/l/amlo.md', '/l/war.md'], ['amlo', 'war']],
		['two years', ['/l/2023/amlo.md', '/l/2024/amlo.md'], ['2023/amlo', '2024/amlo']],
		['a folder deep', ['/l/a/x/amlo.md', '/l/b/x/amlo.md'], ['a/x/amlo', 'b/x/amlo']],
		['one above the other', ['/l/amlo.md', '/l/x/amlo.md'], ['l/amlo', 'x/amlo']],
		['one at the root', ['/amlo.md', '/x/amlo.md'], ['/amlo', 'x/amlo']],
		['two libraries', ['/one/amlo.md', '/two/amlo.md'], ['one/amlo', 'two/amlo']],
		['two extensions', ['/l/a.md', '/l/a.txt'], ['a.md', 'a.txt']],
		['two dates', ['/l/2023-01-02-a.md', '/l/2024-05-06-a.md'], ['2023-01-02-a', '2024-05-06-a']],
		['a date and none', ['/l/2023-01-02-a.md', '/l/a.md'], ['2023-01-02-a', '/l/a.md']],
		['dates and extensions', ['/l/2023-01-02-a.md', '/l/2023-01-02-a.txt'], ['2023-01-02-a.md', '2023-01-02-a.txt']],
		['an index and a file', ['/l/a/index.md', '/l/a.md'], ['a/index', 'a.md']],
		['an index and a readme', ['/l/a/index.md', '/l/a/README.md'], ['a/index', 'a/README']],
		['case alone', ['/l/AMLO.md', '/l/amlo.md'], ['AMLO', 'amlo']],
		['accents alone', ['/l/cafe.md', '/l/café.md'], ['cafe', 'café']],
		['what is safe, and what looks like it', ['/l/a\x1b[8m.md', '/l/a␛[8m.md'], ['file:///l/a%1B%5B8m.md', 'a␛[8m']],
		['a row within a name', ['/l/b\tx\ny.md', '/l/b x y.md'], ['file:///l/b%09x%0Ay.md', 'b x y']],
		[
			'what is not seen',
			['/l/del\xad\xad\xad\xadta.md', '/l/delta.md'],
			['file:///l/del%C2%AD%C2%AD%C2%AD%C2%ADta.md', 'delta'],
		],
		[
			'text from right to left',
			['/l/a\u202eb.md', '/l/a\u202db.md'],
			['file:///l/a%E2%80%AEb.md', 'file:///l/a%E2%80%ADb.md'],
		],
		['bytes that are no text', ['/l/a\udcff.md', '/l/a\udcfe.md'], ['file:///l/a%FF.md', 'file:///l/a%FE.md']],
		['what a terminal would not show', ['/l/\u200b.md', '/m/ .md'], ['\u200b.md', ' .md']],
		['what a command takes for an option', ['/l/--library.md', '/l/-.md'], ['l/--library', 'l/-']],
		['one path twice', ['/l/a.md', '/l/a.md'], ['a', 'a']],
		['none', [], []],
	])('names %s', (_, paths, names) => {
		expect(shortestNames(paths)).toEqual(names);
	});

	const leadsBack = (path: fc.Arbitrary<string>) =>
		fc.property(fc.uniqueArray(path, {maxLength: 12}), paths => {
			const names = shortestNames(paths);
			expect(new Set(names).size).toBe(paths.length);
			for (const [index, name] of names.entries()) {
				expect(safeLine(name)).toBe(name);
				const group = paths.filter(other => stemOf(other) === stemOf(name)).map(other => ({path: other}));
				expect(withName(group, name), name).toEqual([{path: paths[index]}]);
			}
		});

	it('gives names that are safe and distinct and lead back to their path', () => {
		const segment = fc.constantFrom('a', 'A', 'b', 'index', 'README', 'a.md', '2023', '2023-01-02', '2023-01-02-a');
		const file = fc.tuple(segment, fc.constantFrom('.md', '.txt', '.es.md', '')).map(([name, end]) => name + end);
		const path = fc
			.tuple(fc.array(segment, {maxLength: 3}), file)
			.map(([folders, name]) => `/${[...folders, name].join('/')}`);
		fc.assert(leadsBack(path), {numRuns: trials(200)});
	});

	it('does so whatever is in a path', () => {
		const sign = fc.constantFrom(
			...'aA-.%~ é\u0301ﬁ␛␡��\t\n\x1b\x7f\x9b\xad\u200b\u202e\u2028\ufeff\udcff\udcfe😀\u{e0067}'.split(/(?:)/u),
		);
		const segment = fc.array(sign, {minLength: 1, maxLength: 4}).map(signs => signs.join(''));
		const path = fc
			.tuple(fc.array(segment, {maxLength: 2}), segment, fc.constantFrom('.md', '.txt', ''))
			.map(([folders, name, end]) => `/${[...folders, name + end].join('/')}`);
		fc.assert(leadsBack(path), {numRuns: trials(200)});
	});

	it('names a group by itself as among all others', () => {
		const paths = ['/l/2023/amlo.md', '/l/2024/amlo.md', '/l/war.md', '/l/2023/peace.md'];
		expect(shortestNames(paths.slice(0, 2))).toEqual(shortestNames(paths).slice(0, 2));
	});
});

it('shows no control character of a file name, and still answers to the name it shows', () => {
	const paths = ['/l/red\x1b[31m.md', '/l/two\nlines.md', '/l/2023-01-02-\x9bbell\x07.md'];
	const names = shortestNames(paths);
	expect(names).toEqual(['red␛[31m', 'two lines', '�bell␇']);
	const items = paths.map(path => ({path}));
	for (const [index, name] of names.entries()) expect(withName(items, name)).toEqual([items[index]]);
	expect(withName(items, 'two\nlines')).toEqual([items[1]]);
});
