import {expect, test} from 'vitest';
import {passagesOf, readBlocks} from '../../../src/core/article/blocks.ts';
import {notesOnBlocks} from '../../../src/core/note/flow-marks.ts';
import {spansOfWords, textOfPassages} from '../../../src/core/note/make-quote.ts';
import {createRenderer} from '../../../src/page/document/renderer.ts';
import {createTagsTheme} from '../../../src/page/theme/theme.ts';

/** The page of a text whose words, as they are read, are highlighted. */
async function highlighted(markdown: string, words: string): Promise<string> {
	const blocks = readBlocks({text: markdown, line: 1, isExported: false});
	const [span] = spansOfWords(words, textOfPassages(passagesOf(blocks)));
	if (!span) throw new Error(`no ${words}`);
	const quote = {exact: words, prefix: '', suffix: '', section: []};
	const note = {id: 'n', quote, text: '', tags: [], created: '', place: {...span, line: 1, isChanged: false}};
	const renderer = await createRenderer(blocks, {theme: createTagsTheme(), links: 'none'});
	const {marks} = notesOnBlocks([note], blocks);
	const lines = blocks.flatMap(block => renderer.layout(block, 30, {noted: marks}));
	return lines.join('\n').replace(/<(?!\/?highlight)[^>]*>/g, '');
}

test.each<[string, string, string]>([
	['one two three', 'two', 'one <highlight>two</highlight> three'],
	[
		'one *two* [three](x) four',
		'two three',
		'one <highlight>two</highlight><highlight> </highlight><highlight>three</highlight> four',
	],
	['a  \nb c', 'a b', '<highlight>a</highlight>\n<highlight>b</highlight> c'],
	['- one\n- two\n\n  three', 'two three', '• one\n\n• <highlight>two</highlight>\n\n  <highlight>three</highlight>'],
	['人們說移民的故事', '移民', '人們說<highlight>移民</highlight>的故事'],
	[
		'one[^1] two three\n\n[^1]: a note',
		'one two',
		'<highlight>one</highlight>¹<highlight> two</highlight> three\n¹ a note',
	],
	['before ![a picture](x.png) after it', 'after', 'before [image: a picture]\n<highlight>after</highlight> it'],
	['    code one\n\n    line two', 'line two', '  code one\n\n  <highlight>line two</highlight>'],
	['> quoted words\n> go on', 'words go', '│ quoted <highlight>words go</highlight> on'],
])('%j: %s', async (markdown, words, page) => {
	expect(await highlighted(markdown, words)).toBe(page);
});

test('a row of a table is highlighted cell by cell', async () => {
	const page = await highlighted('| a | b |\n| - | - |\n| one two | three |\n| four | five |', 'two three');
	expect(page).toContain('one <highlight>two</highlight>');
	expect(page).toContain('<highlight>three</highlight>');
	expect(page).not.toMatch(/<highlight>[^<]*(?:four|five|one)/);
});
