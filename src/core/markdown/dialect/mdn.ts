// Macros of MDN: `{{jsxref("Date")}}`, `{{Compat}}`; and shortcodes of Zola, whose arguments have names: `{{ card(title="Depot") }}`.

import type {Token} from 'marked';
import {lookupTable} from '../../lookup-table.ts';
import {type Dialect, hidden, type RuleContext, words} from './dialect.ts';
import {argumentsOf, lineOfMarks, textArguments} from './templates.ts';
import {withUnshown} from './unshown.ts';

const macro = /^\{\{\s*([A-Za-z][\w-]*)(?:\s*\(([^\n]{0,1000}?)\))?\s*\}\}/;
/** Macros that produce a link to what they name. */
const reference =
	/xref|element$|^(?:glossary|http\w+|csp|rfc|event|interwiki|rdf|sectiononpage|webextapi\w+|bug|cve)$/i;
/** Macros whose arguments name sections and groups of pages. */
const isOfSite = /^(?:Embed\w+|\w*(?:Sidebar|Ref|Header|Nav|Menu|Previous\w*|Next\w*)|page|Compat|Specifications)$/i;
const note = lookupTable<string>({
	optional_inline: 'Optional',
	deprecated_inline: 'Deprecated',
	experimental_inline: 'Experimental',
	readonlyinline: 'Read only',
	'non-standard_inline': 'Non-standard',
});

/** The display text, which is the second argument, otherwise the first. */
function inline(source: string): Token | undefined {
	const [raw = '', name = '', list] = macro.exec(source) ?? [];
	if (raw === '') return undefined;
	if (list === undefined) return bareMacro(raw, name);
	if (/^\s*[a-z]\w*\s*=/.test(list)) return words(raw, textArguments(argumentsOf(list).named));
	const texts = [...list.matchAll(/"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/g)].map(([, double, single]) =>
		(double ?? single ?? '').replace(/\\(.)/g, '$1'),
	);
	const text = texts[1] || texts[0] || '';
	if (!reference.test(name)) return isOfSite.test(name) ? hidden(raw) : withUnshown(hidden(raw), `{{${name}}}`, texts);
	return words(raw, /element$/i.test(name) && !texts[1] ? `<${text}>` : text);
}

/** Without arguments, only names that can't be variables are macros: `{{user}}` is mentioned, not used. */
function bareMacro(raw: string, name: string): Token | undefined {
	const text = note[name.toLowerCase()];
	if (text !== undefined) return words(raw, `(${text})`);
	return /^[A-Z]|_|^(?:css(?:info|syntax)|seecompattable|draft|compat|specifications)/.test(name)
		? hidden(raw)
		: undefined;
}

export const mdn: Dialect = {
	name: 'MDN',
	starts: ['{'],
	sign: /\{\{[ A-Za-z]/,
	isIn: body => /\{\{\s*[A-Za-z]\w*\(\s*(?:[a-z]\w*\s*=\s*)?["']|(?:^|\n)\{\{[A-Z]\w+\}\}[ \t]*(?:\n|$)/.test(body),
	line: /\{\{[A-Z]\w*[({} ]/,
	block: (source, context: RuleContext) => (source.startsWith('{{') ? lineOfMarks(source, context, inline) : undefined),
	inline,
	address: {part: /\{\{\s*[A-Za-z]\w*\([^\n]{0,200}?\)\s*\}\}/, target: () => ''},
};
