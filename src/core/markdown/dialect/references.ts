// Reference links without a definition, which is in another file, or was lost; and definitions of abbreviations.

import type {Token} from 'marked';
import {lazily} from '../../lazily.ts';
import {type Dialect, group, type RuleContext, words} from './dialect.ts';

const reference = lazily(
	() =>
		/^(!?)\[((?:\\.|`[^`\n]*`|\[[^[\]\n]*\]|[^[\]\\`\n]|\n(?!\s)){1,500})\]\[((?:[\p{L}\p{N} _.:#/`-]|\n(?!\s)){0,100})\](?![[(])/u,
);

function inline(source: string, context: RuleContext): Token | undefined {
	const {lexer, tokens} = context;
	const [raw = '', mark = '', label = '', name = ''] = reference().exec(source) ?? [];
	if (raw === '') return codeLink(source, context);
	if (!isLink(label, name) || /[\w\])]$/.test(tokens.at(-1)?.raw ?? '')) return undefined;
	const target = (name || label).replace(/\s+/g, ' ').trim();
	if (Object.hasOwn(lexer.tokens.links, target.toLowerCase()) || isTag(label, name)) return undefined;
	const problem = `"[${target}]" is not defined`;
	return mark === '' ? {...group(raw, lexer.inlineTokens(label)), problem} : words(raw, label, problem);
}

/** A name in code whose definition is in another file, as in books about Rust: [`World`]. */
function codeLink(source: string, {lexer, tokens, holds}: RuleContext): Token | undefined {
	const [raw = '', code = ''] = /^\[(`[^`\n]{1,100}`)\](?![[(:])/.exec(source) ?? [];
	if (raw === '' || !holds(otherCodeLink) || /[\w\])]$/.test(tokens.at(-1)?.raw ?? '')) return undefined;
	return Object.hasOwn(lexer.tokens.links, code.toLowerCase()) ? undefined : group(raw, lexer.inlineTokens(code));
}

const otherCodeLink = /\]\[`|\{\{#include /;

/** Excludes brackets in prose and code: `a[i][j]`, `[ANN][PREVIEW]`, `[1][2]`. A number may refer to a name: `[22][BIP22]`. */
function isLink(label: string, name: string): boolean {
	if (letters.test(label)) return true;
	return name === '' ? /^#\d+$/.test(label) : /^#?\d+(?:\.\d+)*$/.test(label) && letters.test(name);
}

const letters = /[A-Za-z\u00c0-\uffff].*[A-Za-z\u00c0-\uffff]/s;

/** Two adjacent tags of a subject line: all capitals, or similar short words. */
function isTag(label: string, name: string): boolean {
	return [label, name].every(text => /^[A-Z\d -]+$/.test(text) && /[A-Z]/.test(text));
}

export const undefinedReferences: Dialect = {
	name: 'references',
	starts: ['][', '`]'],
	sign: /\]\[[\w\]`]|`\](?<=\[`[^`\n]{1,100}`\])(?![[(:])/,
	at: /!?\[[^[\]]{0,500}\]\[|\[`/,
	isIn: body =>
		/\]\[`|\{\{#include |\[#\d+\]\[\]|\[[^[\]\nA-Za-z\u00c0-\uffff]{0,50}[A-Za-z\u00c0-\uffff][^[\]\n]{0,500}\]\[[\w .:#/-]*\]/.test(
			body,
		),
	inline,
};

const abbreviation = /^ {0,3}\*\[([^[\]\n]{1,60})\]:[ \t]*(\S[^\n]*)(?:\n|$)/;

/** `*[HTML]: Hypertext Markup Language`, which Markdown Extra shows as a tooltip. */
export const abbreviations: Dialect = {
	name: 'abbreviations',
	starts: ['*['],
	sign: /\*\[[^[\]\n]{1,60}\]:/,
	line: / {0,3}\*\[[^[\]\n]{1,60}\]:/,
	block: (source, {lexer}) => {
		const [raw = '', short = '', text = ''] = abbreviation.exec(source) ?? [];
		if (raw === '') return undefined;
		return {type: 'lines', raw, tokens: [words(short, `${short}: `), group(text, lexer.inline(text))]};
	},
};
