// The other names that articles give themselves: words, as notes have them, or paths that they had on a site.

import {letterKey} from '../text/fold-keys.ts';
import {stemOf} from './name.ts';

/** The key that all aliases share that may answer to the same word: the last part of a path, else the words; case and accents folded. */
export function aliasKey(alias: string): string {
	return isSitePath(alias) ? stemOf(pathOf(alias)) : letterKey(alias);
}

/** The keys under which an alias may be that answers to what was typed. */
export function aliasKeysFor(typed: string): string[] {
	return [...new Set([letterKey(typed.trim()), stemOf(pathOf(typed.trim()))])];
}

/** Whether what was typed is the alias, or the end of its path at whole parts. */
export function isAlias(alias: string, typed: string): boolean {
	if (!isSitePath(alias)) return letterKey(alias) === letterKey(typed.trim());
	return letterKey(pathOf(alias)).endsWith(letterKey(`/${pathOf(typed.trim()).replace(/^\/+/, '')}`));
}

/** A path that the article had on a site, which is no Markdown. */
export function isSitePath(alias: string): boolean {
	return /^\/|^https?:\/\//i.test(alias);
}

/** Without the host, and without what sites write at the end. */
function pathOf(address: string): string {
	return address.replace(/^https?:\/\/[^/]*(?=\/)/i, '').replace(/(?:\/(?:index)?)?(?:\.html?)?\/*$/i, '') || address;
}
