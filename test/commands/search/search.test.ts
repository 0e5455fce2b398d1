import {describe, expect, test} from 'vitest';
import type {SearchOptions} from '../../../src/commands/search/search.ts';
import {showsMatches} from '../../../src/commands/search/search-forms.ts';
import {UserError} from '../../../src/core/errors.ts';
import type {Io} from '../../../src/ports/io.ts';
import {articlesOf, type MemoryArticle} from '../../library/memory-catalog.ts';
import {runSearch, type SearchSituation} from './run-search.ts';

const terminal = {isTerminal: true};

/** The lines of what was said for a person. */
async function shown(words: string[], options: SearchOptions = {}, situation: SearchSituation = {}): Promise<string[]> {
	const {out} = await runSearch(words, options, {...terminal, ...situation});
	return out.split('\n');
}

test('a pipe gets a hit a line: name, line, sentence', async () => {
	const {status, out, messages} = await runSearch(['crane', 'driver']);
	expect(out).toBe(
		[
			'harbour:1:Harbour workers stop the cranes',
			'harbour:11:The cranes stood still on Sunday.',
			'harbour:16:"We don\'t load for less," said a crane driver, Mr. J. Okafor.',
			'',
		].join('\n'),
	);
	expect([status, messages]).toEqual([0, '']);
});

describe('a person sees', () => {
	test('an article a group, with its headings and the hits marked, and how far the search went', async () => {
		const {out, messages} = await runSearch(['strike'], {author: ['labour']}, terminal);
		expect(out.split('\n')).toEqual([
			'<title>Tram drivers count the minutes</title>',
			'<date>2024-01-15</date>  <author>wsws labour desk</author>  <name>tram</name>',
			'  <line>12</line>: The union calls it a scandal, and has not called a <match>strike</match>.',
			'',
			'<title>Harbour workers stop the cranes</title>',
			'<date>2021-03-14</date>  <author>wsws labour desk</author>  <name>harbour</name>',
			'  <line>11</line>: …night shift had voted to <match>strike</match>, and at dawn the day shift joined them.',
			'  <heading>Background</heading>',
			'  <line>16</line>: The company’s answer was a letter that called the <match>strike</match> “unlawful”.',
			'',
			'<title>Telegraph girls of the night exchange</title>',
			'<date>2019-03-08</date>  <author>wsws history desk, wsws labour desk</author>  <name>000_telegraph</name>',
			'  <line>11</line>: It was not a “<match>strike</match>”, the girls said; it was silence.',
			'',
		]);
		expect(messages).toBe('<faint>4 hits in 3 of 4 articles that meet the filters</faint>\n');
	});

	test('matches in a title where the title is, and which metadata answered', async () => {
		expect(await shown(['title:bread', 'price'])).toContain(
			'<title>The </title><match>price</match><title> of </title><match>bread</match>',
		);
		expect(await shown(['tag:transport'])).toContain('  <line>tag</line>: <match>transport</match>');
	});

	test.each([20, 30, 40, 80])('no line of hits wider than %i columns', async width => {
		const texts = {
			'/a.md': `# 移民與勞動節的長標題在這裡\n\n${'wörd '.repeat(30)}strike ${'移民工人'.repeat(30)}\n\n${'x'.repeat(90)}strike\n\nstrike${'ing'.repeat(40)}`,
		};
		for (const words of [['strike'], ['移民'], ['"wörd strike"'], [`strike${'ing'.repeat(40)}`]]) {
			const lines = await shown(words, {}, {width, articles: await articlesOf(texts)});
			for (const line of lines) expect(columns(line.replace(/<\/?[a-z]+>/g, ''))).toBeLessThanOrEqual(width);
			expect(lines.join('\n')).toMatch(/<match>/);
		}
	});

	test('what was not searched', async () => {
		const {messages} = await runSearch(['strike'], {since: '2023'}, terminal);
		expect(messages).toMatch(/^<faint>1 article without a date not searched<\/faint>\n/);
		expect((await runSearch(['strike', 'date:2023'], {}, terminal)).messages).toMatch('without a date not searched');
		expect((await runSearch(['strike'], {}, terminal)).messages).not.toMatch('without a date');
	});

	test('that there is more than was asked for', async () => {
		expect((await runSearch(['strike'], {limit: 2}, terminal)).messages).toMatch('3 hits; 2 of 4 articles shown');
		expect((await runSearch(['strike'], {limit: 2})).messages).toBe('');
		expect((await runSearch(['strike'], {limit: 4}, terminal)).messages).toMatch('6 hits in 4 of 12 articles');
	});
});

/** Columns of the texts above: ideographs and the signs among them take two. */
function columns(text: string): number {
	return [...text].reduce((sum, character) => sum + (/[\u3000-\u9fff]/.test(character) ? 2 : 1), 0);
}

describe('what a program may ask for instead', () => {
	test.each<[SearchOptions, string]>([
		[{names: true}, 'tram\n2023/bread\nharbour\n000_telegraph\n'],
		[{names: true, null: true}, ['tram', '2023/bread', 'harbour', '000_telegraph', ''].join('\0')],
		[{names: true, reverse: true}, '000_telegraph\nharbour\n2023/bread\ntram\n'],
		[{names: true, limit: 1}, 'tram\n'],
		[{count: true}, 'tram:1\n2023/bread:2\nharbour:2\n000_telegraph:1\n'],
		[{count: true, maxCount: 1}, 'tram:1\n2023/bread:1\nharbour:1\n000_telegraph:1\n'],
		[{onlyMatching: true, limit: 1}, 'tram:12:strike\n'],
		[{limit: 1, null: true}, 'tram:12:The union calls it a scandal, and has not called a strike.\0'],
		[{countBy: 'year'}, '2019\t1\t1\n2021\t2\t1\n2023\t2\t1\n2024\t1\t1\n'],
		[{countBy: 'month', until: '2021'}, '2019-03\t1\t1\n2021-03\t2\t1\n'],
		[{countBy: 'author'}, 'wsws labour desk\t4\t3\nwsws history desk\t3\t2\n'],
		[{countBy: 'tag'}, 'strike\t3\t2\nbread\t2\t1\nhistory\t2\t1\nports\t2\t1\ntransport\t1\t1\n\t1\t1\n'],
		[{countBy: 'lang'}, 'en\t4\t3\nen-GB\t2\t1\n'],
		[{names: true, tag: ['strike'], since: '2022'}, 'tram\n'],
		[{countMatches: true, limit: 2}, 'tram:1\n2023/bread:2\n'],
		[{silent: true}, ''],
		[{namesWithout: true, since: '2021', until: '2023'}, 'caravana\nstrasse\n2022/bread\n移民\n'],
	])('%j', async (options, out) => {
		expect(await runSearch(['strike'], options)).toEqual({status: 0, out, messages: ''});
	});

	test('JSON Lines with ranges in UTF-16 units of the text', async () => {
		const {out} = await runSearch(
			['nights', 'OR', 'notes'],
			{json: true},
			{articles: await articlesOf({'/a.md': '# 🎉 Notes\n\ntext'})},
		);
		expect(JSON.parse(out)).toEqual({
			name: 'a',
			line: 1,
			heading: [],
			text: '🎉 Notes',
			ranges: [[3, 8]],
			title: '🎉 Notes',
			authors: [],
			date: null,
		});
		const second = (await runSearch(['fair', 'price'], {json: true})).out.split('\n')[0] ?? '';
		expect(JSON.parse(second)).toEqual({
			name: '2023/bread',
			line: 9,
			heading: [],
			ranges: [[54, 59]],
			title: 'Bread riots, then and now',
			text: 'They did not steal the grain: they sold it at the old price and gave the miller his money.',
			authors: ['wsws history desk'],
			date: '2023-02-11',
		});
	});

	test('a concordance, its matches below each other', async () => {
		const {out} = await runSearch(['strike'], {kwic: true});
		const lines = out.trimEnd().split('\n');
		expect(lines.map(line => line.indexOf('strike', 38))).toEqual(lines.map(() => 40));
		expect(lines[1]).toBe(
			`${' '.repeat(38)}A strike is the riot of those who have wages. Naïve? The baker  2023/bread:20`,
		);
		expect((await runSearch(['移民'], {kwic: true}, terminal)).out.split('\n')[1]).toMatch(
			/數千名<match>移民<\/match>工人/,
		);
	});

	test.each([40, 60, 80, 140])('a concordance of %i columns has every place whole', async width => {
		const {out} = await runSearch(['strike'], {kwic: true}, {isTerminal: true, width});
		const lines = out.trimEnd().split('\n');
		const places = (await runSearch(['strike'], {kwic: true})).out.match(/\S+:\d+$/gm) ?? [];
		expect(lines.map(line => />(\S+:\d+)<\/name>$/.exec(line)?.[1])).toEqual(places);
		expect(new Set(lines.map(line => line.indexOf('<match>'))).size).toBe(1);
		for (const line of lines) expect(line.replace(/<\/?\w+>/g, '').length).toBeLessThanOrEqual(width);
	});

	test('bars on a terminal, with those that have no key at the end', async () => {
		const lines = await shown(['strike'], {countBy: 'tag'});
		expect(lines[0]).toMatch(/^strike {5}3 {2}<bar>█{40}<\/bar>$/);
		expect(lines.at(-2)).toMatch(/^no tag {5}1 {2}<bar>/);
	});

	test('how the query is read, without a look at the library', async () => {
		const {out} = await runSearch(['strike -vote'], {explain: true}, {articles: []});
		expect(out).toBe(
			'strike -vote\nall of:\n  a word that starts with "strike"\n  not a word that starts with "vote"\n',
		);
		expect((await runSearch([], {regexp: 'a.c', ignoreCase: true, explain: true})).out).toMatch(
			'the regular expression a.c, in any case',
		);
	});
});

describe('patterns', () => {
	test('are looked for in titles and whole paragraphs, newest first', async () => {
		const {out} = await runSearch([], {regexp: String.raw`\bbr\w+d\b`, ignoreCase: true});
		expect(out.split('\n').map(line => line.split(':').slice(0, 2).join(':'))).toEqual([
			'2023/bread:1',
			'2022/bread:1',
			'2022/bread:16',
			'',
		]);
	});

	test('match text as it is with -F, and only words with -w', async () => {
		expect((await runSearch([], {fixedStrings: 'C++ and R&D', names: true})).out).toBe('notes\n');
		expect((await runSearch([], {fixedStrings: 'trike', wordRegexp: true})).status).toBe(1);
		expect((await runSearch([], {fixedStrings: 'LÓPEZ', ignoreCase: true, onlyMatching: true})).out).toBe(
			'caravana:9:López\n',
		);
	});

	test('find whole paragraphs with -x, and those without a match with -v', async () => {
		const notes = await articlesOf({'/a.md': '# A\n\none\n\none two\n\n- three\n'});
		const found = async (options: SearchOptions) => (await runSearch([], options, {articles: notes})).out;
		expect(await found({regexp: 'one', lineRegexp: true})).toBe('a:3:one\n');
		expect(await found({regexp: 'one', invertMatch: true})).toBe('a:1:A\na:7:- three\n');
		expect(await found({regexp: 'o', countMatches: true})).toBe('a:3\n');
	});

	test('say how one or the other is written', async () => {
		const {messages} = await runSearch([], {regexp: String.raw`foo\|bar`});
		expect(messages).toMatch("wsws search -e 'one|other'");
	});

	test('have paragraphs around them', async () => {
		const {out} = await runSearch([], {
			regexp: 'tug|guard',
			context: 1,
			names: false,
			author: ['labour'],
			since: '2020',
		});
		expect(out.split('\n').map(line => line.slice(0, 22))).toEqual([
			'harbour-20-- The unloa',
			'harbour:21:- Then the ',
			'harbour-23-The vote',
			'--',
			'harbour-28-day    140 ',
			'harbour:30:The committ',
			'',
		]);
		const lines = await shown([], {regexp: 'tug', beforeContext: 1});
		expect(lines.slice(2)).toEqual([
			'  <line>20</line>- - The unloading of grain went on for an hour.',
			'  <line>21</line>: - Then the <match>tug</match> crews (https://example.org/<match>tug</match>s) refused, too.',
			'',
		]);
	});

	test('that match nothing of a paragraph match it, and mark nothing', async () => {
		const {out} = await runSearch([], {regexp: '^(?=On 3 May)', json: true});
		expect(JSON.parse(out)).toMatchObject({name: '000_telegraph', line: 11, ranges: []});
	});
});

describe('nothing found is status 1, with a way on', () => {
	test.each<[string[], SearchOptions, string, string]>([
		[['xyzzy'], {}, 'nothing found in 12 articles', 'how the query was read: wsws search --explain xyzzy'],
		[
			['a"b c"', "d'e"],
			{},
			'nothing found in 12 articles',
			`for articles with some of these words: wsws search --any 'a"b c"' 'd'\\''e'`,
		],
		[['shift night'], {}, 'nothing found in 12 articles', 'for these words anywhere: wsws search shift night'],
		[['strike'], {lang: ['de']}, 'nothing found in 1 article', 'how the query was read: wsws search --explain strike'],
		[['strike'], {tag: ['gold']}, 'no article has the tag "gold"', 'see all with: wsws list'],
		[[], {fixedStrings: 'Strike'}, 'nothing found in 12 articles', 'without regard to case, add: -i'],
		[['«shift night»'], {}, 'nothing found in 12 articles', 'for these words anywhere: wsws search shift night'],
		[['招商 公司'], {}, 'nothing found in 12 articles', 'for these words anywhere: wsws search 招商 公司'],
		[['かたかな'], {}, 'nothing found in 12 articles', 'how the query was read: wsws search --explain かたかな'],
		[['zzz & qqq'], {}, 'nothing found in 12 articles', 'for these words anywhere: wsws search zzz qqq'],
		[['zzz && qqq'], {}, 'nothing found in 12 articles', "how the query was read: wsws search --explain 'zzz && qqq'"],
		[['zzz', 'notes/'], {}, 'nothing found in 12 articles', 'to search in it alone: wsws search zzz --in notes/'],
		[
			['zz*z'],
			{},
			'nothing found in 12 articles',
			"a * stands at the end of a word; elsewhere: wsws search -e '\\bzz\\w*z\\b'",
		],
		[
			['*zzz'],
			{},
			'nothing found in 12 articles',
			"a * stands at the end of a word; elsewhere: wsws search -e '\\b\\w*zzz\\b'",
		],
		[['crane++', '.strike'], {}, 'nothing found in 12 articles', 'without the signs: wsws search crane strike'],
		[['"zzz qqq"~5'], {}, 'nothing found in 12 articles', "for words near each other: wsws search 'zzz NEAR/5 qqq'"],
		[['/zz.z/'], {}, 'nothing found in 12 articles', 'for a regular expression: wsws search -e zz.z'],
		[['zzz', 'src'], {}, 'nothing found in 12 articles', 'to search in it alone: wsws search zzz --in src'],
		[
			['zzz', 'src/no-such.md'],
			{},
			'nothing found in 12 articles',
			'to search in it alone: wsws search zzz --in src/no-such.md',
		],
		[
			['telegra*ph'],
			{},
			'nothing found in 12 articles',
			"a * stands at the end of a word; elsewhere: wsws search -e '\\btelegra\\w*ph\\b'",
		],
		[
			['https://example.org/zz?a=1'],
			{},
			'nothing found in 12 articles',
			"for an address of articles, or in their links: wsws search 'url:example.org/zz?a=1' OR 'link:example.org/zz?a=1'",
		],
	])('%j %j', async (words, options, message, hint) => {
		expect(await runSearch(words, options)).toEqual({status: 1, out: '', messages: `${message}\n${hint}\n`});
	});

	test.each<[string[], SearchOptions]>([
		[['xyzzy'], {}],
		[['strike'], {tag: ['gold']}],
		[[], {fixedStrings: 'xyzzy'}],
	])('and no word where none is wanted: %j %j', async (words, options) => {
		expect(await runSearch(words, {...options, silent: true})).toEqual({status: 1, out: '', messages: ''});
	});

	test('in an empty library', async () => {
		const {status, messages} = await runSearch(['strike'], {}, {articles: []});
		expect([status, messages]).toEqual([1, 'the library has no articles\nsee where it looks with: wsws info\n']);
	});
});

test('no way on with a pattern of which every line holds a match', async () => {
	const {messages} = await runSearch([], {regexp: '.*[a-z]*', invertMatch: true});
	expect(messages).toBe('nothing found in 12 articles\n');
});

describe('a word that names a file, as grep takes it', () => {
	test.each([
		[['strike', 'docs/'], '"docs/" was looked for as words; to search in it alone: wsws search strike --in docs/\n'],
		[['strike', 'no-such-folder/'], ''],
		[['strike', 'docs'], ''],
	])('%j is said where something was found', async (words, messages) => {
		const articles = await articlesOf({'/a.md': '# A strike\n\nSee docs, no such folder.\n'});
		const {out, messages: said} = await runSearch(words, {}, {articles});
		expect([out === '', said]).toEqual([false, messages]);
	});

	test('with a pattern it is an error that says so', async () => {
		const {messages} = await runSearch(['docs/'], {regexp: 'a b'});
		expect(messages).toMatch("to search in a file or a folder alone: wsws search -e 'a b' --in docs/");
	});
});

test('a question in quotation marks finds its words apart, where no article has them beside each other', async () => {
	const question = ['dockers of the strike'];
	const apart = await runSearch(question, {any: true});
	expect(apart.messages).toBe('no article has the phrase; these have: dockers, of, the, strike\n');
	expect(apart.out).toMatch(/^harbour:11:/m);
	expect(await runSearch(question)).toMatchObject({status: 1});
});

test.each<SearchOptions>([{fixedStrings: 'Strik', ignoreCase: true}, {fixedStrings: '§'}])(
	'no way on leads nowhere: %j',
	async options => {
		const found = {
			...options,
			fixedStrings: `${options.fixedStrings}xyzzy§`.replace(options.ignoreCase ? '' : 'xyzzy', ''),
		};
		expect((await runSearch([], found)).messages).toBe('nothing found in 12 articles\n');
	},
);

describe('a wrong use is status 2', () => {
	test.each<[string[], SearchOptions, string]>([
		[[], {}, 'nothing to search for'],
		[['"'], {}, 'this quotation is not closed'],
		[['strike'], {since: 'soon'}, '--since "soon" is not a date'],
		[['strike'], {regexp: 'a'}, 'a pattern and the words "strike" are two questions'],
		[['foo'], {fixedStrings: '-i'}, 'a pattern and the words "foo" are two questions'],
		[[], {regexp: 'a('}, '"a(" is not a regular expression: unterminated group'],
		[['strike'], {caseSensitive: true}, 'words are found in any case'],
		[['strike'], {wordRegexp: true}, '-w goes with -e and -F'],
		[['strike'], {lineRegexp: true}, '-x goes with -e and -F'],
		[['strike'], {invertMatch: true}, '-v goes with -e and -F'],
	])('%j %j: %s', async (words, options, message) => {
		const said = await runSearch(words, options);
		expect([said.status, said.out, said.messages.split('\n')[0]]).toEqual([2, '', message]);
	});
});

describe('articles that can not be read', () => {
	const unreadable = ['a', 'b', 'c', 'd', 'e'].map(name => ({path: `/${name}.md`, reason: 'not text'}));

	test('are said, and make the status 2 where nothing was found: the answer may be in one', async () => {
		const {status, out, messages} = await runSearch(['scandal'], {}, {unreadable});
		expect(out).toMatch(/^tram:12:/);
		expect(messages).toBe(
			"wsws: /a.md: not text\nwsws: /b.md: not text\nwsws: /c.md: not text\nwsws: 2 more can't be read; see: wsws check\n",
		);
		expect(status).toBe(0);
		expect((await runSearch(['xyzzy'], {}, {unreadable})).status).toBe(2);
		expect((await runSearch(['xyzzy'], {namesWithout: true}, {unreadable})).status).toBe(0);
		expect((await runSearch([], {regexp: '.', namesWithout: true}, {unreadable})).status).toBe(2);
	});
});

test('results are printed before the next ones are looked for', async () => {
	const [first, second] = await articlesOf({'/2024-01-02-a.md': 'strike', '/2024-01-01-b.md': 'strike'});
	if (!first || !second) throw new Error('no articles');
	const unread: MemoryArticle = {
		...second,
		get passages(): never {
			throw new UserError('the second was read');
		},
	};
	const {out, messages} = await runSearch(['strike'], {}, {articles: [first, unread]});
	expect([out, messages.split('\n')[0]]).toEqual(['a:1:strike\n', 'the second was read']);
});

test('what matched in the hits of a pattern is looked for only where it is shown', () => {
	const io = (isLaidOut: boolean, isColoured: boolean) =>
		({isLaidOut, paint: (_: string, text: string) => (isColoured ? `<${text}>` : text)}) as Io;
	const [pipe, coloured, page] = [io(false, false), io(false, true), io(true, false)];
	expect([{}, {count: true}, {countBy: 'year' as const}].map(options => showsMatches(options, pipe))).toEqual([
		false,
		false,
		false,
	]);
	const shown = [{onlyMatching: true}, {kwic: true}, {json: true}, {countMatches: true}];
	expect(shown.map(options => showsMatches(options, pipe))).toEqual(shown.map(() => true));
	expect([coloured, page].map(io => showsMatches({}, io))).toEqual([true, true]);
});
