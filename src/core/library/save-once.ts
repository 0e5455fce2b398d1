// Saves articles unless they are known already, by web address or by identical text.

import type {Catalog} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import type {Draft} from '../../ports/importer.ts';
import type {Kept, OwnLibrary} from '../../ports/own-library.ts';
import {type Block, passagesOf, readBlocks} from '../article/blocks.ts';
import {withoutLeftover} from '../article/front-matter.ts';
import {UserError} from '../errors.ts';
import {everything} from '../query/filter.ts';
import {titleKey} from '../text/fold-keys.ts';
import {textHash} from '../text/hash.ts';
import {readingTime} from '../text/reading-time.ts';
import {addressKey} from '../text/web-address.ts';
import {nearCopyOf} from './near-copy.ts';

export interface KeeperSources {
	catalog: Pick<Catalog, 'list' | 'search'>;
	files: Pick<Files, 'exists' | 'read'>;
	own: OwnLibrary;
}

/**
 * Returns a function that saves each draft unless some library has it, or the function has saved it before. Drafts are processed
 * one at a time, even if called concurrently, because two may be the same.
 */
export function articleKeeper({catalog, files, own}: KeeperSources): (draft: Draft) => Promise<Kept> {
	const paths = new Map<string, string>();
	/** Paths of articles whose text was not read yet, by word count. */
	const unread = new Map<number, string[]>();
	/** Paths of the others, by hash of the text. */
	const texts = new Map<string, string[]>();
	for (const {path, url, words} of catalog.list(everything, {by: 'date', reverse: false})) {
		if (url) paths.set(addressKey(url), path);
		listed(unread, words).push(path);
	}
	let last: Promise<unknown> = Promise.resolve();
	return draft => {
		const kept = last.then(() => keep(draft));
		last = kept.catch(() => {});
		return kept;
	};

	async function keep(draft: Draft): Promise<Kept> {
		const sameAddress = draft.hasPartialAddress ? undefined : findAddress(draft);
		if (sameAddress !== undefined) return {path: sameAddress, by: 'url'};
		const text = textOfDraft(draft);
		const sameText = text && (await findText(text));
		if (sameText !== undefined) return {path: sameText, by: 'text'};
		const {path, isNew} = await own.save(draft);
		if (draft.metadata.url) paths.set(addressKey(draft.metadata.url), path);
		if (text) listed(texts, textHash(text.key)).push(path);
		if (!isNew) return {path, by: 'url', near: undefined};
		return {path, by: 'saving', near: text && nearCopyOf(text.passages, catalog)?.name};
	}

	function findAddress({metadata: {url}}: Draft): string | undefined {
		const path = url ? paths.get(addressKey(url)) : undefined;
		return path !== undefined && files.exists(path) ? path : undefined;
	}

	/** Each article is read only once, even if many drafts have its word count, as short ones from a feed of teasers may. */
	async function findText({key, words}: TextKey): Promise<string | undefined> {
		if (key === '') return undefined;
		const candidates = unread.get(words) ?? [];
		unread.delete(words);
		for (const path of candidates) {
			const other = await keyOf(path);
			if (other !== undefined) listed(texts, textHash(other)).push(path);
		}
		for (const path of texts.get(textHash(key)) ?? []) if ((await keyOf(path)) === key) return path;
		return undefined;
	}

	async function keyOf(path: string): Promise<string | undefined> {
		const article = await files.read(path).catch(nothingIfUnreadable);
		return article && textKey(article.blocks).key;
	}
}

function listed<Key>(lists: Map<Key, string[]>, key: Key): string[] {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}

interface TextKey {
	/** Letters and digits only, then the numbers one by one: unaffected by changes of markup and punctuation. */
	key: string;
	/** As the catalog counts them. */
	words: number;
	passages: string[];
}

function textKey(blocks: Block[]): TextKey {
	const passages = passagesOf(blocks).map(({text}) => text);
	const text = passages.join('\n');
	const letters = titleKey(text);
	return {key: letters && `${letters} ${numbersIn(text)}`, words: readingTime(text).words, passages};
}

/** The numbers of a text, separated, so that `11 0` differs from `1 10`. */
function numbersIn(text: string): string {
	return Array.from(text.matchAll(/\d+(?:[.,]\d+)*/g), ([number]) => number.replace(/[.,]/g, '')).join(' ');
}

/** Undefined for a link, which has no text yet. */
function textOfDraft({isLink, body}: Draft): TextKey | undefined {
	return isLink ? undefined : textKey(readBlocks({text: withoutLeftover(body), line: 1, isExported: false}));
}

function nothingIfUnreadable(error: unknown): undefined {
	if (!(error instanceof UserError)) throw error;
}
