// Finds the articles at either end of a link: by the address they were saved from, and by the addresses they link to.

import type {Entry} from '../../../core/article/article.ts';
import {addressLetters} from '../../../core/text/fold-keys.ts';
import {addressKey, webAddress} from '../../../core/text/web-address.ts';
import type {Database} from '../../../platform/sqlite.ts';
import type {LinkingArticle} from '../../../ports/catalog.ts';
import type {Condition} from './conditions.ts';
import {selectEntries} from './entries.ts';
import {linksFrom} from './links.ts';

/** Compares addresses only for articles with the same hosts. */
export function savedFrom(database: Database, addresses: readonly string[], hasState: boolean): Entry[] {
	const keys = new Set(addresses.map(addressKey));
	const hosts = [...new Set(addresses.map(address => bareHost(webAddress(address)?.hostname ?? '')))].filter(Boolean);
	const isOfHost = 'EXISTS (SELECT 1 FROM json_each(?) host WHERE instr(a.site_key, host.value))';
	const condition = {sql: `a.url IS NOT NULL AND ${isOfHost}`, values: [JSON.stringify(hosts)]};
	return entriesWith(database, condition, hasState)
		.map(({entry}) => entry)
		.filter(({url}) => url !== undefined && keys.has(addressKey(url)));
}

function bareHost(host: string): string {
	return addressLetters(host.replace(/^(?:www|m|amp)\./, ''));
}

/** Non-ASCII letters and spaces may be percent-encoded, so the lookup uses the longest run of other characters. */
export function linkingWith(database: Database, parts: readonly string[], hasState: boolean): LinkingArticle[] {
	const runs = parts.map(longestRun);
	const isOpen = runs.some(run => run.length < shortestRun);
	const holds = runs.filter(run => run.length >= shortestRun).map(() => 'instr(lower(links), ?)');
	const values = runs.filter(run => run.length >= shortestRun);
	const open = isOpen
		? [`links GLOB '*[^ -~]*'`, `instr(links, '%')`, ...parts.map(() => 'instr(lower(links), ?)')]
		: [];
	const shortParts = isOpen ? parts.map(part => part.toLowerCase()) : [];
	const sql = `a.id IN (SELECT article FROM link WHERE ${[...holds, ...open].join(' OR ') || '0'})`;
	return entriesWith(database, {sql, values: [...values, ...shortParts]}, hasState).map(({id, entry}) => ({
		entry,
		links: linksFrom(database, id),
	}));
}

/** In letters: shorter runs occur in too many addresses. */
const shortestRun = 3;

function longestRun(part: string): string {
	const runs = part.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

function entriesWith(database: Database, condition: Condition, hasState: boolean) {
	return selectEntries(database, {conditions: [condition], order: 'ORDER BY a.date DESC, a.path', hasState});
}
