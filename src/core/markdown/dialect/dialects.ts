// All dialects, which of them an article holds, and the extension of marked that asks their rules.

import type {Token, TokenizerExtension} from 'marked';
import {bracketedMath} from '../math.ts';
import {attributes} from './attributes.ts';
import {chunks, colonContainers, directives, indentedAdmonitions, tabs} from './containers.ts';
import type {Dialect, DialectLexer} from './dialect.ts';
import {hugo} from './hugo.ts';
import {liquid} from './liquid.ts';
import {logseq} from './logseq.ts';
import {emojiDialect, wordMarks} from './marks.ts';
import {mdn} from './mdn.ts';
import {mdx} from './mdx.ts';
import {conflicts, pipeRows, tightHeadings} from './near-markdown.ts';
import {undefinedReferences} from './references.ts';
import {contentsPlace, erb, franklin, wordpress, zenn} from './sites.ts';
import {vault, wikilinks} from './wiki.ts';

/** In the order in which their rules are asked. */
export const dialects: Dialect[] = [
	liquid,
	hugo,
	mdn,
	erb,
	franklin,
	mdx,
	contentsPlace,
	wordpress,
	zenn,
	vault,
	logseq,
	bracketedMath,
	wikilinks,
	undefinedReferences,
	attributes,
	colonContainers,
	indentedAdmonitions,
	tabs,
	directives,
	chunks,
	wordMarks,
	emojiDialect,
	tightHeadings,
	pipeRows,
	conflicts,
];

/** What the lexer is to know of the dialects of one article. */
export interface DialectRules {
	list: Dialect[];
	/** Finds what the short ways of the lexer don't know. */
	sign: RegExp;
	/** Finds the line ends before lines that begin a block with no blank line above; undefined when there are none. */
	lines: RegExp | undefined;
	extensions: TokenizerExtension[];
	/** What in addresses is a template. */
	addresses: NonNullable<Dialect['address']>[];
}

const made = new Map<string, DialectRules>();

/** The dialects that an article holds; undefined for most. */
export function dialectsIn(body: string, among: Dialect[] = dialects): DialectRules | undefined {
	const found = positionsIn(body);
	const list = among.filter(dialect => holdsSign(body, dialect, found) && (dialect.isIn?.(body) ?? true));
	if (list.length === 0) return undefined;
	const key = list.map(({name}) => name).join();
	const rules = made.get(key) ?? rulesOf(list);
	made.set(key, rules);
	return rules;
}

/** Finds the next of some characters, and remembers which there are none of: several dialects ask for the same. */
function positionsIn(body: string): (start: string, from: number) => number {
	const first = new Map<string, number>();
	return (start, from) => {
		const known = first.get(start) ?? body.indexOf(start);
		first.set(start, known);
		return known < 0 || known >= from ? known : body.indexOf(start, from);
	};
}

/** Looks at the few places where a sign may be: an expression would look at every character. */
function holdsSign(
	body: string,
	{starts, sign, beginning}: Dialect,
	next: (start: string, from: number) => number,
): boolean {
	if (beginning?.test(body)) return true;
	return starts.some(start => {
		for (let at = next(start, 0); at >= 0; at = next(start, at + 1)) {
			if (isSignAt(sign, body, at)) return true;
		}
		return false;
	});
}

const sticky = new Map<RegExp, RegExp>();

function isSignAt(sign: RegExp, body: string, at: number): boolean {
	const expression = sticky.get(sign) ?? new RegExp(sign, 'y');
	sticky.set(sign, expression);
	expression.lastIndex = at;
	return expression.test(body);
}

function rulesOf(list: Dialect[]): DialectRules {
	const lines = list.flatMap(({line}) => line ?? []);
	return {
		list,
		sign: either(list.map(({sign}) => sign)),
		lines: lines.length === 0 ? undefined : new RegExp(String.raw`\n(?=${either(lines).source})`, 'g'),
		extensions: [blockExtension(list), inlineExtension(list)],
		addresses: list.flatMap(({address}) => address ?? []),
	};
}

function either(expressions: RegExp[]): RegExp {
	return new RegExp(expressions.map(({source}) => source).join('|'));
}

function blockExtension(list: Dialect[]): TokenizerExtension {
	return {
		name: 'dialectBlock',
		level: 'block',
		tokenizer(source, tokens) {
			const context = (this.lexer as DialectLexer).contextOf(tokens);
			return first(list, ({block}) => block?.(source, context));
		},
	};
}

function inlineExtension(list: Dialect[]): TokenizerExtension {
	const starts = either(list.filter(({inline}) => inline).map(({sign, at}) => at ?? sign));
	return {
		name: 'dialectWords',
		level: 'inline',
		start: source => (starts.source === '(?:)' ? undefined : source.search(starts)),
		tokenizer(source, tokens) {
			const context = (this.lexer as DialectLexer).contextOf(tokens);
			return first(list, ({inline}) => inline?.(source, context));
		},
	};
}

function first(list: Dialect[], ask: (dialect: Dialect) => Token | undefined): Token | undefined {
	for (const dialect of list) {
		const token = ask(dialect);
		if (token && token.raw !== '') return token;
	}
	return undefined;
}
