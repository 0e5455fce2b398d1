// What comes first, and what is found where no article has every word, over a real index.

import {describe, expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const filler = 'Words about other things fill this text, week after week. '.repeat(5);
const library = temporaryFolder({
	'mention.md': `# Notes\n\n${filler}This week in Rust 423 was good. Rust 423! This, this week.\n`,
	'423.md': `# This Week in Rust 423\n\n${filler}\n`,
	'424.md': `# This Week in Rust 424\n\n${filler}\n`,
	...Object.fromEntries(
		Array.from({length: 6}, (_, at) => [
			`long${at}.md`,
			`# Paper ${at}\n\nArticles, article, artful articles of article ${at}.\n`,
		]),
	),
	'short.md': `# Plain\n\n${filler}It is art.\n`,
	'plain.md': '# One\n\nThe resume resume resume.\n',
	'accents.md': `# Two\n\n${filler}The Résumé.\n`,
	'reviews.md': '# Meeting: a Code Review in the Lab\n\nSomebody read what others wrote.\n',
	'lab.md': `# Diary\n\n${filler}The lab, the code, reviews, and a meeting in the lab about code reviews.\n`,
	'telegraph.md': '# Operators\n\nThe operator of the telegraph went on strike.\n',
});

async function names(...words: string[]): Promise<string[]> {
	return (await runWsws(['search', ...words, '-l'], {library})).out
		.replace(/<[^>]*>/g, '')
		.trim()
		.split('\n');
}

describe('first comes', () => {
	test.each([
		['423 week this', '423'],
		['this week rust 424', '424'],
		['art', 'short'],
		['code reviews in the lab', 'reviews'],
		['reviews lab', 'reviews'],
		// Of one word a longer form in a title is no better than the word itself.
		['meet', 'reviews'],
		['reviews', 'lab'],
		['résumé', 'accents'],
		['resume', 'plain'],
	])('%s: %s', async (typed, first) => {
		expect((await names(...typed.split(' ')))[0]).toBe(first);
	});
});

const question = 'who was the telegraph operator that went first'.split(' ');

test('a question is answered by the articles with its most telling words: in a pipe where --any asks for it', async () => {
	const refused = await runWsws(['search', ...question], {library});
	expect([refused.status, refused.messages]).toEqual([1, expect.stringContaining('wsws search --any who was')]);
	const {status, out, messages} = await runWsws(['search', '--any', ...question, '-l'], {library});
	expect([status, out.replace(/<[^>]*>/g, '')]).toEqual([0, 'telegraph\n']);
	expect(messages).toMatch(/these have some of: .*telegraph/);
	expect((await runWsws(['search', ...question], {library, isTerminal: true})).status).toBe(0);
});

test.each([
	[['telegrahp'], 'no article has "telegrahp"; did you mean telegraph?'],
	[['strike', 'opperator'], 'no article has "opperator"; did you mean operator?'],
	[['zzzz'], 'how the query was read'],
	[['tele', 'graph'], 'did you mean telegraph?'],
	[['who', 'was', 'tele', 'graph'], 'wsws search --any'],
	[['thetelegraph', 'strike'], "did you mean 'the telegraph'?"],
	// Words that stand beside each other nowhere.
	[['strikeoperator'], 'how the query was read'],
])('of %j the nearest word is said', async (words, hint) => {
	expect((await runWsws(['search', ...words], {library})).messages).toContain(hint);
});

test.each([
	[['tele', 'graph'], 'telegraph', 'these have "telegraph"'],
	[['rusttelegraph'], '', 'nothing found'],
	[['weekrust', '424'], '', 'nothing found'],
	[['thisweek', '424'], '424', 'these have "this week"'],
])('%j finds words with spaces elsewhere', async (words, first, said) => {
	const {out, messages} = await runWsws(['search', '--any', ...words, '-l'], {library});
	expect([out.replace(/<[^>]*>/g, '').split('\n')[0], messages]).toEqual([first, expect.stringContaining(said)]);
});

describe('a question whose words are all in an article', () => {
	const question = ['how', 'did', 'the', 'operator', 'stop', 'the', 'strike'];
	const library = temporaryFolder({
		'long.md': `# Long\n\nHow did the operator stop? The strike. ${filler}\n`,
		'other.md': '# Other\n\nThe operator of a strike. Operator, strike.\n',
	});
	const said = async (options: string[]) =>
		(await runWsws(['search', ...question, ...options], {library, isTerminal: true})).messages;

	test.each([[[]], [['-n', '3']], [['--any', '-l']], [['--json']]])(
		'is answered by its telling words with %j',
		async options => {
			expect(await said(options)).toContain('these have');
		},
	);

	test.each([[['-l']], [['-c']], [['--sort', 'date']], [['--reverse']], [['--count-by', 'year']], [['--kwic']]])(
		'is a query like any other with %j',
		async options => {
			expect(await said(options)).not.toContain('these have');
		},
	);
});
