import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {type Dialect, words} from '../../../../src/core/markdown/dialect/dialect.ts';
import {dialects} from '../../../../src/core/markdown/dialect/dialects.ts';
import {lex} from '../../../../src/core/markdown/lexer.ts';
import {plainText} from '../../../../src/page/text/plain.ts';
import {processorSeconds} from '../../../processor-time.ts';
import {timeLimitMs} from '../../../time-limit.ts';
import {harmless, problems} from './problems.ts';
import {code, rows, untouched} from './rows.ts';

async function plain(markdown: string): Promise<string> {
	const {blocks} = await parseArticle({text: markdown, path: '/article.md'});
	return plainText(blocks);
}

describe('what other programs add to Markdown reads as they mean it', () => {
	test.each(rows.map(({name, markdown, text}) => [name, markdown, text]))('%s', async (_name, markdown, text) => {
		expect(await plain(markdown)).toBe(`${text}\n`);
	});
});

test.each(rows.map(({name, markdown}) => [name, markdown]))('lines are counted through %s', async (_name, markdown) => {
	const {blocks} = await parseArticle({text: `${markdown}\n\nLast words.\n`, path: '/article.md'});
	expect(blocks.at(-1)?.line).toBe(markdown.split('\n').length + 2);
});

test.each([
	[':::tip\n\nOne\n\n- two\n:::', [3, 5]],
	['!!! note "A"\n    One\n\n    two', [2, 4]],
	['> [!tip]- A\n> One\n>\n> two', [2, 4]],
	['{{< note >}}\nOne\n\n{{< x >}}\ntwo\n{{< /note >}}', [2, 5]],
	['```{note} A\n:class: b\n\nOne\n```', [4]],
	['{% hint style="info" %}\nOne\n{% endhint %}', [2]],
])('the blocks of %j are at these lines', async (markdown, lines) => {
	const {blocks} = await parseArticle({text: markdown, path: '/article.md'});
	const [alert] = blocks;
	expect(alert?.token.type === 'alert' && alert.token.tokens.map(({line}) => line)).toEqual(lines);
});

test.each(problems)('%j has a problem on line %d', async (text, line, message) => {
	expect((await parseArticle({text, path: '/article.md'})).problems).toEqual([{line, message}]);
});

test.each(harmless)('nothing is wrong with %j', async text => {
	expect((await parseArticle({text, path: '/article.md'})).problems).toEqual([]);
});

test.each([...rows.map(({markdown}) => markdown), ...untouched, ...code.map(line => `~~~\n${line}\n~~~`)])(
	'nothing is wrong with %j',
	async text => {
		const {problems} = await parseArticle({text, path: '/article.md'});
		expect(
			problems.filter(
				({message}) => !/is never closed|is not defined|conflict that git|no kind of alert/.test(message),
			),
		).toEqual([]);
	},
);

/** Shouts what stands between two bangs in brackets, as the example in CONTRIBUTING.md has it. */
const shouts: Dialect = {
	name: 'shouts',
	starts: ['['],
	sign: /\[!!/,
	inline: source => {
		const [raw = '', text = ''] = /^\[!!([^\n\]]+)!!\]/.exec(source) ?? [];
		return raw === '' ? undefined : words(raw, text.toUpperCase());
	},
};

test.each([
	['The ==last== tram', 'The last tram'],
	['A ++new++ line', 'A new line'],
	['The x^2^ of H~2~O', 'The x² of H₂O'],
	['The ^^late^^ [[Depot|yard]] :rocket:', 'The late yard 🚀'],
	['C++ and a == b, 2^10, i++', 'C++ and a == b, 2^10, i++'],
])('the title %j is %j', async (title, shown) => {
	const {metadata} = await parseArticle({text: `---\ntitle: '${title}'\n---\n\nText.`, path: '/article.md'});
	expect(metadata.title).toBe(shown);
});

test('another dialect is one value in the list', () => {
	const [paragraph] = lex('He said [!!go!!] and `[!!code!!]`.', {dialects: [...dialects, shouts]});
	const tokens = paragraph && 'tokens' in paragraph ? (paragraph.tokens ?? []) : [];
	expect(tokens.map(({type}) => type)).toEqual(['text', 'escape', 'text', 'codespan', 'text']);
	expect(tokens[1]).toMatchObject({raw: '[!!go!!]', text: 'GO'});
});

test.each(untouched)('stays as it is: %s', async line => {
	expect(await plain(`${line}\n`)).toBe(`${line}\n`);
});

/** An article in all dialects at once, without notes, which stand at its end. */
const everything = rows
	.filter(({text}) => !/^\[1\]/m.test(text))
	.map(({markdown}) => markdown)
	.join('\n\n');

test.each(code)('is code: %s', async line => {
	const markdown = [`\`\` ${line} \`\``, `\`\`\`\n${line}\n\`\`\``, `    ${line}`, `- a\n\n  ~~~\n  ${line}\n  ~~~`];
	const text = [line, `    ${line}`, `    ${line}`, `- a\n\n      ${line}`].join('\n\n');
	const shown = await plain(`${everything}\n\nLast\n\n${markdown.join('\n\n')}`);
	expect(shown.slice(shown.lastIndexOf('Last\n\n') + 6)).toBe(`${text}\n`);
});

test('escaped brackets of a function are no formula', async () => {
	expect(await plain('It takes O\\(n^2\\) steps, and \\(n^2\\) is much.\n')).toBe(
		'It takes O(n^2) steps, and n² is much.\n',
	);
});

test('thousands of marks that never end take a time that grows with them', async () => {
	const pieces = [
		'{{ x ',
		'{{< a >}}',
		'{% if a %}',
		'[[a',
		'==a ',
		':a:b',
		'%%a ',
		'$5 ',
		'\\(a_',
		':::note\n\n',
		'{{< note >}}\n\n',
		'[a]({{ ',
		'![[a',
		'^[ab ',
		'<A>\n',
		'<A>\nb\n</B>\n',
		'<A.b ',
		'<a-b>\n```\n',
	];
	const time = await processorSeconds(async () => {
		for (const piece of pieces) await parseArticle({text: `Text ${piece.repeat(5000)}`, path: '/a.md'});
	});
	expect(time).toBeLessThan(timeLimitMs(7) / 1000);
});
