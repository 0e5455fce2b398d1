// Marks between dashes in the projects of the Raspberry Pi Foundation: `--- task ---`, with settings below, `--- /task ---`.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, nothing, strongParagraph} from '../dialect.ts';
import {codeOf} from '../templates.ts';

const mark = /--- \/?[a-z][a-z-]{1,30} ---(?:[ \t]|\n|$)/;
const settings = String.raw`(?:[ \t]*\n)*---[ \t]*\n((?:[a-z_]+:[^\n]*\n){1,20})---[ \t]*(?:\n|$)`;
const opening = new RegExp(String.raw`^--- (\/?[a-z-]+) ---(?:[ \t]*(?:\n|$)(?:${settings})?|[ \t]+)`);

/** Code becomes a block, a title a small heading. */
function block(source: string, context: BlockContext): Token | undefined {
	const [raw = '', name, fields = ''] = opening.exec(source) ?? [];
	if (raw === '') return undefined;
	const lang = /(?:^|\n)language:[ \t]*([\w+#-]+)/.exec(fields)?.[1] ?? '';
	const code = name === 'code' ? context.find(/\n--- \/code ---/, source) : undefined;
	if (code) return codeOf({source, opened: raw.length}, lang, code);
	const text = /^[^\n]*/.exec(source.slice(raw.length))?.[0] ?? '';
	if (/[ \t]$/.test(raw) && text !== '') return {type: 'lines', raw: raw + text, tokens: context.lexer.inline(text)};
	const title = /(?:^|\n)title:[ \t]*(\S[^\n]*)/.exec(fields)?.[1];
	return title === undefined ? nothing(raw) : strongParagraph(raw, title.trim(), context);
}

export const dashedMarks: Dialect = {
	name: 'marks between dashes',
	starts: ['- /'],
	sign: /- \/(?<=(?:^|\n)--- \/)[a-z][a-z-]{1,30} ---/,
	line: mark,
	block: (source, context) => (source.startsWith('--- ') ? block(source, context) : undefined),
};
