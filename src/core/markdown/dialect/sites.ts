// Marks of particular programs: WordPress, Zenn, ERB, Franklin, Pelican, and placeholders for a table of contents.

import type {Token} from 'marked';
import {lookupTable} from '../../lookup-table.ts';
import {type Dialect, group, hidden, image, link, nothing, type RuleContext, words} from './dialect.ts';
import {argumentsOf, codeOf, isScriptOfErb, lineOfMarks, textArguments} from './templates.ts';

const shortcode =
	/^\[(\/?)(caption|gallery|embed|audio|video|playlist|wp_caption|contact-form(?:-7)?|shortcode)\b((?:"[^"\n]*"|'[^'\n]*'|[^\]"'\n]){0,1000})\](?!\(|\[(?!!?\[))/;

const players = 'youtube|vimeo|soundcloud|tweet|gist|dailymotion|instagram|slideshare';
/** `[youtube https://a.example/v?=1&w=560]`, `[vimeo 12345 w=250]`. */
const player = new RegExp(
	String.raw`^\[(${players})[ =](?:url=)?"?(?:(https?:[^\s"\]]{1,500})|(\d{4,12}))(?:["\s][^\]\n]{0,300})?\](?![([])`,
);

/** A caption's text stays in place, or is an argument. */
function wordpressMark(source: string, {lexer, holds}: RuleContext): Token | undefined {
	const embedded = /^\[embed[^\]\n]*\]\s*(https?:[^\s[\]]+)\s*\[\/embed\]/.exec(source);
	if (embedded) return link(embedded[0], embedded[1] ?? '');
	const [played, service = '', address, id = ''] = player.exec(source) ?? [];
	if (played !== undefined) return link(played, address ?? (services[service] ?? '') + id);
	const [raw = '', slash = '', name = '', text = ''] = shortcode.exec(source) ?? [];
	if (raw === '' || !(/=/.test(text) || slash !== '' || holds(new RegExp(String.raw`\[/${name}\]`)))) return undefined;
	const caption = slash === '' ? /\b(?:caption|title)=(?:"([^"]*)"|'([^']*)')/.exec(text) : null;
	const said = caption?.[1] ?? caption?.[2] ?? '';
	return said === '' ? hidden(raw) : group(raw, lexer.inlineTokens(said));
}

export const wordpress: Dialect = {
	name: 'WordPress',
	starts: ['['],
	sign: new RegExp(
		String.raw`\[(?:\/?(?:caption|gallery|embed|audio|video|playlist|wp_caption|contact-form|shortcode)\b|(?:${players})[ =](?:url=)?"?(?:https?:|\d{4}))`,
	),
	block: (source, context) => (source.startsWith('[') ? gallery(source, context) : undefined),
	inline: wordpressMark,
};

function gallery(source: string, context: RuleContext): Token | undefined {
	const bare = /^\[gallery\][ \t]*(?:\n|$)/.exec(source);
	if (bare) return nothing(bare[0]);
	const line = lineOfMarks(source, context, wordpressMark);
	return line?.type === 'space' ? line : undefined;
}

const bracketTag =
	/^\[(\/?)([a-z][a-z_-]{1,20})((?:[ \t]+|=)(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\]["'\n]){0,500})?\](?![([:])/;
/** Names that are tags even without arguments. */
const bareTag = /^(?:details|quote|spoiler|hide|wrap|poll|block|center)$/;

/** The text of a tag: `[details="Summary"]`, `[quote="Name, post:2"]`. Only if it belongs to a pair, or is alone on its line. */
function bracketMark(source: string, {holds, lexer}: RuleContext, isAlone = false): Token | undefined {
	const [raw = '', slash = '', name = '', text = ''] = bracketTag.exec(source) ?? [];
	const other = slash === '' ? String.raw`\[/${name}\]` : String.raw`\[${name}[\]= ]`;
	const isTag = isAlone || text.includes('=') || slash !== '' || bareTag.test(name);
	if (raw === '' || !isTag || !((isAlone && text.includes('=')) || holds(new RegExp(other)))) return undefined;
	const {named, plain} = argumentsOf(text.replace(/^=/, ''));
	const address = [named.src, named.url, plain[0]].find(value => value !== undefined && /^https?:/.test(value));
	if (slash !== '' || address !== undefined) return address === undefined ? hidden(raw) : link(raw, address);
	const said = text.startsWith('=') ? text.slice(1).replace(/^["']|["']$/g, '') : textArguments(named);
	const shown = name === 'quote' ? `${said.replace(/,.*$/, '')}: ` : said;
	return /[\p{L}]{2}/u.test(shown) ? group(raw, lexer.inlineTokens(shown)) : hidden(raw);
}

const codeTag = /^\[(prism|code|sourcecode|source|highlight)((?:[ \t=][^\]\n]{0,300})?)\][ \t]*\n/;

/** Code between two tags, as in Grav and WordPress: `[prism classes="language-php"]`, `[code lang="js"]`. */
function codeBetweenTags(source: string, {find}: RuleContext): Token | undefined {
	const [raw = '', name = '', text = ''] = codeTag.exec(source) ?? [];
	if (raw === '') return undefined;
	const lang = /(?:language-|lang(?:uage)?=["']?)([\w+#-]+)/.exec(text)?.[1] ?? '';
	return codeOf({source, opened: raw.length}, lang, find(new RegExp(String.raw`\[/${name}\]`), source));
}

function bracketBlock(source: string, context: RuleContext): Token | undefined {
	if (!source.startsWith('[')) return undefined;
	const mark = (start: string, inner: RuleContext) => bracketMark(start, inner, true);
	return codeBetweenTags(source, context) ?? lineOfMarks(source, context, mark);
}

/** Tags of Discourse, javascript.info and plug-ins for other sites. */
export const bracketTags: Dialect = {
	name: 'tags in brackets',
	starts: ['['],
	sign: /\[\/[a-z]{2}|\[[a-z][a-z_-]{1,20}(?:=| +[a-z_-]{1,20}=)/,
	isIn: body =>
		/(?:^|\n)[ \t]*(?:\[[a-z][a-z_-]{1,20}(?:=| +[a-z_-]{1,20}=)[^\]\n]{1,500}\][ \t]*(?:\n|$)|\[\/[a-z][a-z_-]{1,20}\])|\[\/(?:details|quote|spoiler|wrap)\]/.test(
			body,
		),
	line: /\[\/?[a-z][a-z_-]{1,20}(?:[ =][^\]\n]{0,500})?\][ \t]*\n/,
	block: bracketBlock,
	inline: bracketMark,
};

const services = lookupTable<string>({
	youtube: 'https://www.youtube.com/watch?v=',
	vimeo: 'https://vimeo.com/',
	slideshare: 'https://www.slideshare.net/slideshow/embed_code/key/',
	speakerdeck: 'https://speakerdeck.com/player/',
});

export const zenn: Dialect = {
	name: 'Zenn',
	starts: ['@'],
	sign: /@\[(?:card|youtube|tweet|gist|github|vimeo|slideshare|speakerdeck|docswell|figma|codepen|codesandbox|stackblitz|jsfiddle|blueprintue)\]\(/,
	inline: source => {
		const [raw = '', name = '', target = ''] = /^@\[([a-z-]+)\]\(([^\s()]{1,500})\)/.exec(source) ?? [];
		if (raw === '') return undefined;
		return link(raw, /^[a-z]+:/i.test(target) ? target : (services[name] ?? '') + target);
	},
};

const learnMark =
	/^\[!(?:(?:include|code-[\w-]+|video)[ \t]*(?:\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})\)|(https?:[^\s\]]{1,500}))|div[ \t][^[\]\n]{0,300})\]/i;

const untranslated = /^:::no-loc[ \t]+text="([^"\n]{0,300})"[^\n:]{0,300}:::/;

/**
 * Microsoft's inclusion of other files: `[!INCLUDE [a](b.md)]`, `[!code-csharp[Main](c.cs)]`, `[!VIDEO address]`; and text excluded
 * from translation: `:::no-loc text="Win + X":::`.
 */
export const learn: Dialect = {
	name: 'Learn',
	starts: ['[', ':'],
	sign: /\[!(?:INCLUDE|include|[Cc]ode-|VIDEO|[Vv]ideo|div)\b|:::no-loc /,
	inline: source => {
		const [kept, said = ''] = untranslated.exec(source) ?? [];
		if (kept !== undefined) return words(kept, said);
		const [raw = '', text, path, address] = learnMark.exec(source) ?? [];
		if (raw === '') return undefined;
		return path === undefined && address === undefined ? hidden(raw) : link(raw, path ?? address ?? '', text || path);
	},
};

function erbMark(source: string, {find, lexer}: RuleContext): Token | undefined {
	if (!/^<%[=#\w\s*_~+-]/.test(source)) return undefined;
	const end = find(/%>/, source);
	const script = end && source.slice(2, end.index);
	if (script === undefined || !isScriptOfErb(script)) return undefined;
	const raw = source.slice(0, script.length + 4);
	const video = /^=?[ \t]*\w*(youtube|vimeo)\w*[ (]+["']([\w-]+)["']/.exec(script);
	if (video) return link(raw, (services[video[1] ?? ''] ?? '') + video[2]);
	const [, double, single, quoted] = saidByErb.exec(script.slice(0, 2000)) ?? [];
	const said = (double ?? single ?? quoted ?? '').trim();
	return said === '' || !script.startsWith('=') ? hidden(raw) : group(raw, lexer.inlineTokens(said));
}

/** Arguments of a call that are text for readers: `caption: "…"`, `caption: %Q{…}`. */
const saidByErb = /\b(?:caption|alt|title):[ \t]*(?:"([^"]*)"|'([^']*)'|%[Qq]?\{([^{}]*)\})(?![\s\S]*\bcaption:)/;

export const erb: Dialect = {
	name: 'ERB',
	starts: ['<'],
	sign: /<%[=#\w\s*_~+-]/,
	isIn: body => /<%[=#*_-]{0,2}\s[^>]{0,500}%>|<%=[ \t]?[a-z]\w*[ (][^\n%]{0,500}|<%[*_~+-]?tp\./.test(body),
	line: /<%/,
	block: (source, context) => (source.startsWith('<%') ? lineOfMarks(source, context, erbMark) : undefined),
	inline: erbMark,
};

const call = /^\\(fig(?:alt)?|output|show|textoutput|tableinput|input|literate)((?:\{[^{}\n]{0,500}\}){1,2})/;

/** Images, output of code, and inline divs: `@@img-wide \fig{a.svg} @@`. */
function franklinWords(source: string, {tokens}: RuleContext): Token | undefined {
	const mark = /^@@(?:[\w,-]+[ \t]+|(?=[\s@]|$))/.exec(source)?.[0];
	if (mark !== undefined) return /[\w@]$/.test(tokens.at(-1)?.raw ?? '') ? undefined : hidden(mark);
	const [raw = '', name = '', list = ''] = call.exec(source) ?? [];
	if (raw === '') return undefined;
	const [first = '', second] = list.slice(1, -1).split('}{');
	if (!name.startsWith('fig')) return hidden(raw);
	return second === undefined ? image(raw, first, '') : image(raw, second, first);
}

export const franklin: Dialect = {
	name: 'Franklin',
	starts: ['@', '\\'],
	sign: /@def [a-z]|\\toc\b|@@(?:[a-z]|[ \t]*(?:\n|$))|\\(?:fig(?:alt)?|output|show|textoutput|tableinput|input|literate)\{/,
	isIn: body => /(?:^|\n)(?:@def [a-z]|\\toc\b|@@[ \t]*(?:\n|$))|\\fig(?:alt)?\{/.test(body),
	line: /@def |@@|~~~[ \t]*\n/,
	at: /\\[a-z]{3,10}\{|@@/,
	block: (source, {find}) => {
		const html = /^~~~[ \t]*\n(?=[ \t]*<)/.exec(source)?.[0];
		const end = html === undefined ? undefined : find(/\n~~~[ \t]*(?:\n|$)/, source);
		if (html !== undefined && end) {
			const raw = source.slice(0, end.index + end[0].length);
			// The number of lines is kept, so that places in it stay correct.
			return {type: 'html', raw, text: `\n${raw.slice(html.length, end.index + 1)}`, block: true, pre: false};
		}
		const line =
			/^(?:@def [a-z]\w* *=[^\n]*|\\(?:toc|tableofcontents)|@@(?:[\w,-]+(?:[ \t]+@@[\w,-]+)*|(?:[ \t]*@@)*)[ \t]*)(?:\n|$)/.exec(
				source,
			);
		return line ? nothing(line[0]) : undefined;
	},
	inline: franklinWords,
};

const contents = /^(?:\[\[?_?toc_?\]\]?|\[\[_TOC_\]\]|\[\$toc\])[ \t]*(?:\n|$)/i;

export const contentsPlace: Dialect = {
	name: 'contents',
	starts: ['['],
	sign: /\[_?(?:TOC|toc|Toc)_?\]/,
	block: (source, {lexer}) => {
		const found = contents.exec(source);
		return found && !Object.hasOwn(lexer.tokens.links, 'toc') ? nothing(found[0]) : undefined;
	},
};

/** Settings of Slidev for one slide, or for all. */
const slideKey =
	'layout|class|background|backgroundSize|transition|image|clicks|clicksStart|level|hide|hideInToc|src|title|name|zoom|disabled|preload|routeAlias|theme|fonts|drawings|highlighter|lineNumbers|mdc|info|dragPos|url|color|growX|growY|size|style|clickAnimation';
const firstSlideKey =
	'layout|class|background|transition|image|clicks|hideInToc|routeAlias|level|theme|growX|dragPos|src|zoom';
const slideFields = new RegExp(
	String.raw`^---[ \t]*\n(?:[ \t]*\n)?(?:(?:${slideKey}):(?:[ \t][^\n]*)?\n|(?:[ \t]{1,40}|- )[^\s][^\n]*\n){1,40}---[ \t]*(?:\n|$)`,
);

/** A rule, and the first setting of the slide below it. */
const slideStart = String.raw`---[ \t]*\n(?:[ \t]*\n)?(?:${firstSlideKey}):`;
const slideLine = new RegExp(String.raw`${slideStart}[ \t\n]`);
const hasSlides = new RegExp(String.raw`(?:^|\n)${slideLine.source}`);

/** Settings between two slides, which would be a heading, because a setext underline ends them. */
export const slides: Dialect = {
	name: 'slides',
	starts: [':'],
	sign: new RegExp(String.raw`:(?<=\n${slideStart})`),
	isIn: body => hasSlides.test(body),
	line: slideLine,
	block: source => {
		const raw = slideFields.exec(source)?.[0];
		return raw === undefined ? undefined : {type: 'hr', raw};
	},
};

/** Links relative to the site's folders: `[a]({filename}a.md)`. */
export const pelican: Dialect = {
	name: 'Pelican',
	starts: ['{'],
	sign: /\{(?:filename|static|attach)\}/,
	address: {part: /\{(?:filename|static|attach)\}/, target: () => ''},
};
