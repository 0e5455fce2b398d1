// Files as the wild has them: front matter of every kind and in every state, headings of both styles, odd encodings, dates
// in names, in the shares in which a survey of 56,000 articles found them. The same seed gives the same files.

import {randomFrom} from '../../../bench/random.js';

export interface RealWorldFile {
	/** Relative, with slashes; no two are the same. */
	path: string;
	bytes: Uint8Array;
	/** What its writer meant, as far as the file says it. */
	meant: {title: string; date: string | undefined; authors: string[]};
}

/** Makes so many files; equal arguments give equal files. */
export function realWorldFiles(count: number, seed: number): RealWorldFile[] {
	const random = choicesFrom(seed);
	return Array.from({length: count}, (_, index) => makeFile(index, random));
}

interface Choices {
	/** From 0 below 1. */
	next(): number;
	/** One of these. */
	of<T>(choices: readonly T[]): T;
	/** One of these, in these shares. */
	share<T>(shares: readonly (readonly [number, T])[]): T;
}

function makeFile(index: number, random: Choices): RealWorldFile {
	const facts = {
		title: {...random.of(titles), number: index},
		date: random.share(dates),
		author: random.share(authors),
		body: bodyText(random),
	};
	const draft = random.share(containers)(facts, random);
	return {path: draft.path, bytes: encode(draft.text, random), meant: draft.meant};
}

interface Facts {
	title: {plain: string; written: string; number: number};
	date: {written: string; meant: string | undefined};
	author: {yaml: string; meant: string[]};
	body: string;
}

interface Draft {
	path: string;
	text: string;
	meant: RealWorldFile['meant'];
}

type Container = (facts: Facts, random: Choices) => Draft;

const titles = [
	{plain: 'The eight-hour day', written: 'The eight-hour day'},
	{plain: 'What a telegraph office was: a tour', written: '"What a telegraph office was: a tour"'},
	{plain: "The printers' chapel", written: "'The printers'' chapel'"},
	{plain: 'Bread & roses', written: 'Bread &amp; roses'},
	{plain: 'The port’s last strike', written: '"The port&#8217;s <i>last</i> strike"'},
	{plain: 'How make works', written: 'How `make` works'},
	{plain: 'Über die Setzer', written: 'Über die Setzer'},
	{plain: '活字の歴史', written: '活字の歴史'},
	{plain: 'A title that goes on', written: '"A title that\n  goes on"'},
	{plain: 'A title at column zero', written: '"A title\nat column zero"'},
] as const;

const dates: [number, Facts['date']][] = [
	[50, {written: '2019-05-14', meant: '2019-05-14'}],
	[20, {written: '2012-01-05T19:34:00+02:00', meant: '2012-01-05'}],
	[8, {written: '2021-03-09 9:05:11 -0800', meant: '2021-03-09'}],
	[4, {written: '"2016-07-02"', meant: '2016-07-02'}],
	[3, {written: '14 February 2012', meant: '2012-02-14'}],
	[3, {written: 'Tue, 09 Mar 2021 10:00:00 GMT', meant: '2021-03-09'}],
	[3, {written: '2021/06/08', meant: '2021-06-08'}],
	[2, {written: '1937', meant: '1937'}],
	[1, {written: '2024年5月27日 14:50:10', meant: '2024-05-27'}],
	[1, {written: 'unknown', meant: undefined}],
	[1, {written: '2019-15-05', meant: undefined}],
	[4, {written: '', meant: undefined}],
];

const authors: [number, Facts['author']][] = [
	[40, {yaml: '', meant: []}],
	[30, {yaml: 'author: Labour desk', meant: ['Labour desk']}],
	[8, {yaml: 'author: Labour desk, History desk and Press desk', meant: ['Labour desk', 'History desk', 'Press desk']}],
	[8, {yaml: 'authors:\n  - labourdesk\n  - historydesk', meant: ['labourdesk', 'historydesk']}],
	[
		4,
		{
			yaml: 'authors:\n- name: Labour desk\n  url: https://example.org\n- History desk',
			meant: ['Labour desk', 'History desk'],
		},
	],
	[4, {yaml: 'author: Labour desk (Paris, Lyon), Press desk', meant: ['Labour desk (Paris, Lyon)', 'Press desk']}],
	[3, {yaml: 'author: Labour desk https://example.org/users/x', meant: ['Labour desk']}],
	[2, {yaml: 'author:\n  name: Labour desk', meant: ['Labour desk']}],
	[1, {yaml: 'author: null', meant: []}],
];

const containers: [number, Container][] = [
	[56, yaml],
	[2, brokenYaml],
	[1, repeatedKey],
	[16, noContainer],
	[4, nameOnly],
	[8, htmlComment],
	[7, definitions],
	[3, toml],
	[1, keyLines],
	[1, exported],
	[1, json],
];

function yaml({title, date, author, body}: Facts, random: Choices): Draft {
	const extras = [
		'tags: [history, "print"]',
		'tags:\n- history\n- 47',
		'categories: news',
		'layout: post',
		'draft: false',
	];
	const more = [
		'summary: >\n  Folded\n  text.',
		'image:\n  src: a.png\n  alt: A',
		'changelog: |\n  # 1\n\n  title: no',
		'# note',
		'',
	];
	const lines = [
		`title: ${title.written}`,
		date.written && `date: ${date.written}`,
		author.yaml,
		random.of(extras),
		random.of(more),
	];
	const heading = random.share([
		[9, ''],
		[1, `# ${title.plain}\n\n`],
	] as const);
	const before = random.share([
		[98, ''],
		[1, '\n'],
		[1, '\n\n'],
	] as const);
	const fence = random.share([
		[98, '---'],
		[2, '--- '],
	] as const);
	const text = `${before}${fence}\n${lines.filter(Boolean).join('\n')}\n---\n\n${heading}${body}`;
	return withDatedPath(
		{title, date, random},
		{text, meant: {title: title.plain, date: date.meant, authors: author.meant}},
	);
}

function brokenYaml({title, body}: Facts, random: Choices): Draft {
	const broken = random.of(['summary: one: two', 'foo: [', 'bar: "baz', '\tqux: 1', 'note: *star*']);
	const text = `---\ntitle: Part ${title.number}\ndate: 2020-02-03\n${broken}\n---\n${body}`;
	return {
		path: `broken/${title.number}.md`,
		text,
		meant: {title: `Part ${title.number}`, date: '2020-02-03', authors: []},
	};
}

function repeatedKey({title, body}: Facts): Draft {
	const text = `---\ntitle: First\ntags: [a]\ntitle: Last\n---\n${body}`;
	return {path: `twice/part-${title.number}/index.md`, text, meant: {title: 'Last', date: undefined, authors: []}};
}

function noContainer({title, body}: Facts, random: Choices): Draft {
	const heading = random.share([
		[70, `# ${title.plain}\n\n`],
		[20, `${title.plain}\n${'='.repeat(12)}\n\n`],
		[3, `<h1 align="center">${title.plain}</h1>\n\n`],
		[7, `> A word before.\n\n# ${title.plain} #\n\n`],
	] as const);
	const text = heading + body;
	return withDatedPath(
		{title, date: {written: '', meant: undefined}, random},
		{text, meant: {title: title.plain, date: undefined, authors: []}},
	);
}

function nameOnly({title, body}: Facts, random: Choices): Draft {
	const path = random.of([
		`notes/a-note_${title.number}.md`,
		`notes/a-note-${title.number}/README.md`,
		`notes/a-note ${title.number}.txt`,
	]);
	return {path, text: body, meant: {title: `A note ${title.number}`, date: undefined, authors: []}};
}

function htmlComment({title, body}: Facts, random: Choices): Draft {
	const comment = random.of(['<!--yml\ncategory: 未分类\ndate: 2024-05-27 14:50:10\n-->', '<!-- # reviewed -->']);
	const text = `${comment}\n\n# ${title.plain}\n\n${body}`;
	return {path: `comments/${title.number}.md`, text, meant: {title: title.plain, date: undefined, authors: []}};
}

function definitions({title, body}: Facts): Draft {
	const text = `[#]: subject: (The source title)\n[#]: author: (Jane Doe)\n[#]: url: (https://example.org)\n\n${title.plain}\n======\n\n${body}`;
	return {
		path: `published/20160302 Title ${title.number}.md`,
		text,
		meant: {title: title.plain, date: '2016-03-02', authors: ['Jane Doe']},
	};
}

function toml({title, body}: Facts, random: Choices): Draft {
	const date = random.of([
		'date = 2018-08-15',
		'date = 2018-08-15T10:00:00Z',
		'path = "2018/08/15/slug"',
		'date = "2018-08-15"',
	]);
	const text = `+++\ntitle = ${JSON.stringify(title.plain)}\n${date}\nauthors = ["Labour desk"]\n[taxonomies]\ntags = ["a"]\n+++\n${body}`;
	return {
		path: `content/${title.number}.md`,
		text,
		meant: {title: title.plain, date: '2018-08-15', authors: ['Labour desk']},
	};
}

function keyLines({title, body}: Facts): Draft {
	const text = `Title: ${title.plain}\nDate: 2011-04-03 10:20\nAuthor: Labour desk\nTags: a, b\n\n${body}`;
	return {
		path: `pelican/${title.number}.md`,
		text,
		meant: {title: title.plain, date: '2011-04-03', authors: ['Labour desk']},
	};
}

function exported({title, body}: Facts, random: Choices): Draft {
	const end = random.of(['  ', '']);
	const text = `\n\n# ${title.plain}\n\nLabour desk, Press desk${end}\n3 April 2011\n\n${body}`;
	return {
		path: `exported/${title.number}.txt`,
		text,
		meant: {title: title.plain, date: '2011-04-03', authors: ['Labour desk', 'Press desk']},
	};
}

function json({title, body}: Facts): Draft {
	const text = `${JSON.stringify({title: title.plain, date: '2011-04-03', author: {name: 'Labour desk'}}, undefined, '\t')}\n\n${body}`;
	return {
		path: `json/${title.number}.md`,
		text,
		meant: {title: title.plain, date: '2011-04-03', authors: ['Labour desk']},
	};
}

/** Some keep their date in the path; it counts where the text has none. */
function withDatedPath(
	{title, date, random}: Pick<Facts, 'title' | 'date'> & {random: Choices},
	draft: Omit<Draft, 'path'>,
): Draft {
	const [path, inPath] = random.of([
		[`posts/${title.number}.md`, undefined],
		[`posts/article-${title.number}/index.md`, undefined],
		[`_posts/2015-10-21-article-${title.number}.markdown`, '2015-10-21'],
		[`2015/10/article-${title.number}.md`, '2015-10'],
		[`archive/2015-10-21-article-${title.number}/index.md`, '2015-10-21'],
	] as const);
	return {...draft, path, meant: {...draft.meant, date: date.meant ?? inPath}};
}

const blocks = [
	'The compositors stood at their cases from six in the morning, and the *stone* was lit by gas.',
	'A second paragraph, with a [link](https://example.org/a_(b)), an ![image](a.png) and `code`.',
	'## A section\n\n- one\n- two\n  - nested\n\n1. first\n2. second',
	'```sh\n# no heading\necho "title: no"\n```',
	'> A quotation,\n> over two lines.',
	'| a | b |\n| - | -: |\n| 1 | 2 |',
	'Some text with a footnote.[^1]\n\n[^1]: The note.',
	'Les ouvriers du livre, à Paris, étaient organisés depuis longtemps.',
	'<details><summary>More</summary>\n\nHidden text.\n\n</details>',
	'---\n\nText after a rule.',
];

function bodyText(random: Choices): string {
	const count = 1 + Math.floor(random.next() * 8);
	return `${[blocks[0], ...Array.from({length: count}, () => random.of(blocks))].join('\n\n')}\n`;
}

const encoders: [number, (text: string) => Uint8Array][] = [
	[930, utf8],
	[15, text => utf8(`\ufeff${text}`)],
	[30, text => utf8(text.replaceAll('\n', '\r\n'))],
	[5, text => utf8(text.replaceAll('\n', '\r'))],
	[10, utf16],
	[10, text => (/[^\0-\xff]/.test(text) ? utf8(text) : Uint8Array.from(text, character => character.charCodeAt(0)))],
];

function encode(text: string, random: Choices): Uint8Array {
	return random.share(encoders)(text);
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
	const units = Uint16Array.from({length: text.length + 1}, (_, index) =>
		index === 0 ? 0xfeff : text.charCodeAt(index - 1),
	);
	return new Uint8Array(units.buffer);
}

function choicesFrom(seed: number): Choices {
	const next = randomFrom(seed);
	const of = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
	const share = <T>(shares: readonly (readonly [number, T])[]): T => {
		let left = next() * shares.reduce((sum, [weight]) => sum + weight, 0);
		for (const [weight, choice] of shares) {
			left -= weight;
			if (left < 0) return choice;
		}
		return of(shares)[1];
	};
	return {next, of, share};
}
