// Tags of Liquid and of its kin: what they are called, and whether they are used or mentioned.

import type {RuleContext} from '../dialect.ts';

export interface LiquidTag {
	raw: string;
	name: string;
	text: string;
	/** Whether it opens a Ruby block, which `{% end %}` closes. */
	isDone: boolean;
}

/**
 * Bridgetown marks tags with output by a sign: `{%@ Note do %}`, `{%= toc %}`; GitBook names of extensions:
 * `{% @github-files/code url="…" %}`.
 */
const opening = /^(?:\{|&#123;)%[-+]?[@=]?\s*(@[\w-]+\/[\w-]+|\w+|(?=["']))/;

/** Undefined also if another one begins before the end: it was never closed, and is text. */
export function tagAt(source: string, {find}: RuleContext): LiquidTag | undefined {
	const start = opening.exec(source);
	const end = start && find(/%\}/, source);
	if (!start || !end || end.index > 2000) return undefined;
	const next = find(/\{%/, source.slice(start[0].length));
	if (next && start[0].length + next.index < end.index) return undefined;
	const raw = source.slice(0, end.index + 2);
	const text = source
		.slice(start[0].length, end.index)
		.replace(/[-+]\s*$/, '')
		.trim();
	const isDone = /(?:^|\s)do$/.test(text);
	return {raw, name: start[1] ?? '', text: isDone ? text.slice(0, -2).trim() : text, isDone};
}

const needsArguments =
	/^(?:if|unless|for|case|when|elsif|capture|assign|include|include_relative|render|link|post_url|highlight|increment|decrement|extends|load|url|block|with)$/;
const pairs = /^(?:if|unless|for|case|capture|comment|raw|tablerow|block|with|autoescape|filter|spaceless|verbatim)$/;
export const bareNames = /^(?:else|break|continue|end\w*|raw|verbatim|comment|endif|toc|more|contents)$/;

/** Twig's name is `verbatim`. */
export const endOfLiteral = /^end(?:raw|verbatim)$/;

/** Whether a tag is used, not mentioned as in `the {% if %} tag`. */
export function isMeant({name, text}: LiquidTag, {holds}: RuleContext): boolean {
	if (needsArguments.test(name) && text === '') return false;
	const other = name.startsWith('end')
		? openingOf(name.slice(3))
		: pairs.test(name)
			? String.raw`end(?:${name})?\b`
			: undefined;
	return other === undefined || holds(new RegExp(String.raw`%[-+]?\s*${other}`));
}

/** Pattern of the tag that an end tag closes, with arguments if it needs any. */
function openingOf(name: string): string {
	return needsArguments.test(name) ? String.raw`${name}\s+[^\s%]` : String.raw`${name}\b`;
}

/** The problem with a tag whose counterpart is missing; undefined for others, and for tags that may only be mentioned. */
export function halfPair(tag: LiquidTag, context: RuleContext): string | undefined {
	if (isMeant(tag, context) || (needsArguments.test(tag.name) && tag.text === '')) return undefined;
	return `"${tag.raw}" ${tag.name.startsWith('end') ? 'closes nothing' : 'is never closed'}`;
}
