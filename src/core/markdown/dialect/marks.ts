// Inline marks: `==highlighted==`, Logseq's `^^highlighted^^`, `++inserted++`, `H~2~O`, `x^2^`, Pandoc's notes `^[note]`; and emoji
// names, `:rocket:`.

import type {Token} from 'marked';
import {lazily} from '../../lazily.ts';
import {hasCjk, isOfWord} from '../emphasis/cjk-emphasis.ts';
import {type Dialect, group, hidden, type LexedInlineNote, type RuleContext, words} from './dialect.ts';

/** Logseq themes may put a colour before the mark: `#red==late==`. */
const marked =
	/^(?:#[a-z]{1,20}(?===))?(==|\+\+|\^\^)(?![\s=+^>])((?:(?!\1)[^\n\\`]|\n(?!\n)){1,2000}?)(?<![\s=+^<])\1(?![=+^>])/;
const shifted = /^([~^])([^\s~^\\`*_[\]$]{1,20})\1(?!\1)/;
const isInWord = lazily(() => /[\p{L}\p{N})\]}][~^]?$/u);

function inline(source: string, {lexer, tokens}: RuleContext): Token | undefined {
	const before = tokens.at(-1)?.raw ?? '';
	const [raw = '', mark = '', text = ''] = marked.exec(source) ?? [];
	if (raw === '') return scriptAt(source, before);
	// `++` and `==` are operators, too; but `==` beside Chinese seldom is.
	const isPart = (sign: string) => isOfWord(sign) || (mark !== '==' && hasCjk(sign));
	if (/[=+]$/.test(before) || isPart(before.slice(-1)) || isPart(source.charAt(raw.length))) return undefined;
	if (mark === '++' && isCounting(text)) return undefined;
	const inner = lexer.inlineTokens(text);
	return mark !== '++' ? {type: 'strong', raw, text, tokens: inner} : group(raw, inner);
}

/** `2^10^`, `H~2~O`, after the preceding text. */
function scriptAt(source: string, before: string): Token | undefined {
	const [all = '', sign = '', script = ''] = shifted.exec(source) ?? [];
	if (all === '' || !isInWord().test(before) || isBetween(before, {sign, script}, source.charAt(all.length)))
		return undefined;
	const name = sign === '~' ? 'sub' : 'sup';
	const tag = (raw: string): Token => ({
		type: 'html',
		raw,
		text: raw,
		block: false,
		pre: false,
		inLink: false,
		inRawBlock: false,
	});
	return group(all, [tag(`<${name}>`), words(script, script), tag(`</${name}>`)]);
}

/** Whether two signs are separate operators: `a^2+b^2`, `x^y^z`, `5~6~7`. Within a word, only digits are lowered. */
function isBetween(before: string, {sign, script}: {sign: string; script: string}, after: string): boolean {
	if (!isOfWord(after)) return false;
	return sign === '^' || !/^[\d+-]+$/.test(script) || (/\d$/.test(before) && /\d/.test(after));
}

/** `++i and i++`: the same name, or a letter, at both ends. */
function isCounting(text: string): boolean {
	const [first = '', ...more] = text
		.trim()
		.split(/[^\p{L}\p{N}_.[\]>-]+/u)
		.filter(Boolean);
	return more.length > 0 && (more.at(-1) === first || first.length === 1);
}

export const wordMarks: Dialect = {
	name: 'marks',
	starts: ['=', '+', '~', '^'],
	sign: /==[^\s=]|\^\^[^\s^]|\+\+[^\s+]|(?<=[\w)])~[^\s~]{1,20}~(?!~)|(?<=[\w)])\^[^\s^]{1,20}\^/,
	at: /(?:#[a-z]{1,20})?==[^\s=]|\^\^[^\s^]|\+\+[^\s+]|~[^\s~]|\^[^\s^]/,
	isIn: body =>
		/\^\^[^\s^][^^\n]{0,500}\^\^|#[a-z]{1,20}==[^\s=][^=\n]{0,500}==|[\u3040-\u9fff]==[^\s=][^=\n]{0,500}==[（），。：；、！？]|(?:^|[\s(（，。：；、])(?:==[^\s=](?:[^=\n]{0,500}[^\s=])?==|\+\+[^\s+](?:[^+\n]{0,500}[^\s+])?\+\+)(?=[\s.,;:!?){（），。：；、！？]|$)|[\p{L}\p{N})]([~^])[^\s~^]{1,20}\1/u.test(
			body,
		),
	inline,
};

/** Icons of the sets that Material for MkDocs provides. */
const iconName = /^:(?:material|fontawesome-(?:brands|solid|regular)|octicons|simple)-[a-z\d][a-z\d-]{1,60}:/;
const emojiName = /^:([a-z\d+-][\w+-]{0,40}):/;

/** Known names only, and none within a time of day. */
function emoji(source: string, {tokens, emoji}: RuleContext): Token | undefined {
	const icon = iconName.exec(source);
	if (icon) return hidden(icon[0]);
	const [raw = '', name = ''] = emojiName.exec(source) ?? [];
	const sign = emoji?.get(name);
	const before = tokens.at(-1);
	const isBehind = /[\w/:]$/.test(before?.raw ?? '') && !(before && 'isEmoji' in before);
	const after = source.slice(raw.length);
	if (sign === undefined || isBehind || (/^[\w:]/.test(after) && !emojiName.test(after))) return undefined;
	return {...words(raw, sign), isEmoji: true};
}

export const emojiDialect: Dialect = {
	name: 'emoji',
	starts: [':'],
	sign: /:[a-z\d+-][\w+-]{0,70}:/,
	inline: emoji,
};

/** Limited in UTF-16 units; brackets are allowed one level deep. */
const note = /^\^\[((?:\\[\s\S]|`[^`\n]*`|\[[^[\]]{0,500}\]|[^[\]\\`]){1,5000})\](?![-+*?{$([|\]])/;

/** Not a character class at the start of an expression: `^[A-Za-z]`, `"^[abc]"`. */
function noteOf(source: string, {lexer, tokens}: RuleContext): LexedInlineNote | undefined {
	const [raw = '', text = ''] = note.exec(source) ?? [];
	if (!/\p{L}{2}|\p{scx=Han}/u.test(text) || text.includes('\n\n')) return undefined;
	const isSet = !/\s/.test(text) && /(?:^|[\s"'`/(|=~])$/.test(tokens.at(-1)?.raw ?? '');
	return isSet ? undefined : {type: 'inlineNote', raw, tokens: lexer.inlineTokens(text)};
}

export const inlineNotes: Dialect = {
	name: 'notes',
	starts: ['^'],
	sign: /\^\[[^\]]/,
	inline: noteOf,
};
