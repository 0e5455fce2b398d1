import {describe, expect, it} from 'vitest';
import {grammarOf} from '../../../src/page/block/grammars.ts';
import {createTagsTheme} from '../../../src/page/theme/theme.ts';
import {page, visible} from '../read-markdown.ts';

const tagged = (markdown: string) => page(markdown, 80, {theme: createTagsTheme()});

const languages = `apache bash c clojure cmake cpp crystal csharp css d dart delphi diff django dockerfile dos elixir elm erlang fortran fsharp go graphql groovy
	haskell http ini java javascript json julia kotlin latex less lisp lua makefile markdown matlab nginx nim nix
	objectivec ocaml perl php powershell prolog properties protobuf python r ruby rust scala scheme scss shell sql swift tcl twig typescript
	vbnet vim wasm x86asm xml yaml`;

describe('code', () => {
	it('is coloured by the grammar that its fence names, or by an alias of it', async () => {
		const expected = ['    <code><keyword>const</keyword></code><code> a = </code><code><literal>1</literal></code>'];
		expect(await tagged('```javascript\nconst a = 1\n```')).toEqual(expected);
		expect(await tagged('- ```js title="x"\n  const a = 1\n  ```').then(lines => lines[0])).toContain(
			'<keyword>const</keyword>',
		);
	});

	it.each(languages.split(/\s+/))('in %s has colours', async language => {
		const code =
			'// # "a" {b} <c d="e">\nif 12 -- % f\n@media x { color: #fff; }\n$ POST /g\nHTTP/1.1 200 OK\n; (define "h" 3)\n- i\n{% if j %}';
		expect((await tagged(`\`\`\`${language}\n${code}\n\`\`\``)).join('\n')).toMatch(/<(?!code>)[a-z]+>/);
	});

	it.each([
		...[
			'{.python}',
			'{.python .numberLines}',
			'{#id .python}',
			'{python}',
			'{ python, echo=FALSE }',
			'python:file.py',
			'python,ignore',
			'python{1,3}',
		],
		...['Python title="x"', 'py&#116;hon', '{=python}'],
	])('is coloured by the language in the info string %j', async info => {
		expect(await tagged(`\`\`\`${info}\nreturn\n\`\`\``)).toEqual(['    <code><keyword>return</keyword></code>']);
	});

	it.each(
		'pwsh ps nginxconf obj-c shellsession sh-session console f# h++ rss xsd plist gemspec mkd kts cts pm mak gradle jsonc vue svelte proto tf bat vb pas jinja cr asm'.split(
			' ',
		),
	)('has a grammar for %s', language => {
		expect(grammarOf(language)).toBeDefined();
	});

	it.each([
		['wsws list --until 2023 --sort date', '    <code>wsws list --until 2023 --sort date</code>'],
		['wsws read', '    <code>wsws read</code>'],
		[
			'if true; then echo; fi',
			'    <code><keyword>if</keyword></code><code> </code><code><literal>true</literal></code><code>; </code><code><keyword>then</keyword></code><code> </code><code><symbol>echo</symbol></code><code>; </code><code><keyword>fi</keyword></code>',
		],
	])('of a shell has keywords only where a command begins: %s', async (code, line) => {
		for (const language of ['bash', 'sh']) expect(await tagged(`\`\`\`${language}\n${code}\n\`\`\``)).toEqual([line]);
	});

	it('that is indented ends with its last line', async () => {
		expect((await page('    code\nnext', 80)).map(visible)).toEqual(['    code', '', 'next']);
		expect((await page('- a\n\n      code\n\n- b', 80)).map(visible)).toEqual([
			'  • a',
			'',
			'        code',
			'',
			'  • b',
		]);
	});

	it('closes the colours of a string of several lines on each of them', async () => {
		expect(await tagged('```python\n"""a\nb"""\n```')).toEqual([
			'    <code><string>"""a</string></code>',
			'    <code><string>b"""</string></code>',
		]);
	});

	it('colours languages within languages', async () => {
		expect((await tagged('```html\n<script>let a</script>\n```')).join('')).toContain('<keyword>let</keyword>');
	});

	it.each(['nosuchlanguage', 'constructor', '__proto__', ''])('in %j is shown as it is', async language => {
		expect(await tagged(`\`\`\`${language}\na < b && c\n\`\`\``)).toEqual(['    <code>a < b && c</code>']);
	});

	it('keeps every space, also where it is cut', async () => {
		const lines = (await page('```\na          b          c\n```', 20)).map(visible);
		expect(lines.map((line, index) => line.slice(index === 0 ? 2 : 4)).join('')).toBe('a          b          c');
		expect(lines[1]?.slice(0, 4)).toBe('  ↳ ');
	});

	it.each([
		['wsws list --tag migration --since 2024', ['wsws list --tag migration', '--since 2024']],
		['const total = first.value + second.value', ['const total = first.value +', 'second.value']],
		['wsws list --länge migration --since 2024', ['wsws list --länge migration', '--since 2024']],
		['# ein Gruß für Größen: über-all-hin', ['# ein Gruß für Größen:', 'über-all-hin']],
		['https://example.org/a/path/that/is/long', ['https://example.org/a/path/', 'that/is/long']],
		['x = migration_of_the_birds_in-winter', ['x = migration_of_the_birds_in-', 'winter']],
		[`${' '.repeat(20)}indentedmorethanhalf`, [`${' '.repeat(20)}indentedmo`, 'rethanhalf']],
		[`${' '.repeat(20)}eingerücktmehralshalb`, [`${' '.repeat(20)}eingerückt`, 'mehralshalb']],
	])('is cut between words where it can be: %j', async (code, pieces) => {
		const lines = (await page(`\`\`\`\n${code}\n\`\`\``, 34)).map(visible);
		expect(lines.map((line, index) => line.slice(index === 0 ? 2 : 4).trimEnd())).toEqual(pieces);
	});

	it.each([1, 2, 3])('comes to an end on a page of %i columns', async width => {
		const lines = (await page('```\nabc def\n```', width)).map(visible);
		expect(lines.join('').replace(/↳ /g, '')).toBe('abc def');
	});

	it.each([
		['a\t1\nlong\t2\nlonger-x\t3', ['a   1', 'long    2', 'longer-x    3']],
		['中\tx\nab\tx', ['中  x', 'ab  x']],
		['\t\tx', ['        x']],
		['int a;\t// b', ['int a;  // b']],
	])('fills tabs to the next stop: %j', async (code, lines) => {
		for (const language of ['', 'c']) {
			const shown = (await page(`\`\`\`${language}\n${code}\n\`\`\``, 80)).map(visible);
			expect(shown).toEqual(lines.map(line => `    ${line}`));
		}
	});

	it('shows tabs as four spaces and keeps empty lines empty', async () => {
		expect(await tagged('```\n\ta\n\n\tb\n```')).toEqual(['    <code>    a</code>', '', '    <code>    b</code>']);
	});
});
