import {expect, test} from 'vitest';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';

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
