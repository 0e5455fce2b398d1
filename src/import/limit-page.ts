// What no reader sees and parsers pay for: megabytes of scripts and of pictures written as addresses, and tags nested by
// the thousand, which cost the square of their depth or the stack.

/** Deeper than any page that a person made; browsers themselves stop at 512. */
const deepest = 200;

/** The same page, with the elements nested too deeply opened and closed no more; their text stays. */
export function shallow(html: string): string {
	let depth = 0;
	let isDeep = false;
	const limited = html.replace(nestable, (tag, slash: string) => {
		const isTooDeep = slash ? depth-- > deepest : ++depth > deepest;
		if (depth < 0) depth = 0;
		isDeep ||= isTooDeep;
		return isTooDeep ? '' : tag;
	});
	return isDeep ? limited : html;
}

/** Elements whose end must be written; those that may leave it out (`p`, `li`, `td`) would seem to nest when they don't. Comments and scripts are passed over. */
const nestable =
	/<!--[\s\S]*?(?:-->|$)|<script\b[\s\S]*?(?:<\/script\s*>|$)|<(\/?)(?:a|abbr|article|aside|b|big|blockquote|button|center|cite|code|del|details|div|dl|em|fieldset|figure|font|footer|form|header|i|ins|kbd|label|main|menu|nav|ol|pre|q|s|section|small|span|strike|strong|sub|sup|svg|table|tt|u|ul|var|[a-z]+-[a-z-]+)\b[^<>]*>/gi;

/** Characters; most pages are lighter, and need no second look. */
const heavy = 500_000;

/** The same page without scripts and styles, but for those that describe it or hold formulas, and without pictures in addresses. */
export function lean(html: string): string {
	return html.length < heavy ? html : html.replace(machinery, '').replace(/data:image\/[^"'\s)<>]*/gi, 'data:,');
}

const machinery =
	/<(?:script\b(?![^<>]*(?:ld\+json|math\/))[^<>]*>[\s\S]*?(?:<\/script\s*>|$)|style\b[^<>]*>[\s\S]*?(?:<\/style\s*>|$))/gi;
