// Slides of remark.js and xaringan: `.pull-left[ … ]` around blocks and words, settings below a rule, `--` between steps, and `???`
// above the notes of a speaker, which are text.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, group, hidden, nothing, type RuleContext} from '../dialect.ts';

const classes = String.raw`(?:\.[A-Za-z][\w-]{0,40}){1,4}\[`;
const markLine = /(?:\.[A-Za-z][\w.-]{0,160}\[|\]{1,3}|--|\?\?\?)[ \t]*(?:\n|$)/;
const ruleHere = /^---[ \t]*(?:\n|$)/;
const markLineHere = new RegExp(`^ {0,3}${markLine.source}`);
const settings =
	/^(?:[ \t]*(?:class|name|layout|template|count|exclude|background-(?:image|size|position|color)):[^\n]*(?:\n|$)){1,8}/;
const piece = String.raw`(?:\`[^\`\n]{1,300}\`|[^[\]\`]|\`(?![^\`\n]{1,300}\`))`;
/** May contain code, links and further marks. */
const inClasses = new RegExp(
	String.raw`^${classes}((?:${piece}|\[(?:${piece}|\[(?:${piece}|\[[^[\]]{0,300}\]){0,500}\]){0,1000}\]){0,3000})\]`,
);
const opening = new RegExp(`^${classes}`);

function block(source: string, {tokens}: BlockContext): Token | undefined {
	const rule = ruleHere.exec(source)?.[0];
	if (rule !== undefined) return {type: 'hr', raw: rule};
	const above = tokens.findLast(({type}) => type !== 'space');
	const set = above?.type === 'hr' ? settings.exec(source)?.[0] : undefined;
	const raw = set ?? markLineHere.exec(source)?.[0];
	return raw === undefined ? undefined : nothing(raw);
}

function inline(source: string, {lexer, tokens}: RuleContext): Token | undefined {
	if (/[^\s>([]$/.test(tokens.at(-1)?.raw ?? '')) return undefined;
	const [raw, text = ''] = inClasses.exec(source) ?? [];
	if (raw !== undefined) return text.trim() === '' ? hidden(raw) : group(raw, lexer.inlineTokens(text.trim()));
	// Its end is on a line of its own.
	const mark = tokens.length === 0 ? opening.exec(source)?.[0] : undefined;
	return mark === undefined ? undefined : hidden(mark);
}

export const remarkSlides: Dialect = {
	name: 'remark slides',
	starts: ['['],
	sign: /\[(?<=\.[A-Za-z][\w-]{0,40}\[)/,
	at: new RegExp(classes),
	line: new RegExp(String.raw`${markLine.source}|---[ \t]*(?:\n|$)`),
	isIn: body =>
		/(?:^|\n)---[ \t]*\n/.test(body) &&
		/(?:^|\n)(?:class|layout|name):[ \t]|\n\?{3}[ \t]*\n|\n--[ \t]*\n/.test(body) &&
		new RegExp(String.raw`(?:^|\n)[ \t]*${classes}`).test(body),
	block,
	inline,
};
