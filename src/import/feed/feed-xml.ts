// What feeds write in XML that their parser does not read: texts as XHTML, feeds without entries, relative bases.

/** Texts that stand as XHTML in an item of RSS, as the element that holds texts there. */
export function withContents(xml: string): string {
	if (
		!/<(?:xhtml:)?(?:body|fullitem)\b/i.test(xml.slice(0, longestFeed)) ||
		!/<(?:rss|rdf:RDF)\b/i.test(xml.slice(0, 5000))
	)
		return xml;
	return xml.replace(/<((?:xhtml:)?body|fullitem)\b[^>]*>([\s\S]*?)<\/\1\s*>/gi, (_, name: string, inner: string) => {
		const html = /fullitem/i.test(name)
			? inner
			: inner.replace(/(<\/?)xhtml:/gi, '$1').replace(/<!\[CDATA\[|\]\]>/g, '');
		return /^\s*<!\[CDATA\[/.test(html)
			? `<content:encoded>${html}</content:encoded>`
			: `<content:encoded><![CDATA[${html}]]></content:encoded>`;
	});
}

const longestFeed = 20_000_000;

/** A feed that has nothing yet, which the parser takes for a broken one. */
export function isEmptyFeed(text: string): boolean {
	const isWhole = /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>\s*$|<(?:\w+:)?feed\b[^>]*\/>\s*$/i.test(text);
	return isWhole && !/<(?:\w+:)?(?:item|entry)\b/i.test(text);
}

/** An address made whole by one that stands for all below it. */
export function resolved(base: string | undefined, from: string): string {
	return base !== undefined && URL.canParse(base, from) ? new URL(base, from).href : from;
}
