import {describe, expect, test} from 'vitest';
import {lsRows} from '../../../src/core/query/option-rows.ts';
import {queryOfWords, rewriteNegations} from '../../../src/core/query/shell-words.ts';
import {searchOptions} from '../../cli/search-options.ts';

describe('what the shell left of a query is put together again', () => {
	test.each([
		[['national', 'guard'], 'national guard'],
		[['national guard'], '"national guard"'],
		[['strike', 'national guard'], 'strike "national guard"'],
		[['title:national guard'], 'title:national guard'],
		[['date:last year'], 'date:last year'],
		[['lang:en strike'], 'lang:en strike'],
		[['strike || vote'], 'strike || vote'],
		[['strike|vote'], 'strike|vote'],
		[['Mexico: the crisis'], '"Mexico: the crisis"'],
		[["don't stop"], '"don\'t stop"'],
		[['2019 - 2023'], '"2019 - 2023"'],
		[[' strike '], 'strike'],
		[['strike -vote'], 'strike -vote'],
		[['strike =vote'], 'strike =vote'],
		[['strike OR vote'], 'strike OR vote'],
		[['strike NEAR/5 vote'], 'strike NEAR/5 vote'],
		[['strike "night shift"'], 'strike "night shift"'],
		[['(strike vote)'], '(strike vote)'],
		[['strike tag:labour'], 'strike tag:labour'],
		[['title:strike tag:labour'], 'title:strike tag:labour'],
		[['strike or vote'], '"strike or vote"'],
		[['', ''], ' '],
		[['= ='], '= ='],
	])('%j → %s', (words, query) => {
		expect(queryOfWords(words)).toBe(query);
	});
});

describe('a word after a minus is no row of options', () => {
	test.each([
		['amlo -biden', 'amlo NOT biden'],
		['amlo -mexico -méxico', 'amlo NOT mexico NOT méxico'],
		['strike -not bread', 'strike NOT bread'],
		['strike -europe -fee', 'strike NOT europe NOT fee'],
		['strike -"night -title:bread', 'strike NOT "night NOT title:bread'],
		['strike -l -il -n 3 -n3 -C2 -lC2', 'strike -l -i -l -n 3 -n3 -C2 -lC2'],
		['-ea.c -F3.5 -ie a', '-ea.c -F3.5 -ie a'],
		['-e -foo -F -bar --author -baz', '-e -foo -F -bar --author -baz'],
		['--names --since=2020 -', '--names --since=2020 -'],
		['a -- -biden', 'a -- -biden'],
		['a --library -biden --color -biden --names -biden', 'a --library -biden --color -biden --names NOT biden'],
		['strike -n0 -m0 -C-1 -n-3 -n+2', 'strike -n0 -m0 -C-1 -n-3 -n+2'],
		['-covid19 -n2020s -C2b', 'NOT covid19 NOT n2020s NOT C2b'],
	])('%s → %s', (typed, spelled) => {
		expect(rewriteNegations(typed.split(' '), searchOptions).join(' ')).toBe(spelled);
	});
});

describe('a row of short options as grep takes them is one', () => {
	test.each([
		['-rn strike', 'strike'],
		['-r strike', 'strike'],
		['-R -H -n strike', 'strike'],
		['-rin strike', '-i strike'],
		['-Hn strike', 'strike'],
		['-ln 3 strike', '-l -n 3 strike'],
		['-Fi foo', '-i -F foo'],
		['-lFi foo', '-l -i -F foo'],
		['-Fw -foo', '-w -F -foo'],
		['-iE a|b', '-i -e a|b'],
		['-P a', '-e a'],
		['-rne a', '-e a'],
		['a -- -rn', 'a -- -rn'],
		['-e -rn', '-e -rn'],
		['strike -violin', 'strike NOT violin'],
		['-nC2 strike', '-C2 strike'],
		['-rnA 2 strike', '-A 2 strike'],
		['-rm1 strike', '-m1 strike'],
		['-iB3 strike', '-iB3 strike'],
		['-rnis strike', '-i -s strike'],
		['-rnI strike', '-I strike'],
		['-lZ strike', '-l -Z strike'],
		['-NI strike', '-N -I strike'],
		['-oN strike', '-o -N strike'],
		['-iNo strike', '-i -N -o strike'],
		['-A2B1 strike', '-A2 -B1 strike'],
		['-uu strike', '-u -u strike'],
		['-g*.md strike', '-g *.md strike'],
		['-g!drafts/** strike', '-g !drafts/** strike'],
		['-tmd strike', '-t md strike'],
		['strike -tea -garden -gasoline', 'strike NOT tea NOT garden NOT gasoline'],
		['strike -rna -us -iran -mc2 -nA b', 'strike NOT rna NOT us NOT iran NOT mc2 NOT nA b'],
		['-Nixon -NATO -mRNA -eBay -McDonald -iPhone', 'NOT Nixon NOT NATO NOT mRNA NOT eBay NOT McDonald NOT iPhone'],
		['strike -pi -Nio', 'strike NOT pi NOT Nio'],
		['-piuma -F -ui', 'NOT piuma -F -ui'],
		['-g20 -b52 -covid19', 'NOT g20 NOT b52 NOT covid19'],
	])('%s → %s', (typed, options) => {
		expect(rewriteNegations(typed.split(' '), searchOptions).join(' ')).toBe(options);
	});

	test.each([
		['-hn strike', '-h is for help'],
		['-FE a', 'two kinds of pattern'],
		['zoo -lion', "-l and -o don't go together"],
		['-j4 strike', 'no option "-j"'],
		['-M100 strike', 'no option "-M"'],
		['-pi strike', '-pi may be options'],
		['-n 3 -Nio strike', '-Nio may be options'],
	])('%s is an error', (typed, message) => {
		expect(() => rewriteNegations(typed.split(' '), searchOptions)).toThrow(message);
	});
});

describe('a row of ls is one before a list', () => {
	test.each(['-la', '-lt', '-ltr', '-lah', '-al', '-alh', '-lS', '-rt', '-l1'])('%s is an error', typed => {
		expect(() => rewriteNegations([typed], searchOptions, lsRows)).toThrow('a list has no options of ls');
	});

	test.each(['-labour', '-art', '-tall', '-latin', '-tar', '-hall', '-all', '-rna'])('%s is a word', typed => {
		expect(rewriteNegations([typed], searchOptions, lsRows)).toEqual(['NOT', typed.slice(1)]);
	});
});
