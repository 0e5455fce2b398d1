// One line of plain text from what people write into metadata: read as the Markdown of an article is, so that a title says
// the same in front matter and in a heading.

import {safeLine} from '../text/safe-text.ts';
import {FootnoteNumbers} from './footnotes.ts';
import {closedNames} from './html/html-tag.ts';
import {lineOfTokens, shownLine} from './inline-text.ts';
import {lexInline} from './lexer.ts';
import {cleanInline, type NormalizeContext, withoutAttributes} from './normalize-inline.ts';

/**
 * The words of a title, a name, a tag as a reader sees them: on one line, trimmed, nothing that could drive a terminal.
 * Never throws; what the lexer can't read stays as it was typed.
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

/** Characters of a value: nobody's title or summary is longer, but somebody's picture in a data URI. */
const longest = 5000;
/** Without any of these a text has no markup that changes its words. */
const mayHoldMarkup = /[\\`*_<&[~^{\n]|==|\+\+|:[a-z\d+-][\w+-]*:/;

function lineOfMarkup(text: string, context: NormalizeContext): string {
	const tokens = withoutAttributes(lexInline(text, context.links, context));
	return lineOfTokens(cleanInline(tokens, context));
}

/** A field is no part of the body, and closes elements of its own. */
function closedIn(text: string, context: NormalizeContext | undefined): ReadonlySet<string> {
	const own = closedNames(text);
	return own.size === 0 && context ? context.closedTags : new Set([...own, ...(context?.closedTags ?? [])]);
}
