import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDocument} from 'yaml';
import {readSimpleYaml} from '../../../../src/core/article/yaml/fast-yaml.ts';
import {parseYaml} from '../../../../src/core/article/yaml/parse-yaml.ts';
import {readYaml} from '../../../../src/core/article/yaml/yaml-fields.ts';
import {withParts} from '../../../../src/core/late-parts.ts';
import {trials} from '../../../trials.ts';

describe('readYaml', () => {
	it.each<[string, Record<string, unknown>]>([
		['title: Hello', {title: 'Hello'}],
		['title: "Hello: world"', {title: 'Hello: world'}],
		["title: 'It''s'", {title: "It's"}],
		['title: "a \\"b\\" \\u00e9"', {title: 'a "b" é'}],
		['title:', {title: null}],
		['title: ~\nother: null', {title: null, other: null}],
		['draft: true\npublished: False', {draft: true, published: false}],
		['draft: yes', {draft: 'yes'}],
		['title: 404\nweight: -5\nrank: 1.5', {title: 404, weight: -5, rank: 1.5}],
		[
			'slug: 007\nversion: 2.10\nhex: 0x1F\nbig: 12345678901234567890',
			{slug: '007', version: '2.10', hex: '0x1F', big: '12345678901234567890'},
		],
		['date: 2023-12-27', {date: '2023-12-27'}],
		['date: 2019-15-05', {date: '2019-15-05'}],
		['tags: [a, "b c", \'d\', 47]', {tags: ['a', 'b c', 'd', 47]}],
		['tags: []', {tags: []}],
		['marks: [-1, -x, ?y, null]', {marks: [-1, '-x', '?y', null]}],
		['tags:\n- a\n- b', {tags: ['a', 'b']}],
		['tags:\n  - a\n\n  # note\n  - "b"\nnext: c', {tags: ['a', 'b'], next: 'c'}],
		['tags: [a,\n  b]', {tags: ['a', 'b']}],
		['authors:\n  - name: A\n    url: u\n  - B', {authors: [{name: 'A', url: 'u'}, 'B']}],
		['date:\n  created: 2023-12-27', {date: {created: '2023-12-27'}}],
		['summary: >\n  two\n  lines\nnext: a', {summary: 'two lines\n', next: 'a'}],
		['summary: |\n  two\n  lines', {summary: 'two\nlines\n'}],
		['title: two\n  lines', {title: 'two lines'}],
		['title: "two\n  lines"', {title: 'two lines'}],
		['# comment\ntitle: a # comment', {title: 'a'}],
		['title: C# and F#', {title: 'C# and F#'}],
		['url: https://example.org/a#b', {url: 'https://example.org/a#b'}],
		['time: 10:30', {time: '10:30'}],
		['"quoted": a\nkey with space: b', {quoted: 'a', 'key with space': 'b'}],
		['title:\ta', {title: 'a'}],
		['', {}],
		['# nothing', {}],
		['タイトル: a', {タイトル: 'a'}],
	])('%j holds %j', async (source, fields) => {
		expect(await withParts(() => readYaml(source))).toEqual({fields, problems: []});
	});

	it.each<[string, string, Record<string, unknown>, number]>([
		['a key given twice', 'title: a\ntags: [x]\ntitle: b', {title: 'b', tags: ['x']}, 2],
		['a key given twice in a difficult one', 'title: a\ntags: [x,\n y]\ntitle: b', {title: 'b', tags: ['x', 'y']}, 3],
		['a colon in a title', 'title: War: and peace\ndate: 2023', {title: 'War: and peace', date: 2023}, 0],
		['an emphasised title', 'date: 2023\ntitle: *Best* of', {title: '*Best* of', date: 2023}, 1],
		['a quote that never ends', 'title: "a\ndate: 2023', {title: 'a', date: 2023}, 0],
		['a quote within', 'title: "a" and "b"\ntags: [x, \'y\']', {title: '"a" and "b"', tags: ['x', 'y']}, 0],
		['an alias', 'a: &x [1]\nb: *x\ntitle: t', {a: '&x [1]', b: '*x', title: 't'}, 0],
		['bad indentation', 'title: a\n   date: 2023\nnext: b', {title: 'a', next: 'b'}, 1],
		['text below a key', 'title:\n  a\n  b\nx: &x y\nz: *x', {title: 'a b', x: 'y', z: '*x'}, 3],
		['text that is folded', 'a: >-\n  One\n  two\nb: |\n  c\nd: e: f', {a: 'One two', b: 'c', d: 'e: f'}, 5],
		['a map below a key', 'a:\n  name: b\nd: e: f', {a: null, d: 'e: f'}, 2],
		['keys of several words', 'date of birth: [[2021]], x\na: b', {'date of birth': '[[2021]], x', a: 'b'}, 0],
	])('saves what it can of %s', async (_, source, fields, line) => {
		const read = await withParts(() => readYaml(source));
		expect(read.problems.map(problem => problem.line)).toEqual([line]);
		expect(read.fields).toEqual(fields);
	});

	it('accepts a quoted value that goes on at column 0', async () => {
		const read = await withParts(() => readYaml('title: "one\ntwo"\nother: \'three\nfour\'\nlast: x'));
		expect(read).toEqual({fields: {title: 'one two', other: 'three four', last: 'x'}, problems: []});
	});

	it.each([
		['a list', 'tags:\n\t- a\n\t- b', {tags: ['a', 'b']}],
		['a map', 'author:\n\tname: a\n\tlinks:\n\t\t- b', {author: {name: 'a', links: ['b']}}],
		['tabs and spaces', 'a:\n  - name: b\n  \tage: 3', {a: [{name: 'b', age: 3}]}],
	])('accepts %s that is indented by tabs', async (_, source, fields) => {
		expect(await withParts(() => readYaml(source))).toEqual({fields, problems: []});
	});

	it('accepts a list that goes on at column 0', async () => {
		const read = await withParts(() => readYaml('tags: [\na,\nb\n]\nmap: {a: b,\nc: d}\nlast: x'));
		expect(read).toEqual({fields: {tags: ['a', 'b'], map: {a: 'b', c: 'd'}, last: 'x'}, problems: []});
	});

	it.each([
		['lists', `a: ${'['.repeat(100_000)}`],
		['maps', `a: ${'{a: '.repeat(50_000)}`],
		['items', `a:\n${'- '.repeat(100_000)}`],
		['a block that is too large', `a: |\n${'  line\n'.repeat(100_000)}`],
		['spaces', `a: x${' '.repeat(200_000)}y`],
		['a list of spaces', `a: [${' '.repeat(200_000)}`],
		['keys', Array.from({length: 30_000}, (_, index) => `k${index}: {}`).join('\n')],
	])('takes a hundred thousand %s', async (_, source) => {
		const read = await withParts(() => readYaml(`title: t\n${source}`));
		expect(read.fields.title).toBe('t');
	});
});

const notYaml = [
	'a: *b',
	'a: &b c',
	'a: !tag b',
	'- a',
	'a: b: c',
	'a: "b',
	'a: [b',
	'a: [b}',
	'a: "b" c',
	'a: b\n   c: d',
	'a:\n    b: c\n  d: e',
	'a: @b',
	'a: "\\q"',
	'text',
	'a: [b] c',
	'a: "b"#c',
	"a: 'b'#c",
	'a: [b]#c',
	'a:\n  - b\n- c',
];

describe('readSimpleYaml', () => {
	it('reads as the library reads, whatever it does not leave to it', () => {
		const source = fc.oneof(yamlSource(1), yamlSource(3), yamlSource(7));
		fc.assert(
			fc.property(source, source => {
				const yaml = readSimpleYaml(source);
				if (yaml) expect(asText(yaml.fields)).toBe(byLibrary(source));
			}),
			{numRuns: trials(3000)},
		);
	});

	it.each([
		'title: "A: b"\ndate: 2023-12-27\nauthor: A B\ntags: [a, b]\ncategories:\n  - c\ndraft: false\n',
		"title: 'It''s' # note\ntags:\n- a # note\n- 'b'",
		'tags: ["a, b", \'c\', d e,] # note',
		'two words : a#b # note\nurl: https://example.org:80/#a\n\n# note\nempty: # note',
		'title: a\ntitle: b',
		'__proto__: a\nnull: b\nTrue: c',
		'',
	])('reads %j', source => {
		expect(asText(readSimpleYaml(source)?.fields)).toBe(byLibrary(source));
	});

	it.each([
		...notYaml,
		'? a\n: b',
		'a: {b}',
		'a: |\n  b',
		'a:\n  b: c',
		'a:\n- b: c',
		'a:\n- b\n  c',
		'a: b\n  c',
		'a: {b: c}',
		'a: [b: c]',
		'a: [b:]',
		'a: b\t',
		'a: b\t#',
	])('leaves %j to the library', source => {
		expect(readSimpleYaml(source)).toBeUndefined();
	});
});

describe('parseYaml', () => {
	it('reads as the library reads, whatever both accept', () => {
		fc.assert(
			fc.property(yamlSource(7), source => {
				const yaml = parseYaml(source);
				const fields = 'fields' in yaml ? byLibrary(source) : undefined;
				if (fields !== undefined && 'fields' in yaml) expect(asText(yaml.fields)).toBe(fields);
			}),
			{numRuns: trials(700)},
		);
	});

	it.each([
		'a: |\n  one\n\n  two\n\n\nb: c',
		'a: |-\n  one\n   two\n\n',
		'a: |+\n  one\n\n\nb: c',
		'a: |2\n   one\n  two',
		'a: >\n\n  one\n  two\n\n  three\n    more\n    more\n  four\n',
		'a: >-\n  one\n\n\n  two',
		'a: >+\n  one\n\n',
		'a:\n  - |\n    text\n  - >-\n    more\n    text\n  - last',
		'a: |\nb: c',
		'a: one\n  two\n\n  three\nb: c',
		'a: one # note\nb: c',
		'a: "one\n\n  two \\\n  three"\nb: c',
		"a: 'one\n\n\n  it''s'\nb: c",
		'a: "\\x41\\u00e9\\U0001F600\\t\\n\\e"',
		'null: a\n1: b\ntrue: c\nd: {null: a, 1: b, True: c}',
		'a: [-1, ?b, :c, -d]',
		'a: [b, [c, {d: e, "f": g}], ]\nh: {i: [j], k: , l: "m"}',
		'a: [one\n  two, three,\n\n  four] # note\nb: c',
		'a:\n  b:\n    c: d\n    e:\n    - f\n    - g: h\n      i: j\n  k: l',
		'a:\n- - b\n  - c\n-\n  d: e\n- \n- f',
		'a:\n  # note\n  b: c\n # note\n\n  d: e',
		'a:\n  "text\n  more"\nb:\n  text\n  more',
		'"a b": c\n\'d\': e\nf g : h',
		'a: b: c'.replace(': c', ':c'),
		'{a: b}',
		'  a: b\n  c: d',
		'a: - b'.replace('- b', '-b'),
		'url: https://example.org:80/#a',
		'a: "b"   # note',
		'? a\n: b',
		'a: {b}',
	])('reads %j as the library does', source => {
		const yaml = parseYaml(source);
		expect('fields' in yaml && asText(yaml.fields)).toBe(byLibrary(source));
	});

	it.each(notYaml)('refuses %j', source => {
		expect(parseYaml(source)).toEqual({line: expect.any(Number), message: expect.stringMatching(/^front matter /)});
	});
});

/** Undefined for what it refuses. */
function byLibrary(source: string): string | undefined {
	const document = parseDocument(source, {schema: 'core', stringKeys: true, uniqueKeys: false});
	return document.errors.length === 0 ? asText(document.toJS() ?? {}) : undefined;
}

/** Numbers are compared as such, since they keep their digits here. */
function asText(value: unknown): string {
	return JSON.stringify(value, (_, inner) => (typeof inner === 'string' && isNumber(inner) ? Number(inner) : inner));
}

function isNumber(text: string): boolean {
	return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$|^0x[\da-f]+$|^0o[0-7]+$/i.test(text);
}

/** Lines that are nearly front matter. */
function yamlSource(maxLength: number): fc.Arbitrary<string> {
	const atom = fc.constantFrom(
		...'abcé1-?:#,[]{}\'"|>&*!%@`~ .\\\t\xa0',
		'- ',
		': ',
		' #',
		'true',
		'null',
		'0x1',
		'2.50',
		"''",
	);
	const value = fc.array(atom, {maxLength: 6}).map(atoms => atoms.join(''));
	const quoted = value.chain(text =>
		fc.constantFrom(
			`"${text}"`,
			`'${text}'`,
			`[${text}]`,
			`[a, ${text}]`,
			`{a: ${text}}`,
			text,
			`${text} `,
			'|',
			'>-',
			'>',
			'"',
			"'",
		),
	);
	const starts = [
		'key: ',
		'other:',
		'two words: ',
		'- ',
		'  - ',
		'  ',
		'    ',
		'',
		'# ',
		'key : ',
		'  inner: ',
		'- item: ',
		'-   ',
	];
	const line = fc.tuple(fc.constantFrom(...starts), fc.oneof(quoted, fc.constant('')));
	return fc
		.array(
			line.map(parts => parts.join('')),
			{minLength: 1, maxLength},
		)
		.map(lines => lines.join('\n'));
}
