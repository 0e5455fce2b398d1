// Logseq's additions to an outline: properties, block references, drawers, and Org blocks.

import type {Lexer, Token} from 'marked';
import {nested} from '../footnotes.ts';
import {
	type BlockContext,
	type Dialect,
	endOfLine,
	group,
	hidden,
	nothing,
	type RuleContext,
	words,
} from './dialect.ts';
import {alertKindOf, codeOf} from './templates.ts';

const reference =
	/^\(\(([\da-f]{8}-[\da-f-]{20,30})\)\)|^\{\{(?:zotero-(?:imported|linked)-file|query|cards|namespace|embed|renderer|cloze|video|youtube(?:-timestamp)?|tweet|bilibili|pdf)\b[^\n{}]{0,500}\}\}/;

/** `[words](((id of a block)))`, `[words]([[Page]])` */
const linkToBlock = /^\[([^[\]\n]{1,300})\]\((?:\(\([\da-f-]{36}\)\)|\[\[([^[\]\n]{1,300})\]\])\)/;

/** Keeps the words and addresses of macros, and replaces references by the block's text if it is in the article. */
function inline(source: string, {lexer, body}: RuleContext): Token | undefined {
	const [link = '', label = '', page] = linkToBlock.exec(source) ?? [];
	if (page !== undefined)
		return {
			type: 'link',
			raw: link,
			href: page,
			title: null,
			text: label,
			isWiki: true,
			tokens: lexer.inlineTokens(label),
		};
	if (link !== '') return group(link, lexer.inlineTokens(label));
	const element = /^\[:[a-z]+\]/.exec(source)?.[0];
	if (element !== undefined) return hidden(element);
	const [macro, own] = reference.exec(source) ?? [];
	if (macro === undefined) return undefined;
	const id = own ?? /^\{\{embed \(\(([\da-f-]{36})\)\)\}\}/.exec(macro)?.[1];
	const text = id === undefined ? textOfMacro(macro) : blocksById(lexer, body).get(id);
	if (text !== undefined) return group(macro, lexer.inlineTokens(text));
	return hidden(macro, id === undefined ? undefined : `The block "${id}" is not defined here`);
}

function textOfMacro(macro: string): string | undefined {
	const [, cloze, file] = /^\{\{(?:cloze\s+([^}]*)|zotero[^"}]*"([^"}]*)"[^}]*)\}\}/.exec(macro) ?? [];
	const page = /^\{\{embed (\[\[[^[\]]+\]\])\}\}/.exec(macro)?.[1];
	return cloze ?? file ?? page ?? /https?:[^\s}]+/.exec(macro)?.[0];
}

const known = new WeakMap<Lexer, ReadonlyMap<string, string>>();
/** In UTF-16 units: length of a block's text shown in place of a reference. */
const longestReferred = 500;

/** The first lines of blocks by id, without the references in them. */
function blocksById(lexer: Lexer, body: string): ReadonlyMap<string, string> {
	const blocks = known.get(lexer) ?? new Map(blocksOf(body));
	known.set(lexer, blocks);
	return blocks;
}

function* blocksOf(body: string): Generator<[id: string, text: string]> {
	let text = '';
	for (const [, item, id] of body.matchAll(/^[ \t]*(?:[-*] ([^\n]*)|id:: ([\da-f-]{36}))/gm)) {
		if (id !== undefined) yield [id, text];
		else text = (item ?? '').slice(0, longestReferred).replace(/\(\([\da-f-]{36}\)\)|\{\{[^{}]*\}\}/g, '');
	}
}

const ownProperty =
	/^[ \t]*(?:id|collapsed|heading|background-color|created-at|updated-at|card-[\w-]+|query-[\w-]+|template|template-including-parent|filters|public|icon|logseq\.[\w.-]+|ls-type|hl-\w+):: ?[^\n]*(?:\n|$)/;
/** Other properties are statements about the block. */
const propertyLine = /^([A-Za-z\u00c0-\uffff][\w\u00c0-\uffff .-]{0,40}):: ([^\n]+)(?:\n|$)/;
const drawer = /^[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*\n(?:[^\n]*\n){0,200}?[ \t]*:END:[ \t]*(?:\n|$)/i;
const orgBlock = /^[ \t]*#\+BEGIN_(\w+)(?!\w)([^\n]*)\n/i;

function block(source: string, context: BlockContext): Token | undefined {
	const hiddenLines = ownProperty.exec(source) ?? drawer.exec(source);
	if (hiddenLines) return nothing(hiddenLines[0]);
	const property = propertyLine.exec(source);
	if (property) return propertyOf(property, context);
	const [mark = '', name = '', info = ''] = orgBlock.exec(source) ?? [];
	const end = mark === '' ? undefined : context.find(new RegExp(String.raw`^[ \t]*#\+END_${name}\b`, 'im'), source);
	if (!end) return undefined;
	if (/^(?:src|example|export)$/i.test(name))
		return codeOf({source, opened: mark.length}, info.trim().split(/\s/)[0] ?? '', end);
	return {
		type: 'container',
		raw: source.slice(0, endOfLine(source, end.index + end[0].length)),
		kind: alertKindOf(name),
		title: undefined,
		skip: 1,
		tokens: nested(context, source.slice(mark.length, end.index)),
	};
}

function propertyOf([raw, name = '', value = '']: RegExpExecArray, {lexer}: RuleContext): Token {
	return {type: 'lines', raw, tokens: [words(name, `${name}: `), group(value, lexer.inline(value))]};
}

/** Whether the text is an outline with blocks like these: an item with a property, a reference, a drawer. */
function isOutline(body: string): boolean {
	return /(?:^|\n)[ \t]*(?:- [^\n]*\n[ \t]+)?[\w.-]+:: |\(\([\da-f]{8}-|\{\{(?:query|cards|namespace|embed|renderer|cloze|video|youtube|youtube-timestamp|tweet|zotero-[a-z]{4,9}-file) |(?:^|\n)[ \t]*(?:- )?(?::LOGBOOK:|#\+BEGIN_)|\]\(\[\[/i.test(
		body,
	);
}

export const logseq: Dialect = {
	name: 'Logseq',
	starts: [':', '((', '{', '#', '['],
	sign: /::\x20|\[:[a-z]+\]|\(\([\da-f]{8}-|\{\{[a-z-]+ |(?<=\]\()\[\[|:(?:LOGBOOK|PROPERTIES):|#\+(?:BEGIN|begin)_/,
	at: /\[:[a-z]+\]|\(\([\da-f]{8}-|\{\{[a-z]|\[[^[\]\n]{1,300}\]\((?:\(\(|\[\[)/,
	line: /#\+(?:BEGIN|begin)_|:(?:LOGBOOK|PROPERTIES):|[\w.-]+:: /,
	isIn: isOutline,
	block,
	inline,
};
