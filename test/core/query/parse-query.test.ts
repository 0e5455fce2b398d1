import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import {explainQuery, printQuery} from '../../../src/core/query/print-query.ts';
import {QueryError} from '../../../src/core/query/query-error.ts';
import {anyText} from '../../any-text.ts';
import {trials} from '../../trials.ts';
import {testDay} from './find-places.ts';

const read = (query: string): string => printQuery(parseQuery(query, testDay));

describe('a query is read as', () => {
	test.each([
		['Strike', 'strike'],
		['strike*', 'strike*'],
		['López', 'lópez'],
		['=Strike', '=strike'],
		['C++', '=c++'],
		['did it end?', 'did it end'],
		['U.S. 100% end!', '=u.s =100 end'],
		['.NET C# =a++', '.net =c# =a++'],
		['a b  c', 'a b c'],
		['getRuntime() java', 'getruntime java'],
		['array.map(x).at()', '"array map*" x .at'],
		['(map() OR filter()) list', '(map OR filter) list'],
		['a AND b', 'a b'],
		['a | b', 'a OR b'],
		['a || b c', 'a OR (b c)'],
		['a|b', 'a OR b'],
		['"a | b"', '"a b"'],
		['lang:en strike', 'lang:"en" strike'],
		['title:wire sea', 'title:wire sea'],
		['date:2024.. strike', 'date:2024-01-01.. strike'],
		['date:last year strike', 'date:2023-01-01..2023-12-31 strike'],
		['date:june 2023 strike', 'date:2023-06-01..2023-06-30 strike'],
		['date:2023 strike', 'date:2023-01-01..2023-12-31 strike'],
		['date:"2023" "12"', 'date:2023-01-01..2023-12-31 =12'],
		['a and b or not c', 'a and b or not c'],
		['a OR b c', 'a OR (b c)'],
		['(a OR b) c', '(a OR b) c'],
		['(((a)))', 'a'],
		['a (b (c))', 'a b c'],
		['a -b', 'a -b'],
		['a NOT b', 'a -b'],
		['NOT NOT -a', '-a'],
		['-(a OR b)', '-(a OR b)'],
		['-(-a)', 'a'],
		['-a NEAR b', '-(a NEAR/10 b)'],
		['"A  phrase."', '"a phrase"'],
		['"a phra*"', '"a phra*"'],
		['"a phra"*', '"a phra*"'],
		['working-class', 'working-class'],
		['don’t', "don't"],
		['„Die Straße“', '"die strasse"'],
		['"移民"', '=移民'],
		['"移民 工人"', '"移民 工人"'],
		['移民。工人', '"移民 工人*"'],
		['U.S.', '=u.s'],
		['1,200', '1,200'],
		['1,2 3.5 R&D', '"1 2*" "3 5*" r&d'],
		['"O’Brien said"', '"o\'brien said"'],
		['移民2023年', '移民2023年'],
		['a NEAR b NEAR/3 "c d"', 'a NEAR/10 b NEAR/3 "c d"'],
		['title:a', 'title:a'],
		['title:(a OR b) c', '(title:a OR title:b) c'],
		['title:(a NEAR/2 b)', 'title:(a NEAR/2 b)'],
		['title:-', undefined],
		['in:"the vote"', 'in:"the vote"'],
		['tag:=strike', 'tag:=strike'],
		['lang:pt_BR', 'lang:"pt-br"'],
		['words:>1000', 'words:1001..'],
		['words:<1000', 'words:0..999'],
		['words:>=5', 'words:5..'],
		['words:..500', 'words:0..500'],
		['words:100..200 is:Unread', 'words:100..200 is:unread'],
		['site:Example.org', 'site:"example.org"'],
		['url:https://example.org/a', 'url:"https://example.org/a"'],
		['saved:today', 'saved:2024-06-15..2024-06-15'],
		['updated:2024..', 'updated:2024-01-01..'],
		['text:strike', 'text:strike'],
		['date:2019..2023', 'date:2019-01-01..2023-12-31'],
		['date:2023-12', 'date:2023-12-01..2023-12-31'],
		['date:..2020', 'date:..2020-12-31'],
		['date:2020..', 'date:2020-01-01..'],
		['date:>=2020-06', 'date:2020-06-01..'],
		['saved:>2020', 'saved:2021-01-01..'],
		['updated:<2020', 'updated:..2019-12-31'],
		['date:<=2020', 'date:..2020-12-31'],
		['date:last-year', 'date:2023-01-01..2023-12-31'],
		['date:"last month"', 'date:2024-05-01..2024-05-31'],
		['https://example.org/a', '"https example org a*"'],
		['12:30', '"12 30*"'],
		['a - b', 'a b'],
		['a & b', 'a b'],
		['a\0b', 'a b'],
		['"a AND b"', '"a and b"'],
		["'; DROP TABLE texts; --", 'drop table texts'],
		['{title} : x', '=title x'],
		['%', undefined],
		['(a) '.repeat(60), 'a '.repeat(60).trim()],
	])('%j: %j', (query, printed) => {
		if (printed === undefined) expect(() => read(query)).toThrow(QueryError);
		else expect(read(query)).toBe(printed);
	});
});

describe('a wrong query is refused with its place', () => {
	test.each([
		['', 1, 'nothing to search for'],
		['   ', 1, 'nothing to search for'],
		['*', 1, 'nothing to search for'],
		['🎉 %', 1, 'nothing to search for'],
		['"', 1, 'this quotation is not closed'],
		['strike "a b', 8, 'this quotation is not closed'],
		['strike „a b', 8, 'this quotation is not closed'],
		['a ""', 3, 'this quotation has no word'],
		['(a', 1, 'this parenthesis is not closed'],
		['((a)', 1, 'this parenthesis is not closed'],
		['a)', 2, 'this parenthesis closes nothing'],
		[')', 1, 'this parenthesis closes nothing'],
		['a ()', 3, 'nothing between these parentheses'],
		['(', 1, 'this parenthesis is not closed'],
		['AND', 1, 'AND needs something before it'],
		['AND OR', 1, 'AND needs something before it'],
		['a AND OR b', 3, 'AND needs something after it'],
		['a OR', 3, 'OR needs something after it'],
		['a OR %', 3, 'OR needs something after it'],
		['(OR a)', 2, 'OR needs something before it'],
		['NOT', 1, 'NOT needs something after it'],
		['a -"', 4, 'this quotation is not closed'],
		['NEAR', 1, 'NEAR needs something before it'],
		['a NEAR', 3, 'NEAR needs something after it'],
		['a NEAR/ b', 3, 'NEAR/ takes a number of words, 0 to 1000'],
		['a NEAR/x b', 3, 'NEAR/ takes a number of words, 0 to 1000'],
		['a NEAR/1001 b', 3, 'NEAR/ takes a number of words, 0 to 1000'],
		['a NEAR/1e2.5 b', 3, 'NEAR/ takes a number of words, 0 to 1000'],
		['a NEAR (b c)', 3, 'NEAR joins two words or phrases'],
		['a NEAR -b', 3, 'NEAR needs something after it'],
		['title:a NEAR b', 9, 'NEAR joins texts of one field'],
		['titel:a', 1, 'no field titel:'],
		['a foo:b', 3, 'no field foo:'],
		['title:%', 7, 'this has no letter or digit'],
		['title:-a', 1, 'title: takes a word or a quotation'],
		['title:AND', 1, 'title: takes a word or a quotation'],
		['title:(tag:a)', 8, 'a field within a field'],
		['lang:(a)', 1, 'lang: takes a word or a quotation'],
		['lang:%', 6, 'this has no letter or digit'],
		['date:2023-13', 6, '"2023-13" is not a date'],
		['date:2023-02-30', 6, '"2023-02-30" is not a date'],
		['date:soon', 6, '"soon" is not a date'],
		['date:..', 6, '".." is not a date'],
		['date:2019..x', 6, '"2019..x" is not a date'],
		['date:2019..2020..2021', 6, '"2019..2020..2021" is not a date'],
		['lang:english', 6, '"english" is not a language code'],
		['NEAR(a b, 5)', 1, 'NEAR stands between words'],
		['date:>soon', 6, '">soon" is not a date'],
		['lang:"en strike"', 6, '"en strike" is not a language code'],
		['is:red', 4, 'no article is "red"'],
		['words:many', 7, '"many" is no number of words'],
		['saved:soon', 7, '"soon" is not a date'],
		['date:2023..2019', 6, 'this range ends before it begins'],
		['words:500..100', 7, 'this range ends before it begins'],
		['('.repeat(10_000), 51, 'parentheses go deeper than 50'],
		['a '.repeat(5000), 501, 'a query has at most 250 words'],
		[`"${'a '.repeat(5000)}"`, 1, 'a query has at most 250 words'],
	])('%j at %i: %s', (query, column, problem) => {
		const error = errorOf(query);
		expect([error.column, error.message.split('\n')[0]]).toEqual([column, problem]);
		expect(error.hint).toBeTruthy();
	});

	test.each([
		['from:ann', 'author'],
		['a intitle:b', 'title'],
		['topic:strike', 'tag'],
		['before:2024', 'date'],
		['source:x', 'site'],
		['constructor:x', ''],
	])('the field of another program in %j is said as ours', (query, ours) => {
		const hint = ours === '' ? /^fields are/ : new RegExp(`^did you mean "${ours}:"\\? fields are`);
		expect(errorOf(query).hint).toMatch(hint);
	});

	test('with a caret below the sign, however long the query and however wide its characters', () => {
		expect(errorOf('strike "a').message).toBe('this quotation is not closed\n  strike "a\n         ^');
		expect(errorOf('移民 "a').message).toBe('this quotation is not closed\n  移民 "a\n  \u3000\u3000 ^');
		const [, query = '', caret = ''] = errorOf(`${'word '.repeat(40)}"${' word'.repeat(40)}`).message.split('\n');
		expect(query[caret.indexOf('^')]).toBe('"');
		expect(query.length).toBeLessThan(110);
	});

	test('with the nearest field', () => {
		expect(errorOf('titel:a').hint).toMatch('did you mean "title:"?');
	});

	test('with the codes of languages', () => {
		expect(errorOf('lang:english').hint).toBe('did you mean lang:en?');
		expect(errorOf('lang:de,es').hint).toBe('did you mean (lang:de OR lang:es)?');
	});
});

function errorOf(query: string): QueryError {
	try {
		parseQuery(query, testDay);
	} catch (error) {
		if (error instanceof QueryError) return error;
		throw error;
	}
	throw new Error(`${query} was read`);
}

const pieces = [
	'strike',
	'López',
	'移民',
	'=',
	'"',
	'“',
	'”',
	'(',
	')',
	'-',
	'NOT',
	'AND',
	'OR',
	'NEAR',
	'NEAR/3',
	' ',
	'  ',
	'*',
	':',
	'title:',
	'in:',
	'tag:',
	'lang:',
	'date:',
	'2019',
	'..',
	'last-year',
	'a',
	'\0',
	'%',
	"'",
	'🎉',
	'\ud800',
	'\n',
	'foo:',
	'//',
	'/',
];
const query = fc.oneof(
	anyText(),
	fc.array(fc.constantFrom(...pieces)).map(parts => parts.join('')),
);

test('any text is read, or refused with a place in it; what is printed is read as the same', () => {
	fc.assert(
		fc.property(query, text => {
			let tree: ReturnType<typeof parseQuery>;
			try {
				tree = parseQuery(text, testDay);
			} catch (error) {
				if (!(error instanceof QueryError)) throw error;
				expect(error.column).toBeGreaterThanOrEqual(1);
				expect(error.column).toBeLessThanOrEqual(text.length + 1);
				return;
			}
			expect(explainQuery(tree).length).toBeGreaterThan(0);
			expect(parseQuery(printQuery(tree), testDay)).toEqual(tree);
		}),
		{numRuns: trials(1000)},
	);
});

test('a query is explained a condition a line', () => {
	const tree = parseQuery(
		'strik "night shift" =vote (bread OR -title:gas) tag:"labour day*" a NEAR/5 b lang:de date:2019..',
		testDay,
	);
	expect(explainQuery(tree)).toEqual([
		'all of:',
		'  a word that starts with "strik"',
		'  the phrase "night shift"',
		'  the word "vote"',
		'  any of:',
		'    a word that starts with "bread"',
		'    not a word that starts with "gas" in the title',
		'  a phrase that starts with "labour day" in a tag',
		'  a word that starts with "a" within 5 words of a word that starts with "b"',
		'  the language de',
		'  dated 2019-01-01 or later',
	]);
	expect(explainQuery(parseQuery('-(a OR b) date:..2020 date:2020 date:2020-02-02 移民', testDay))).toEqual([
		'all of:',
		'  none of:',
		'    a word that starts with "a"',
		'    a word that starts with "b"',
		'  dated 2020-12-31 or earlier',
		'  dated 2020-01-01 to 2020-12-31',
		'  dated 2020-02-02',
		'  the phrase "移民"',
	]);
});
