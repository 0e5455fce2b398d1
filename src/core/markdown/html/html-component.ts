// Components of documentation sites (`<TabItem label="npm">`, `<LinkCard title="…" href="…" />`): they are not rendered, but text
// in their attributes is kept.

import {isProse, unshown} from '../dialect/unshown.ts';
import {inlineText, linkToken} from '../inline-text.ts';
import {type InlineToken, literalText} from '../tokens.ts';
import {htmlElements} from './html-elements.ts';
import {attributeOf, type Tag} from './html-tag.ts';

const titles = ['title', 'label', 'header', 'heading', 'summary', 'titleText', 'text', 'name'];
const sentences = ['description', 'subtitle', 'caption', 'content', 'tooltip'];
const fieldNames = ['name', 'path', 'query', 'body', 'header'];
const addresses = ['href', 'url', 'to'];

/** The text in the start tag of a component; none for other tags. */
export function componentWords({name, isEnd, attributes}: Tag): InlineToken[] {
	if (isEnd || !/^[A-Z]/.test(name) || !attributes.includes('=')) return [];
	const attribute = (key: string) => attributeOf({attributes}, key);
	const picture = pictureOf(name, attribute);
	if (picture || htmlElements.has(name.toLowerCase())) return picture ?? [];
	// Names of icons and diagrams are not for readers, nor are those in lower case.
	const title =
		fieldOf(name, attribute) ||
		first(titles, key => (key === 'name' && !/^\p{Lu}/u.test(attribute(key) ?? '') ? '' : attribute(key)));
	const more = first(sentences, attribute);
	const href = first(addresses, attribute);
	const heading = title === '' ? [] : [titleToken(title, href)];
	const space = heading.length > 0 && more !== '' ? [literalText(' ')] : [];
	return [...heading, ...space, ...(more === '' ? [] : [literalText(withoutMarkdown(more))])];
}

/** The label of an API field: `<ParamField path="host" type="string">`. */
function fieldOf(name: string, attribute: (key: string) => string | undefined): string {
	return /(?:Field|Param(?:eter)?|Property)$/.test(name) ? first(fieldNames, attribute) : '';
}

function titleToken(title: string, href: string): InlineToken {
	const text = withoutMarkdown(title);
	const tokens = [literalText(text)];
	return href === '' ? {type: 'strong', raw: '', text, tokens} : linkToken({raw: '', href, tokens});
}

function pictureOf(name: string, attribute: (key: string) => string | undefined): InlineToken[] | undefined {
	const href = attribute('src');
	if (!href || !/image|img|picture|figure|illustration|photo/i.test(name)) return undefined;
	const texts = [attribute('alt'), attribute('caption'), attribute('title')].filter(text => text);
	const tokens = texts.length === 0 ? [] : [literalText(withoutMarkdown([...new Set(texts)].join(' ')))];
	return [{type: 'image', raw: '', href, text: inlineText(tokens), tokens}];
}

const marks =
	/(?<![\w*_`\\])(?:`([^`]{1,300})`|(\*\*|__|[*_])(?=\S)([^*_]{1,500})(?<=\S)\2(?![\w*_]))|\[([^[\]]{1,300})\]\([^()\s]{1,500}\)/g;

/** Authors may expect Markdown to be rendered in attributes. */
export function withoutMarkdown(text: string): string {
	return text.replace(marks, '$1$3$4');
}

function first(keys: string[], said: (key: string) => string | undefined): string {
	for (const key of keys) {
		const value = said(key) ?? '';
		if (value !== '' && !value.includes('{')) return value;
	}
	return '';
}

const start = /<([A-Z][\w.]*)(\s[^<>]*)>/g;
const settings = /^(?:class\w*|style|id|src|srcset|sizes|href|url|to|icon|code|alt)$/i;

/** The problem with components whose attributes contain prose that is not shown. */
export function unshownOfComponents(html: string): string | undefined {
	for (const [, name = '', attributes = ''] of html.matchAll(start)) {
		if (htmlElements.has(name.toLowerCase())) continue;
		for (const [, key = '', value = ''] of attributes.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)) {
			const isShown = titles.includes(key) || sentences.includes(key) || settings.test(key);
			if (!isShown && isProse(value)) return unshown(`<${name}>`, value);
		}
	}
	return undefined;
}
