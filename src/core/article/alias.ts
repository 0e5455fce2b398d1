// Aliases of articles: words, as in notes, or paths that they had on a site.

import {letterKey} from '../text/fold-keys.ts';
import {stemOf} from './name.ts';

/** Lookup key of an alias: the last part of a path, otherwise the words, ignoring case and accents. */
export function aliasKey(alias: string): string {
	return isSitePath(alias) ? stemOf(pathOf(alias)) : letterKey(alias);
}

/** Lookup keys for aliases that may match what was typed. */
export function aliasKeysFor(typed: string): string[] {
	return [...new Set([letterKey(typed.trim()), stemOf(pathOf(typed.trim()))])];
}

/** Whether the text is the alias, or a suffix of its path at a segment boundary. */
export function isAlias(alias: string, typed: string): boolean {
	if (!isSitePath(alias)) return letterKey(alias) === letterKey(typed.trim());
	return letterKey(pathOf(alias)).endsWith(letterKey(`/${pathOf(typed.trim()).replace(/^\/+/, '')}`));
}

/** Whether the alias is a path on a site, which is not Markdown. */
export function isSitePath(alias: string): boolean {
	return /^\/|^https?:\/\//i.test(alias);
}

/** Without the host, and without the suffixes that sites use. */
function pathOf(address: string): string {
	return address.replace(/^https?:\/\/[^/]*(?=\/)/i, '').replace(/(?:\/(?:index)?)?(?:\.html?)?\/*$/i, '') || address;
}
