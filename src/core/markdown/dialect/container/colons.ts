// Containers fenced by three or more colons: `:::note` of Docusaurus, Zenn and Qiita, divs of Pandoc.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, image, type LexedContainer, link, nothing} from '../dialect.ts';
import {alertKindOf, argumentsOf} from '../templates.ts';
import {isProse} from '../unshown.ts';
import {type ColonBlock, type ColonMark, colonBlockAt, colonMarkAt} from './colon-lines.ts';
import {containerOf, directiveOptions, figureOf} from './container.ts';

export const colonContainers: Dialect = {
	name: 'containers',
	starts: [':'],
	sign: /:::/,
	line: /:{3,}(?!no-loc )(?:[ \t]*[\w{[]|[ \t]*\n)/,
	isIn: body => /(?:^|\n)[ \t]*:{3,}[ \t]*[\w{[]/.test(body),
	block,
};

/** An unclosed opening mark, or a stray closing mark, produces no container. */
function block(source: string, context: BlockContext): Token | undefined {
	const mark = colonMarkAt(source, 3);
	if (!mark || mark.info.startsWith('no-loc ')) return undefined;
	if (mark.info === '') return nothing(mark.raw);
	const shown = ofLearn(mark);
	if (shown) return shown;
	const found = colonBlockAt(source, mark, context);
	return found ? container(found, mark, context) : openMark(mark, context);
}

/** Images, videos and code on Microsoft's pages: `:::image source="a.png" alt-text="The depot":::`. */
function ofLearn({raw, info}: ColonMark): Token | undefined {
	const {named} = argumentsOf(info);
	const {source, title = ''} = named;
	if (source === undefined || !/^(?:image|video|code)\s/.test(info)) return undefined;
	const text = named['alt-text'] || title;
	const token = info.startsWith('image') ? image(raw, source, text) : link(raw, source, text || source);
	return {type: 'lines', raw, tokens: [token]};
}

function container({raw, inner}: ColonBlock, {info}: ColonMark, context: BlockContext): LexedContainer {
	const href = /^\{(?:image|figure)\}[ \t]+(\S+)$/.exec(info)?.[1];
	if (href !== undefined) return figureOf({raw, href, inner}, context);
	const options = info.startsWith('{') ? (directiveOptions.exec(inner)?.[0] ?? '') : '';
	return containerOf({raw, ...kindAndTitleOf(info), options, text: inner.slice(options.length)}, context);
}

/** The text of an unclosed mark. */
export function openMark({raw, info}: ColonMark, {lexer}: BlockContext, isTitled = false): Token {
	const {title} = kindAndTitleOf(info, isTitled);
	// Microsoft's `:::row:::` is self-closing, and `::: depot.Tram` inserts documentation (mkdocstrings).
	const problem =
		/[^:]:::\s*$/.test(raw) || /^\w+(?:\.\w+)+$/.test(info) ? undefined : `"${raw.trim()}" is never closed`;
	return title === '' ? nothing(raw, problem) : {type: 'lines', raw, problem, tokens: lexer.inline(title)};
}

/**
 * The kind and title after the colons. Text after the name may be classes, unless it is certainly a title: `note Title`,
 * `note[Title]`, `message alert`, `{.warning title="Title"}`, `details Title`.
 */
export function kindAndTitleOf(info: string, isTitled = false): Pick<LexedContainer, 'kind'> & {title: string} {
	const [, braces, plain, rest = ''] = /^(?:\{([^}]*)\}|([\w-]+))(.*)$/.exec(info) ?? [];
	const attributes = braces ?? /\{([^}]*)\}/.exec(rest)?.[1] ?? '';
	const name = plain ?? /(?:^|\.)([A-Za-z][\w-]*)/.exec(attributes.replace(/#[\w-]+\s*/, '').trim())?.[1] ?? '';
	const said = rest
		.replace(/\{[^}]*\}/, '')
		.trim()
		.replace(/^\[(.*)\]$/, '$1');
	const given = /(?:title|summary)="([^"]*)"/.exec(attributes)?.[1];
	const second = alertKindOf(said);
	if (second && /^(?:message|note)$/.test(name)) return {kind: second, title: ''};
	const kind = alertKindOf(name.replace(/^callout-/, '')) ?? (name === 'message' ? 'note' : undefined);
	const isNamed = kind || /^(?:details|spoiler|collapse|tab)/.test(name);
	const isTitle = isTitled || isNamed || /^[ \t]*\[.*\]/.test(rest) || isProse(said);
	return {kind, title: given ?? (isTitle ? said : '')};
}
