// Commands of TeX among the words of books that are printed, too: Pandoc leaves them out of pages.

import type {Token} from 'marked';
import {type Dialect, group, hidden, type RuleContext} from '../dialect.ts';
import {lineOfMarks} from '../templates.ts';

const braces = String.raw`\{(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,200}\}){0,500}\}`;
/** For the printer alone. */
const unseen =
	'index|indexc|noindent|indent|newpage|clearpage|cleardoublepage|pagebreak|bigskip|medskip|smallskip|vspace|hspace|vfill|hfill|frontmatter|mainmatter|backmatter|appendix|tableofcontents|printbibliography|linebreak|sloppy|fussy|centering|raggedright|setcounter|setlength|addtocounter|thispagestyle|pagestyle|markboth|addcontentsline';
/** Whose arguments are words. */
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

/** A line of them alone. */
function block(source: string, context: RuleContext): Token | undefined {
	return source.startsWith('\\') ? lineOfMarks(source, context, inline) : undefined;
}

export const tex: Dialect = {
	name: 'TeX',
	starts: '\\',
	sign: new RegExp(String.raw`\\(?:${unseen}|${seen})(?![A-Za-z])`),
	isIn: body =>
		new RegExp(
			String.raw`(?:^|[\s}])\\(?:(?:${seen}|indexc?|vspace|hspace)\*?(?:\[[^\]\n]*\])?\{|(?:noindent|newpage|clearpage|pagebreak|bigskip|medskip|smallskip|frontmatter|mainmatter|appendix|backmatter)(?![A-Za-z]))`,
		).test(body),
	block,
	inline,
};
