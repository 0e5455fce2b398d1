// MyST's roles (`{doc}`), labels (`(trams)=`) and cell breaks; cross-references of Quarto, `@fig-trams`, and of bookdown,
// `\@ref(fig:trams)`. MyST's directives are containers.

import type {Token} from 'marked';
import {type Dialect, hidden, link, nothing, words} from './dialect.ts';

const role = /^\{([a-z][\w:+.-]{0,40})\}(`+)(?!`)((?:[^\n]|\n(?!\s)){1,500}?)(?<!`)\2(?!`)/;
/** Other programs also write braces before code; roles of Sphinx and its extensions have these names, or contain a colon. */
const isKnown =
	/:|^(?:doc|ref|numref|eq|eqref|term|any|download|cite|cited?[pt]?|footcite|abbr|command|dfn|file|guilabel|kbd|menuselection|mimetype|program|samp|envvar|option|token|keyword|pep|rfc|math|sub|sup|subscript|superscript|index|code|func|class|mod|meth|attr|exc|obj|const|data|glue|eval|fa[bsr]?|octicon|material-\w+|bdg[\w-]*|underline|u|del|strike|chem|si|span|raw)$/;
/** Icons, and roles that only set anchors. */
const isUnseen = /^(?:fa[bsr]?|octicon|material-\w+|index|eval|cite:empty)$/;

/** The text of a role, or its target: `{doc}` with `the depot <depot.md>`. */
function roleOf(source: string, typed?: string): Token | undefined {
	const [found = '', name = '', , text = ''] = role.exec(source) ?? [];
	const raw = typed ?? found;
	if (found === '' || !isKnown.test(name)) return undefined;
	if (isUnseen.test(name)) return hidden(raw);
	const [, said = '', target = ''] = /^(.+?)\s*<([^<>]+)>$/s.exec(text.trim()) ?? [];
	const isPage = /^(?:doc|download)$/.test(name);
	const shown = said || text.trim().replace(/^[!~]/, '');
	const href = target || (isPage ? shown : '');
	return /^(?:https?:|[\w./#-]+$)/.test(href) && (isPage || /^https?:/.test(href))
		? link(raw, href, shown)
		: words(raw, shown);
}

/** As in reST: `:numref:` before a name in backticks. */
const colonRole =
	/^:(numref|eqref|ref|doc|cite[pt]?|term|label|eqlabel|width|height|begin_tab|end_tab|abbr|kbd|math|func|class|meth|attr|mod):(?:`([^`\n]{1,300})`)?/;
const isSetting = /^(?:label|eqlabel|width|height|end_tab)$/;

function colonRoleOf(source: string): Token | undefined {
	const [raw = '', name = '', text = ''] = colonRole.exec(source) ?? [];
	if (raw === '' || (text === '' && name !== 'end_tab')) return undefined;
	return isSetting.test(name) ? hidden(raw) : roleOf(`{${name === 'begin_tab' ? 'ref' : name}}\`${text}\``, raw);
}

const roleStart = /\{[a-z][\w:+.-]{0,40}\}`|:[a-z_]{3,9}:`|:end_tab:/;
const placeLine = /\([\w:./ -]{1,100}\)=[ \t]*\n/;
const between = /^(?:\([\w:./ -]{1,100}\)=|\+{3}(?:[ \t]+\{[^\n]*)?)[ \t]*(?:\n|$)/;

export const myst: Dialect = {
	name: 'roles',
	starts: ['{', '=', ':', '+'],
	sign: new RegExp(
		String.raw`${roleStart.source}|(?<=\))=[ \t]*\n|(?<=\n\n)\+{3}[ \t]*(?:\n|$)|(?<=^|\n)\+{3}[ \t]+\{`,
	),
	at: roleStart,
	isIn: body =>
		/(?:^|\n)\+{3}[ \t]+\{|\n\n\+{3}[ \t]*\n\n|:(?:numref|eqref|ref|doc|cite[pt]?|label|eqlabel|begin_tab):`|\{[a-z][\w:+.-]{0,40}\}`[^`\n]|(?:^|\n)\([\w:./ -]{1,100}\)=[ \t]*\n|(?:^|\n)```\{[a-z][\w-]*\}/.test(
			body,
		),
	line: placeLine,
	block: source => {
		const found = between.exec(source);
		return found ? nothing(found[0]) : undefined;
	},
	inline: source => (source.startsWith(':') ? colonRoleOf(source) : roleOf(source)),
};

const cardLine = /(?:\^{3}|\+{3})[ \t]*(?:\n|$)/;
const cardLineHere = new RegExp(`^ {0,3}${cardLine.source}`);

/** Lines above and below the body of a card. */
export const cards: Dialect = {
	name: 'cards',
	starts: ['^', '+'],
	sign: new RegExp(`(?<=\\n[ \\t]{0,3})${cardLine.source}`),
	isIn: body => /(?:^|\n)[ \t]*(?::{3,}|`{3,})\{(?:grid-item-)?card\}/.test(body),
	line: cardLine,
	block: source => {
		const raw = cardLineHere.exec(source)?.[0];
		return raw === undefined ? undefined : nothing(raw);
	},
};

const kinds: Record<string, string> = {
	...{fig: 'Figure', tbl: 'Table', sec: 'Section', eq: 'Equation', lst: 'Listing', thm: 'Theorem', lem: 'Lemma'},
	...{exm: 'Example', exr: 'Exercise', def: 'Definition', cor: 'Corollary', prp: 'Proposition'},
};
const names = Object.keys(kinds).join('|');
const reference = new RegExp(String.raw`^(-?@)(${names})-([\w-]*\w)`);
const isReferred = new RegExp(String.raw`(?:^|[\s([;])-?@(?:${names})-\w`);
/** As in bookdown, after the kind of its target: `Figure \@ref(fig:trams)`. */
const bookReference = /^\\@ref\(((?:[a-z]+:)?([\w-]+))\)/;
/** The label of a target: `(\#fig:trams)`. */
const bookName = /^\(\\#[a-z]{2,5}:[\w-]+\)[ \t]?/;

/** TeX's references to equations and other labels: `\eqref{eq:fares}`. */
const texReference = /^\\(eq|auto|[cC])?ref\{((?:[A-Za-z]{1,8}:)?([^\s{}\\$]{1,80}))\}/;

/** Numbers are assigned only when a book is built, so the labels are shown instead. */
export const references: Dialect = {
	name: 'cross-references',
	starts: ['@', '\\'],
	sign: new RegExp(String.raw`@(?:${names})-\w|\\(?:@ref\(|#[a-z]{2,5}:|(?:eq|auto|[cC])?ref\{)`),
	at: new RegExp(String.raw`-?@(?:${names})-\w|\\@ref\(|\(\\#[a-z]|\\(?:eq|auto|[cC])?ref\{`),
	isIn: body => isReferred.test(body) || /\\eqref\{|\\label\{|\\@ref\([\w:-]+\)|\(\\#[a-z]{2,5}:[\w-]+\)/.test(body),
	inline: (source, {tokens}) => {
		const [typed, target = '', named = ''] = bookReference.exec(source) ?? [];
		if (typed !== undefined) return link(typed, `#${target}`, named);
		const [inText, kindOfReference, label = '', bare = ''] = texReference.exec(source) ?? [];
		if (inText !== undefined) return link(inText, `#${label}`, kindOfReference === 'eq' ? `(${bare})` : bare);
		const place = bookName.exec(source)?.[0];
		if (place !== undefined) return hidden(place);
		const [raw = '', mark = '', kind = '', name = ''] = reference.exec(source) ?? [];
		if (raw === '' || /[\w/@.]$/.test(tokens.at(-1)?.raw ?? '')) return undefined;
		return link(raw, `#${kind}-${name}`, mark === '-@' ? name : `${kinds[kind]} ${name}`);
	},
};
