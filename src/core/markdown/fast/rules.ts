// Faster versions of marked's rules. Some search to the end of the text from each character: those searches are removed, and done
// once elsewhere. Others test for punctuation by Unicode classes, which take V8 longer to compile than everything else in a short
// article: most articles contain few kinds of punctuation, for which simpler rules are equivalent.

import type {Tokenizer} from 'marked';
import {hasCjk, withCjkEmphasis} from '../emphasis/cjk-emphasis.ts';
import {eastern, easternSigns, usual, usualSigns} from './usual-signs.ts';

export type Rules = Tokenizer['rules'];

export interface QuickRules extends Rules {
	/** Matches line ends at which a paragraph stops before it reaches an underline. */
	interruption: RegExp;
}

/** The rules for a text, derived from marked's once per kind of text. */
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

/** marked has few sets of rules, shared by all articles. */
const usualRules = kindOfRules(rules => withSigns(rules, usualSigns));
const easternRules = kindOfRules(rules => withCjkEmphasis(withSigns(rules, easternSigns), easternSigns));
const cjkRules = kindOfRules(rules => withCjkEmphasis(withSigns(rules, allSigns), allSigns));
const allRules = kindOfRules(rules => withSigns(rules, allSigns));

function kindOfRules(adapt: (rules: Rules) => Rules) {
	return {made: new WeakMap<Rules['inline'], QuickRules>(), adapt};
}

/** What Unicode counts as punctuation or symbols, as written in marked's rules. */
const allSigns = String.raw`\p{P}\p{S}`;

/** marked's rules contain either the usual signs or all, depending on whether it is bundled. */
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

/** marked would compile its expression for list items for each list, although there are only five kinds. */
function remembered(expressionFor: (marker: string) => RegExp): (marker: string) => RegExp {
	const known = new Map<string, RegExp>();
	return marker => {
		const expression = known.get(marker) ?? expressionFor(marker);
		known.set(marker, expression);
		return expression;
	};
}

/** Removes a part of a rule's source; returns the rule unchanged if it lacks that part. */
function without(rule: RegExp, part: string, instead = ''): RegExp {
	const source = rule.source.replaceAll(part, instead);
	return source === rule.source ? rule : new RegExp(source, rule.flags);
}

function interruptionOf({source}: RegExp): RegExp {
	const start = source.indexOf('\\n(?!') + '\\n(?!'.length;
	return new RegExp(`\\n(?:${source.slice(start, source.lastIndexOf('))+?)'))})`, 'g');
}

/**
 * Limit on brackets per text within which links are searched for before emphasis: each may cost a scan of a thousand characters.
 */
const mostBrackets = 150;

/** Finds no link in a text with more brackets than people write; a delimiter within link text may then begin emphasis. */
class LabelSearch extends RegExp {
	override [Symbol.replace](text: string, replacer: string | ((found: string, ...rest: string[]) => string)): string {
		if (text.split('[', mostBrackets + 2).length > mostBrackets + 1) return text;
		return super[Symbol.replace](text, replacer as string);
	}
}

/**
 * Limit on characters scanned per text for the ends of emphasis. marked scans everything that follows for each possible opening
 * delimiter; texts that people write take a tenth of this.
 */
const mostSought = 200_000;
/** Additional cost of each scan, in characters. */
const costOfLook = 10;
let sought = 0;

/** Called before a text is lexed. */
export function startText(): void {
	sought = 0;
}

/**
 * Matches nothing once too much was scanned, so that delimiters stay as typed. marked asks it at each word, few of which begin with
 * a delimiter.
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
