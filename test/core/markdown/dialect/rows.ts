// Two forms or more of what each dialect holds, and the plain text of it. `check` is what a page about the program may say.

export interface Row {
	name: string;
	markdown: string;
	text: string;
}

const row = (name: string, markdown: string, text: string): Row => ({name, markdown, text});

export const rows: Row[] = [
	row(
		'Liquid raw',
		'{% raw %}\nUse {{ page.x }} here.\n{% endraw %}\nAfter {{ page.y }}.',
		'Use {{ page.x }} here.\n\nAfter .',
	),
	row('Liquid raw in a line', 'Say {% raw %}{{ site.x }}{% endraw %} twice.', 'Say {{ site.x }} twice.'),
	row('Liquid raw at the top', '&#123;% raw %}\n\nText.\n\n{% endraw %}', 'Text.'),
	row('Liquid include', '{% include toc.html %}\n\nOne.\n\nTwo {% include icon.html name="x" %}.', 'One.\n\nTwo x.'),
	row('Liquid figure', '{% include figure.html src="a.png" caption="The sea" %}', '[image: The sea] (a.png)'),
	row('Liquid assign', '{% assign x = 1 %}\n{% if x == 1 %}\nShown.\n{% endif %}', 'Shown.'),
	row(
		'Liquid comment',
		'A.\n\n{% comment %}\nnot this\n\nnor this\n{% endcomment %}\n\nB {% comment %}no{% endcomment %} C.',
		'A.\n\nB C.',
	),
	row(
		'Liquid highlight',
		'Run:\n{% highlight ruby linenos %}\ndef a\n\n  1 # {{ x }}\nend\n{% endhighlight %}\nDone.',
		'Run:\n\n    def a\n\n      1 # {{ x }}\n    end\n\nDone.',
	),
	row(
		'Liquid highlight under an item',
		'- item\n{% highlight js %}\nlet a = 1;\n{% endhighlight %}\n',
		'- item\n\n    let a = 1;',
	),
	row(
		'Liquid links',
		'[one]({% post_url 2020-01-02-a %}) and [two]({% link b.md %}) and ![pic]({{ site.url }}/c.png)',
		'one (/2020-01-02-a) and two (/b.md) and [image: pic] (/c.png)',
	),
	row('Liquid values', 'See [us]({{ site.baseurl }}) and {{ site.title }}!\n\n{{ page.content }}', 'See us and !'),
	row('GitBook hint', '{% hint style="danger" %}\nHot.\n{% endhint %}', '> Caution\n>\n> Hot.'),
	row('Hugo note', '{{< note >}}\nOne *two*.\n{{< /note >}}', '> Note\n>\n> One two.'),
	row(
		'Hugo alert with a title',
		'Text\n{{% alert title="Look out" color="warning" %}}\nHot.\n{{% /alert %}}',
		'Text\n\n> Look out\n>\n> Hot.',
	),
	row('Hugo notice', '{{% notice tip %}}\nA.\n\nB.\n{{% /notice %}}\n', '> Tip\n>\n> A.\n>\n> B.'),
	row('Hugo heading', '## {{% heading "whatsnext" %}}\n\nText', 'What’s next\n\nText'),
	row(
		'Hugo words',
		'A {{< glossary_tooltip text="Pod" term_id="pod" >}} runs {{< param "version" >}}.',
		'A Pod runs .',
	),
	row('Hugo ref', '[a]({{< ref "blog/b.md" >}}) and [c]({{% relref path="d" %}})', 'a (/blog/b.md) and c (/d)'),
	row(
		'Hugo figure',
		'{{< figure src="a.png" title="The sea" >}}\n\n{{< img "b.png" >}}',
		'[image: The sea] (a.png)\n\n[image] (b.png)',
	),
	row(
		'Hugo highlight',
		'See\n{{< highlight go "linenos=table" >}}\nfunc a() {\n\n}\n{{< / highlight >}}',
		'See\n\n    func a() {\n\n    }',
	),
	row('Hugo details', '{{< details summary="More" >}}\nText.\n{{< /details >}}', 'More\n\nText.'),
	row(
		'Hugo tabs',
		'{{< tabs name="x" >}}\n{{% tab name="Linux" %}}\nOne.\n{{% /tab %}}\n{{< /tabs >}}',
		'x\n\nLinux\n\nOne.',
	),
	row(
		'Hugo videos',
		'{{< youtube abc123 >}} and {{< vimeo 55 >}}',
		'https://www.youtube.com/watch?v=abc123 and https://vimeo.com/55',
	),
	row('Hugo shortcode as text', 'Write {{</* note */>}} there.', 'Write {{< note >}} there.'),
	row(
		'MDN',
		'The {{jsxref("Global_Objects/Date", "Date")}} of {{HTMLElement("div")}} {{optional_inline}}.\n\n{{Compat}}\n\n- {{domxref("Node")}}',
		'The Date of <div> (Optional).\n\n- Node',
	),
	row('MDN sidebar', '{{APIRef("DOM")}}{{Deprecated_Header}}\n\nText.', 'Text.'),
	row(
		'MDX ids',
		'## Reacting {/*reacting*/}\n\n{/* not shown */}\n\nText {/* nor this */} here.',
		'Reacting\n\nText here.',
	),
	row(
		'MDX imports',
		'import Tabs from \'@theme/Tabs\';\nimport {a,\n  b} from "c";\n\nexport const x = 1;\n\nText.',
		'Text.',
	),
	row(
		'MDX imports in the text',
		'One.\n\nimport Toc from "../toc";\nimport {Map} from \'m\';\n\n<Toc items={toc.slice(1)} />\n\nTwo <Map zoom={a > b ? "<" : 1} /> three.',
		'One.\n\nTwo three.',
	),
	row(
		'MDX data',
		'<Grid\n  items={[\n    {href: "u", title: \'a > b\'},\n\n    {href: `</b>`},\n  ]}\n  title="Films"\n>\n\n- One\n\n</Grid>',
		'Films\n\n- One',
	),
	row(
		'components that say something',
		'<TabItem label="Linux">\n\nOne.\n\n</TabItem>\n\n<LinkCard\n  title="The depot"\n  href="/depot"\n  description="Where trams sleep"\n/>\n\nA <Badge text="New" /> line, <Photo src="a.png" alt="the sea" /> and <Icon name="open-book" />.',
		'Linux\n\nOne.\n\nThe depot (/depot) Where trams sleep\n\nA New line, [image: the sea] (a.png) and .',
	),
	row(
		'values in braces',
		'<div style={{color: "red"}}>\n\nOne.\n\n</div>\n\nTwo <b style={{margin: \'0 auto\'}}>three</b>.\n\n<table style={{x: 1}}>\n<tr><td style={{y: 2}}>Four</td><td>Five</td></tr>\n</table>',
		'One.\n\nTwo three.\n\nFour  Five',
	),
	row(
		'Liquid pictures',
		'{% image "a/b.png" "The sea at night" %}\n\n[{% img c.jpg Our trams %}](d)\n\n{% include "said.html", quote: "They rode on, all of them." %}',
		'[image: The sea at night] (a/b.png)\n\n[image: Our trams] (c.jpg) (d)\n\nThey rode on, all of them.',
	),
	row(
		'Liquid raw around code',
		'Add {% raw %}`{{ page.path }}` *there*{% endraw %} now.',
		'Add {{ page.path }} there now.',
	),
	row(
		'attributes on lines',
		'Text\n{.lead #x}\n\n## Two { id="9.7" }\n\nA line. { style="a: b" }\n\n[c](d){ .wide }',
		'Text\n\nTwo\n\nA line.\n\nc (d)',
	),
	row(
		'MkDocs tabs',
		'=== "Linux"\n\n    One.\n\n=== "Other"\n\n    - Two\n\nThree',
		'Linux\n\nOne.\n\nOther\n\n- Two\n\nThree',
	),
	row('MkDocs icons', 'It is :material-check-circle:{ .green } done, :octicons-tag-24: 3.', 'It is done, 3.'),
	row(
		'addresses with templates behind them',
		'At https://a.example/v{{% param "v" %}} now.',
		'At https://a.example/v now.',
	),
	row(
		'MDN headers',
		'{{Non-standard_Header}}\n\nA {{non-standard_inline}} one, {{jsxref("B")}}.\n\n{{csssyntax}}',
		'A (Non-standard) one, B.',
	),
	row('ids of headings', '## One {#one}\n\n## Two {#two_x .class}\n\n### Three {: #three}', 'One\n\nTwo\n\nThree'),
	row(
		'kramdown',
		'A [link](b){: .btn} here.\n{: .note}\n\n* TOC\n{:toc}\n\n{::nomarkdown}\nB\n{:/}',
		'A link (b) here.\n\nB',
	),
	row(
		'MkDocs attributes',
		'![a](b.png){ align=right } text\n\n[c](d){.button} and [small]{.smallcaps}',
		'[image: a] (b.png) text\n\nc (d) and small',
	),
	row(
		'undefined references',
		'See [the docs][docs], [that page][] and ![a pic][p].',
		'See the docs, that page and a pic.',
	),
	row('Docusaurus', 'Text\n:::tip My title\n\nOne.\n\n:::\nAfter', 'Text\n\n> My title\n>\n> One.\n\nAfter'),
	row(
		'Zenn and Qiita',
		':::message alert\nHot.\n:::\n\n:::note warn\nWarm.\n:::\n\n:::details More\nText\n:::',
		'> Warning\n>\n> Hot.\n\n> Warning\n>\n> Warm.\n\nMore\n\nText',
	),
	row(
		'Pandoc divs',
		'::: {.callout-warning title="Mind"}\nA\n:::\n\n::: {.column width="50%"}\nB\n:::',
		'> Mind\n>\n> A\n\nB',
	),
	row('containers in containers', '::::info\n:::tip\nA\n:::\nB\n::::', '> Note\n>\n> > Tip\n> >\n> > A\n>\n> B'),
	row('a container that is never closed', ':::tip Title\nA\n\nB', 'Title\n\nA\n\nB'),
	row('MyST', '```{warning} Mind\n:class: x\nHot *now*.\n```', '> Mind\n>\n> Hot now.'),
	row(
		'MkDocs admonitions',
		'Text\n!!! note "Look"\n    A\n\n    - B\n\nAfter\n\n??? tip\n    C',
		'Text\n\n> Look\n>\n> A\n>\n> - B\n\nAfter\n\n> Tip\n>\n> C',
	),
	row(
		'wikilinks',
		'See [[Depot]], [[Night depot|the depot]], [[Depot#Night shift]], [[Depot#^a1]], [[Depot^a2|b]] and [[#Here]].',
		'See Depot, the depot (Night depot), Depot › Night shift, Depot (Depot#^a1), b (Depot#^a2) and Here.',
	),
	row(
		'embeds',
		'![[map.png|300]]\n\n![[plan.jpg|The plan]]\n\n![[Note]]',
		'[image] (map.png)\n\n[image: The plan] (plan.jpg)\n\nNote',
	),
	row('ids behind embeds', '![[map.png]]^map-1\n\n![[Note]]^abc\n\n2 ^5 [[x]]', '[image] (map.png)\n\nNote\n\n2 ^5 x'),
	row(
		'components in a line',
		'<Tabs><Tab label="First">one</Tab></Tabs>\n\nA <Tab title="One">text</Tab>.',
		'First one\n\nA One text.',
	),
	row('Obsidian comments', '%%\nhidden\n\nhidden\n%%\n\nA %%not%% B [[C]]', 'A B C'),
	row('ids of blocks', 'A paragraph. ^37066d\n\n> quote\n\n^quote-id\n\n[[x]]', 'A paragraph.\n\n> quote\n\nx'),
	row(
		'callouts',
		'> [!tip]- A *title*\n> Text\n\n> [!example]\n> Text\n\n> [!NOTE]\n> Text',
		'> A title\n>\n> Text\n\n> Example\n>\n> Text\n\n> Note\n>\n> Text',
	),
	row(
		'Logseq',
		'- A block\n  id:: 6123abcd-1234-1234-1234-1234567890ab\n  - inner\n    collapsed:: true\n- ((6123abcd-1234-1234-1234-1234567890ab)) and {{query (todo NOW)}}',
		'- A block\n  - inner\n- and',
	),
	row(
		'Hugo data in pairs',
		'{{< code-toggle file=hugo >}}\n[[menus.main]]\nname = "a"\n{{< /code-toggle >}}\n\n[more]: <{{% eturl x %}}>\n\nSee [more].',
		'    [[menus.main]]\n    name = "a"\n\nSee more.',
	),
	row(
		'chunks of R with backticks in their options',
		'Text\n```{r plot, fig.cap = "of `f()`"}\nplot(x)\n\n```\n\n```{r}\ny\n```\n\n# Part {-}\n\n# Part {.unnumbered}',
		'Text\n\n    plot(x)\n\n    y\n\nPart\n\nPart',
	),
	row(
		'Logseq links and macros',
		'- See [the rules](((63bc6201-53b1-47a4-834f-83934b69ad49))) of [the depot]([[Depot]]) {{youtube-timestamp 90}} {{tweet https://a.example/1}}',
		'- See the rules of the depot (Depot) https://a.example/1',
	),
	row(
		'Logseq properties',
		'- Line 4\n  fare:: forty pence\n  collapsed:: true\n- Line 5\n\nkind:: [[report]]\n',
		'- Line 4\n\n  fare: forty pence\n- Line 5\n\nkind: report',
	),
	row(
		'Logseq drawers and Org blocks',
		'- DONE Oil the points\n  :LOGBOOK:\n  CLOCK: [2024-02-03 Sat 10:00:00]\n  :END:\n- #+BEGIN_TIP\n  Bring *gloves*.\n  #+END_TIP\n\n#+BEGIN_SRC js\nlet a;\n#+END_SRC\n\n#+BEGIN_CENTER\nText\n#+END_CENTER',
		'- DONE Oil the points\n\n- > Tip\n  >\n  > Bring gloves.\n\n    let a;\n\nText',
	),
	row(
		'fields in words of a vault',
		'It is [fare:: forty pence] on (line:: 4).\n\n[[x]]',
		'It is [fare: forty pence] on (line: 4).\n\nx',
	),
	row('emoji', 'Ready :rocket: and :+1:!', 'Ready 🚀 and 👍!'),
	row('marks', 'A ==marked *word*== and ++new++ text.', 'A marked word and new text.'),
	row('raised and lowered', 'H~2~O and x^2^', 'H₂O and x²'),
	row('contents', '[TOC]\n\nText\n\n[[toc]]\n\n[[_TOC_]]', 'Text'),
	row(
		'WordPress',
		'[caption id="a" width="3"]<img src="a.png" alt="b"> The sea[/caption]\n\n[gallery ids="1,2"]\n\n[embed]https://a.example[/embed]',
		'[image: b] (a.png) The sea\n\nhttps://a.example',
	),
	row(
		'Zenn cards',
		'@[card](https://a.example)\n\n@[youtube](xyz)',
		'https://a.example\n\nhttps://www.youtube.com/watch?v=xyz',
	),
	row('ERB', '<%= partial "x" %>\n\nText <% if a %>and<% end %> more.', 'Text and more.'),
	row(
		'pipe rows',
		'| a | b |\n| c | d |\n\n| e | f |\n|---|\n| g | h |',
		'| a | b | | c | d |\n\n| e | f | |---| | g | h |',
	),
	row(
		'conflicts of git',
		'One\n<<<<<<< HEAD\nTwo\n=======\nThree\n>>>>>>> other\n\nFour',
		'One\n\n<<<<<<< HEAD\n\nTwo\n\n=======\n\nThree\n\n>>>>>>> other\n\nFour',
	),
	row('a container of an unknown name', ':::centre[The *sea*]\nA\n:::\n\n::: wide box\nB\n:::', 'The sea\n\nA\n\nB'),
	row(
		'templates in definitions',
		'See [the depot] and [the line][b].\n\n[the depot]: {{< ref "depot.md" >}}\n[b]: https://a.example/v{{% param "v" %}}/c "T"\n\nAnd [that][c] and [this][d].\n\n[c]: {{ site.url }}/d\n[d]: {% link e.md %}',
		'See the depot (/depot.md) and the line (https://a.example/v/c).\n\nAnd that (/d) and this (/e.md).',
	),
	row('numbers of issues without a definition', 'Mended ([#1037][]) and ([#12][]).', 'Mended (#1037) and (#12).'),
	row(
		'attributes below tables and formulas',
		'| a | b |\n|---|---|\n| c | d |\n{.wide .x}\n\n: Fares {#tbl-fares .striped}\n\n$$x^2$$ {#eq-x}\n\n## {.toolbar}\n\nA [note [in](b.md)]{.aside} here.',
		'a  b\nc  d\n\n: Fares\n\nx²\n\nA note in (b.md) here.',
	),
	row(
		'marks right below tables',
		'{% if a %}\n| a |\n|---|\n| b |\n{% endif %}\n\n:::note\n| c |\n|---|\n| d |\n:::',
		'a\nb\n\n> Note\n>\n> c\n> d',
	),
	row(
		'code that Eleventy shows later',
		'{%- set codeBlock %}{% raw %}\nlet a = {{ b }};\n\nlet c;\n{% endraw %}{%- endset %}\n{{ codeBlock | highlight("js") | safe }}\n\n{% set snippet %}\nexport default c;\n{% endset %}\n{% include "snippets/code.njk" %}\n\n{% set said %}\nWord.\n{% endset %}\n{{ page.fileSlug | slugify }}',
		'    let a = {{ b }};\n\n    let c;\n\n    export default c;\n\nWord.',
	),
	row(
		'components over lines',
		'import Preview from "x";\n\n<Preview>\n\n<LinkButton\n  slot="preview"\n  href="https://a.example/"\n>\n  The depot: now\n</LinkButton>\n\n</Preview>\n\nexport const size = 5;\n\nA <B c={size} /> d\n\n<Deep>\nWhat is it? {/*what-is-it*/}\n</Deep>',
		'The depot: now\n\nA d\n\nWhat is it?',
	),
	row('MDN in small letters', '{{seecompattable}}\n\nThe {{jsxref("Date")}}.', 'The Date.'),
	row(
		'values of loops',
		'One.\n\n{% for s in site.stops %}\n- {{ s.name }} of {{- s.line | upper -}}\n{% endfor %}\n\nAt <https://a.example/v{{% param "v" %}}/b> and [c]({{ site.x\n}}/d).',
		'One.\n\n- of\n\nAt https://a.example/v/b and c (/d).',
	),
	row(
		'Hugo titles in HTML',
		'<div>\n{{% notice tip "Mind the gap" %}}\nA\n{{% /notice %}}\n</div>\n\nSays {{< quote "It left at ten." >}} he.',
		'Mind the gap A\n\nSays It left at ten. he.',
	),
	row(
		'Pelican',
		'See [a]({filename}x.md), ![b]({static}/c.png) and [d]({attach}e.pdf), or {filename} in words.',
		'See a (x.md), [image: b] (/c.png) and d (e.pdf), or {filename} in words.',
	),
	row(
		'containers in tabs',
		'=== "Linux"\n\n    :::tip\n    One [[depot]].\n    :::\n\n{{< note >}}\nA\n{{< note >}}\nB\n{{< /note >}}\n{{< /note >}}',
		'Linux\n\n> Tip\n>\n> One depot.\n\n> Note\n>\n> A\n>\n> > Note\n> >\n> > B',
	),
	row(
		'fences in components',
		'<Tabs>\n  <Tab slot="npm">\n  ```shell\n  npm run\n\n  npm test\n  ```\n  </Tab>\n  <Tab slot="pnpm">\n      ```shell\n      pnpm run\n      ```\n  </Tab>\n</Tabs>',
		'    npm run\n\n    npm test\n\n    pnpm run',
	),
	row(
		'Markdown in HTML',
		'<p class="said">\n  [The depot](https://a.example/d) is **shut**, <b>x</b>.\n</p>\n\n<aside markdown="1">See ![the map](a.png).</aside>\n\n<pre>[a](b) **c**</pre>',
		'The depot (https://a.example/d) is shut, x.\n\nSee [image: the map] (a.png).\n\n    [a](b) **c**',
	),
	row(
		'scripts of components',
		'<script setup>\nimport {a} from "b"\n\nif (a < 1) a()\n</script>\n\nText.\n\n<style lang="scss" scoped>\n.a {}\n\n.b {}\n</style>',
		'Text.',
	),
	row(
		'blocks of slashes',
		'Text\n/// note | Mind the *gap*\n\nOne.\n\n///\n\n//// tab | Linux\n\n/// tip\n    type: warning\nTwo.\n///\n\n////',
		'Text\n\n> Mind the gap\n>\n> One.\n\nLinux\n\n> Warning\n>\n> Two.',
	),
	row(
		'roles of MyST',
		'(trams)=\n# Trams\n\nSee {doc}`the depot <lines/depot.md>`, {ref}`fares`, {doc}`stops` and {fa}`tram`.\n\n+++\n\nMore.',
		'See the depot (lines/depot.md), fares, stops and .\n\nMore.',
	),
	row(
		'references of Quarto',
		'As @fig-fares and @sec-night-shift say (-@tbl-stops), a@fig-b.org.',
		'As Figure fares and Section night-shift say (stops), a@fig-b.org.',
	),
	row('rows of emoji', 'Go :rocket::tada: now, a:rocket::tada:.', 'Go 🚀🎉 now, a:rocket::tada:.'),
	row(
		'callouts of any kind',
		'> [!released] In *seven*.\n> Text\n\n> [!nb]\n> Text',
		'> Released: In seven.\n>\n> Text\n\n> Nb\n>\n> Text',
	),
	row('no templates of ERB', '<%= a %> A rise <% of 5 %> here.', 'A rise <% of 5 %> here.'),
	row(
		'exports of MDX with text below',
		'import a from "b"\n\nexport const c = [\n  1,\n\n  2,\n];\nText.\n\nexport const d = () => {\n  return 1;\n}\nMore.',
		'Text.\n\nMore.',
	),
	row('divs of Franklin', '@def title = "x"\n\n@@row @@wide\nText.\n@@ @@\n\n@@note\nMore.\n@@', 'Text.\n\nMore.'),
	row(
		'pictures with spaces in their names',
		'![the map](../a b/c d.png){:height 3, :width 4} x',
		'[image: the map] (../a b/c d.png) x',
	),
	row('formulas between ideographs', '令$\\alpha$与$y$。因此$A=QR$なので「$O(n)$」', '令α与y。因此A=QRなので「O(n)」'),
	row('formulas before particles', '값 $x$는 $y_i$의 값', '값 x는 yᵢ의 값'),
	row('sizes in formulas', 'So $\\huge{x^2}$ and $a \\pod{3}$.', 'So x² and a (3).'),
	row(
		'Markdown between tags of components',
		'<Steps>\n  <Step>\n  ### Buy a `ticket`\n    [Ask](https://a.example/t) the\n    driver.\n\n    - one\n    - two\n  </Step>\n    <Step title="Get on">\n    Mind the **gap**.</Step>\n</Steps>\nText',
		'Buy a ticket\n\nAsk (https://a.example/t) the driver.\n\n- one\n- two\n\nGet on\n\nMind the gap.\n\nText',
	),
	row(
		'code between tags of components',
		'Text\n<Tabs>\n  <TabItem label="npm">\n    ```jsx\n    let a;\nconst b = <Tabs>;\n    ```\n  </TabItem>\n  <TabItem label="pnpm">\n  \t```sh\n    pnpm run\n    ```\n  </TabItem>\n</Tabs>',
		'Text\n\nnpm\n\n    let a;\n    const b = <Tabs>;\n\npnpm\n\n    pnpm run',
	),
	row(
		'headings in elements that hold them',
		'<div id="fares">\n  ## The fares\n</div>\n\nText.\n\n<tram-note>\n\tSee [the\n\tdepot](b.md), `x`.\n</tram-note>',
		'The fares\n\nText.\n\nSee the depot (b.md), x.',
	),
	row(
		'components with dots and bare attributes',
		'A <Menu.Item href="b.md">stop</Menu.Item> and <Option isRight>yes</Option>.\n\n<Frame wide center>\n  ![the map](a.png)\n</Frame>\n\n<ParamField path="fare" type="number">\n  In pence.\n</ParamField>',
		'A stop and yes.\n\n[image: the map] (a.png)\n\nfare\n\nIn pence.',
	),
	row(
		'components that are never closed',
		'<Note>\n\nOne.\n\n<Tram.Stop>\n\nTwo `a<B>`.\n\n<Card>\n<Card>\nThree.\n</Card>',
		'<Note>\n\nOne.\n\n<Tram.Stop>\n\nTwo a<B>.\n\nThree.',
	),
	row(
		'notes in the text',
		'It left^[At *ten*, says [the driver](b.md).] late.\n\n- a ^[Of two\n  lines.] b\n\n| stop | fare |\n|---|---|\n| Mill^[Shut.] | 3 |\n\n## Night^[Since May.]\n\nOld[^1].\n\n[^1]: A note.',
		'It left[1] late.\n\n- a [2] b\n\nstop     fare\nMill[3]  3\n\nNight[4]\n\nOld[5].\n\n[1] At ten, says the driver (b.md).\n\n[2] Of two lines.\n\n[3] Shut.\n\n[4] Since May.\n\n[5] A note.',
	),
	row(
		'settings of directives of MyST',
		':::{note}\n:class: dropdown\n:name: fares\nOne.\n:::\n\n::::{tip} A *title*\n:open:\n\nTwo.\n::::\n\n:::note\n:smile: Three.\n:::',
		'> Note\n>\n> One.\n\n> A title\n>\n> Two.\n\n> Note\n>\n> 😄 Three.',
	),
	row(
		'files with spaces in their names',
		'- [The *fares* [2].pdf](file://trams/old fares/a b.pdf)\n- ![map.pdf](x/my map.pdf)\n- [a](b c) and [a](b c.d e).',
		'- The fares [2].pdf (file://trams/old fares/a b.pdf)\n- map.pdf (x/my map.pdf)\n- [a](b c) and [a](b c.d e).',
	),
	row(
		'calls of ERB',
		'<%= insert_image title: "tram", caption: %Q{Photo by <a href="https://a.example/p">A Guild</a>} %>\n\nSee <%=insert_youtube "abc-1" %> and <%= mail("x") %>.',
		'Photo by A Guild (https://a.example/p)\n\nSee https://www.youtube.com/watch?v=abc-1 and .',
	),
	row(
		'Markdoc',
		'# {% $page.title %}\n\n{% callout type="caution" title="Hot" %}\nOne.\n{% /callout %}\n\nA {% note %} two {% /note %} b {% .small %}\n\n{% tabs %}\n{% tab label="npm" %}\nThree.\n{% /tab %}\n{% /tabs %}',
		'> Hot\n>\n> One.\n\nA two b\n\nnpm\n\nThree.',
	),
	row(
		'fences that are boxes',
		'Text\n```warn header="Mind `the` gap"\nOne *two*.\n```\n\n````smart header="B"\n```js\nlet a;\n```\n````\n\n```smart\nC\n```',
		'Text\n\n> Mind the gap\n>\n> One two.\n\n> B\n>\n>     let a;\n\n> Tip\n>\n> C',
	),
	row(
		'formulas over lines',
		'So\n\n$$\n\\alpha\n=\n\\beta\n+ 1\n$$ (eq:fare)\n\n\\begin{align*}\na &= b \\\\\n- c\n\\end{align*}\n\n$$\nx = y\n$$ (1)\n\n$$\nnever',
		'So\n\nα = β + 1\n\na = b − c\n\nx = y (1)\n\n$$ never',
	),
	row(
		'texts in braces of MDX',
		"import a from 'b'\n\nIt is{' '}\n*late*, {'<='} 70, {`so`} and {x}.",
		'It is late, <= 70, so and {x}.',
	),
	row(
		'wikilinks in words and in brackets',
		'- As [[#^299438|the claim]] says [see [[2 - lines|here]]], Class[[Tram Depot]] and a[[i]].',
		'- As the claim says [see here (2 - lines)], ClassTram Depot and a[[i]].',
	),
	row(
		'tabs of Liquid, and addresses of the site',
		"{% assign line = site.lines | first %}\n\n{% tabs fares class=wide %}\n{% tab 'On foot' for=a %}\nOne.\n{% endtab %}\n{% endtabs %}\n\nSee <{{ line.url }}> and <{{ site.url }}> or <{{ x }}>.",
		'On foot\n\nOne.\n\nSee and or <{{ x }}>.',
	),
	row('headings without a space', 'Text\n##One\nMore\n\n###Two', 'Text\n\nOne\n\nMore\n\nTwo'),
	row('Franklin', '@def title = "x"\n@def tags = ["a"]\n\nText\n\n\\toc\n\nMore', 'Text\n\nMore'),
];

/** What is no syntax of anybody's, or what a page about a program says: it stays as it is. */
export const untouched: string[] = [
	'It costs $5 or $ {price}, :) at 10:30:45, in C#, F# and std::vector.',
	'As [[1]] and [[2]] say, a[i][j] and a[[0]] are [ANN][PREVIEW] [1][2].',
	'Use {{ user }} or {{ message.text }} in a template, or the {% if %} and {% block content %} tags.',
	'Then if [[ -f x ]]; then say [[ $a == b ]].',
	'It is 1 == 2, a == b == c, i++ and j++ or C++ and g++.',
	'About ~5 or ~6, 2^10 and 3^5, x^2 + y^2.',
	'A ::: is loud, 100%% of 5%% of it.',
	'A type is a::b :: c, and {a: b} or {:ok, x} are tuples.',
	'Take !!! seriously ??? really',
	'One || two | three',
	'A #tag and ##two here.',
	'He wrote "import x from y" there, and {# a comment #}.',
	'Erlang has <<x>> and {a, b}; #{y} is Ruby.',
	'Write {x} or {id=5, name=b} or f(x){return}.',
	'价格$5和$6，从$HOME到$PATH，售价$10，原价$20元。用$A和$B变量，$100起$，값은 $5이고 $6이다。',
	'It costs $5 and $10, or $20 to $30 a day; $1,000 a month, US$5, A$6.',
	'Smile :) at 10:30:45, in a::b::c, at 3:2:1 or fe80::1, :not_a_name: or :smile.',
	'An open {{ brace, a close }} brace, {{ and }} in Go, {{{ three }}}, 100 {sure}.',
	'From 5~6 and 7~8, 1~2 to 3~4; a ~ b ~ c, ~/a and ~/b.',
	'++i and i++, ++n before n++; a ++ b ++ c.',
	'A C# and F# of [[12]], issue #1 and #23, arr[[1]].',
	'An %% alone, 50%% off, a ^ b ^ c, ((a)) and f((x)).',
	'This is no ::: fence, and [caption is a word, [TOC] is a sign.',
	'The shortcode {{< note >}} opens an alert and {{< /note >}} closes it.',
	'Shortcodes such as {{< figure >}}, {{< ref >}} and {{% highlight %}} are written in pages.',
	'In prose a {% for %} loop, {{ user.name }} and {{ product.price | money }} too, in Liquid.',
	'Lunch is $5 (was $7), dinner $12/person, from $20-$30; 5$ or 5 $; $HOME and $PATH, $1 and $2.',
	'Smile :-) :D :p at 1:2:3, a:b:c:d, ::1, std::cout::x and Foo::bar:: baz.',
	'See [[1]] and [[2]][[3]], [a][0], matrix[0][] and [REDACTED][SIC].',
	'If (a==b) or x==y==z; ==> and <==, === and !==.',
	'Mustache {{name}}, {{#if x}}yes{{/if}}, {{{raw}}}, {{> partial}} and {{! note}}.',
	'Go {{ .Title }} {{ range .Items }} {{ end }} {{- x -}}; $ {{ secrets.TOKEN }}; {{ include "x" . }}.',
	'%%timeit and 100%% and %% of it and %d%%',
	'The [gallery] and [embed] and [video] of a [TOC] in words.',
	'I said ((this)) and ((that)) (((x))); <<<<<<< is a sign, ======= too.',
	'A \\begin{x} y \\end{x}; <T>, Map<String, List<T>> and a<b && c>d.',
	'The %{ruby} and @{x} and {0} of %s.',
	'It matches ^[abc]+$ or "^[A-Za-z]" and /^[a-z]/, x^[2], a^[n] and ^[open to the end.',
];

/** The same in code. */
export const code: string[] = [
	...untouched,
	'{% include x %} {{ site.url }} {{< note >}} {{% tab %}} [[x]] ![[y]] %%z%% ==a== :rocket: {#id} {: .x} ^abc123',
	'[caption]x[/caption] @[card](x) <%= y %> [TOC] [a][b] ++c++ H~2~O',
	':::note',
	'!!! note',
	'@def x = 1',
];
