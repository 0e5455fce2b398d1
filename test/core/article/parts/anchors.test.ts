// The names of parts that are no headings, and the lines they lead to.

import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {anchorsOf, lineOfAnchor} from '../../../../src/core/article/parts/anchors.ts';
import {partTest} from '../../../../src/core/article/parts/has-part.ts';

const text = `# Trams

Text. <a name="mark"></a>

<div id='yard'></div>

## The depot {#depot .wide}

{:#kramdown}
Words [of a span]{#span}.

(signals)=
### Signals and points

A line of a note. ^abc-1

- one
- two

^list

Said before.[^1] [^long note]

[^1]: The first.

[^long note]: Another.

<a id="above"></a>

\`\`\`js {#fenced}
<a name="code"></a>
\`\`\`

## Größe & Gewicht

## Night shift

## Night shift
`;

const article = await parseArticle({text, path: '/trams.md'});
const lines = text.split('\n');

describe('an anchor', () => {
	test.each([
		['mark', 'Text. '],
		['user-content-mark', 'Text. '],
		['depot', '## The depot'],
		['span', 'Words'],
		['signals', '### Signals'],
		['Signals', '### Signals'],
		['^abc-1', 'A line'],
		['^list', '- one'],
		['fn:1', '[^1]: '],
		['fnref1', '[^1]: '],
		['user-content-fn-1', '[^1]: '],
		['^1', '[^1]: '],
		['above', '```js'],
		['fenced', '```js'],
	])('%s', (name, start) => {
		const line = lineOfAnchor(anchorsOf(article), name);
		expect(lines[(line ?? 0) - 1]?.startsWith(start), `line ${line}`).toBe(true);
	});

	test.each(['code', 'nothing', 'wide', '', '^2'])('%s is none', name => {
		expect(lineOfAnchor(anchorsOf(article), name)).toBeUndefined();
	});
});

test.each([
	['mark', true],
	['trams', true],
	['Trams', true],
	['night-shift', true],
	['night-shift-1', true],
	['night-shift-2', true],
	['Night shift', true],
	['The depot#Signals and points', true],
	['user-content-the-depot', true],
	['größe--gewicht', true],
	['größe-gewicht', true],
	['day-shift', false],
	['night', false],
	['', false],
])('the part %s: %s', (part, isThere) => {
	expect(partTest(article)(part)).toBe(isThere);
});

test.each(['{', '{#', '#', '<a ', '<a id', '<a id=', "<a id='", ' ^a', '[^', '(', ' \t', '\n(a'])(
	'%j over and over takes linear time',
	sign => {
		const body = `${'{'.repeat(2)}${sign.repeat(60_000)}`;
		const start = process.cpuUsage();
		anchorsOf({blocks: [], body, bodyLine: 1});
		const {user} = process.cpuUsage(start);
		expect(user / 1000).toBeLessThan(1000);
	},
);
