// TeX commands in books that are also printed; Pandoc omits them from web pages.

import type {Token} from 'marked';
import {type Dialect, group, hidden, nothing, type RuleContext} from '../dialect.ts';
import {lineOfMarks} from '../templates.ts';

const braces = String.raw`\{(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,200}\}){0,500}\}`;
/** Commands for printing only. */
const unseen =
	'index|indexc|noindent|indent|newpage|clearpage|cleardoublepage|pagebreak|bigskip|medskip|smallskip|vspace|hspace|vfill|hfill|frontmatter|mainmatter|backmatter|appendix|tableofcontents|printbibliography|linebreak|sloppy|fussy|centering|raggedright|setcounter|setlength|addtocounter|thispagestyle|pagestyle|markboth|markright|chaptermark|sectionmark|addcontentsline';
/** Commands whose arguments are text. */
const seen = 'lettrine|textit|textbf|emph|texttt|textsc|textsf|enquote';
const command = new RegExp(
	String.raw`^\\(?:(${unseen})|(${seen}))(?![A-Za-z])\*?((?:\[[^[\]\n]{0,200}\]|${braces}){0,3})`,
);

function inline(source: string, {lexer, tokens}: RuleContext): Token | undefined {
	const [raw = '', hiddenName, shownName, list = ''] = command.exec(source) ?? [];
	if (raw === '' || (shownName !== undefined && !list.includes('{'))) return undefined;
	// `C:\\index` is a path.
	if (list === '' && /[\w:\\]$/.test(tokens.at(-1)?.raw ?? '')) return undefined;
	if (hiddenName !== undefined) return hidden(raw);
	const text = list.replace(/\[[^[\]\n]*\]/g, '').replace(/^\{|\}$|\}\{/g, '');
	return group(raw, lexer.inlineTokens(text));
}

const definitionStart = String.raw`\\(?:re)?new(?:command|environment)\*?\{`;
const overLines = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,200}\}){0,500}\}){0,1000}\}){0,2000}\}`;
const definition = new RegExp(
	String.raw`^(?=${definitionStart})\\\w+\*?${overLines}(?:[ \t]*(?:${overLines}|\[[^[\]\n]{0,100}\])){1,4}[ \t]*(?:\n|$)`,
);

/** A line of commands only, or macro definitions for formulas, which may span lines. */
function block(source: string, context: RuleContext): Token | undefined {
	if (!source.startsWith('\\')) return undefined;
	const defined = definition.exec(source)?.[0];
	return defined === undefined ? lineOfMarks(source, context, inline) : nothing(defined);
}

export const tex: Dialect = {
	name: 'TeX',
	starts: ['\\'],
	sign: new RegExp(String.raw`\\(?:${unseen}|${seen})(?![A-Za-z])|${definitionStart}`),
	isIn: body =>
		new RegExp(
			String.raw`(?:^|\n)${definitionStart}|(?:^|[\s}])\\(?:(?:${seen}|indexc?|vspace|hspace|chaptermark|sectionmark)\*?(?:\[[^\]\n]*\])?\{|(?:noindent|newpage|clear(?:double)?page|pagebreak|bigskip|medskip|smallskip|frontmatter|mainmatter|appendix|backmatter)(?![A-Za-z]))`,
		).test(body),
	line: new RegExp(definitionStart),
	block,
	inline,
};
