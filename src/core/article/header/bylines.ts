// Bylines as people write them: `By Jane Doe and John Roe`, `Doe, Jane; Roe, John`, `Von Jane Doe`, `文/甲、乙`.

import {lazily} from '../../lazily.ts';

/** The names in a byline, in order. Where semicolons part them a comma does not; organisations keep their commas. */
export function namesInByline(text: string): string[] {
	const names = withoutByline(text.trim());
	if (/^\s*$/.test(names)) return [];
	if (/[;；]/.test(names)) return names.split(/[;；]/).map(turned);
	if (/ \| /.test(names)) return names.split(/ \| /).flatMap(namesInByline);
	if (organisation.test(names) && / (?:and|und|et|y|e|&) /.test(names)) return [names];
	const bibtex = names.split(/ and /);
	if (bibtex.length > 1 && bibtex.every(name => lastFirst().test(name.trim()))) return bibtex.map(turned);
	return split(names);
}

/** A name that a ministry or an institute begins with goes on to the end of the line. */
const organisation =
	/^(?:the )?(?:ministry|department|office|bureau|committee|institute|center|centre|council|commission|agency|association|federation|society|university|school|faculty|union|ministerium|bundesministerium|institut|ministère|ministerio|ministero) (?:of|for|on|für|de|des|del|della)\b/i;
const lastFirst = lazily(
	() => /^[\p{Lu}][\p{L}’'-]*(?: [\p{Lu}][\p{L}’'-]*)?, [\p{Lu}][\p{L}.’'-]*(?: [\p{Lu}][\p{L}.’'-]*){0,2}$/u,
);

/** `Doe, Jane` as `Jane Doe`; other names as they are. */
function turned(name: string): string {
	const trimmed = name.trim();
	if (!lastFirst().test(trimmed)) return trimmed;
	const [last = '', first = ''] = trimmed.split(', ');
	return addition.test(first) ? trimmed : `${first} ${last}`;
}

/** Words of the languages of dates that stand before the name of an author and mean no more; nouns that may be of a name have a colon. */
const byline =
	/^(?:(?:written |posted |story |text |words |article |report )?by|geschrieben von|écrit par|escrito por|publicado por|scritto da|texto de|par|por|door|av|af|oleh|bởi|(?:autorka?|autore?|author|автор|текст|tekst|text)(?=\s*[:：/／|])|írta|kirjoittanut|από|napsal|بقلم|מאת|โดย|लेखक|作者|著者|文|글)(?:\s*[:：/／|]\s*|\s+(?=\S))/iu;
/** Those that names begin with, too: two words with capitals follow where they are none. */
const doubtful = lazily(() => /^(?:von|di|da|od|de|van)\s+(?=\p{Lu}[\p{L}’'-]+\s+\p{Lu})/iu);

export function withoutByline(text: string): string {
	const bare = text.replace(byline, '');
	if (bare !== text) return bare.replace(/\s+for\s+(?:the\s+)?\p{Lu}[^,;]*$/u, '').trim();
	return /^(?:Von|Di|Da|Od|De|Van)\s/.test(text) && text.split(/\s+/).length > 2 ? text.replace(doubtful(), '') : text;
}

/** Words that join two names where names with capitals follow. */
const joiners = 'y|e|i|og|och|en|oraz|ja|dan|và|és|și|та|και';
const separator = lazily(
	() =>
		new RegExp(
			String.raw`\s*[,;，、；]\s*(?:(?:and|und|et|и|ve)\s+)?|\s+(?:and|&|und|et(?!\s+al\b)|и|ve)\s+|\s+(?:${joiners})\s+(?=\p{Lu}\S*\s+\p{Lu})`,
			'uy',
		),
);
const joiner = lazily(() => new RegExp(String.raw`^\s+(?:${joiners})\s+$`, 'u'));
/** Goes with the name before: `Jane Doe, PhD`, `Sarah, for the Go team`, `Jane Doe, Berlin correspondent`. */
const addition =
	/^(?:(?:jr|sr|ph\.?d|m\.?d|esq|inc|ltd|llc|i{2,3}|iv)\.?$|(?:for|of|on|at|from|in)\s)|(?:^|\s)(?:director|ceo|cto|cfo|president|chair(?:man|woman|person)?|manager|editor|correspondent|reporter|professor|engineer|fellow|officer|analyst|columnist|journalist|researcher|lecturer|secretary|korrespondent(?:in)?|redakteur(?:in)?)$/i;

function split(text: string): string[] {
	const names: string[] = [];
	const mark = separator();
	let start = 0;
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? '';
		if ('([（<'.includes(character)) depth++;
		if (')]）>'.includes(character)) depth = Math.max(0, depth - 1);
		if (depth > 0 || !/[\s,;&，、；]/.test(character)) continue;
		mark.lastIndex = at;
		if (!mark.test(text)) continue;
		const next = mark.lastIndex;
		if (!addition.test(nextPart(text, next)) && isWhole(text.slice(start, at), text.slice(at, next))) {
			names.push(text.slice(start, at));
			start = next;
		}
		at = next - 1;
	}
	return [...names, text.slice(start)];
}

function nextPart(text: string, from: number): string {
	return (
		text
			.slice(from, from + 60)
			.split(/[,;]/, 1)[0]
			?.trim() ?? ''
	);
}

/** Short words that join two names also stand in one: `Ortega y Gasset`. */
function isWhole(name: string, mark: string): boolean {
	return !joiner().test(mark) || /\S\s+\S/.test(name.trim());
}
