// Saving an article that may be known already: by its web address, or by its very text.

import type {Catalog} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import type {Draft} from '../../ports/importer.ts';
import type {Kept, OwnLibrary} from '../../ports/own-library.ts';
import {type Block, passagesOf, readBlocks} from '../article/blocks.ts';
import {withoutLeftover} from '../article/front-matter.ts';
import {UserError} from '../errors.ts';
import {everything} from '../query/filter.ts';
import {titleKey} from '../text/fold-keys.ts';
import {readingTime} from '../text/reading-time.ts';
import {addressKey} from '../text/web-address.ts';
import {nearCopyOf} from './near-copy.ts';

export interface KeeperSources {
	catalog: Pick<Catalog, 'list' | 'search'>;
	files: Pick<Files, 'exists' | 'read'>;
	own: OwnLibrary;
}

/**
 * Gives the function that saves each draft unless some library has it, or the same function has saved it before. One
 * draft at a time, however many are given to it at once: two of them may be the same.
 */
export function articleKeeper({catalog, files, own}: KeeperSources): (draft: Draft) => Promise<Kept> {
	const paths = new Map<string, string>();
	const lengths = new Map<number, string[]>();
	for (const {path, url, words} of catalog.list(everything, {by: 'date', reverse: false}))
		remember(path, {key: url && addressKey(url), words});
	let last: Promise<unknown> = Promise.resolve();
	return draft => {
		const kept = last.then(() => keep(draft));
		last = kept.catch(() => {});
		return kept;
	};

	async function keep(draft: Draft): Promise<Kept> {
		const {url} = draft.metadata;
		const key = url && addressKey(url);
		const sameAddress = key === undefined || draft.hasPartialAddress ? undefined : paths.get(key);
		if (sameAddress !== undefined && files.exists(sameAddress)) return {path: sameAddress, by: 'url'};
		const text = draft.isLink
			? undefined
			: textKey(readBlocks({text: withoutLeftover(draft.body), line: 1, isExported: false}));
		const sameText = text && (await findText(text.key, lengths.get(text.words) ?? []));
		if (sameText !== undefined) return {path: sameText, by: 'text'};
		const {path, isNew} = await own.save(draft);
		remember(path, {key, words: text?.words});
		return {
			path,
			by: isNew ? 'saving' : 'url',
			near: text && isNew ? nearCopyOf(text.passages, catalog)?.name : undefined,
		};
	}

	function remember(path: string, {key, words}: {key: string | undefined; words: number | undefined}): void {
		if (key !== undefined) paths.set(key, path);
		if (words === undefined) return;
		const same = lengths.get(words);
		if (same) same.push(path);
		else lengths.set(words, [path]);
	}

	/** Texts of equal length are few; only they are read. */
	async function findText(key: string, candidates: string[]): Promise<string | undefined> {
		for (const path of key === '' ? [] : candidates) {
			const article = await files.read(path).catch(nothingIfUnreadable);
			if (article && textKey(article.blocks).key === key) return path;
		}
		return undefined;
	}
}

/** Letters and numbers alone: what no change of markup or punctuation touches. Words are counted as the catalog counts them. */
function textKey(blocks: Block[]): {key: string; words: number; passages: string[]} {
	const passages = passagesOf(blocks).map(({text}) => text);
	const text = passages.join('\n');
	return {key: titleKey(text), words: readingTime(text).words, passages};
}

function nothingIfUnreadable(error: unknown): undefined {
	if (!(error instanceof UserError)) throw error;
}
