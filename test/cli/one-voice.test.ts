// What is said of command lines that are wrong: one voice, whoever found the fault, and the way out for what people type
// who come from other programs.

import {describe, expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {shellWords} from '../shell-words.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const said = async (typed: string, situation = {}) => {
	const {status, messages} = await runWsws(shellWords(typed), situation);
	return [status, ...messages.trimEnd().split('\n')];
};

test.each([
	['list --fromat x', 'no option "--fromat"', 'did you mean --format?'],
	['list -z', 'no option "-z"', 'did you mean -0?'],
	['list -y', 'no option "-y"', 'see: wsws list --help'],
	['list -r', 'no option "-r"', 'did you mean --reverse?'],
	['cite -r x', 'no option "-r"', 'see: wsws cite --help'],
	['show -r x', 'no option "-r"', 'long text is paged, in colours, without that: leave it out'],
	['list --sort-by date', 'no option "--sort-by"', 'did you mean --sort?'],
	['search --sort-by=date x', 'no option "--sort-by=date"', 'did you mean --sort?'],
	['search --fixed x', 'no option "--fixed"', 'did you mean --fixed-strings?'],
	['search --word x', 'no option "--word"', 'did you mean --word-regexp?'],
	['search --ignore x', 'no option "--ignore"', 'did you mean --ignore-case?'],
	['search --strings x', 'no option "--strings"', 'did you mean --fixed-strings?'],
	['list --jsno', 'no option "--jsno"', 'did you mean --json?'],
	['list --revrse', 'no option "--revrse"', 'did you mean --reverse?'],
	['list --foot', 'no option "--foot"', 'see: wsws list --help'],
	['show x --code', 'no option "--code"', 'see: wsws show --help'],
	['read --follow x', 'no option "--follow"', 'in the reader r reads the file again'],
	['list --tail 3', 'no option "--tail"', 'the oldest come first: wsws list --reverse -n 3'],
	['list --head 3', 'no option "--head"', 'did you mean -n?'],
	['words --top 3', 'no option "--top"', 'did you mean -n?'],
	['related --max 3 x', 'no option "--max"', 'did you mean -n?'],
	['search x -n0', '--limit takes a whole number from 1, not "0"', 'see: wsws search --help'],
	['list -n0', '--limit takes a whole number from 1, not "0"', 'see: wsws list --help'],
	['list --by title', 'no option "--by"', 'did you mean --sort?'],
	['list --group-by tag', 'no option "--group-by"', 'did you mean --count-by?'],
	['list --columns name,title', 'no option "--columns"', "columns of your choice: --format '{name} {title}'"],
	['search --files', 'no option "--files"', 'to list articles: wsws list'],
	['search --pcre2 x', 'no option "--pcre2"', 'expressions are those of JavaScript, with look-around: -e RE'],
	['read --plain x', 'no option "--plain"', 'to print it: wsws show ARTICLE, with the same option'],
	[
		'show x --format html',
		'no option "--format"',
		'a form is an option of its own: --plain, --markdown, --html, --json or --epub FILE',
	],
	['show -S x', 'no option "-S"', 'did you mean --width 0?'],
	['show --head x', 'no option "--head"', 'the first lines: wsws show wire | head'],
	['read x --line 31', 'no option "--line"', 'did you mean: wsws read ARTICLE:LINE'],
	['list -i', 'no option "-i"', 'to choose on a screen: wsws'],
	['add -t later x', 'no option "-t"', 'did you mean --tag?'],
	['show --raw x', 'no option "--raw"', 'did you mean --markdown?'],
	['show --paging=never x', 'no option "--paging=never"', 'did you mean --no-pager?'],
	['search x --or y', 'no option "--or"', 'as words, in capitals: wsws search strike OR wage; strike NOT wage'],
	['later harbour', 'no command "later"', 'to read it when there is time: wsws queue harbour'],
	['list --format json', 'the format "json" has no field', 'did you mean --json?'],
	['list --format title', 'the format "title" has no field', 'did you mean {title}?'],
	['list --format %t', 'the format "%t" has no field', 'fields stand in braces, as in: {name} {title}'],
	[
		'list --sort modified',
		'--sort takes date, saved, updated, progress, title, author or words, not "modified"',
		'did you mean updated?',
	],
	['list -t', 'no option "-t"', 'the newest come first; another order: --sort'],
	['list --read', 'no option "--read"', 'did you mean: wsws list is:read'],
	['list --grep x', 'no option "--grep"', 'words stand alone, as in: wsws list strike'],
	['help search foo', 'no command "search foo"', 'did you mean: wsws help search'],
	['help feed foo', 'no command "feed foo"', 'did you mean: wsws help feed'],
	['man search', 'no command "man"', 'did you mean: wsws help search'],
	['docs list', 'no command "docs"', 'did you mean: wsws help list'],
	['search -h x', '-h is for help', 'for texts without names: wsws search strike | cut -d: -f3-'],
	['search --glob=*.md x', 'no option "--glob=*.md"', 'for some files alone: --in FILE|FOLDER'],
	['search -g*.md x', 'no option "-g"', 'for some files alone: --in FILE|FOLDER'],
	['search -tmd x', 'no option "-t"', 'for some files alone: --in FILE|FOLDER'],
	['read -t x', 'no option "-t"', 'see: wsws read --help'],
	['show --stats x', 'no option "--stats"', 'see: wsws show --help'],
	['search -uu x', 'no option "-u"', 'files whose names begin with a point are no articles'],
	['search -lZ x', 'no option "-Z"', 'did you mean -0?'],
	['read -p crane harbour', 'no option "-p"', 'at the first hit: wsws read --query WORDS ARTICLE'],
	['read --continue', 'no option "--continue"', 'an article opens where you left it: wsws read ARTICLE'],
	['feed -l', 'no option "-l"', 'did you mean: wsws feed list'],
	['search --files-with-matches x', 'no option "--files-with-matches"', 'did you mean -l?'],
	['search -N x', 'no option "-N"', 'for texts without names: wsws search strike | cut -d: -f3-'],
	['search -NI x', 'no option "-N"', 'for texts without names: wsws search strike | cut -d: -f3-'],
	['search -M 100 x', 'no option "-M"', 'a width for lines: --width 100 --color always'],
	['search -j 4 x', 'no option "-j"', 'it uses as many threads as the machine has room for'],
	['search -j4 x', 'no option "-j"', 'leave -j4 out; for articles without the word, type: NOT j4'],
	['search -M100 x', 'no option "-M"', 'leave -M100 out; for articles without the word, type: NOT M100'],
	[
		'list -ltr',
		'-ltr: a list has no options of ls',
		'the newest come first; other orders: --sort, --reverse; for articles without the word, type: NOT ltr',
	],
	['list -R', 'no option "-R"', 'a library is a folder with all that are in it'],
	['feed -u x', 'no option "-u"', 'to follow a feed: wsws feed add https://example.org'],
	['add -o x y', 'no option "-o"', 'it is saved in the folder that wsws info names'],
	['show -p crane x', 'no option "-p"', 'at the first hit: wsws read --query WORDS ARTICLE'],
	['show --quit-if-one-screen x', 'no option "--quit-if-one-screen"', expect.stringContaining('leave it out')],
	['list --skip 5', 'no option "--skip"', 'the others: wsws list | tail -n +6'],
	['-n 3', 'no option "-n"', 'did you mean: wsws list -n 3'],
	['cite -s bibtex x', 'no option "-s"', 'did you mean --style?'],
	['list --max-count=3', 'no option "--max-count=3"', 'did you mean -n?'],
	['feed import x.opml', 'no command "feed import"', 'did you mean: wsws add x.opml'],
	['feed reload', 'no command "feed reload"', 'did you mean: wsws sync'],
	['feed urls', 'no command "feed urls"', 'did you mean wsws feed list?'],
	['feed wander', 'no command "feed wander"', 'see: wsws feed --help'],
	['list --format csv', 'the format "csv" has no field', 'in a pipe columns are parted by tabs: leave --format out'],
	['-v', 'no option "-v"', 'did you mean -V?'],
	['list -5', 'no option "-5"', 'did you mean -n 5?'],
	['notes --json', 'no option "--json"', 'did you mean --format json?'],
	['cite harbour --bib', 'no option "--bib"', 'did you mean --style bibtex?'],
	['list --aut', 'no option "--aut"', 'did you mean --author?'],
	['notes --delete x', 'no option "--delete"', 'did you mean: wsws unnote NOTE'],
	['note --list', 'no option "--list"', 'did you mean: wsws notes'],
	['unqueue --all', 'no option "--all"', 'did you mean: wsws queue -0 | xargs -0 wsws unqueue --'],
	['show --last', 'no option "--last"', 'did you mean: wsws show 1'],
	['cite harbour --bibtex', 'no option "--bibtex"', 'did you mean --style bibtex?'],
	['list --before 2024', 'no option "--before"', 'did you mean --until?'],
	['list --from 2024', 'no option "--from"', 'did you mean --since?'],
	['cite harbour --format bibtex', 'no option "--format"', 'did you mean --style?'],
	['add --all x', 'no option "--all"', 'see: wsws add --help'],
	['feed rm x', 'no command "feed rm"', 'did you mean wsws feed remove?'],
	['unsubscribe x', 'no command "unsubscribe"', 'to follow a feed no longer: wsws feed remove x'],
	['today', 'no command "today"', 'to list what is dated today: wsws list --since today'],
	['list -q', 'no option "-q"', 'did you mean --quiet?'],
	['list --csv', 'no option "--csv"', 'in a pipe columns are parted by tabs; others with --format or --json'],
	['search --hidden x', 'no option "--hidden"', 'files whose names begin with a point are no articles'],
	['list --no-color', 'no option "--no-color"', 'did you mean --color never?'],
	[
		'show x --theme dark',
		'no option "--theme"',
		'the configuration names one, as in theme: dark; see wsws config --themes',
	],
	['search --title x', 'no option "--title"', 'words of a title: wsws search title:word'],
	[
		'config theme dark',
		'config takes no argument, and got 2',
		'settings are lines of the file that it names, as in: theme: dark',
	],
	['mark harbour read', 'mark takes read or unread, not "harbour"', 'did you mean: wsws mark read harbour'],
	['mark as unread harbour', 'mark takes read or unread, not "as"', 'did you mean: wsws mark unread harbour'],
	['mark all read', 'mark takes read or unread, not "all"', 'did you mean: wsws mark read --query is:unread'],
	['mark --unread x', 'no option "--unread"', 'did you mean: wsws mark unread ARTICLE'],
	['config list', 'config takes no argument, and got 1', 'did you mean: wsws config'],
	['tag list', 'tag needs <article>', 'did you mean: wsws list --count-by tag'],
	['sync https://a.example', 'sync takes no argument, and got 1', 'did you mean: wsws feed add https://a.example'],
	['feed https://a.example', 'no command "feed https://a.example"', 'did you mean: wsws feed add https://a.example'],
	['+50 harbour', 'no command "+50"', 'did you mean: wsws read harbour:50'],
	['harbour +/crane', 'no command "harbour"', 'did you mean: wsws read harbour --query crane'],
	['read harbour +G', 'read takes one argument, and got 2', 'did you mean: wsws read harbour'],
	['harbour show', 'no command "harbour"', 'did you mean: wsws show harbour'],
	['harbour ./package.json', 'no command "harbour"', 'did you mean: wsws show harbour ./package.json'],
	['grep -rn x test', 'no command "grep"', 'to search: wsws search x --in test'],
	['-C test list', 'no option "-C"', 'articles of one folder: --library FOLDER'],
	['--json list', 'no option "--json"', 'did you mean: wsws list --json'],
	['-n 2 list --reverse', 'no option "-n"', 'did you mean: wsws list -n 2 --reverse'],
	['--width 60 --toc show harbour', 'no option "--toc"', 'did you mean: wsws --width 60 show --toc harbour'],
	['--tag=x list', 'no option "--tag=x"', 'did you mean: wsws list --tag=x'],
	['list --tag --json', '--tag needs <tag>, and got the option --json', 'for the text itself: --tag=--json'],
	['words --collocates -n', '--collocates needs <word>, and got the option -n', 'for the text itself: --collocates=-n'],
	['search x --in --color=never', '--in needs <place>, and got the option --color=never', expect.anything()],
	['list --tag -- x', '--tag needs <tag>, and got the option --', 'see: wsws list --help'],
	['list --limit -n', '--limit takes a whole number from 1, not "-n"', 'see: wsws list --help'],
	['remove harbour', 'nobody is there to be asked', 'to remove without a question: wsws remove --yes harbour'],
	['list --color', '--color needs <when>: auto, always or never', 'see: wsws --help'],
	['completion', 'completion needs <shell>: bash, zsh, fish or powershell', 'see: wsws completion --help'],
	['list ..', '.. is a folder, and a query has words', 'its articles: wsws list --library ..'],
	['list ./test', './test is a folder, and a query has words', 'its articles: wsws list --library ./test'],
	['show', 'show needs <article>', 'see: wsws show --help'],
	['feed add', 'feed add needs <url>', 'see: wsws feed add --help'],
	['info x', 'info takes no argument, and got 1', 'of one article: wsws list --json WORDS'],
	['read a b', 'read takes one argument, and got 2', "one title: wsws read 'a b'; several articles: wsws show a b"],
	['list --limit abc', '--limit takes a whole number from 1, not "abc"', 'see: wsws list --help'],
	['list -n', '--limit needs <count>', 'see: wsws list --help'],
	[
		'list --sort dat',
		'--sort takes date, saved, updated, progress, title, author or words, not "dat"',
		'did you mean date?',
	],
	['list --color alwys', '--color takes auto, always or never, not "alwys"', 'did you mean always?'],
	['list --color maybe', '--color takes auto, always or never, not "maybe"', 'see: wsws --help'],
	[
		'show x --width 7',
		'--width takes a number of columns from 20, or 0 to leave lines whole, not "7"',
		'see: wsws --help',
	],
	['search x -C y', '--context takes a number of paragraphs, not "y"', 'see: wsws search --help'],
	['show x --html --json', "--html and --json don't go together", 'see: wsws show --help'],
	['completion tcsh', 'completion takes bash, zsh, fish or powershell, not "tcsh"', 'see: wsws completion --help'],
	['list --since foo', '--since "foo" is not a date', expect.stringContaining('2023')],
	["show ''", 'an empty word is no article', 'see what there is with: wsws list'],
	["--library '' list", '--library names no folder', 'it is empty; is a variable not set?'],
	["list --format '{date:%Q}'", '{date:%Q} has no conversion %Q', expect.stringMatching('%Y')],
	["list --format '{date:%H:%M}'", '{date:%H:%M} has no conversion %H', expect.stringMatching('%Y')],
])('%s', async (typed, message, hint) => {
	expect(await said(typed)).toEqual([2, `wsws: ${message}`, hint]);
});

test.each([
	['grep -i foo', 'to search: wsws search foo'],
	['grep -A 3 foo', 'to search: wsws search foo'],
	['head -n 5 harbour', 'to print an article: wsws show harbour'],
	['log -n 3', 'to list what came last: wsws list --sort saved'],
	['random', 'to read one by chance: wsws read "$(wsws list | shuf -n 1 | cut -f1)"'],
	[':e harbour', 'to read, with e for your editor: wsws read harbour'],
	['rg "national guard" notes', "to search: wsws search 'national guard' notes"],
	['cat harbour', 'to print an article: wsws show harbour'],
	['find bread', 'to search: wsws search bread'],
	['less harbour', 'to read: wsws read harbour'],
	['ls', 'to list articles: wsws list'],
	['ls -la', 'to list articles: wsws list'],
	['rm a b', 'to remove an article: wsws remove a b'],
	['wget https://example.org/x', 'to save an article: wsws add https://example.org/x'],
	['subscribe example.org', 'to follow a feed: wsws feed add example.org'],
	['vi a.md', 'to read, with e for your editor: wsws read a.md'],
	['clone https://example.org/x', 'to save an article: wsws add https://example.org/x'],
	['mark-read harbour', 'to mark as read: wsws mark read harbour'],
	['wc harbour', 'to count words: wsws words harbour'],
	['status -s harbour', 'to see how large the library is: wsws info'],
	['man', 'to read the manual: wsws help'],
	['update', 'to fetch what is new: wsws sync'],
	['tags', 'to see the tags: wsws list --count-by tag'],
	['unread', 'to list what is unread: wsws list --unread'],
	['serach foo --tag x', 'did you mean wsws search?'],
	['shwo wire', 'did you mean wsws show?'],
	['harbour', 'to search: wsws search harbour; to read: wsws read harbour'],
	['the price of bread', "to search: wsws search the price of bread; to read: wsws read 'the price of bread'"],
	['example.org/a', 'to read a page: wsws read https://example.org/a'],
	['pull x', 'to fetch what is new: wsws sync'],
	['lint x', 'to find problems: wsws check'],
	['browse x', 'to browse the library: wsws'],
	['upgrade x', 'to see which version it is: wsws --version'],
	['subscribe x', 'to follow a feed: wsws feed add x'],
	['tags x', 'to see the tags: wsws list --count-by tag x'],
	['constructor', 'to search: wsws search constructor; to read: wsws read constructor'],
])('%s is no command', async (typed, hint) => {
	const [status, message, shown] = await said(typed);
	expect([status, shown]).toEqual([2, hint]);
	expect(message).toMatch(/^wsws: no command "/);
});

test.each([
	['queue list', 'no article called "list"', 'wsws queue'],
	['queue add harbour', 'no article called "add"', 'wsws queue harbour'],
	['queue rm harbour', 'no article called "rm"', 'wsws unqueue harbour'],
	['star ls', 'no article called "ls"', 'wsws list --starred'],
	['star delete harbour', 'no article called "delete"', 'wsws unstar harbour'],
	['tag add later harbour', 'no article called "later"', 'wsws tag later harbour'],
	['tag rm later harbour', 'no article called "later"', 'wsws untag later harbour'],
	['note list', 'no article called "list"', 'wsws notes'],
	['mark read all', 'no article called "all"', 'wsws mark read --query is:unread'],
	['list queued', 'no article answers', 'wsws queue'],
	['list authors', 'no article answers', 'wsws list --count-by author'],
	['read latest', 'no article called "latest"', 'wsws read 1'],
	['show newest', 'no article called "newest"', 'wsws show 1'],
])('%s: a word that means something elsewhere', async (typed, message, line) => {
	expect(await said(typed)).toEqual([1, `wsws: ${message}`, `did you mean: ${line}`]);
});

test.each([
	['list --sort oldest', 'did you mean --sort date --reverse?'],
	['list --sort time', 'did you mean date?'],
	['list --sort mtime', 'did you mean updated?'],
	['list --sort size', 'did you mean words?'],
	['list --sort A-Z', 'did you mean title?'],
	['list --sort Z-A', 'did you mean --sort title --reverse?'],
	['search strike --sort A-Z', 'by title: wsws list --sort title QUERY'],
	['list --sort date:desc', 'did you mean date?'],
	['list --sort -title', 'did you mean title?'],
	['list --sort random', 'by chance: wsws list | shuf'],
	['list --sort unread', 'a part of the list: wsws list is:unread, is:read or is:starred'],
	['search x --sort oldest', 'did you mean --sort date --reverse?'],
	['search x --sort score', 'did you mean relevance?'],
	['list --count-by language', 'did you mean lang?'],
	['list --count-by day', 'did you mean month?'],
	['list --count-by source', 'did you mean site?'],
	['cite harbour --style apa', 'pandoc and Zotero make other styles of csl: wsws cite --style csl ARTICLE'],
	['cite harbour --style Chicago', 'pandoc and Zotero make other styles of csl: wsws cite --style csl ARTICLE'],
	['cite harbour --style json', 'did you mean csl?'],
	['cite harbour --style biblatex', 'did you mean bibtex?'],
	['cite harbour --style wombat', 'see: wsws cite --help'],
	['list --color=yes', 'did you mean always?'],
	['list --color off', 'did you mean never?'],
	['show harbour --links footnotes', 'did you mean end?'],
	['show harbour --links hide', 'did you mean none?'],
	['notes --format md', 'did you mean markdown?'],
	['completion pwsh', 'did you mean powershell?'],
])('%s: a value as others call it', async (typed, hint) => {
	const [status, message, shown] = await said(typed);
	expect([status, shown]).toEqual([2, hint]);
	expect(message).toMatch(/^wsws: \S+ takes .*, not "/);
});

describe('an article in the place of a command is read', () => {
	const folder = temporaryFolder({'a.md': '# A file\n\nIts text.\n', 'list/b.md': '# B\n'});

	test.each([
		[`${folder}/a.md`, undefined],
		[`--width 40 ${folder}/a.md --color never`, undefined],
		[`-- ${folder}/a.md`, undefined],
		['-', 'a.md'],
		['--quiet - --width 60', 'a.md'],
	])('wsws %s', async (typed, input) => {
		const {status, out} = await runWsws(shellWords(typed), {library: folder, input});
		expect([status, out.replace(/<\/?\w+>/g, '').replace(/━+\n/, '')]).toEqual([0, 'A file\n\nIts text.\n']);
	});

	test.each([':3', ':3:2', ':3:'])('at a place: a.md%s', async place => {
		const {status, out} = await runWsws([`${folder}/a.md${place}`], {library: folder});
		expect([status, out]).toEqual([0, expect.stringContaining('Its text.')]);
	});

	test('a folder is a library', async () => {
		expect(await said(`${folder}/list`)).toEqual([
			2,
			`wsws: ${folder}/list is a folder, not an article`,
			`list its articles with: wsws list --library ${folder}/list`,
		]);
	});

	test('two are shown', async () => {
		expect(await said(`${folder}/a.md ${folder}/a.md`)).toEqual([
			2,
			'wsws: read takes one argument, and got 2',
			`several articles: wsws show ${folder}/a.md ${folder}/a.md`,
		]);
	});
});

describe('with --quiet an empty answer is a status', () => {
	test.each(['search zzz', 'search -e zzz', 'list --tag strike --since 2090', 'search --tag nope bread'])(
		'%s',
		async typed => {
			expect(await said(`${typed} --quiet`)).toEqual([1, '']);
			expect((await said(typed))[1]).toMatch(/^wsws: /);
		},
	);

	test('what was typed wrongly is an error all the same', async () => {
		expect((await said('--quiet show zzz')).slice(0, 2)).toEqual([1, 'wsws: no article called "zzz"']);
		expect((await said('--quiet list --limit x'))[0]).toBe(2);
	});
});

describe('places', () => {
	const library = temporaryFolder({
		'name.md': '# Name\n\nOne.\n\nTwo.\n\nThree.\n',
		'name:3.md': '# Name three\n\nIts text.\n\nIts end.\n',
		'other.md': '# Other\n\nOne.\n\nTwo.\n',
	});

	test.each([
		['other:5', 'Two.'],
		['other:5:2', 'Two.'],
		['other.md:5:2:', 'Two.'],
		[`${library}/other.md:5:1`, 'Two.'],
		['name:3', 'Name three\n\nIts text.\n\nIts end.'],
		['name:3:5', 'Its end.'],
		['name.md:7', 'Three.'],
		['name.md:5:1', 'Two.\n\nThree.'],
	])('%s', async (place, text) => {
		expect((await runWsws(['show', place], {library})).out.trimEnd()).toBe(text);
	});
});

test.each(['./missing.md', 'missing.md', 'folder/missing'])('%s is no file', async typed => {
	expect(await said(typed)).toEqual([2, `wsws: no command and no file "${typed}"`, 'see the articles with: wsws list']);
});

test('-V is --version', async () => {
	expect((await runWsws(['-V'])).out).toBe((await runWsws(['--version'])).out);
});

test('a page without its scheme is known for one', async () => {
	expect(await said('show example.org/story')).toEqual([
		1,
		'wsws: no article called "example.org/story"',
		'for a page of the web: wsws read https://example.org/story',
	]);
	expect((await said('show nothing-of-it.md')).at(-1)).toBe('see them all with: wsws list');
});

test.each([
	['show example.org', 'for a page of the web: wsws read https://example.org/'],
	['show telegraph.md', 'did you mean 000_telegraph?'],
	['show girls.md', 'did you mean 000_telegraph?'],
	['search strike harbour.txt', 'to search in it alone: wsws search strike --in harbour.txt'],
	['search zzz a.md b.md', 'to search in them alone: wsws search zzz --in a.md --in b.md'],
	['show 71-73', 'several by their numbers: wsws show 71 72 73'],
	['show 81,90', 'several by their numbers: wsws show 81 90'],
	['show 2020-2024-report', 'see them all with: wsws list'],
	['list tag:strke', 'did you mean the tag strike?'],
	['list zzz', 'to look into the texts: wsws search zzz'],
])('%s finds nothing, and says: %s', async (typed, hint) => {
	const [status, , shown] = await said(typed);
	expect([status, shown]).toEqual([1, hint]);
});

test.each([
	'sync http://u:s3cret@a.example',
	'feed http://u:s3cret@a.example',
	'fetch http://u:s3cret@a.example',
	'list http://u:s3cret@a.example',
	'mark http://u:s3cret@a.example',
	'show --section x http://u:s3cret@',
	'show http:u:s3cret@a.example/',
	'show u:s3cret@a.example/x',
	'add //u:s3cret@a.example/x',
	'feed add //u:s3cret@a.example/x',
	'read http:/u:s3cret@a.example/x',
	'search --in "u:s3cret@a.example" x',
])('%s is told without the password', async typed => {
	const [status, ...lines] = await said(typed);
	expect(status).not.toBe(0);
	expect(lines.join('\n')).not.toMatch(/s3cret/);
});

test('nothing of one letter is nearest to a number', async () => {
	const library = temporaryFolder({'*.md': '# Star\n', 'a.md': '# A\n'});
	expect((await said('show 0', {library})).at(-1)).toBe('see them all with: wsws list');
});

describe('WSWS_LIBRARY that no shell expanded', () => {
	test('says why it is not found', async () => {
		expect(await said('list', {environment: {WSWS_LIBRARY: '~/notes'}})).toEqual([
			2,
			'wsws: no folder at ~/notes',
			'WSWS_LIBRARY names it, and only a shell makes your home of ~: write it out, as in /home/me/notes',
		]);
	});
});
