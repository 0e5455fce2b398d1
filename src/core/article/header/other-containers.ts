// Metadata in the containers of single programs: Hexo's without an opening fence, Pandoc's title block, Logseq's properties,
// Franklin's definitions, the head of a mail.

import {isDate} from '../../date/parse-date.ts';
import {hasKnownField} from '../field-names.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';
import {readYaml, salvage} from '../yaml/yaml-fields.ts';
import {type Container, readMarkedLines} from './marked-lines.ts';

/** Reads what stands at the start of a text; undefined where none of them does. Never throws. */
export async function readOtherContainer(text: string): Promise<FrontMatter | undefined> {
	const start = /\S/.exec(text)?.index ?? 0;
	const near = text.slice(start, start + longest);
	const found =
		titleBlock(near) ??
		properties(near) ??
		definitions(near) ??
		mailHead(near) ??
		(await readMarkedLines(near)) ??
		(await openYaml(near));
	if (!found) return undefined;
	const line = lineAt(text, start);
	const problems = (found.problems ?? []).map(problem => ({...problem, line: line + problem.line}));
	return {fields: found.fields, problems, start: 0, end: start + found.end, line, isExported: false};
}

/** More than these take. */
const longest = 20_000;

/** `% Title`, `% Author; Author`, `% Date`: lines that are indented go on with the field above. */
function titleBlock(text: string): Container | undefined {
	const match =
		/^%(?:[ \t]+(?!%)([^\n]*(?:\n[ \t]+[^\n]+)*)|[ \t]*(?=\n%))(?:\n%([^\n]*(?:\n[ \t]+[^\n]+)*))?(?:\n%([^\n]*))?(?:\n|$)/.exec(
			text,
		);
	if (!match) return undefined;
	const [whole, title = '', authors = '', date = ''] = match;
	const names = authors.split(/;|\n/).map(name => name.trim());
	const fields = {title: title.replace(/\s+/g, ' ').trim(), author: names.filter(Boolean), date: date.trim()};
	const isDated = isDate(fields.date);
	const isAlone = /^(?:[ \t]*\n|$)/.test(text.slice(whole.length));
	const isTitled = fields.title !== '' || fields.author.length > 0;
	return isTitled && (isDated || (fields.date === '' && isAlone)) ? {fields, end: whole.length} : undefined;
}

/** `title:: x` on each line, as Logseq has them at the top of a page or in its first bullet. */
function properties(text: string): Container | undefined {
	const [whole = ''] =
		/^(?:- (?=[^\n]*(?:\n {2}[^\n]*)*(?:\n-|\n?$)))?(?:(?: {2})?[A-Za-z][\w./-]*::[ \t][^\n]*(?:\n|$))+/.exec(text) ??
		[];
	if (whole === '' || !hasKnownField(whole.replace(/^(?:- | {2})?([^:\n]*)::/gm, '$1:'), 'yaml')) return undefined;
	const pairs = [...whole.matchAll(/^(?:- | {2})?([A-Za-z][\w./-]*)::[ \t]+([^\n]*)$/gm)].map(
		([, key = '', value = '']) => [key, value.trim()],
	);
	return {fields: Object.fromEntries(pairs), end: whole.length};
}

/** `@def title = "x"` on each line. Values are Julia's, which are TOML's where they are simple. */
function definitions(text: string): Container | undefined {
	const [whole = ''] = /^(?:@def [a-z]\w* *=[^\n]*(?:\n|$)|[ \t]*\n(?=@def ))+/.exec(text) ?? [];
	if (whole === '') return undefined;
	const {fields} = salvage(whole.replace(/^@def /gm, '').replace(/^(\w+ *= *)"{3} *(.*?) *"{3}[ \t]*$/gm, '$1$2'), {
		line: 0,
		message: '',
	});
	return {fields, end: whole.length};
}

/** A subject with a sender or a date, above a blank line; who else is named there is no author. */
function mailHead(text: string): Container | undefined {
	const [whole = ''] =
		/^(?:[A-Z][A-Za-z-]{1,30}:[ \t][^\n]*(?:\n[ \t]+[^\n]+)*(?:\n|$))+(?=[ \t]*\n|$)/.exec(text) ?? [];
	const field = (name: string) =>
		new RegExp(`^${name}:[ \\t]+([^\\n]*(?:\\n[ \\t]+[^\\n]+)*)`, 'm').exec(whole)?.[1]?.replace(/\s+/g, ' ').trim();
	const [subject, from, date] = [field('Subject'), field('From'), field('Date')];
	if (!subject || !(from || date)) return undefined;
	return {fields: {title: subject, ...(from && {author: from}), ...(date && {date})}, end: whole.length};
}

const yamlLine = /^(?:[A-Za-z][\w-]*[ \t]*:(?: .*)?|[ \t]+.*|- .*|)$/;

/** Fields above a closing fence, as Hexo wrote them for years: two at least, of which one is known, and nothing else. */
async function openYaml(text: string): Promise<Container | undefined> {
	if (!/^[A-Za-z][\w-]{0,30}[ \t]*:/.test(text)) return undefined;
	const close = /^-{3,}[ \t]*(?:\n|$)/m.exec(text);
	const source = close ? text.slice(0, close.index) : '';
	const lines = source.trimEnd().split('\n');
	const keys = lines.filter(line => /^[A-Za-z]/.test(line));
	if (!close || keys.length < 2 || !lines.every(line => yamlLine.test(line)) || !hasKnownField(source, 'yaml'))
		return undefined;
	const {fields, problems} = await readYaml(source);
	return {fields, problems, end: close.index + close[0].length};
}
