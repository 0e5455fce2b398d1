import {describe, expect, it} from 'vitest';
import {authorsOf} from '../../../src/core/article/authors.ts';
import {readMetadata} from '../../../src/core/article/metadata.ts';
import {plainLine} from '../../../src/core/markdown/plain-line.ts';

const nowhere = '/lib/article.md';
const of = (fields: Record<string, unknown>, path = nowhere) => readMetadata(fields, path);

it.each([
	[{date: '27. listopada 2023', lang: 'hr'}, '2023-10-27'],
	[{date: '27. listopada 2023', lang: 'pl'}, '2023-11-27'],
	[{date: '27. listopada 2023'}, undefined],
])('a month that is another elsewhere: %j', (fields, date) => {
	const read = of(fields);
	expect(read.date).toBe(date);
	expect(read.misread.length).toBe(date === undefined ? 1 : 0);
});

describe('authors', () => {
	it.each<[unknown, string[]]>([
		['Jane Doe', ['Jane Doe']],
		['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
		['A, B & C', ['A', 'B', 'C']],
		['A, B, C and D', ['A', 'B', 'C', 'D']],
		['A, B, and C', ['A', 'B', 'C']],
		['A; B', ['A', 'B']],
		['A, mason', ['A', 'mason']],
		['A und B', ['A', 'B']],
		['A et B', ['A', 'B']],
		['A и B', ['A', 'B']],
		['甲、乙，丙', ['甲', '乙', '丙']],
		['Jane (Org), Bob (Org)', ['Jane (Org)', 'Bob (Org)']],
		['Jane (Org, City and Town), Bob', ['Jane (Org, City and Town)', 'Bob']],
		['Jane Doe, PhD', ['Jane Doe, PhD']],
		['John Roe, Jr., Jane Doe', ['John Roe, Jr.', 'Jane Doe']],
		['Sarah, for the Go team', ['Sarah, for the Go team']],
		['Doe et al.', ['Doe et al.']],
		['Ortega y Gasset', ['Ortega y Gasset']],
		['By Mike Innes', ['Mike Innes']],
		['by Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
		['Byron Andersson', ['Byron Andersson']],
		['Name https://example.org/users/x', ['Name']],
		['First https://example.org/users/x Last', ['First Last']],
		['Name (mail@example.org)', ['Name']],
		['Name <mail@example.org>', ['Name']],
		['Name <mail@example.org>, Other <other@example.org>', ['Name', 'Other']],
		['<a href="https://example.org">Name</a>', ['Name']],
		['https://example.org/only', ['https://example.org/only']],
		['Doe, Jane; Roe, John', ['Jane Doe', 'John Roe']],
		['Doe, Jane and Roe, John', ['Jane Doe', 'John Roe']],
		['Doe, J. R.; Example News', ['J. R. Doe', 'Example News']],
		['Ministry of Food, Agriculture and Fisheries', ['Ministry of Food, Agriculture and Fisheries']],
		['Jane Doe, Berlin correspondent', ['Jane Doe']],
		['Ann Example, Executive Director', ['Ann Example']],
		['Juan Pérez y María López', ['Juan Pérez', 'María López']],
		['Anna Berg och Nils Ek', ['Anna Berg', 'Nils Ek']],
		['Jane Doe | John Roe', ['Jane Doe', 'John Roe']],
		['[[Jane Doe]]', ['Jane Doe']],
		[['[[People/John Roe|John]]'], ['John']],
		[[{name: {given: 'Jane', family: 'Doe'}}], ['Jane Doe']],
		[[{'Jane Doe': 'mail@example.org'}], ['Jane Doe']],
		['Von Jane Doe', ['Jane Doe']],
		['Por Jane Doe', ['Jane Doe']],
		['Par Jane Doe et John Roe', ['Jane Doe', 'John Roe']],
		['Di Marco Rossi', ['Marco Rossi']],
		['Di Stefano', ['Di Stefano']],
		['Von Trapp', ['Von Trapp']],
		['Door Jan Jansen', ['Jan Jansen']],
		['Autor: Jan Nowak', ['Jan Nowak']],
		['文/甲、乙', ['甲', '乙']],
		['作者：甲', ['甲']],
		['Автор: Иван Петров', ['Иван Петров']],
		['By Jane Doe and John Roe for Example News', ['Jane Doe', 'John Roe']],
		['Jane Doe\n', ['Jane Doe']],
		['18F', ['18F']],
		['erickzhao', ['erickzhao']],
		['@handle', ['@handle']],
		['Jane &amp; John', ['Jane', 'John']],
		['A, A', ['A']],
		[
			['A', 'B'],
			['A', 'B'],
		],
		[
			['Jane Doe, PhD', 'B'],
			['Jane Doe, PhD', 'B'],
		],
		[
			[{name: 'A', url: 'u', bio: 'b'}, 'B', null],
			['A', 'B'],
		],
		[{name: 'A'}, ['A']],
		[{title: 'A', id: 'a'}, ['A']],
		[{id: 'a'}, ['a']],
		[{given: 'Jane', family: 'Doe'}, ['Jane Doe']],
		[
			['A', ['B']],
			['A', 'B'],
		],
		[[], []],
		[null, []],
		[undefined, []],
		['', []],
		[' , ', []],
		[true, []],
		[47, ['47']],
		['\x1b[31mRed\x07', ['␛[31mRed␇']],
	])('%j are %j', (value, authors) => {
		expect(authorsOf(value, text => plainLine(text))).toEqual(authors);
	});

	it.each([
		['[Jane *Doe*](https://a.example) and Caf&ecirc; Noir', ['Jane Doe', 'Cafê Noir']],
		['<a href="b">A</a> & R&amp;D, `C`', ['A', 'R&D', 'C']],
		[
			['R&amp;D', '&amp;lt;b'],
			['R&D', '&lt;b'],
		],
		['A <a@b.example>, B (c@d.example), C <https://e.example>', ['A', 'B', 'C']],
	])('of Markdown %j are %j', (value, authors) => {
		expect(authorsOf(value, text => plainLine(text))).toEqual(authors);
	});

	it.each(['author', 'authors', 'by', 'byline', 'creator', 'author_name', 'Author', 'AUTHORS'])('come from %s', key => {
		expect(of({[key]: 'A and B'}).authors).toEqual(['A', 'B']);
	});

	it('come from the first key that has any', () => {
		expect(of({author: null, authors: [], by: 'A'}).authors).toEqual(['A']);
	});
});

describe('dates', () => {
	it.each<[Record<string, unknown>, string | undefined]>([
		[{date: '2023-12-27'}, '2023-12-27'],
		[{date: '27 December 2023'}, '2023-12-27'],
		[{date: 2023}, '2023'],
		[{date: 20231227}, '2023-12-27'],
		[{Date: '2023-12-27'}, '2023-12-27'],
		[{pubDate: '2023-12-27'}, '2023-12-27'],
		[{pub_date: '2023-12-27'}, '2023-12-27'],
		[{published: '2023-12-27'}, '2023-12-27'],
		[{published: true, created: '2023-12-27'}, '2023-12-27'],
		[{published_at: '2023-12-27'}, '2023-12-27'],
		[{'publish-date': '2023-12-27'}, '2023-12-27'],
		[{publishDate: '2023-12-27'}, '2023-12-27'],
		[{date_published: '2023-12-27'}, '2023-12-27'],
		[{created_at: '2023-12-27'}, '2023-12-27'],
		[{issued: '2023-12-27'}, '2023-12-27'],
		[{date: {created: '2023-12-27', updated: '2024-01-02'}}, '2023-12-27'],
		[{date: ['2023-12-27']}, '2023-12-27'],
		[{date: null, created: '2023-12-27'}, '2023-12-27'],
		[{date: 'unknown', created: '2023-12-27'}, '2023-12-27'],
		[{created: '2020', date: '2023-12-27'}, '2023-12-27'],
		[{path: '2023/12/27/slug'}, '2023-12-27'],
		[{extra: {date: '2023-12-27'}}, '2023-12-27'],
		[{date: new Date('2023-12-27')}, '2023-12-27'],
		[{date: new Date('nonsense')}, undefined],
		[{date: 'unknown'}, undefined],
		[{date: '2019-15-05'}, undefined],
		[{expirydate: '2023-12-27', scraped_at: '2023-12-27'}, undefined],
		[{}, undefined],
	])('of %j is %s', (fields, date) => {
		expect(of(fields).date).toBe(date);
	});

	it('come from the path where no field has one', () => {
		expect(of({}, '/lib/2023-12-27-title.md').date).toBe('2023-12-27');
		expect(of({date: 'unknown'}, '/lib/2023/12/title.md').date).toBe('2023-12');
		expect(of({date: '2020-01-01'}, '/lib/2023-12-27-title.md').date).toBe('2020-01-01');
	});

	it.each([
		'post_date',
		'created_time',
		'publishedTime',
		'pubDatetime',
		'created_datetime',
		'date added',
		'written_on',
	])('are read from %s', key => {
		expect(of({[key]: '2024-01-02'}).date).toBe('2024-01-02');
	});

	it.each(['publish', 'creation'])('are not read from %s', key => {
		expect(of({[key]: '2024-01-02'}).date).toBeUndefined();
	});

	it.each([
		'updated',
		'updated_at',
		'lastmod',
		'last_modified_at',
		'modified',
		'last_reviewed_on',
		'ms.date',
		'updatedDate',
		'date_modified',
		'modDatetime',
		'updateTime',
		'update',
		'changed',
		'last_edited_time',
		'lastUpdatedAt',
		'post_modified',
	])('of the last change come from %s', key => {
		expect(of({[key]: '2024-01-02'}).updated).toBe('2024-01-02');
	});

	it('of the last change may stand in the object of the first', () => {
		expect(of({date: {created: '2023-12-27', updated: '2024-01-02'}}).updated).toBe('2024-01-02');
	});

	it('that are not understood are kept and named', () => {
		const {misread, rest} = of({date: 'Date not visible', published: true});
		expect(misread).toEqual([{key: 'date', value: 'Date not visible'}]);
		expect(rest).toEqual({date: 'Date not visible', published: true});
	});

	it.each([null, '', ' ', true, [], {}])('%j is no wrong date', date => {
		expect(of({date}).misread).toEqual([]);
	});
});

describe('addresses that are none', () => {
	it.each([
		['gopher://example.org/a', true],
		['ftp://example.org/a', true],
		['https://exa mple', true],
		['http:', true],
		['/posts/a/', false],
		['posts/a', false],
		['Reuters', false],
		['{{ site.url }}', false],
		['', false],
	])('%j is misread: %s', (url, isMisread) => {
		expect(of({url}).misread.length === 1).toBe(isMisread);
	});
});

describe('aliases', () => {
	it.each<[Record<string, unknown>, string[]]>([
		[{aliases: ['The depot', 'Tram *depot*', '']}, ['The depot', 'Tram depot']],
		[{alias: 'Depot'}, ['Depot']],
		[{Aliases: 'AI, Artificial Intelligence'}, ['AI', 'Artificial Intelligence']],
		[{aliases: 'one\ntwo'}, ['one', 'two']],
		[{aliases: ['/posts/_old_/', 'https://example.org/a_b_c']}, ['/posts/_old_/', 'https://example.org/a_b_c']],
		[{redirect_from: ['/a.html', '/b/'], alias: 'C'}, ['C', '/a.html', '/b/']],
		[{'Also known as': 'Depot'}, ['Depot']],
		[{aliases: [2024, null, {a: 1}, ['x'], true]}, ['2024', 'true']],
		[{aliases: ['Depot', 'Depot']}, ['Depot']],
		[{aliases: '\x1b[31m'}, ['␛[31m']],
		[{aliases: null}, []],
		[{}, []],
	])('of %j are %j', (fields, aliases) => {
		expect(of(fields).aliases).toEqual(aliases);
	});

	it('are no other fields', () => {
		expect(of({aliases: ['a'], alias: null}).rest).toEqual({alias: null});
	});
});

describe('tags', () => {
	it.each<[Record<string, unknown>, string[]]>([
		[{tags: ['a', 'b']}, ['a', 'b']],
		[{tags: 'a, b c,d'}, ['a', 'b c', 'd']],
		[{tags: 'android tip'}, ['android', 'tip']],
		[{tags: ['trams, fares']}, ['trams', 'fares']],
		[{tags: ['trams and fares']}, ['trams and fares']],
		[{tags: ['a, b', 'c']}, ['a, b', 'c']],
		[{taxonomy: {category: ['a'], tag: ['b']}}, ['b', 'a']],
		[{categories: 'news go'}, ['news', 'go']],
		[{category: 'Elixir in Production'}, ['Elixir in Production']],
		[{section: 'World news'}, ['World news']],
		[{tags: '劳工，移民、历史'}, ['劳工', '移民', '历史']],
		[{tags: [996, 'b', null, '']}, ['996', 'b']],
		[{tags: 'R&amp;D, C\\+\\+, *a*'}, ['R&D', 'C++', 'a']],
		[{tags: 47}, ['47']],
		[{tags: null}, []],
		[{tags: []}, []],
		[{tags: ['Go', 'go', 'GO']}, ['Go']],
		[
			{tags: ['a'], categories: ['b', 'A'], keywords: 'c, d', topics: ['e'], tag: 'f', category: 'g'},
			['a', 'f', 'b', 'g', 'c', 'd', 'e'],
		],
		[{category: 'Uncategorized', tags: '未分类'}, []],
		[{Tags: ['a']}, ['a']],
		[{taxonomies: {tags: ['a'], categories: ['b']}}, ['a', 'b']],
		[{tags: [{name: 'a'}, {title: 'b'}, {}]}, ['a', 'b']],
		[{tags: ['<b>a</b>', '\x1b[0m']}, ['a', '␛[0m']],
		[{type: 'post', subject: 'A title'}, []],
	])('of %j are %j', (fields, tags) => {
		expect(of(fields).tags).toEqual(tags);
	});
});

describe('the rest', () => {
	it.each<[string, Record<string, unknown>, string | undefined]>([
		['summary', {summary: 'One\n  two'}, 'One two'],
		['description', {description: 'a'}, 'a'],
		['an empty summary', {summary: '', excerpt: 'a'}, 'a'],
		['subtitle', {subtitle: '<em>a</em> &mdash; b'}, 'a — b'],
		['dek', {dek: 'a'}, 'a'],
		['none', {summary: null}, undefined],
	])('has a summary from %s', (_, fields, summary) => {
		expect(of(fields).summary).toBe(summary);
	});

	it.each<[Record<string, unknown>, string, string | undefined]>([
		[{lang: 'en'}, nowhere, 'en'],
		[{language: 'pt_BR'}, nowhere, 'pt-BR'],
		[{locale: 'zh-Hant-TW'}, nowhere, 'zh-Hant-TW'],
		[{lang: 'en-zh'}, nowhere, 'en-zh'],
		[{lang: 'the Queen’s English'}, nowhere, undefined],
		[{lang: 'es'}, '/lib/ja/index.de.md', 'es'],
		[{}, '/lib/post/index.es.md', 'es'],
		[{}, '/lib/post/title-zh_CN.md', 'zh-CN'],
		[{}, '/lib/post/what-time-is-it.md', undefined],
		[{}, '/lib/node.js.md', undefined],
		[{}, '/lib/some-words.md', undefined],
		[{}, nowhere, undefined],
	])('has a language: %j at %s is %s', (fields, path, lang) => {
		expect(of(fields, path).lang).toBe(lang);
	});

	it.each([
		['/lib/ja/post/title.md', 'ja'],
		['/lib/pt-br/title.md', 'pt-br'],
		['/lib/it/title.md', undefined],
		['/lib/is-glob/title.md', undefined],
		['/lib/el-pais/title.md', undefined],
		['/lib/zh-Hant/title.md', 'zh-Hant'],
	])('is in a folder named for a language: %s is %s', (path, lang) => {
		expect([of({}, path).lang, of({}, path).folderLang]).toEqual([undefined, lang]);
		expect(of({lang: 'de'}, path).folderLang).toBeUndefined();
	});

	it.each([
		[{posted_by: 'Jane Doe'}, ['Jane Doe'], undefined],
		[{'posted-by': 'Jane Doe'}, ['Jane Doe'], undefined],
		[{writtenBy: 'Jane Doe'}, ['Jane Doe'], undefined],
		[{timestamp: '2013-08-03T23:12:06'}, [], '2013-08-03'],
		[{timestamp: 1375571526}, [], '2013-08-03'],
		[{posted_on: '3 August 2013'}, [], '2013-08-03'],
		[{date: '2014-01-01', timestamp: '2013-08-03'}, [], '2014-01-01'],
	])('has an author and a date from %j', (fields, authors, date) => {
		expect([of(fields).authors, of(fields).date]).toEqual([authors, date]);
	});

	it.each([
		["'T'", 'T'],
		['"T"', 'T'],
		["'It's T'", "It's T"],
		["'A' and 'B'", "'A' and 'B'"],
		['<option>', '<option>'],
		['<Suspense />', '<Suspense />'],
		['The <meta name="viewport"> tag', 'The <meta name="viewport"> tag'],
		['`<b>` and <b>', '<b> and <b>'],
		['The <em>Adelaide</em><br>sinks', 'The Adelaide sinks'],
		['<a id="top"></a>Wire <img src="a.png" alt="b">', 'Wire b'],
	])('has of %s the title %s', (written, title) => {
		expect(of({title: written}).title).toBe(title);
	});

	it.each<[Record<string, unknown>, string | undefined]>([
		[{url: 'https://example.org/a'}, 'https://example.org/a'],
		[{canonical: 'http://example.org'}, 'http://example.org'],
		[{source: {title: 'T', url: 'https://example.org'}}, 'https://example.org'],
		[{url: '/site/path', source: 'https://example.org'}, 'https://example.org'],
		[{source_url: 'https://example.org'}, 'https://example.org'],
		[{link: 'https://example.org'}, 'https://example.org'],
		[{url: 'javascript:alert(1)'}, undefined],
		[{url: 'https://example.org/\x1b]0;x\x07'}, undefined],
		[{url: 'https://a b'}, undefined],
		[{url: 'https://a.example/a b'}, 'https://a.example/a%20b'],
		[
			{url: 'https://doi.example/10.1175/1520(1996)026<2712:TEOIWU>2.0.CO;2'},
			'https://doi.example/10.1175/1520(1996)026%3C2712:TEOIWU%3E2.0.CO;2',
		],
		[{url: 'https://a.example/"q"'}, 'https://a.example/%22q%22'],
		[{url: 'www.a.example'}, 'https://www.a.example/'],
		[{url: 'a.example/x'}, 'https://a.example/x'],
		[{url: '<https://a.example/y>'}, 'https://a.example/y'],
		[{url: '[text](https://a.example/z)'}, 'https://a.example/z'],
		[{url: '//a.example/p'}, 'https://a.example/p'],
		[{url: ['https://a.example/1', 'https://a.example/2']}, 'https://a.example/1'],
		[{url: [1, []]}, undefined],
		[{url: 'about.html'}, undefined],
		[{url: '/path/'}, undefined],
		[{source: 'Reuters'}, undefined],
		[{url: {a: 1}}, undefined],
	])('has an address: %j is %s', (fields, url) => {
		expect(of(fields).url).toBe(url);
	});

	it('has 500 tags of a list at most', () => {
		const tags = (count: number) => of({tags: Array.from({length: count}, (_, number) => `t${number}`)}).tags;
		expect([tags(500).length, tags(501).length]).toEqual([500, 500]);
	});

	it.each<[Record<string, unknown>, boolean]>([
		[{draft: true}, true],
		[{draft: 'true'}, true],
		[{draft: false}, false],
		[{draft: 'false'}, false],
		[{published: false}, true],
		[{published: 'false'}, true],
		[{published: true}, false],
		[{published: '2023-12-27'}, false],
		[{publish: false}, true],
		[{status: 'draft'}, true],
		[{status: 'withdrawn'}, false],
		[{status: {a: 1}}, false],
		[{expirydate: '2001-01-01'}, false],
		[{}, false],
	])('is a draft: %j is %s', (fields, draft) => {
		expect(of(fields).draft).toBe(draft);
	});

	it.each<[Record<string, unknown>, string | undefined]>([
		[{title: 'A'}, 'A'],
		[{Title: 'A'}, 'A'],
		[{title: 404}, '404'],
		[{title: false}, 'false'],
		[{title: ' A\n  B '}, 'A B'],
		[{title: '"A"'}, 'A'],
		[{title: '"A" and "B"'}, '"A" and "B"'],
		[{title: 'O\\(N log N\\)'}, 'O(N log N)'],
		[{title: 'It&#8217;s &amp; <i>was</i> `code` **bold** _so_'}, 'It’s & was code bold so'],
		[{title: 'List<String> and snake_case_name, 2 * 3 * 4'}, 'List<String> and snake_case_name, 2 * 3 * 4'],
		[{title: 'A\u00a0B\u200bC'}, 'A B C'],
		[{title: 'A [link](https://example.org "t") {#id}'}, 'A link'],
		[{title: '&#27;[31mred &lt;i&gt;'}, '␛[31mred <i>'],
		[{title: '@'}, '@'],
		[{title: 'A<br/>B'}, 'A B'],
		[{title: 'Caf&ecirc; &Eacute;tude'}, 'Cafê Étude'],
		[{title: '**bold *nested* text**'}, 'bold nested text'],
		[{title: 'The `` a ` b `` of _One two_'}, 'The a ` b of One two'],
		[{title: 'Send <file> to <a@b.example>'}, 'Send <file> to a@b.example'],
		[{title: null}, undefined],
		[{title: '  '}, undefined],
		[{title: ['A']}, 'A'],
		[{title: {a: 1}}, undefined],
		[{subject: 'A'}, undefined],
	])('has a title: %j is %s', (fields, title) => {
		expect(of(fields).title).toBe(title);
	});

	it('keeps what it does not know, safe to print', () => {
		const fields = {title: 'A', layout: 'post', nested: {'k\x1b': ['\x1b[2J', 5]}, weight: 5, slug: 'a-b'};
		expect(of(fields).rest).toEqual({layout: 'post', nested: {'k␛': ['␛[2J', 5]}, weight: 5});
		expect(of(fields).slug).toBe('a-b');
	});

	it('cuts what nobody writes', () => {
		expect(of({title: 'x'.repeat(200_000)}).title?.length).toBeLessThan(6000);
	});
});

describe('names of fields in other languages', () => {
	it.each([
		{titel: 'T', autor: 'Emma Larkin', datum: '8. September 2019', schlagwörter: 'a, b'},
		{titre: 'T', auteur: 'Emma Larkin', date: '8 septembre 2019', étiquettes: ['a', 'b']},
		{título: 'T', autora: 'Emma Larkin', fecha: '8 de septiembre de 2019', etiquetas: 'a, b'},
		{titolo: 'T', autore: 'Emma Larkin', data: '8 settembre 2019', etichette: 'a, b'},
		{название: 'T', автор: 'Emma Larkin', дата: '8 сентября 2019', теги: 'a, b'},
		{标题: 'T', 作者: 'Emma Larkin', 日期: '2019年9月8日', 标签: 'a、b'},
		{タイトル: 'T', 著者: 'Emma Larkin', 日付: '2019年9月8日', タグ: 'a、b'},
		{제목: 'T', 작성자: 'Emma Larkin', 날짜: '2019. 9. 8.', 태그: 'a, b'},
		{عنوان: 'T', نویسنده: 'Emma Larkin', تاریخ: '۱۷ شهریور ۱۳۹۸', برچسبها: 'a, b'},
		{Başlık: 'T', Yazar: 'Emma Larkin', Tarih: '8 Eylül 2019', Etiketler: 'a, b'},
	])('%j', fields => {
		const {title, authors, date, tags, misread} = of(fields);
		expect({title, authors, date, tags, misread}).toEqual({
			...{title: 'T', authors: ['Emma Larkin'], date: '2019-09-08', tags: ['a', 'b'], misread: []},
		});
	});

	it('leaves out a value that was never meant as one', () => {
		expect(of({data: 'rows.csv', autor: null}).misread).toEqual([]);
	});

	it.each(['Last Modified', 'git Last Modified', 'last-modified', 'Created', 'today', 'now', '`r Sys.Date()`'])(
		'leaves out the date %j, which a program fills in',
		date => {
			const found = of({date});
			expect([found.date, found.misread]).toEqual([undefined, []]);
		},
	);

	it('takes the last change that Wiki.js calls its date for one', () => {
		const days = {date: '2018-03-14T09:00:00.000Z', dateCreated: '2018-03-01T09:00:00.000Z'};
		const wiki = of({...days, editor: 'markdown'});
		expect([wiki.date, wiki.updated]).toEqual(['2018-03-01', '2018-03-14']);
		const note = of(days);
		expect([note.date, note.updated]).toEqual(['2018-03-14', undefined]);
	});
});

describe('shapes of values', () => {
	it.each([
		[[{tag: 'a'}, {label: 'b'}], 'a b'],
		[{a: 1, b: true, c: false}, 'a b'],
		[[['a', 'b'], 'c'], 'a b c'],
		['["a", "b"]', 'a b'],
		['[a, b]', 'a b'],
		['# a', 'a'],
	])('tags %j are %s', (tags, names) => {
		expect(of({tags}).tags.join(' ')).toBe(names);
	});

	it('says how many tags are left out', () => {
		const tags = Array.from({length: 600}, (_, index) => `t${index}`);
		expect(of({tags}).misread).toEqual([{key: 'tags', value: '', left: 100}]);
		expect(of({tags}).tags).toHaveLength(500);
		expect(of({keywords: 'tram, '.repeat(2000)}).misread).toEqual([{key: 'keywords', value: '', left: 2000}]);
	});

	it.each([
		[{jane: {name: 'Jane Doe'}, john: {url: 'https://example.org'}}, 'Jane Doe + https://example.org'],
		[[{'Jane Doe': {email: 'a@example.org'}}], 'Jane Doe'],
		[{literal: 'The Team'}, 'The Team'],
		['A B, C D & E F', 'A B + C D + E F'],
		['AFP, Reuters', 'AFP + Reuters'],
		['“Jane Doe”', 'Jane Doe'],
	])('authors %j are %s', (author, names) => {
		expect(of({author}).authors.join(' + ')).toBe(names);
	});

	it.each([
		['English', 'en'],
		['Deutsch', 'de'],
		['日本語', 'ja'],
		['eng', 'en'],
		['iw', 'he'],
		['en_US.UTF-8', 'en-US'],
		[['fr', 'en'], 'fr'],
		['kr', 'ko'],
		['und', undefined],
		['xx', undefined],
	])('the language %j is %s', (lang, tag) => {
		expect(of({lang}).lang).toBe(tag);
	});

	it('takes dates of parts, and drafts by numbers', () => {
		expect(of({date: {year: 2019, month: 9, day: 8}}).date).toBe('2019-09-08');
		expect([of({draft: 1}).draft, of({published: 0}).draft, of({published: 0}).misread]).toEqual([true, true, []]);
		expect(of({params: {author: 'Jane Doe'}}).authors).toEqual(['Jane Doe']);
	});
});

it('reads the fields that tables of WordPress begin with `post`', () => {
	const read = of({post_title: 'A', post_author: 'Jane Doe', post_tags: ['b'], postcode: '1234', title: null});
	expect(read).toMatchObject({title: undefined, authors: ['Jane Doe'], tags: ['b']});
	expect(of({post_title: 'A', date: '2024-01-02', post_date: '2023-01-01'})).toMatchObject({
		title: 'A',
		date: '2024-01-02',
	});
});
