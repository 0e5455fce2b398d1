// marked's rules of emphasis ask whether a character is a sign, by classes of Unicode, and to compile them takes V8 longer
// than everything else in a short article. Most articles hold few signs: where no others are, these rules say the same.

import type {Tokenizer} from 'marked';

type Rules = Tokenizer['rules'];

/** The same rules, quicker to compile, for a text in which they find the same; else the rules as they are. */
export function rulesFor(text: string, rules: Rules): Rules {
	if (!usual.test(text)) return rules;
	const known = made.get(rules.inline) ?? withUsualSigns(rules);
	made.set(rules.inline, known);
	return known;
}

/** marked has few sets of rules, and each is for every article. */
const made = new WeakMap<Rules['inline'], Rules>();

/** Latin letters with what English, French, German and Spanish are typeset with. */
const usual = /^[\t\n\x20-\x7e\xa0-\u024f\u2010-\u2027\u2030-\u205e\u20ac]*$/;
/** Of these, the ones that Unicode counts among punctuation and symbols. */
const signs =
	'!-\\/:-@\\[-`\\{-~\\xa1-\\xa9\\xab\\xac\\xae-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf\\xd7\\xf7\\u2010-\\u2027\\u2030-\\u205e\\u20ac';

function withUsualSigns(rules: Rules): Rules {
	const inline = Object.entries(rules.inline).map(([name, rule]) => [name, usualRule(rule)]);
	return {...rules, inline: Object.fromEntries(inline)};
}

function usualRule(rule: RegExp): RegExp {
	const source = rule.source.replaceAll('\\p{P}\\p{S}', signs);
	return source === rule.source ? rule : new RegExp(source, rule.flags);
}
