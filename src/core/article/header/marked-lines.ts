// Metadata whose lines or block carry a mark of their own: reStructuredText's fields, Nikola's and Org's keywords, comments of
// Markdown, HTML and Pico, Hexo's JSON, gray-matter's JavaScript, maps of Elixir.

import {hasKnownField, isFieldName} from '../field-names.ts';
import type {FrontMatter} from '../front-matter.ts';
import {readYaml, salvage} from '../yaml/yaml-fields.ts';

/** Fields, and where what holds them ends in the text. */
export type Container = Pick<FrontMatter, 'fields' | 'end'> & Partial<Pick<FrontMatter, 'problems'>>;

/** Reads what stands at the very start of a text; undefined where none of them does. Never throws. */
export async function readMarkedLines(text: string): Promise<Container | undefined> {
	if (!/^(?:[:.#[;"/<]|-{3}|`{3}|%\{)/.test(text)) return undefined;
	return (
		linesOf(text) ??
		inComment(text) ??
		withoutFence(text) ??
		script(text) ??
		elixirMap(text) ??
		(await longFence(text)) ??
		(await fenced(text))
	);
}

/** Each takes a line; those that can be text need a title or two names that are known. */
const lineForms = [
	{form: /^:([A-Za-z][\w -]{0,30}):[ \t]+(\S[^\n]*)$/, isDoubtful: true},
	{form: /^\.\. ([A-Za-z][\w-]{0,30}):(?:[ \t]+([^\n]*))?$/},
	{form: /^#\+([A-Za-z][\w-]{0,30})(?:\[\])?:(?:[ \t]+([^\n]*))?$/},
	{form: /^\[(?:\/\/|comment)\]: (?:#|<>) [("']([A-Za-z][\w-]{0,30}):[ \t]*([^\n]*?)[)"'][ \t]*$/},
	{form: /^<!--+[ \t]*([A-Za-z][\w -]{0,30}):[ \t]*([^\n;]*?)[ \t]*-+->[ \t]*$/},
	{form: /^\[#\]: ([A-Za-z][\w-]{0,30}): [("]([^\n]*?)[)"][ \t]*$/},
];

function linesOf(text: string): Container | undefined {
	for (const {form, isDoubtful = false} of lineForms) {
		if (!form.test(text.slice(0, 1000).split('\n', 1)[0] ?? '')) continue;
		const {pairs, end} = pairsAt(text, form);
		const known = pairs.filter(([key]) => isFieldName(key));
		const isEnough = known.length > 1 || known.some(([key]) => !isDoubtful || /^title$/i.test(key));
		return isEnough ? {fields: Object.fromEntries(pairs), end} : undefined;
	}
	return undefined;
}

/** Up to the first line that is of another form. */
function pairsAt(text: string, form: RegExp): {pairs: [string, string][]; end: number} {
	const pairs: [string, string][] = [];
	let end = 0;
	for (const line of text.split('\n')) {
		const [, key, value = ''] = form.exec(line) ?? [];
		if (key === undefined) break;
		pairs.push([key === 'FILETAGS' || key === 'filetags' ? 'tags' : key, plainValue(value)]);
		end += line.length + 1;
	}
	return {pairs, end: Math.min(end, text.length)};
}

/** Org's tags stand between colons, its dates between angle brackets. */
function plainValue(value: string): string {
	const trimmed = value.trim();
	if (/^:(?:[^:\s]+:)+$/.test(trimmed)) return trimmed.slice(1, -1).replaceAll(':', ', ');
	return /^<(\d{4}-\d\d-\d\d)[^<>]*>$/.exec(trimmed)?.[1] ?? trimmed;
}

/** `<!-- title: T -->` of a page, `/* Title: T *\/` of Pico. Without a title it is what some program noted. */
function inComment(text: string): Container | undefined {
	const match =
		/^<!--+(?:yml|yaml)?[ \t]*(?:\n|(?=title:))((?:(?!-->)[^\n]*\n)+?(?:[A-Za-z][^\n]{1,200}?(?= ?-->))?)[ \t]*-+->[ \t]*(?:\n|$)/.exec(
			text,
		) ?? /^\/\*[ \t]*\n((?:(?!\*\/)[^\n]*\n)+?)[ \t]*\*\/[ \t]*(?:\n|$)/.exec(text);
	const [whole = '', within = ''] = match ?? [];
	const lines = within.replace(/^(?:\.\. |-{3}[ \t]*$)/gm, '').replace(/^[ \t]+|[ \t]+$/gm, '');
	if (
		!/^title[ \t]*:/im.test(lines) ||
		!lines.split('\n').every(line => /^(?:[A-Za-z][\w -]{0,30}:.*|- .*|)$/.test(line))
	)
		return undefined;
	return {fields: salvage(lines, noProblem).fields, end: whole.length};
}

const noProblem = {line: 0, message: ''};

/** Members of an object above `;;;`, which may stand over them, too. */
function withoutFence(text: string): Container | undefined {
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

/** `---js`: an object whose members stand on lines. It is read and never run. */
function script(text: string): Container | undefined {
	const [whole = '', source = ''] =
		/^--- ?(?:js|javascript|coffee)[ \t]*\n((?:(?!---)[^\n]*\n)+)---[ \t]*(?:\n|$)/.exec(text) ?? [];
	const lines = source.replace(/^[ \t]+|,?[ \t]*$/gm, '');
	return hasKnownField(lines, 'yaml') ? {fields: salvage(lines, noProblem).fields, end: whole.length} : undefined;
}

/** `%{`, members on lines, `}` and a rule, as publishers in Elixir have it. It is read and never run. */
function elixirMap(text: string): Container | undefined {
	const [whole = '', source = ''] =
		/^%\{[ \t]*\n((?:(?!\})[^\n]*\n)+)\}[ \t]*\n(?:[ \t]*\n)*---[ \t]*(?:\n|$)/.exec(text) ?? [];
	const lines = source
		.replace(/"""[ \t]*\n((?:[^\n"]*\n)*)[ \t]*"""/g, (_, words: string) => `"${words.trim().replace(/\s+/g, ' ')}"`)
		.replace(/^[ \t]+|,?[ \t]*$/gm, '')
		.replace(/~[DUN]\[([^\][\n]*)\]/g, '$1')
		.replace(/~[wW][([]([^()[\]\n]*)[\])]a?/g, (_, words: string) => `[${words.trim().split(/\s+/).join(', ')}]`);
	return hasKnownField(lines, 'yaml') ? {fields: salvage(lines, noProblem).fields, end: whole.length} : undefined;
}

/** Four dashes and more, closed by as many, as Hexo has them. */
async function longFence(text: string): Promise<Container | undefined> {
	const [whole = '', , source = ''] = /^(-{4,})[ \t]*\n((?:(?!----)[^\n]*\n)+)\1[ \t]*(?:\n|$)/.exec(text) ?? [];
	if (!/^[A-Za-z][\w-]*:/.test(source) || !hasKnownField(source, 'yaml')) return undefined;
	const {fields, problems} = await readYaml(source);
	return {fields, problems: problems.map(problem => ({...problem, line: problem.line + 1})), end: whole.length};
}

/** A block of code that is metadata, with a title and an author or a date, and nothing else: some sites show theirs so. */
async function fenced(text: string): Promise<Container | undefined> {
	const [whole = '', source = ''] =
		/^```(?:ya?ml)?[ \t]*\n(?:---[ \t]*\n)?((?:(?!```|---)[^\n]*\n)+)(?:---[ \t]*\n)?```[ \t]*(?:\n|$)/.exec(text) ??
		[];
	if (!/^title:/m.test(source) || !/^(?:author|authors|date|by):/m.test(source)) return undefined;
	const {fields, problems} = await readYaml(source);
	return {fields, problems, end: whole.length};
}
