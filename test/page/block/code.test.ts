import {describe, expect, it} from 'vitest';
import {createTagsTheme} from '../../../src/page/theme/theme.ts';
import {page, visible} from '../read-markdown.ts';

const tagged = (markdown: string) => page(markdown, 80, {theme: createTagsTheme()});

const languages = `bash c clojure cmake cpp csharp css dart diff dockerfile elixir elm erlang fortran fsharp go graphql groovy
	haskell http ini java javascript json julia kotlin latex less lisp lua makefile markdown matlab nginx nix
	objectivec ocaml perl php powershell prolog python r ruby rust scala scheme scss shell sql swift typescript
	vim wasm xml yaml`;

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
			'// # "a" {b} <c d="e">\nif 12 -- % f\n@media x { color: #fff; }\n$ POST /g\nHTTP/1.1 200 OK\n; (define "h" 3)\n- i';
		expect((await tagged(`\`\`\`${language}\n${code}\n\`\`\``)).join('\n')).toMatch(/<(?!code>)[a-z]+>/);
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
