// Renders blocks as an HTML fragment that is safe in any page: only the tags named here, escaped text, and addresses that merely
// lead somewhere. HTML in an article was converted to text before.

import type {Metadata} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {longDate} from '../../core/date/format-date.ts';
import {
	alertTitle,
	type BlockToken,
	type Code,
	type Definitions,
	type Footnote,
	type Image,
	type InlineToken,
	type Link,
	type List,
	type ListItem,
	type Table,
	type TableCell,
} from '../../core/markdown/tokens.ts';

/** A fragment with one line per block; with a header if there is metadata. Footnotes come last. */
export function html(blocks: Block[], metadata?: Metadata): string {
	const tokens = blocks.map(({token}) => token);
	const notes = tokens.filter(token => token.type === 'footnote').sort((a, b) => a.number - b.number);
	const text = tokens.filter(token => token.type !== 'footnote').map(blockHtml);
	return [...(metadata ? [header(metadata)] : []), ...text, ...(notes.length > 0 ? [footnotes(notes)] : [])]
		.filter(block => block !== '')
		.map(block => `${block}\n`)
		.join('');
}

function header({title, isTitleOfText, authors, date}: Metadata): string {
	const byline = authors.length > 0 ? `<p>${escaped(authors.join(', '))}</p>` : '';
	const day = date ? `<p><time datetime="${escaped(date)}">${longDate(date)}</time></p>` : '';
	const heading = isTitleOfText ? '' : `<h1>${escaped(title)}</h1>`;
	const lines = `${heading}${byline}${day}`;
	return lines === '' ? '' : element('header', lines);
}

function blockHtml(token: BlockToken): string {
	switch (token.type) {
		case 'heading':
			return element(`h${token.depth}`, inlineHtml(token.tokens));
		case 'paragraph':
			return element('p', inlineHtml(token.tokens));
		case 'code':
			return codeHtml(token);
		case 'blockquote':
			return element('blockquote', blocksHtml(token.tokens));
		case 'alert':
			return `<blockquote class="alert-${token.kind}"><p><strong>${inlineHtml(alertTitle(token))}</strong></p>${blocksHtml(token.tokens)}</blockquote>`;
		case 'list':
			return listHtml(token);
		case 'table':
			return tableHtml(token);
		case 'definitions':
			return definitionsHtml(token);
		case 'footnote':
			return footnotes([token]);
		case 'hr':
			return '<hr>';
	}
}

function element(name: string, content: string): string {
	return `<${name}>${content}</${name}>`;
}

function blocksHtml(tokens: BlockToken[]): string {
	return tokens.map(blockHtml).join('');
}

function codeHtml({lang, text}: Code): string {
	const language = lang === '' ? '' : ` class="language-${escaped(lang)}"`;
	return `<pre><code${language}>${escaped(text)}\n</code></pre>`;
}

function listHtml(list: List): string {
	const items = list.items.map(item => itemHtml(item, list.loose)).join('');
	if (!list.ordered) return element('ul', items);
	return `<ol${list.start === 1 ? '' : ` start="${list.start}"`}>${items}</ol>`;
}

/** A tight item holds its text directly, not in paragraphs. */
function itemHtml({checked, number, tokens}: ListItem, isLoose: boolean): string {
	const box = checked === undefined ? '' : `<input type="checkbox" disabled${checked ? ' checked' : ''}> `;
	const content = tokens.map(token =>
		!isLoose && token.type === 'paragraph' ? inlineHtml(token.tokens) : blockHtml(token),
	);
	return `<li${number === undefined ? '' : ` value="${number}"`}>${box}${content.join('')}</li>`;
}

function tableHtml({header, rows, align}: Table): string {
	const row = (cells: TableCell[], name: 'th' | 'td') =>
		element('tr', cells.map(({tokens}, column) => cellHtml(name, inlineHtml(tokens), align[column])).join(''));
	const body = rows.map(cells => row(cells, 'td')).join('');
	const head = header.every(({tokens}) => tokens.length === 0) ? '' : element('thead', row(header, 'th'));
	return element('table', head + (body === '' ? '' : element('tbody', body)));
}

function cellHtml(name: 'th' | 'td', content: string, side: Table['align'][number] | undefined): string {
	return `<${name}${side ? ` style="text-align: ${side}"` : ''}>${content}</${name}>`;
}

function definitionsHtml({items}: Definitions): string {
	const entries = items.map(({terms, meanings}) => [
		...terms.map(({tokens}) => element('dt', inlineHtml(tokens))),
		...meanings.map(({tokens}) => element('dd', blocksHtml(tokens))),
	]);
	return element('dl', entries.flat().join(''));
}

function footnotes(notes: Footnote[]): string {
	const items = notes.map(({number, tokens}) => `<li id="note-${number}" value="${number}">${blocksHtml(tokens)}</li>`);
	return `<section class="footnotes"><ol>${items.join('')}</ol></section>`;
}

/** Inline tokens as escaped text and harmless links. */
function inlineHtml(tokens: InlineToken[]): string {
	return tokens.map(tokenHtml).join('');
}

function tokenHtml(token: InlineToken): string {
	switch (token.type) {
		case 'text':
			return token.script ? element(token.script.element, escaped(token.script.text)) : escaped(token.text);
		case 'codespan':
			return `<code>${escaped(token.text)}</code>`;
		case 'br':
			return '<br>';
		case 'footnoteReference':
			return `<sup><a href="#note-${token.number}">${token.number}</a></sup>`;
		case 'link':
			return linkHtml(token);
		case 'image':
			return imageHtml(token);
		case 'strong':
		case 'em':
		case 'del':
			return `<${token.type}>${inlineHtml(token.tokens)}</${token.type}>`;
	}
}

/** Schemes of addresses that lead somewhere; others (`javascript:`, `data:`, `vbscript:` …) can execute. */
const harmlessScheme = /^(?:https?|mailto|ftp|tel|xmpp|irc|doi|magnet)$/i;

/** A link that might execute something is reduced to its text. */
function linkHtml({href, tokens}: Link): string {
	const text = inlineHtml(tokens);
	return isHarmless(href) ? `<a href="${escaped(href.replaceAll(' ', '%20'))}">${text}</a>` : text;
}

function imageHtml({href, text}: Image): string {
	return isHarmless(href) ? `<img src="${escaped(href)}" alt="${escaped(text)}">` : escaped(text);
}

/** Browsers ignore control characters and spaces before and within a scheme; a path that contains a colon has no scheme. */
function isHarmless(href: string): boolean {
	const scheme = /^([^/?#:]*):/.exec(href.replace(/[\s\p{C}\u2400-\u2421]/gu, ''))?.[1];
	return scheme === undefined || harmlessScheme.test(scheme);
}

const references: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Escapes text for use between tags and in quoted attributes. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, character => references[character] ?? character);
}
