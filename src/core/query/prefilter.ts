// What can be asked of a whole article before a pattern is looked for in each of its texts: most articles hold nothing,
// and to learn that quickly is what the speed of grep is made of.

import type {PatternOptions, PrefilterSource} from './pattern.ts';
import {regexpSource} from './pattern.ts';

/** Undefined where nothing so simple can be said of the pattern, which must be one that `patternOf` takes. */
export function prefilterOf(options: PatternOptions): PrefilterSource | undefined {
	const {source, isCaseIgnored} = regexpSource(options);
	// What looks around a match may see the next line there, and other flags may take away that lines have ends.
	if (/\(\?(?!:|<[^=!])/.test(source.replace(/\\./gsu, ''))) return undefined;
	return {
		literal: isCaseIgnored ? undefined : literalOf(source),
		expression: new RegExp(source, isCaseIgnored ? 'imu' : 'mu'),
	};
}

/** The longest run of characters that stand for themselves, outside of all groups. */
function literalOf(source: string): string | undefined {
	const runs = [''];
	let depth = 0;
	for (const [whole, named, set, parenthesis, quantifier, special] of source.matchAll(pieces)) {
		if (special === '|' && depth === 0) return undefined;
		if (parenthesis) depth += parenthesis === ')' ? -1 : 1;
		const run = runs.at(-1) ?? '';
		// What is repeated may be missing, or be there more than once.
		if (quantifier) runs.push(runs.pop()?.replace(/.$/su, '') ?? '', '');
		else if (named || set || parenthesis || special || depth > 0) runs.push('');
		else runs[runs.length - 1] = run + whole.replace('\\', '');
	}
	const longest = runs.reduce((one, other) => (other.length > one.length ? other : one));
	return longest === '' ? undefined : longest;
}

/** A piece of an expression with the flag `u`; one that is in no group here stands for itself, maybe escaped. */
const pieces =
	/(\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|c[A-Za-z]|[A-Za-z]|\d+))|(\[(?:\\.|[^\]\\])*\])|(\((?:\?(?::|<[^>]*>))?|\))|([*+?]\??|\{\d+(?:,\d*)?\}\??)|([.^$|])|\\?./gsu;
