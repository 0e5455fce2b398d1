// Hints for invalid option values: another program's name for a value, or another option.

import {nearestName} from '../core/text/did-you-mean.ts';
import {isOneOf} from './command-line.ts';

/** The hint for a value that is not one of the choices; undefined if nothing is known. */
export function valueHint(typed: string, choices: string[]): string | undefined {
	const value = typed.toLowerCase();
	const other = otherWays.find(([values, beside]) => isOneOf(value, values) && choices.includes(beside))?.[2];
	if (other !== undefined) return other;
	const meant = synonymOf(value, choices) ?? nearestName(value, choices) ?? begunBy(value, choices);
	return meant && `did you mean ${meant}?`;
}

function synonymOf(value: string, choices: string[]): string | undefined {
	return synonyms.find(([choice, values]) => choices.includes(choice) && isOneOf(value, values))?.[0];
}

/** The choice that the value begins with: `date:desc`, `date,title`, `csl-json` and `language`. */
function begunBy(value: string, choices: string[]): string | undefined {
	return choices.find(choice => value.replace(/^\W+/, '').startsWith(choice));
}

/** Choices by other programs' names for them. */
const synonyms: [choice: string, values: string][] = [
	['date', 'created published newest latest time recent chronological year day age'],
	['updated', 'modified changed mtime edited'],
	['saved', 'added recent arrival mtime'],
	['words', 'length size minutes longest long'],
	['title', 'name path file filename alphabetical alphabetic alpha az a-z abc'],
	['author', 'authors byline writer creator'],
	['progress', 'place position percent'],
	['relevance', 'rank score best bm25 hits count'],
	['month', 'day week quarter date'],
	['year', 'decade'],
	['tag', 'topic topics category categories keyword keywords subject'],
	['site', 'domain host source url feed'],
	['always', 'yes on true 1 force ansi'],
	['never', 'no off false 0 none'],
	['none', 'no off false 0 never hide hidden'],
	['inline', 'yes on true 1 always show url urls'],
	['end', 'footnote footnotes reference references numbered numbers list bottom'],
	['bibtex', 'bib latex tex ris endnote'],
	['csl', 'json zotero citeproc'],
	['json', 'jsonl ndjson'],
	['csv', 'tsv excel table'],
	['markdown', 'md text plain org obsidian'],
	['plain', 'text txt default'],
	['read', 'seen done finished'],
	['unread', 'new unseen'],
	['powershell', 'pwsh ps posh'],
	['bash', 'sh'],
];

const otherWays: [values: string, beside: string, hint: string][] = [
	['oldest ascending asc', 'date', 'did you mean --sort date --reverse?'],
	['z-a za', 'title', 'did you mean --sort title --reverse?'],
	['a-z az z-a za alphabetical title name', 'left', 'by title: wsws list --sort title QUERY'],
	['shortest', 'words', 'did you mean --sort words --reverse?'],
	['desc descending reverse', 'date', 'the newest come first; the other way round: --reverse'],
	['random shuffle', 'title', 'by chance: wsws list | shuf'],
	['unread read starred', 'progress', 'a part of the list: wsws list is:unread, is:read or is:starred'],
	[
		'apa mla chicago harvard ieee vancouver turabian ama din',
		'csl',
		'pandoc and Zotero make other styles of csl: wsws cite --style csl ARTICLE',
	],
	['html', 'csl', 'did you mean markdown?'],
];
