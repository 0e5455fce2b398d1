// Links between notes by name: `[[Depot]]`, `![[map.png|300]]`, and other marks of Obsidian and Logseq.

import type {Token} from 'marked';
import {
	asTyped,
	type BlockContext,
	type Dialect,
	endOfLine,
	hidden,
	image,
	nothing,
	type RuleContext,
	words,
} from './dialect.ts';
import type {MarkSigns} from './mark-search.ts';
import {isProse} from './unshown.ts';

const wikilink = /^(!?)\[\[([^[\]\n|#^]{0,300})([#^][^[\]\n|]{0,300})?(?:\|([^[\]\n]{0,300}))?\]\](?!\([^\s()]*\))/;

/** Whether an embed refers to an image. */
export function isPictureName(path: string): boolean {
	return /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path);
}

interface Wikilink {
	raw: string;
	/** `!` for an embed. */
	mark: string;
	name: string;
	/** Including the `#`. */
	heading: string;
	alias: string | undefined;
}

function inlineLink(source: string, context: RuleContext): Token | undefined {
	const [raw = '', mark = '', name = '', heading = '', alias] = wikilink.exec(source) ?? [];
	if (raw === '' || !isLink(source, {raw, mark, name, heading, alias}, context)) return undefined;
	const target = targetOf(name);
	if (/^_?toc_?$/i.test(target) && alias === undefined) return hidden(raw);
	const said = alias?.trim() ?? '';
	const whole = mark === '' ? raw : raw + blockIdAt(source.slice(raw.length));
	if (mark !== '' && isPictureName(target)) {
		return {...image(whole, target, /^\d+(?:x\d+)?$/.test(said) ? '' : said), isWiki: true};
	}
	const part = heading.replace(/^\^/, '#^').replace(/\\$/, '');
	const place = part.replace(/#\^[\w-]+$/, '').replaceAll('#', ' › ');
	const defined = context.lexer.tokens.links[target.toLowerCase()]?.href;
	const text = said || (target.replace(/\.md$/, '') + place).replace(/^ › /, '') || target + part;
	const href = defined ?? target + part;
	return {type: 'link', raw: whole, href, title: null, text, isWiki: true, tokens: [words(text, text)]};
}

function targetOf(name: string): string {
	return name.replace(/\\$/, '').trim();
}

/** Excludes shell tests (`[[ -f x ]]`), indexes (`a[[1]]`) and empty brackets. */
function isLink(source: string, {raw, mark, name, heading, alias}: Wikilink, {tokens, lexer}: RuleContext): boolean {
	const target = targetOf(name);
	const isPlace = /\p{L}|\d{4}-\d/u.test(target + heading) || (heading.startsWith('#^') && alias !== undefined);
	if (/^\s/.test(name) || !isPlace) return false;
	// An index contains no words separated by spaces, and no alias.
	const isCertain = alias !== undefined || /\p{L} \p{L}/u.test(name);
	if (/[\w[\])]$/.test(tokens.at(-1)?.raw ?? '') && mark === '' && !isCertain) return false;
	const isBracketed = source[raw.length] === ']' && alias === undefined;
	const definition = lexer.tokens.links[target.toLowerCase()];
	return !isBracketed && (alias !== undefined || !definition || !leadsElsewhere.test(definition.href));
}

/** A definition for a link in brackets: Foam and others define the files of the notes that they name. */
const leadsElsewhere = /^(?:[a-z][a-z\d+.-]+:|[/#])/i;

/** A trailing block id, which after an embed needs no space: `![[a]]^id`; empty for none. */
function blockIdAt(source: string): string {
	return /^\^[A-Za-z\d][\w-]+(?=[ \t]*(?:\n|$))/.exec(source)?.[0] ?? '';
}

/** If double brackets are defined as links (`[[a]]: b.md`), they are not note names. */
export const wikilinks: Dialect = {
	name: 'wikilinks',
	isIn: body => !/(?:^|\n)\[\[[^\]\n]+\]\]:[ \t]*\S+(?:[ \t]+["'(][^\n]*)?[ \t]*(?:\n|$)/.test(body),
	starts: ['['],
	sign: /\[\[(?:[^\s[\]()]|\([^()[\]\n]{1,40}\) [^\s[\]])/,
	at: /!?\[\[/,
	inline: inlineLink,
};

/** A text without any of these is not a note of a vault. */
export const vaultMarks: MarkSigns = {
	starts: ['[', '%', ':', '^'],
	sign: /\[\[|\[!\w+\][+-]|%%|::\x20|\^[\da-f]{6}/,
};

/** Whether the text looks like a note of a vault: `%%` and `^` also occur elsewhere, so a line must consist of one. */
export function isOfVault(body: string): boolean {
	return /\[\[(?! )[^[\]\nA-Za-z\u00c0-\uffff]{0,50}[A-Za-z\u00c0-\uffff][^[\]\n]{0,300}(?<! )\]\](?!\([^\s()]*\))|(?:^|\n)> ?\[!\w+\][+-]|(?:^|\n)%%(?:[^%\n]+%%)?[ \t]*(?:\n|$)|(?:^|\n)- (?:[^\n]*\n {2})?[a-z-]+:: |[^\n] \^[\da-f]{6}(?:\n|$)/.test(
		body,
	);
}

function comment(source: string, {find, tokens}: RuleContext): Token | undefined {
	if (!source.startsWith('%%') || /\d$/.test(tokens.at(-1)?.raw ?? '')) return undefined;
	const end = find(/%%/, source.slice(2));
	return end && hidden(source.slice(0, end.index + 4));
}

function inlineLeftover(source: string, context: RuleContext): Token | undefined {
	const {tokens} = context;
	const id = /^[ \t]/.test(source) ? blockIdAt(source.slice(1)) : '';
	if (id !== '') return hidden(source.slice(0, 1 + id.length));
	const colons = /^::(?=[ \t])/.exec(source)?.[0];
	if (colons !== undefined) return isKey(tokens) ? words(colons, ':') : undefined;
	const field = /^([([])([A-Za-z\u00c0-\uffff][\w\u00c0-\uffff -]{0,40})::[ \t]+([^[\]()\n]{1,300})[)\]]/.exec(source);
	if (field) return words(field[0], `${field[1]}${field[2]}: ${field[3]}${field[1] === '(' ? ')' : ']'}`);
	return comment(source, context);
}

const longestKey = 40;

/** A name at the start of its line, plain or strong: `**Height**:: 3`. */
function isKey(tokens: Token[]): boolean {
	const [name, before] = [tokens.at(-1), tokens.at(-2)];
	const isStrong = name?.type === 'strong' || name?.type === 'em';
	const above = (isStrong ? before?.raw : name?.raw) ?? '';
	const line = above.slice(above.lastIndexOf('\n') + 1);
	if (isStrong) return line.trim() === '' || before?.type === 'br';
	return before === undefined && /^[A-Za-z\u00c0-\uffff][\w\u00c0-\uffff -]*$/.test(line) && line.length <= longestKey;
}

/** Comments over several lines, and ids of the blocks above. */
function block(source: string, context: BlockContext): Token | undefined {
	const line = /^[ \t]*\^[A-Za-z\d][\w-]+[ \t]*(?:\n|$)/.exec(source);
	if (line) return nothing(line[0]);
	const found = comment(source, context);
	const open = found ? undefined : /^%%[ \t]*\n/.exec(source)?.[0];
	if (open !== undefined) return asTyped(open, '"%%" is never closed');
	if (!found) return undefined;
	const end = endOfLine(source, found.raw.length);
	return source.slice(found.raw.length, end).trim() === ''
		? nothing(source.slice(0, end), hiddenParagraphs(found.raw))
		: undefined;
}

/** A comment that contains several paragraphs: its closing mark may be missing. */
function hiddenParagraphs(raw: string): string | undefined {
	const paragraphs = raw
		.slice(2, -2)
		.split(/\n[ \t]*\n/)
		.filter(isProse);
	return paragraphs.length < 2 ? undefined : `"%%" hides ${paragraphs.length} paragraphs`;
}

export const vault: Dialect = {
	name: 'vaults',
	starts: ['%', '^', ':'],
	sign: /%%|(?<=[ \n])\^[A-Za-z\d]|::\x20/,
	at: / \^[A-Za-z\d]|%%|::[ \t]|[([][A-Za-z\u00c0-\uffff][\w\u00c0-\uffff -]{0,40}::/,
	line: /%%|\^[A-Za-z\d]/,
	isIn: isOfVault,
	block,
	inline: inlineLeftover,
};
