// Metadata containers of particular programs: Hexo without an opening fence and its JSON, Pandoc's title block, Kirby's fields,
// comments of HTML and Pico, gray-matter's JavaScript, maps of Elixir, code fences displayed by some sites.

import {isDate} from '../../date/parse-date.ts';
import {hasKnownField} from '../field-names.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';
import {readYaml, salvage} from '../yaml/yaml-fields.ts';

/** Fields, and where their container ends in the text. */
type Container = Pick<FrontMatter, 'fields' | 'end'> & Partial<Pick<FrontMatter, 'problems' | 'elsewhere'>>;

/** Reads such a container at the start of a text; undefined if there is none. Throws only PartNeeded. */
export function readOtherContainer(text: string): FrontMatter | undefined {
	const start = /\S/.exec(text)?.index ?? 0;
	const near = text.slice(start, start + longest);
	const found =
		titleBlock(near) ?? dashedFields(text.slice(start)) ?? membersAboveSemicolons(near) ?? blockOfLines(near);
	if (!found) return undefined;
	const line = lineAt(text, start);
	const problems = (found.problems ?? []).map(problem => ({...problem, line: line + problem.line}));
	const elsewhere = found.elsewhere && {start: start + found.elsewhere.start, end: start + found.elsewhere.end};
	const place = {start: 0, end: start + found.end, ...(elsewhere && {elsewhere})};
	return {fields: found.fields, problems, ...place, line, isExported: false};
}

/** In UTF-16 units: more than these take. */
const longest = 20_000;

/** `% Title`, `% Author; Author`, `% Date`: indented lines continue the field above. */
function titleBlock(text: string): Container | undefined {
	const match =
		/^%(?:[ \t]+(?!%)([^\n]*(?:\n[ \t][^\n]+)*)|[ \t]*(?=\n%))(?:\n%([^\n]*(?:\n[ \t][^\n]+)*))?(?:\n%([^\n]*))?(?:\n|$)/.exec(
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

/** Kirby's fields, one per line and separated by four dashes; the text is a field as well, and others may follow it. */
function dashedFields(text: string): Container | undefined {
	const [whole = ''] =
		/^(?:(?!Text:)[A-Z][\w-]{0,30}:[^\n]*\n\s{0,9}----[ \t]*\n\s{0,9})+(?:Text:\s{0,9})?/.exec(text) ?? [];
	if (!hasKnownField(whole, 'yaml')) return undefined;
	const elsewhere = fieldsBehind(text, whole.length);
	const lines = elsewhere ? whole + text.slice(elsewhere.start) : whole;
	const pairs = [...lines.matchAll(/^(?!Text:)([A-Z][\w-]*):[ \t]*(.*)$/gm)];
	const fields = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.trim()]));
	return {fields, end: whole.length, ...(elsewhere && {elsewhere})};
}

/** The trailing parts from an offset on, if those are one-line fields and one is known. */
function fieldsBehind(text: string, from: number): Container['elsewhere'] {
	const parts = text.slice(from).split(/(?<=\n)(?=----[ \t]*\n)/);
	const last = parts.findLastIndex(part => !/^----[ \t]*\n\s*[A-Z][\w-]{0,30}:[^\n]*(?:\n\s*)?$/.test(part));
	const fields = parts.slice(last + 1).join('');
	return hasKnownField(fields, 'yaml') ? {start: text.length - fields.length, end: text.length} : undefined;
}

/** Members of an object above `;;;`, which may also precede them. */
function membersAboveSemicolons(text: string): Container | undefined {
	const [whole = '', source = ''] = /^(?:;{3,}[ \t]*\n)?([{"](?:(?!;;;)[^\n]*\n)+);{3,}[ \t]*(?:\n|$)/.exec(text) ?? [];
	if (!hasKnownField(source, 'json')) return undefined;
	const members = source
		.trim()
		.replace(/^\{|\}$/g, '')
		.replace(/,\s*$/, '');
	try {
		return {fields: Object.fromEntries(Object.entries(JSON.parse(`{${members}}`))), end: whole.length};
	} catch {
		return {fields: salvage(members, noProblem).fields, end: whole.length};
	}
}

const noProblem = {line: 0, message: ''};

/** A block of lines that are fields, in YAML or similar syntax: values are parsed, never executed. */
interface Block {
	/** Its group is the source. */
	form: RegExp;
	/** Expressions that the source must match, besides containing a known name. */
	holds?: RegExp[];
	/** Matches each of its lines. */
	line?: RegExp;
	/** Converts a source that is not YAML to lines of `key: value`. */
	asLines?(source: string): string;
}

function blockOfLines(text: string): Container | undefined {
	for (const {form, holds = [], line, asLines} of blocks) {
		const [whole = '', source = ''] = form.exec(text) ?? [];
		if (source === '') continue;
		const lines = asLines?.(source) ?? source;
		const areLines = line === undefined || lines.split('\n').every(one => line.test(one));
		if (!areLines || !holds.every(part => part.test(lines)) || !hasKnownField(lines, 'yaml')) continue;
		const {fields, problems} = asLines ? salvage(lines, noProblem) : readYaml(source);
		const above = whole.slice(0, whole.indexOf(source)).split('\n').length - 1;
		const placed = asLines ? [] : problems.map(problem => ({...problem, line: problem.line + above}));
		return {fields, problems: placed, end: whole.length};
	}
	return undefined;
}

const keyOrItem = /^(?:[A-Za-z][\w -]{0,30}:.*|- .*|)$/;
const ofComment = (source: string) => source.replace(/^(?:\.\. |-{3}[ \t]*$)/gm, '').replace(/^[ \t]+|[ \t]+$/gm, '');
const withoutCommas = (source: string) => source.replace(/^[ \t]+|,?[ \t]*$/gm, '');

const blocks: Block[] = [
	// `<!-- title: T -->` of a page, `/* Title: T */` of Pico. Without a title it is some program's comment.
	{
		form: /^<!--+(?:yml|yaml)?[ \t]*(?:\n|(?=title:))((?:(?!-->)[^\n]*\n)+?(?:[A-Za-z][^\n]{1,200}?(?= ?-->))?)[ \t]*-+->[ \t]*(?:\n|$)/,
		...{holds: [/^title[ \t]*:/im], line: keyOrItem, asLines: ofComment},
	},
	{
		form: /^\/\*[ \t]*\n((?:(?!\*\/)[^\n]*\n)+?)[ \t]*\*\/[ \t]*(?:\n|$)/,
		...{holds: [/^title[ \t]*:/im], line: keyOrItem, asLines: ofComment},
	},
	// A JavaScript object.
	{
		form: /^--- ?(?:js|javascript|coffee)[ \t]*\n((?:(?!---)[^\n]*\n)+)---[ \t]*(?:\n|$)/,
		asLines: withoutCommas,
	},
	// Elixir's publishers have a map above a rule.
	{
		form: /^%\{[ \t]*\n((?:(?!\})[^\n]*\n)+)\}[ \t]*\n(?:[ \t]*\n)*---[ \t]*(?:\n|$)/,
		asLines: source =>
			withoutCommas(source.replace(/"""[ \t]*\n((?:[^\n"]*\n)*)[ \t]*"""/g, (_, words) => `"${inOneLine(words)}"`))
				.replace(/~[DUN]\[([^\][\n]*)\]/g, '$1')
				.replace(/~[wW][([]([^()[\]\n]*)[\])]a?/g, (_, words) => `[${inOneLine(words).replaceAll(' ', ', ')}]`),
	},
	// Hexo with four or more dashes.
	{form: /^(?:-{4,})[ \t]*\n((?:(?!----)[^\n]*\n)+)-{4,}[ \t]*(?:\n|$)/, holds: [/^[A-Za-z][\w-]*:/]},
	// A code block with only a title and an author or date: some sites display front matter this way.
	{
		form: /^```(?:ya?ml)?[ \t]*\n(?:---[ \t]*\n)?((?:(?!```|---)[^\n]*\n)+)(?:---[ \t]*\n)?```[ \t]*(?:\n|$)/,
		holds: [/^title:/m, /^(?:author|authors|date|by):/m],
	},
	// Fields above a closing fence, as Hexo wrote them for years: at least two, and nothing else.
	{
		form: /^((?:(?!---)[^\n]*\n)+)-{3,}[ \t]*(?:\n|$)/,
		holds: [/^[A-Za-z][\w-]{0,30}[ \t]*:/, /\n[A-Za-z]/],
		line: /^(?:[A-Za-z][\w-]*[ \t]*:(?: .*)?|[ \t]+.*|- .*|)$/,
	},
];

function inOneLine(words: string): string {
	return words.trim().replace(/\s+/g, ' ');
}
