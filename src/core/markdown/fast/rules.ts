// marked's rules, quicker. Some look for the same thing from each character to the end of the text: their searches are taken
// out, and done once by others. And some ask whether a character is a sign, by classes of Unicode, which takes V8 longer to
// compile than everything else in a short article: most articles hold few signs, and for them other rules say the same.

import type {Tokenizer} from 'marked';
import {hasCjk, withCjkEmphasis} from '../emphasis/cjk-emphasis.ts';
import {eastern, easternSigns, usual, usualSigns} from './usual-signs.ts';

export type Rules = Tokenizer['rules'];

export interface QuickRules extends Rules {
	/** Finds the line ends at which no paragraph goes on that an underline follows. */
	interruption: RegExp;
}

/** The rules for a text, made from marked's once for all texts of its kind. */
export function rulesFor(text: string, rules: Rules): QuickRules {
	const {made, adapt} = kindFor(text);
	const known = made.get(rules.inline);
	if (known) return known;
	const quick = quickRules(adapt(rules));
	made.set(rules.inline, quick);
	return quick;
}

function kindFor(text: string): typeof usualRules {
	if (usual.test(text)) return usualRules;
	if (!hasCjk(text)) return allRules;
	return eastern.test(text) ? easternRules : cjkRules;
}

/** marked has few sets of rules, and each is for every article. */
const usualRules = kindOfRules(rules => withSigns(rules, usualSigns));
const easternRules = kindOfRules(rules => withCjkEmphasis(withSigns(rules, easternSigns), easternSigns));
const cjkRules = kindOfRules(rules => withCjkEmphasis(withSigns(rules, allSigns), allSigns));
const allRules = kindOfRules(rules => withSigns(rules, allSigns));

function kindOfRules(adapt: (rules: Rules) => Rules) {
	return {made: new WeakMap<Rules['inline'], QuickRules>(), adapt};
}

/** Those among all characters that Unicode counts as punctuation or symbols, as marked writes them. */
const allSigns = String.raw`\p{P}\p{S}`;

/** marked has usual signs or all, as it is bundled or not. */
function withSigns(rules: Rules, signs: string): Rules {
	const others = [usualSigns, allSigns].filter(other => other !== signs);
	const inline = Object.entries(rules.inline).map(([name, rule]) => [
		name,
		others.reduce((changed, other) => without(changed, other, signs), rule),
	]);
	return {...rules, inline: Object.fromEntries(inline)};
}

function quickRules(rules: Rules): QuickRules {
	const {block, inline, other} = rules;
	const [mail = ''] = /\(\?=\[[^\]]+\]\+@\)/.exec(inline.text.source) ?? [];
	const [, beforeMail = ''] = /(\|\[\^[^\]]+\]\(\?=\[[^\]]+\]\+@\))/.exec(inline.text.source) ?? [];
	return {
		other: {...other, listItemRegex: remembered(other.listItemRegex)},
		block: {...block, paragraph: without(block.paragraph, `|${block.table.source.slice(1)}`)},
		inline: {
			...inline,
			text: without(without(inline.text, beforeMail), `${mail}|`),
			reflinkSearch: new LabelSearch(inline.reflinkSearch),
			emStrongLDelim: new Opener(inline.emStrongLDelim),
			emStrongRDelimAst: new Closer(inline.emStrongRDelimAst),
			emStrongRDelimUnd: new Closer(inline.emStrongRDelimUnd),
			delLDelim: new Opener(inline.delLDelim),
			delRDelim: new Closer(inline.delRDelim),
		},
		interruption: interruptionOf(block.lheading),
	};
}

/** marked would make its expression for the items of a list anew for each list, of which there are five kinds. */
function remembered(expressionFor: (marker: string) => RegExp): (marker: string) => RegExp {
	const known = new Map<string, RegExp>();
	return marker => {
		const expression = known.get(marker) ?? expressionFor(marker);
		known.set(marker, expression);
		return expression;
	};
}

/** A rule without a part of its source; the rule as it is where it has no such part. */
function without(rule: RegExp, part: string, instead = ''): RegExp {
	const source = rule.source.replaceAll(part, instead);
	return source === rule.source ? rule : new RegExp(source, rule.flags);
}

function interruptionOf({source}: RegExp): RegExp {
	const start = source.indexOf('\\n(?!') + '\\n(?!'.length;
	return new RegExp(`\\n(?:${source.slice(start, source.lastIndexOf('))+?)'))})`, 'g');
}

/** Brackets of one text within which links are looked for before its emphasis is: each may cost a look at a thousand characters. */
const mostBrackets = 150;

/** Finds no link in a text of more brackets than people write: a mark in the words of one may then begin emphasis. */
class LabelSearch extends RegExp {
	override [Symbol.replace](text: string, replacer: string | ((found: string, ...rest: string[]) => string)): string {
		if (text.split('[', mostBrackets + 2).length > mostBrackets + 1) return text;
		return super[Symbol.replace](text, replacer as string);
	}
}

/**
 * Characters that are looked through in one text to find the ends of its emphasis. marked looks through all that follow for
 * each mark that may begin one; what people write takes a tenth of this.
 */
const mostSought = 200_000;
/** Cost of each look besides, in characters. */
const costOfLook = 10;
let sought = 0;

/** To be called before a text is lexed. */
export function startText(): void {
	sought = 0;
}

/**
 * Finds nothing any more when too much was looked through: the marks stay as they were typed. marked asks it at each word, of which
 * few begin with a mark.
 */
class Opener extends RegExp {
	override exec(text: string): RegExpExecArray | null {
		return sought > mostSought || !'*_~'.includes(text.charAt(0)) ? null : super.exec(text);
	}
}

class Closer extends RegExp {
	override exec(text: string): RegExpExecArray | null {
		const from = this.lastIndex;
		const found = super.exec(text);
		sought += costOfLook + (found ? this.lastIndex : text.length) - from;
		return found;
	}
}
