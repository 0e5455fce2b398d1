// Rewrites XML feeds for the parser, which does not support texts in XHTML and base64, prefixed names, feeds without entries,
// relative bases, and channels from before RSS.

/** The feed in forms that the parser supports. */
export function readableFeed(xml: string): string {
	const {masked, texts} = withoutTexts(xml);
	const readable = withLastDates(
		withLinkBases(
			withChannelBase(withChannel(withContents(withoutBase64(withoutPrefix(withoutDefinition(masked))), texts))),
		),
	);
	return withTexts(withShortPersons(readable, texts), texts);
}

/** The feed up to its last complete entry, if it was cut off after one; otherwise undefined. */
export function wholeEntries(xml: string): string | undefined {
	const [, prefix = '', root = ''] = /<(\w+:)?(rss|feed|rdf)\b/i.exec(xml.slice(0, longestHead)) ?? [];
	if (root === '' || new RegExp(String.raw`</${prefix}${root}\s*>`, 'i').test(xml.slice(-1000))) return undefined;
	const isRss = /rss/i.test(root);
	const closing = /feed/i.test(root) ? `</${prefix}entry>` : `</${isRss ? prefix : ''}item>`;
	const end = xml.lastIndexOf(closing);
	const isInChannel = isRss && xml.indexOf(`</${prefix}channel>`) < 0;
	return end < 0
		? undefined
		: `${xml.slice(0, end)}${closing}${isInChannel ? `</${prefix}channel>` : ''}</${prefix}${root}>`;
}

/** Replaces texts in CDATA by marks, because elements within them are not the feed's. */
function withoutTexts(source: string): {masked: string; texts: string[]} {
	const xml = source.replaceAll(mark, '');
	const texts: string[] = [];
	const kept: string[] = [];
	let from = 0;
	for (let start = xml.indexOf(opening); start >= 0; start = xml.indexOf(opening, from)) {
		const end = xml.indexOf(closing, start);
		if (end < 0) break;
		kept.push(xml.slice(from, start), `${mark}${texts.length}${mark}`);
		texts.push(xml.slice(start + opening.length, end));
		from = end + closing.length;
	}
	return {masked: [...kept, xml.slice(from)].join(''), texts};
}

function withTexts(masked: string, texts: string[]): string {
	return masked.replace(marked, (_, index) => `${opening}${texts[Number(index)] ?? ''}${closing}`);
}

const opening = '<![CDATA[';
const closing = ']]>';
/** A character that XML can't represent. */
const mark = '\x01';
const marked = /\x01(\d+)\x01/g;

const person = /(<(?:author|managingEditor|webMaster)\b[^<>]*>(?:\s*<name\b[^<>]*>)?)([^<]*)/gi;
/** In UTF-16 units. */
const longestPerson = 500;

/** For each bracket in a person, the parser scans the rest anew. */
function withShortPersons(masked: string, texts: string[]): string {
	return masked.replace(person, (raw, tag: string, name: string) => {
		for (const [, index] of name.matchAll(marked))
			texts[Number(index)] = (texts[Number(index)] ?? '').slice(0, longestPerson);
		const isLong = name.length > longestPerson;
		return isLong ? tag + name.slice(0, longestPerson).replace(/[&\x01][^;\x01]*$/, '') : raw;
	});
}

/** Resolves addresses of links that have a base of their own. */
function withLinkBases(xml: string): string {
	return xml.replace(
		/<((?:\w+:)?link)\b([^<>]*\bxml:base\s*=\s*["'][^<>]*)>/gi,
		(raw, name: string, attributes: string) => {
			const value = (attribute: string) =>
				new RegExp(String.raw`\b${attribute}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'i')
					.exec(attributes)
					?.slice(1)
					.find(Boolean);
			const [base = '', href = ''] = [value('xml:base'), value('(?<!:)href')];
			if (!URL.canParse(href, base)) return raw;
			return `<${name}${attributes.replace(/\bhref\s*=\s*(?:"[^"]*"|'[^']*')/i, `href="${new URL(href, base).href}"`)}>`;
		},
	);
}

/** Converts a channel in the Channel Definition Format (W3C note, 1997) to RSS. */
function withoutDefinition(xml: string): string {
	if (!/^(?:[^<]|<!--(?:(?!-->)[\s\S])*-->|<[?!](?!--)[^<>]*>)*<channel\b/i.test(xml.slice(0, longestHead))) return xml;
	const channel = xml
		.replace(/<(channel|item)\b([^<>]*?)(\/?)>/gi, (_, name: string, attributes: string, end: string) =>
			[`<${name}${definedBase(attributes)}>`, ...definedParts(attributes), end && `</${name}>`].join(''),
		)
		.replace(/(<\/?)abstract\b/gi, '$1description')
		.replace(/^[\s\S]*?(?=<channel\b)/i, '');
	return `<rss version="2.0">${channel}</rss>`;
}

function definedBase(attributes: string): string {
	const [, base] = /\bbase\s*=\s*["']([^"']*)/i.exec(attributes) ?? [];
	return base === undefined ? '' : ` xml:base="${base}"`;
}

/** Its attributes as the corresponding RSS elements. */
function definedParts(attributes: string): string[] {
	const parts = {href: 'link', lastmod: 'pubDate'};
	return Object.entries(parts).flatMap(([attribute, element]) => {
		const [, value] = new RegExp(`\\b${attribute}\\s*=\\s*["']([^"']*)`, 'i').exec(attributes) ?? [];
		return value === undefined ? [] : [`<${element}>${value}</${element}>`];
	});
}

/** Moves a base from the channel to the root. */
function withChannelBase(xml: string): string {
	return xml.replace(
		/<rss\b((?:(?!xml:base)[^<>])*)>\s*<channel\b[^<>]*?\sxml:base\s*=\s*("[^"<>]*"|'[^'<>]*')/i,
		'<rss$1 xml:base=$2><channel',
	);
}

/** Removes duplicate dates; the last one counts, as with overwriting. */
function withLastDates(xml: string): string {
	return xml.replace(/<(updated|created|modified|published|issued|pubDate)>[^<>]*<\/\1>\s*(?=<\1>)/g, '');
}

/** Removes a prefix from RSS names: `<r:rss xmlns:r="…">`. */
function withoutPrefix(xml: string): string {
	const [, prefix] = /<([\w-]+):rss\b/i.exec(xml.slice(0, longestHead)) ?? [];
	return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/** In characters, before and within the root element. */
const longestHead = 5000;

/** Adds a missing channel around the items of RSS. */
function withChannel(xml: string): string {
	if (!/<rss\b[^>]*>\s*<item\b/i.test(xml.slice(0, longestHead)) || /<channel\b/i.test(xml)) return xml;
	return xml.replace(/<rss\b[^>]*>/i, '$&<channel>').replace(/<\/rss\s*>\s*$/i, '</channel>$&');
}

/** Decodes Atom texts in base64 (RFC 4287, section 4.1.3.3; Atom 0.3 marks it by a mode) to HTML. */
function withoutBase64(xml: string): string {
	return xml.replace(
		/<(title|subtitle|tagline|summary|content)\b([^<>]*)>([\w+/\s=]+)<\/\1\s*>/g,
		(raw, name: string, attributes: string, bytes: string) => {
			if (!/\bmode\s*=\s*["']base64["']|\btype\s*=\s*["']application\/octet-stream["']/.test(attributes)) return raw;
			const html = textOfBytes(bytes).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
			const others = attributes.replace(/\b(?:mode|type)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
			return `<${name}${others} mode="escaped" type="html">${html}</${name}>`;
		},
	);
}

/** Empty if the bytes are not text. */
function textOfBytes(base64: string): string {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(base64, 'base64'));
	} catch {
		return '';
	}
}

/** Moves XHTML texts in RSS items to the element for texts. */
function withContents(xml: string, texts: string[]): string {
	if (!/<(?:rss|rdf:RDF)\b/i.test(xml.slice(0, longestHead))) return xml;
	const kept: string[] = [];
	let from = 0;
	for (const {start, inner, innerEnd, end} of bodyElements(xml)) {
		kept.push(xml.slice(from, start), contentOf(xml.slice(inner, innerEnd), texts));
		from = end;
	}
	return [...kept, xml.slice(from)].join('');
}

/**
 * Yields the elements that contain a text, with the bounds of their content; nested elements of the same name belong to the outer
 * one.
 */
function* bodyElements(xml: string): Generator<{start: number; inner: number; innerEnd: number; end: number}> {
	let open: {name: string; depth: number; start: number; inner: number} | undefined;
	for (const {0: tag, 1: slash, 2: named = '', index} of xml.matchAll(bodyTag)) {
		const name = named.toLowerCase();
		if (tag.endsWith('/>') || name !== (open?.name ?? name)) continue;
		const end = index + tag.length;
		if (!open) {
			if (slash === '') open = {name, depth: 1, start: index, inner: end};
			continue;
		}
		open.depth += slash === '' ? 1 : -1;
		if (open.depth > 0) continue;
		yield {start: open.start, inner: open.inner, innerEnd: index, end};
		open = undefined;
	}
}

const bodyTag = /<(\/?)((?:xhtml:)?body|xhtml:div|fullitem|yandex:full-text)\b[^<>]*>/gi;

function contentOf(inner: string, texts: string[]): string {
	const html = inner.replace(/(<\/?)xhtml:/gi, '$1').replace(marked, (_, index) => texts[Number(index)] ?? '');
	const isPlain = !html.includes('<');
	return `<content:encoded>${isPlain ? html : `${opening}${html}${closing}`}</content:encoded>`;
}

/** Whether a feed has no entries, or none with text, which the parser considers broken. */
export function isEmptyFeed(text: string): boolean {
	const isWhole = /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>\s*$|<(?:\w+:)?feed\b[^<>]*\/>\s*$/i.test(text);
	const [, ...entries] = text.split(/<(?:\w+:)?(?:item|entry)\b/i);
	return isWhole && !entries.some(entry => readableElement.test(entry));
}

const readableElement = /<(?:\w+:)?(?:title|link|guid|id|description|summary|content|encoded|body)\b/i;

/** Resolves an address against the base that applies to it. */
export function resolved(base: string | undefined, from: string): string {
	return base !== undefined && URL.canParse(base, from) ? new URL(base, from).href : from;
}
