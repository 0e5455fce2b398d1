// Links by a reference that nothing defines: the definitions stand in another file, or were lost.

import type {Token} from 'marked';
import {lazily} from '../../lazily.ts';
import {type Dialect, group, type RuleContext, words} from './dialect.ts';

const reference = lazily(
	() => /^(!?)\[((?:\\.|`[^`\n]*`|\[[^[\]\n]*\]|[^[\]\\`\n]){1,500})\]\[([\p{L}\p{N} _.:-]{0,100})\](?![[(])/u,
);

/** Brackets in prose and code are none: `a[i][j]`, `[ANN][PREVIEW]`, `[1][2]`. */
function inline(source: string, {lexer, tokens}: RuleContext): Token | undefined {
	const [raw = '', mark = '', label = '', name = ''] = reference().exec(source) ?? [];
	if (
		raw === '' ||
		!(/\p{L}.*\p{L}/su.test(label) || (name === '' && /^#\d+$/.test(label))) ||
		/[\w\])]$/.test(tokens.at(-1)?.raw ?? '')
	)
		return undefined;
	const key = (name || label).toLowerCase().replace(/\s+/g, ' ').trim();
	if (Object.hasOwn(lexer.tokens.links, key) || isTag(label, name)) return undefined;
	const problem = `"[${name || label}]" is not defined`;
	return mark === '' ? {...group(raw, lexer.inlineTokens(label)), problem} : words(raw, label, problem);
}

/** Two marks of a subject line side by side: of capitals alone, or short words alike. */
function isTag(label: string, name: string): boolean {
	return name !== '' && /^[A-Z\d -]+$/.test(label) && /^[A-Z\d -]+$/.test(name) && /[A-Z]/.test(name);
}

export const undefinedReferences: Dialect = {
	name: 'references',
	starts: '[',
	sign: /(?<=\])\[[\w\]]/,
	at: /!?\[[^[\]\n]{0,500}\]\[/,
	isIn: body =>
		/\[#\d+\]\[\]|\[[^[\]\nA-Za-z\u00c0-\uffff]{0,50}[A-Za-z\u00c0-\uffff][^[\]\n]{0,500}\]\[[\w .:-]*\]/.test(body),
	inline,
};
