// Names of elements, by which markup is told from text in angle brackets: HTML's, including obsolete ones, SVG's and MathML's.

/** Elements of the HTML Standard, including those listed as obsolete. */
export const htmlElements = namesOf(
	`a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
	button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl
	dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
	header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark
	marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option
	output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section select
	selectedcontent shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template
	textarea tfoot th thead time title tr track tt u ul var video wbr xmp`,
);

/** Elements of SVG and MathML. Some of their names are words that often have another meaning in angle brackets. */
export const foreignElements = namesOf(
	`animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer
	fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb
	fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting
	fespotlight fetile feturbulence filter foreignobject g line lineargradient marker mask metadata mpath path pattern
	polygon polyline radialgradient rect set stop switch symbol text textpath tspan use view
	annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr
	mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace
	msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`,
);

/**
 * Elements that are meaningless without attributes or an end tag, and whose names serve as placeholders: `cp <source> <output>`.
 */
export const placeholderElements = namesOf(
	'address area base button code command content data dialog dir element embed form image input label link map menu meta object output param search section select slot source template time title track',
);

/** Attributes that need no value. */
export const booleanAttributes = namesOf(
	`allowfullscreen allowtransparency async autofocus autoplay checked compact contenteditable controls crossorigin declare
	default defer disabled download draggable formnovalidate hidden inert ismap itemscope loop markdown mozallowfullscreen
	multiple muted nohref nomodule noresize noshade novalidate nowrap open playsinline popover preload readonly required
	reversed sandbox scoped seamless selected translate truespeed typemustmatch webkitallowfullscreen`,
);

function namesOf(list: string): ReadonlySet<string> {
	return new Set(list.split(/\s+/));
}
