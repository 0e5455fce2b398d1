// Recognizes an article after it was renamed, moved, saved or fetched again, and on another machine with other folders: by its
// text, web address, place in a library, and title.

import {letterHash, textHash} from '../text/hash.ts';
import {addressKey} from '../text/web-address.ts';

/** An article as one device saw it. Facts store it as JSON, so unknown properties are omitted. */
export interface ArticleIdentity {
	/** The name of its root: `own`, `bundled` or the folder's name; `''` if it is in no library, and the path is absolute. */
	root: string;
	/** Relative to its root, with slashes. */
	path: string;
	/** Key of its text, by `textKeyOf`. */
	text?: string;
	url?: string;
	title?: string;
	/** The first phrase hashes, which identify an edited text. */
	sketch?: number[];
}

/**
 * The key of a file's text, the same on every device and in every version: `textHash` of everything after the front matter (from a
 * first line `---` or `+++` to the next such line, or `...`), without white space. Undefined for a text so short that many articles
 * share it.
 */
export function textKeyOf(file: string): string | undefined {
	const text = file.includes('\r') ? file.replace(/\r\n?/g, '\n') : file;
	const [matter = ''] = frontMatter.exec(text) ?? [];
	const {hash, letters} = letterHash(text, matter.length);
	return letters < shortest ? undefined : hash;
}

const frontMatter =
	/^\ufeff?(?:---[^\S\n]*\n[\s\S]*?\n(?:---|\.\.\.)|\+\+\+[^\S\n]*\n[\s\S]*?\n\+\+\+)[^\S\n]*(?:\n|$)/;
/** In UTF-16 units. */
const shortest = 40;

/** The subject under which facts about an article are stored: devices with the same text choose the same one. */
export function articleSubject(identity: ArticleIdentity, isTaken: (subject: string) => boolean = () => false): string {
	const {root, path, text, url} = identity;
	const own = `article:${text ?? textHash(url ?? `${root}/${path}`)}`;
	// A copy is an article of its own.
	return isTaken(own) ? `${own}-${textHash(`${root}/${path}`)}` : own;
}

const ofText = 6;

/**
 * How likely two identities are the same article; 0: no evidence. The same text is proof, unless both address and place differ,
 * because an old version may exist as a copy.
 */
export function likeness(one: ArticleIdentity, other: ArticleIdentity): number {
	const isSameText = one.text !== undefined && one.text === other.text;
	const [address, otherAddress] = [one, other].map(({url}) => (url === undefined ? undefined : addressKey(url)));
	const isSameAddress = address !== undefined && address === otherAddress;
	const isOtherAddress = address !== undefined && otherAddress !== undefined && !isSameAddress;
	const isSamePlace = one.root === other.root && one.path === other.path;
	const sure = (isSameText ? ofText : 0) + (isSameAddress ? 4 : 0) + (isSamePlace && !isOtherAddress ? 3 : 0);
	return sure === 0 ? 0 : sure + (one.title === other.title && one.title !== undefined ? 1 : 0);
}

/** The candidate that is the article seen by devices; undefined if there is none, or one address has led to several. */
export function sameArticle<Candidate extends ArticleIdentity>(
	views: readonly ArticleIdentity[],
	candidates: readonly Candidate[],
): Candidate | undefined {
	const ranked = candidates
		.map(candidate => ({candidate, score: Math.max(0, ...views.map(view => likeness(view, candidate)))}))
		.filter(({score}) => score > 0)
		.sort((one, other) => other.score - one.score);
	const [best, next] = ranked;
	const isProven = best !== undefined && best.score >= ofText;
	return best !== undefined && next?.score === best.score && !isProven ? undefined : best?.candidate;
}

/** The identity stored in a fact; undefined if it is not one. */
export function identityIn(value: unknown): ArticleIdentity | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const {root, path, text, url, title, sketch} = value as Record<string, unknown>;
	if (typeof root !== 'string' || typeof path !== 'string') return undefined;
	return {
		root,
		path,
		...(typeof text === 'string' ? {text} : {}),
		...(typeof url === 'string' ? {url} : {}),
		...(typeof title === 'string' ? {title} : {}),
		...(Array.isArray(sketch) && sketch.every(Number.isSafeInteger) ? {sketch} : {}),
	};
}
