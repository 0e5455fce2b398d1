// What an author is told of marks that are never closed, or that were taken away with words in them.

export const problems: [text: string, line: number, message: string][] = [
	['A\n\n:::tip\n\nB', 3, '":::tip" is never closed'],
	['A\n\n{{< note >}}\nB', 3, '"{{< note >}}" is never closed'],
	['{% highlight js %}\nlet a;', 1, '"{% highlight js %}" is never closed'],
	['A\n\n{% raw %}\n\nB', 3, '"{% raw %}" is never closed'],
	['A\n\n{% if page.x %}\nB', 3, '"{% if page.x %}" is never closed'],
	['A {% include x.html %}\n\nB\n\n{% endcapture %}', 5, '"{% endcapture %}" closes nothing'],
	[
		'- A\n- See ((64f1a2b3-1234-4abc-9def-0123456789ab))',
		2,
		'The block "64f1a2b3-1234-4abc-9def-0123456789ab" is not defined here',
	],
	['See [[Depot]].\n\n%%\nnever\n\nclosed', 3, '"%%" is never closed'],
	['A\n\nSee {{< figure src="a.png" and more.', 3, '"{{< figure" is never closed'],
	['A\n\n```js\nlet a;\n\nB', 3, '"```" is never closed'],
	['- A\n\n  ~~~\n  let a;\n\nB', 3, '"~~~" is never closed'],
	['A\n\n<!-- B\n\nC', 3, '"<!--" is never closed, so what stands below it is not shown'],
	[
		'A\nB {{< motto "The line was never so empty." >}} C',
		2,
		'"{{< motto >}}" is not understood, so its words are not shown: "The line was never so empty."',
	],
	[
		'A\n\n{{% card `They rode until ten past one` %}}\n\nB',
		3,
		'"{{< card >}}" is not understood, so its words are not shown: "They rode until ten past one"',
	],
	[
		'- A\n- B {% aside "Nobody rode the last tram." %}',
		2,
		'"{% aside %}" is not understood, so its words are not shown: "Nobody rode the last tram."',
	],
	[
		'{{Compat("x")}}\n\nA {{Warned("This must not be done.")}} B',
		3,
		'"{{Warned}}" is not understood, so its words are not shown: "This must not be done."',
	],
	['A\n{: see the second part}', 2, '"{: see the second part}" is not understood, so it is not shown'],
	['## A {#one and some more}\n\nB', 1, '"{#one and some more}" is not understood, so it is not shown'],
	[
		'See [[Depot]].\n\n%%\nThe fare rose on Saturday.\n\nNobody had been told of it.\n%%\n\nA',
		3,
		'"%%" hides 2 paragraphs',
	],
	['> [!rumour] A\n> B', 1, '"[!rumour]" is no kind of alert'],
	['A [depot of trams][depot] B', 1, '"[depot]" is not defined'],
	['| a | b |\n| - | - |\n| c | [the depot][depot] |', 3, '"[depot]" is not defined'],
	[
		'A\n\n<Fare details="It is forty pence now." />\n\nB',
		3,
		'"<Fare>" is not understood, so its words are not shown: "It is forty pence now."',
	],
];

/** Marks that are all right, and text that looks like them. */
export const harmless: string[] = [
	'::: depot.Tram.fares\n\nText',
	'```js\nlet a;\n```',
	'> ```\n> a\n> ```',
	'- a\n\n  ```\n  b\n  ```',
	'````\n```\n````\n\n~~~~ x\n~~~~~',
	'    ```\n    a',
	'<!-- a -->\n\nb <!-- c --> d',
	'<pre>\n<!-- a\n</pre>',
	'{% include card.html class="wide dark card" %}\n\nA',
	'{{< card class="a b c d e f" icon="fa fa-bus" cols="1 2 3 4" >}}\n\nA',
	'{: .note .wide #one data-x="a b c"}\n\n## A {#one .wide}\n\n# B {-}\n\n# C {: toc}',
	'![a](b.png){:height 224, :width 441}',
	'{{APIRef("Web Audio API")}} {{EmbedLiveSample("How it is said to others")}} and {{jsxref("B")}}',
	'{{< figure src="a.png" caption="It left at ten past one." >}}\n\n{{</* x */>}}',
	'A\n{:toc}\n\n{::options parse_block_html="true" /}',
	'See [[Depot]].\n\n%% Ask them again. %%\n\n%%\nask\n%%',
	'> [!tip] A\n> B\n\n> [!x](y) is a link',
	'The {% if %} tag, {% raw %} and {{< note in prose are for `{% if x %}`.',
	'See [ANN][PREVIEW], a[i][j] and [^1].\n\n[^1]: B',
	'<Fare kind="night" className="a b c d e f" />\n\nA',
];
