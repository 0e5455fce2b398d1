import {expect, test} from 'vitest';
import {inlineTags} from '../../../../src/core/article/note/inline-tags.ts';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import type {InlineToken} from '../../../../src/core/markdown/tokens.ts';

async function tagsOf(text: string): Promise<string[]> {
	return (await parseArticle({text, path: '/vault/a.md'})).metadata.tags;
}

test.each([
	['It is #tram and #night-shift.', ['tram', 'night-shift']],
	['#tram/night/late', ['tram/night/late', 'tram', 'tram/night']],
	['(#a), "#b" [#c]; #d.', ['a', 'c', 'd']],
	['#Ürümqi #電車 #2024-plan #1x', ['Ürümqi', '電車', '2024-plan', '1x']],
	['- one #a\n- two #A #b', ['a', 'b']],
	['> quoted **#a** ==#b==', ['a', 'b']],
	['## A heading #a', ['a']],
	['| x | y |\n|---|---|\n| #a | #b |', ['a', 'b']],
	['#[[night shift]] and #[[b]]', ['night shift', 'b']],
	['#1 #2024 #- a#b http://x.example/#c C# ##d # e', []],
	['`#a`\n\n```\n#b\n```\n\n    #c', []],
	['[#a](b) [[#Heading]] [[x#y]]', []],
])('of a note with %j are %j', async (text, tags) => {
	expect(await tagsOf(`${text}\n\n[[Depot]]\n`)).toEqual(tags);
	if (!text.includes('[[')) expect(await tagsOf(`${text}\n`)).toEqual([]);
});

test('come after those of the fields, each once', async () => {
	expect(await tagsOf('---\ntags: ["#tram", fares/night]\n---\n\nA #Tram of #line/4 [[x]]\n')).toEqual([
		'tram',
		'fares/night',
		'fares',
		'line/4',
		'line',
	]);
});

// A look at the end of the text for each of them took twenty seconds.
test('are found beside eighty thousand names of notes at once', () => {
	const name: InlineToken = {type: 'link', raw: '[[a]]', text: 'a', href: 'a', tokens: [], isWiki: true};
	const word: InlineToken = {type: 'text', raw: ' b ', text: ' b '};
	const tokens = [...Array.from({length: 80_000}, () => [name, word]).flat(), {...word, text: ' #tram'}];
	const before = process.cpuUsage();
	expect(inlineTags([{type: 'paragraph', raw: '', line: 1, tokens}])).toEqual(['tram']);
	const {user, system} = process.cpuUsage(before);
	expect((user + system) / 1e6).toBeLessThan(3);
});
