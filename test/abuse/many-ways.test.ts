// Texts that an expression might part in thousands of ways before it gives up: each more pair of signs doubles what it takes. They
// are short, so that no limit of time stops what reads them.

import {expect, test} from 'vitest';
import {parseArticle} from '../../src/core/article/parse-article.ts';

/** With as many repeats as took some seconds where there were several ways: with twice as many it would be days. */
const shapes: [name: string, text: string][] = [
	['classes without an end', `**word**{${'.a'.repeat(27)}!`],
	['classes on a line', `# Title\n{${'.a'.repeat(27)}!\n`],
	['values and classes', `**word**{${'a=b.c'.repeat(14)}"`],
	['links in brackets', `# Title\n\n[${'[](a)'.repeat(26)}] {.x}`],
	['imports on a line', `import "a"${' import a \t from "b"'.repeat(16)}!\n\n<A />`],
	['dashes of a table', `| a |\n| b |\n-|${':|'.repeat(26)}x\n`],
	['blanks between pipes', `| a |\n| b |\n-|${'  |'.repeat(16)}x\n`],
	['notes behind an author', `---\nauthor: Jane Doe${'^††'.repeat(28)}!\n---\n\nText.`],
	['firms behind an author', `---\nauthor: Jane Doe and ${'partner '.repeat(26)}firms\n---\n\nText.`],
	['attributes of Vue', `<template #title>\n\n<A @b ${'::c '.repeat(15)}!\n`],
	['blanks in a credit', `作者：a\n原文：${' '.repeat(2300)}\u2028b\n\nText.`],
	['quotes in a title', `---\ntitle: |\n  "a${"'a".repeat(26)}\n---\n\nText.`],
];

test.each(shapes)('%s are parted in one way', async (_name, text) => {
	await parseArticle({text: `${text}\n\nLast words.\n`, path: 'a.md'});
	const before = process.cpuUsage();
	const {body} = await parseArticle({text: `${text}\n\nLast words!\n`, path: 'a.md'});
	const {user, system} = process.cpuUsage(before);
	expect((user + system) / 1000, 'milliseconds').toBeLessThan(500);
	expect(body).toContain('Last words!');
});
