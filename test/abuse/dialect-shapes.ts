// Marks of dialects over and over, never closed and within each other, in articles that are of these dialects.

/** Holds a mark of each, whole, so that the rules of all are asked. */
const all =
	'[[Depot]] %%a%% ==a== {{< a >}} {% if a %}a{% endif %} {/* a */} {{jsxref("A")}} <%= a %> ((12345678-aaaa)) [a b][c] :::a\n\n';

const marks: Record<string, string> = {
	'tags with values in braces': '<A b={',
	'tabs of MkDocs': '=== "a"\n',
	'tabs of MkDocs never named': '=== "',
	'tabs of MkDocs with text': '=== "a"\n    b\n',
	'marks of a conflict': '<<<<<<< a\n',
	conflicts: '<<<<<<< a\n=======\n>>>>>>> b\n',
	shortcodes: '{{< x >}}',
	'shortcodes never closed': '{{< note >}}\n',
	'shortcodes without an end': '{{< a "b',
	'shortcodes in lines': '{{% x %}}\n\n',
	'tags of Liquid that are raw': '{% raw %}',
	'lines of raw': '{% raw %}\n\n',
	'ends of raw': '{% endraw %}\n\n',
	'tags of Liquid never closed': '{% if a %}\n',
	'comments of Liquid never closed': '{% comment %} a ',
	'code of Liquid never closed': '{% highlight js %}\n',
	wikilinks: '[[a',
	'wikilinks with names': '[[a|b#',
	embeds: '![[a',
	'comments of Obsidian': '%% a\n\n',
	'comments of Obsidian in a line': '%%a ',
	'containers of colons': ':::',
	'containers of colons never closed': ':::a\n\n',
	'lists of attributes': '{.x',
	'lists of attributes behind words': '[a]{.x ',
	'prices in a line': '$5 ',
	'marked words': '==a ',
	'notes in a line': '^[a ',
	'references of Logseq': '((',
	'references of Logseq with numbers': '((12345678-aaaa',
	'fields of Logseq': 'a:: b\n',
	values: '{{ a ',
	'values in addresses': '[a]({{ ',
	'tags of ERB': '<% a ',
	'environments of TeX': '\\begin{a}',
	'brackets of TeX': '\\(a_',
	'inserted words': '+++',
	admonitions: '!!! a\n',
	'admonitions never named': '!!! ',
	'folded admonitions': '??? a "b"\n    c\n',
	'signs of callouts': '[!note]',
	callouts: '> [!note]- a\n',
	'folded parts': '<details>',
	'components that are never closed': '<Tabs>',
	'components in lines': '<Tabs>\n\n',
	'comments of MDX': '{/* a ',
	'lines of comments of MDX': '{/* a */}\n\n',
	imports: 'import a from "b"\n',
	'imports with blank lines': 'import a from "b"\n\n',
	'exports without imports': 'export const a\n\n',
	'references to nothing': '[a b][c',
	'pipe rows': '|a|b|\n',
	'pipe rows in parts': '|a|\n|b|\n\n',
	'emoji never closed': ':a:b',
	'drawers of Logseq': ':LOGBOOK:\n',
	'blocks of Org': '#+BEGIN_TIP\n',
};

/** What stands first and what is repeated. */
export const dialectShapes: Record<string, [first: string, unit: string]> = Object.fromEntries(
	Object.entries(marks).map(([name, unit]) => [
		`${name}, over and over`,
		[name.startsWith('imports') ? '' : all, unit],
	]),
);

/** What opens and what closes. */
export const dialectPairs: Record<string, [open: string, close: string]> = {
	'shortcodes nested': ['{{< note >}}\n', '{{< /note >}}\n'],
	'shortcodes nested in a line': ['{{< b >}}', '{{< /b >}}'],
	'tags of Liquid nested': ['{% if a %}\n', '{% endif %}\n'],
	'hints of Liquid nested': ['{% hint style="info" %}\n', '{% endhint %}\n'],
	'raw nested': ['{% raw %}', '{% endraw %}'],
	'wikilinks nested': ['[[a', ']]'],
	'embeds nested': ['![[a', ']]'],
	'containers of colons nested': [':::tip\n', ':::\n'],
	'marked words nested': ['==a ', ' b=='],
	'components nested': ['<Tabs>\n\n', '</Tabs>\n\n'],
	'folded parts nested': ['<details>\n<summary>a</summary>\n\n', '</details>\n\n'],
	'values in braces nested': ['<A b={', '}>'],
	'comments of MDX nested': ['{/* ', ' */}'],
};
