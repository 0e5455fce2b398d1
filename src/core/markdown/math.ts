// Mathematics between dollar signs, which stays as it was typed: a backslash in it escapes nothing, a star is no emphasis.

import type {TokenizerExtension, Tokens} from 'marked';

/** Prices are left alone: no space inside the signs, no escaped sign between them, no letter or digit around. */
const formula = /^(?:\$\$(?:\\[\s\S]|[^\\$])+\$\$|\$(?![\s$])(?:\\[^$]|[^\\$])+(?<!\s)\$(?![\p{L}\p{N}]))/u;
const isInWord = /[\p{L}\p{N}]/u;
/** Two dollar signs that nothing escapes. */
const mayBeFormula = /(?:^|[^\\])\$[\s\S]*[^\\]\$/;

export const math: TokenizerExtension = {
	name: 'escape',
	level: 'inline',
	start: source => source.indexOf('$'),
	tokenizer(source, tokens): Tokens.Escape | undefined {
		if (!source.startsWith('$') || isInWord.test(tokens.at(-1)?.raw.slice(-1) ?? '')) return undefined;
		const raw = formula.exec(source)?.[0];
		return raw === undefined ? undefined : {type: 'escape', raw, text: raw};
	},
};

/** Whether a text may hold mathematics. */
export function mayHoldMath(text: string): boolean {
	return text.includes('$') && mayBeFormula.test(text);
}
