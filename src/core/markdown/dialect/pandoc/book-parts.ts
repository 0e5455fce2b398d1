// What bookdown reads before Pandoc: headings of the parts of a book, `# (PART) Fares {-}`; texts for captions, `(ref:map) The map`;
// headings in code that only one kind of output evaluates.

import type {Token} from 'marked';
import {type Dialect, hidden, nothing, type RuleContext} from '../dialect.ts';

const part = /# \((?:PART|APPENDIX)(?:\\\*)?\) /;
const partHere = new RegExp(String.raw`^(?:${part.source})([^\n]*)(?:\n|$)`);

export const bookParts: Dialect = {
	name: 'parts of a book',
	starts: ['#'],
	sign: part,
	line: part,
	block: (source, {lexer}) => {
		const [raw = '', text = ''] = partHere.exec(source) ?? [];
		return raw === '' ? undefined : {type: 'heading', raw, depth: 1, text, tokens: lexer.inline(text.trim())};
	},
};

const caption = /\(ref:[\w-]{1,100}\)[ \t]+(?=\S)/;
const captionHere = new RegExp(`^${caption.source}`);
const output = /`r if ?\(knitr::is_[a-z]{1,20}_output\(\)\) ?["'][ \t]*\n/;
const outputHere = new RegExp(String.raw`^(?:${output.source}|["']\`[ \t]*(?:\n|$))`);

export const bookTexts: Dialect = {
	name: 'texts of a book',
	starts: [':'],
	sign: /:(?=[\w:-])(?:(?<=\(ref:)[\w-]{1,100}\)[ \t]+\S|:is_[a-z]{1,20}_output\(\)\) ?["'][ \t]*\n)/,
	line: new RegExp(String.raw`${caption.source}|${output.source}|["']\`[ \t]*(?:\n|$)`),
	at: caption,
	block: (source): Token | undefined => {
		const raw = outputHere.exec(source)?.[0];
		return raw === undefined ? undefined : nothing(raw);
	},
	inline: (source, {tokens}: RuleContext) => {
		const raw = tokens.length === 0 ? captionHere.exec(source)?.[0] : undefined;
		return raw === undefined ? undefined : hidden(raw);
	},
};
