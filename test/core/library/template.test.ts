import {describe, expect, test} from 'vitest';
import {compileTemplate} from '../../../src/core/library/template.ts';
import {articlesOf} from '../../library/memory-catalog.ts';

const [article] = await articlesOf({
	'/2023-12-27-amlo.md': `---
title: A summit
authors: [labour desk, history desk]
date: 2023-12-27
updated: 2024-01
---
One two three.`,
});

const fill = (template: string): string => {
	if (!article) throw new Error('no article');
	return compileTemplate(template)(article.entry);
};

describe('a template is filled', () => {
	test.each([
		['{name} {date:%Y} {title}', 'amlo 2023 A summit'],
		['{authors}|{tags}|{summary}', 'labour desk, history desk||'],
		['{date} {updated} {updated:%d.%m.%Y}', '2023-12-27 2024-01 .01.2024'],
		['{words} {minutes} {draft} {unread}', '3 1 false true'],
		[String.raw`a\tb\nc\\d\e`, 'a\tb\nc\\d\\e'],
		['{{name}} }}', '{name} }'],
		['} %Y', '} %Y'],
		['', ''],
	])('%s → %s', (template, text) => {
		expect(fill(template)).toBe(text);
	});
});

describe('a template that can not be filled is refused', () => {
	test.each([
		['{titel}', 'no field {titel}', 'did you mean {title}?'],
		['{}', 'no field {}', 'fields: name path title'],
		['{toString}', 'no field {toString}', 'fields: name'],
		['a {title', 'the { at character 3 of the format is not closed', 'a brace itself is {{'],
		['{title:%Y}', '{title:%Y} is not a date', 'write {title}'],
	])('%s: %s', (template, message, hint) => {
		expect(() => fill(template)).toThrow(expect.objectContaining({message, hint: expect.stringContaining(hint)}));
	});
});
