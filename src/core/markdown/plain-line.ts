// Converts Markdown in metadata to a line of plain text, by the rules for articles, so that a title reads the same in front matter
// and in a heading.

import {safeLine} from '../text/safe-text.ts';
import {FootnoteNumbers} from './footnotes.ts';
import {closedNames} from './html/html-tag.ts';
import {lineOfTokens, shownLine} from './inline-text.ts';
import {lexInline} from './lexer.ts';
import {cleanInline, type NormalizeContext, withoutAttributes} from './normalize-inline.ts';

/**
 * The text of a title, name or tag as a reader sees it: on one line, trimmed, sanitized. Never throws; if the lexer fails, the text
 * stays as typed.
 */
export function plainLine(markdown: string, context?: NormalizeContext): string {
	const text = markdown.length > longest ? `${markdown.slice(0, longest)}…` : markdown;
	if (!mayHoldMarkup.test(text)) return shownLine(safeLine(text));
	try {
		const standalone = {footnotes: new FootnoteNumbers([]), links: {}};
		return lineOfMarkup(text.trim(), {...standalone, ...context, closedTags: closedIn(text, context)});
	} catch {
		return shownLine(safeLine(text));
	}
}

/** In characters: no title or summary is longer, but a data URI may be. */
const longest = 5000;
/** A quick test: without any of these, a text has no markup that changes its words. */
const mayHoldMarkup = /[\\`*_<&[~^{\n]|==|\+\+|:[a-z\d+-][\w+-]*:/;

function lineOfMarkup(text: string, context: NormalizeContext): string {
	const tokens = withoutAttributes(lexInline(text, context.links, context));
	return lineOfTokens(cleanInline(tokens, context));
}

/** A field is separate from the body, and closes its own elements. */
function closedIn(text: string, context: NormalizeContext | undefined): ReadonlySet<string> {
	const own = closedNames(text);
	return own.size === 0 && context ? context.closedTags : new Set([...own, ...(context?.closedTags ?? [])]);
}
