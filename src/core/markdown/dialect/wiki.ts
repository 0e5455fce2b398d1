// Notes that link to each other by name: `[[Depot]]`, `![[map.png|300]]`, and what Obsidian and Logseq leave between the words.

import type {Token} from 'marked';
import {
	type BlockContext,
	type Dialect,
	endOfLine,
	group,
	hidden,
	image,
	nothing,
	type RuleContext,
	words,
} from './dialect.ts';

const wikilink = /^(!?)\[\[([^[\]\n|#^]{0,300})([#^][^[\]\n|]{0,300})?(?:\|([^[\]\n]{0,300}))?\]\](?!\()/;

/** Whether what an embed names is a picture. */
export function isPictureName(path: string): boolean {
	return /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path);
}

/** Tests of shells (`[[ -f x ]]`), indexes (`a[[1]]`) and empty brackets are none. */
function inlineLink(source: string, {tokens, lexer}: RuleContext): Token | undefined {
	const [raw = '', mark = '', name = '', heading = '', alias] = wikilink.exec(source) ?? [];
	const target = name.replace(/\\$/, '').trim();
	if (raw === '' || /^\s|\s$/.test(name) || !/\p{L}|\d{4}-\d/u.test(target + heading)) return undefined;
	if (/[\w[\])]$/.test(tokens.at(-1)?.raw ?? '') && mark === '') return undefined;
	if (source[raw.length] === ']' || Object.hasOwn(lexer.tokens.links, target.toLowerCase())) return undefined;
	if (/^_?toc_?$/i.test(target) && alias === undefined) return hidden(raw);
	const said = alias?.trim() ?? '';
	if (mark !== '' && isPictureName(target)) {
		return {...image(raw, target, /^\d+(?:x\d+)?$/.test(said) ? '' : said), isWiki: true};
	}
	const part = heading.replace(/^\^/, '#^').replace(/\\$/, '');
	const place = part.replace(/#\^[\w-]+$/, '').replaceAll('#', ' › ');
	const text = said || (target.replace(/\.md$/, '') + place).replace(/^ › /, '') || target + part;
	return {type: 'link', raw, href: target + part, title: null, text, isWiki: true, tokens: [words(text, text)]};
}

/** Where somebody meant to define a link in two brackets (`[[a]]: b`), they are no names of notes. */
export const wikilinks: Dialect = {
	name: 'wikilinks',
	isIn: body => !/(?:^|\n)\[\[[^\]\n]+\]\]:[ \t]*\S/.test(body),
	starts: ['['],
	sign: /\[\[[^\s[\]()]/,
	at: /!?\[\[/,
	inline: inlineLink,
};

/** Whether notes of a vault look like this: a line may be of one alone, `%%` and `^` are written elsewhere too. */
function isVault(body: string): boolean {
	return /\[\[[^[\]\nA-Za-z\u00c0-\uffff]{0,50}[A-Za-z\u00c0-\uffff][^[\]\n]{0,300}\]\](?!\()|(?:^|\n)> ?\[!\w+\][+-]|(?:^|\n)%%|(?:^|\n)- (?:[^\n]*\n {2})?[a-z-]+:: |[^\n] \^[\da-f]{6}(?:\n|$)/.test(
		body,
	);
}

function comment(source: string, {find}: RuleContext): Token | undefined {
	if (!source.startsWith('%%')) return undefined;
	const end = find(/%%/, source.slice(2));
	return end && hidden(source.slice(0, end.index + 4));
}

function inlineLeftover(source: string, context: RuleContext): Token | undefined {
	const id = /^[ \t]\^[A-Za-z\d][\w-]+(?=[ \t]*(?:\n|$))/.exec(source);
	if (id) return hidden(id[0]);
	const reference =
		/^\(\([\da-f]{8}-[\da-f-]{20,30}\)\)|^\{\{(?:query|embed|renderer|cloze|video|youtube)\b[^\n{}]{0,500}\}\}/.exec(
			source,
		);
	if (!reference) return comment(source, context);
	const text = /^\{\{cloze\s+([^}]*)\}\}/.exec(reference[0])?.[1] ?? /https?:[^\s}]+/.exec(reference[0])?.[0];
	return text === undefined ? hidden(reference[0]) : group(reference[0], context.lexer.inlineTokens(text));
}

/** Comments over lines, ids of blocks, and Logseq's properties of a block. */
function block(source: string, context: BlockContext): Token | undefined {
	const line =
		/^[ \t]*(?:\^[A-Za-z\d][\w-]+|(?:id|collapsed|heading|background-color|created-at|updated-at|logseq\.[\w.-]+|ls-type|hl-\w+):: [^\n]*)[ \t]*(?:\n|$)/.exec(
			source,
		);
	if (line) return nothing(line[0]);
	const found = comment(source, context);
	const end = found && endOfLine(source, found.raw.length);
	return end !== undefined && source.slice(found?.raw.length, end).trim() === ''
		? nothing(source.slice(0, end))
		: undefined;
}

export const vault: Dialect = {
	name: 'vaults',
	starts: ['%%', '^', '::', '((', '{'],
	sign: /%%|(?<=[ \n])\^[A-Za-z\d]|::\x20|\(\([\da-f]{8}-|\{\{[a-z]+ /,
	at: / \^[A-Za-z\d]|%%|\(\([\da-f]{8}-|\{\{[a-z]/,
	line: /%%|\^[A-Za-z\d]/,
	isIn: isVault,
	block,
	inline: inlineLeftover,
};
