// What no reader sees and parsers pay for: megabytes of scripts and of pictures written as addresses, and tags nested by
// the thousand, which cost the square of their depth or the stack.

/** Deeper than any page that a person made; browsers themselves stop at 512. */
const deepest = 150;
/** Of lists, quotations and tables in each other: every level is an indent, or a quotation mark at each line. */
const deepestBlocks = 20;
const blocks = /^(?:blockquote|dl|menu|ol|table|ul)$/i;

/** The same page, with the elements nested too deeply opened and closed no more; their text stays. */
export function limitDepth(html: string): string {
	const all = {depth: 0, limit: deepest};
	const indented = {depth: 0, limit: deepestBlocks};
	return html.replace(nestable, (tag, slash: string | undefined, name: string | undefined) => {
		if (name === undefined) return tag;
		const levels = blocks.test(name) ? [all, indented] : [all];
		const isTooDeep = levels.some(({depth, limit}) => depth >= limit + (slash ? 1 : 0));
		for (const level of levels) level.depth = Math.max(0, level.depth + (slash ? -1 : 1));
		return isTooDeep ? '' : tag;
	});
}

/** Elements whose end must be written; those that may leave it out (`p`, `li`, `td`) would seem to nest when they don't. Comments and scripts are passed over. */
const nestable =
	/<!--[\s\S]*?(?:-->|$)|<script\b[\s\S]*?(?:<\/script\s*>|$)|<(\/?)(a|abbr|article|aside|b|big|blockquote|button|center|cite|code|del|details|div|dl|em|fieldset|figure|font|footer|form|header|i|ins|kbd|label|main|menu|nav|ol|pre|q|s|section|small|span|strike|strong|sub|sup|svg|table|tt|u|ul|var|[a-z]+-[a-z-]+)\b[^<>]*>/gi;

/** Characters; most pages are lighter, and need no second look. */
const heavy = 500_000;

/** The same page without scripts and styles, but for those that describe it or hold formulas, and without pictures in addresses. */
export function stripBulk(html: string): string {
	return html.length < heavy ? html : html.replace(machinery, '').replace(/data:image\/[^"'\s)<>]*/gi, 'data:,');
}

const machinery =
	/<(?:script\b(?![^<>]*(?:ld\+json|math\/))[^<>]*>[\s\S]*?(?:<\/script\s*>|$)|style\b[^<>]*>[\s\S]*?(?:<\/style\s*>|$))/gi;
