// Paragraphs that a leading sign on each line turns into notices: `!! Hot` of Grav, `!> Hot` and `?> By the way` of Docsify.

import type {Token} from 'marked';
import type {AlertKind} from '../../tokens.ts';
import type {BlockContext, Dialect} from '../dialect.ts';
import {containerOf} from './container.ts';

const kinds: Record<string, AlertKind> = {
	...{'!': 'warning', '!!': 'caution', '!!!': 'note', '!!!!': 'tip'},
	...{'!>': 'important', '?>': 'tip'},
};
const sign = '!{1,4}|[!?]>';
const notice = new RegExp(String.raw`^(${sign})[ \t]+\S[^\n]*(?:\n\1(?:[ \t][^\n]*|(?=\n|$)))*(?:\n|$)`);

function block(source: string, context: BlockContext): Token | undefined {
	const [raw = '', mark = ''] = notice.exec(source) ?? [];
	const kind = kinds[mark];
	if (!kind) return undefined;
	const text = raw
		.split('\n')
		.map(line => line.slice(mark.length + 1))
		.join('\n');
	return {...containerOf({raw, kind, title: '', text}, context), skip: 0};
}

export const notices: Dialect = {
	name: 'notices',
	starts: ['!', '?'],
	sign: /(?<=^|\n)(?:!{1,4}|[!?]>)[ \t]+[^\s=]/,
	line: /(?:!{2,4}|[!?]>)[ \t]+\S/,
	// A command line may begin like that, but not a lower-case sentence.
	isIn: body => /(?:^|\n\n)(?:!{1,4}|[!?]>)[ \t]+["“*_`[(<]{0,3}[^\s!-@[-~]/.test(body),
	block,
};
