// Finds texts that differ only in a few words, without comparing all pairs, by the smallest hashes of their phrases (Broder, "On
// the resemblance and containment of documents", 1997).

import {fnv1a} from './hash.ts';

/** The smallest hashes of a text's phrases, ascending. */
export type Sketch = number[];

/** Number of hashes in a sketch, with which the estimated similarity is usually off by at most a tenth. */
const sketchSize = 96;
/** Number of words in a phrase: the paper's shingles. */
const phrase = 5;
/** Minimum Jaccard similarity of two texts' phrases, from 0 to 1. */
const minimumSimilarity = 0.7;

/** Undefined for a text too short for a sketch. */
export function sketchOf(text: string): Sketch | undefined {
	const words =
		text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
	if (words.length < phrase * 4) return undefined;
	const hashes = new Set<number>();
	for (let start = 0; start + phrase <= words.length; start++) hashes.add(hashOf(words, start));
	return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

/** For each near-duplicate, the first earlier sketch that it resembles: indexes, later to earlier. */
export function nearDuplicates(sketches: readonly (Sketch | undefined)[]): Map<number, number> {
	const holders = new Map<number, number[]>();
	const found = new Map<number, number>();
	for (const [index, sketch] of sketches.entries()) {
		if (!sketch) continue;
		const earlier = likeliest(sketch, holders);
		const near = earlier.find(other => resemblance(sketch, sketches[other] ?? []) >= minimumSimilarity);
		if (near !== undefined) found.set(index, near);
		// A duplicate of an earlier text needs no duplicates of its own.
		else for (const hash of sketch) addHolder(holders, hash, index);
	}
	return found;
}

/** Limit on articles that share a phrase; a more common phrase is boilerplate, and says nothing. */
const mostHolders = 100;

function addHolder(holders: Map<number, number[]>, hash: number, index: number): void {
	const known = holders.get(hash);
	if (!known) holders.set(hash, [index]);
	else if (known.length < mostHolders) known.push(index);
}

/** Sketches that share a third of the hashes, earliest first. */
function likeliest(sketch: Sketch, holders: Map<number, number[]>): number[] {
	const counts = new Map<number, number>();
	for (const hash of sketch)
		for (const index of holders.get(hash) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count > sketch.length / 3)
		.map(([index]) => index)
		.sort((a, b) => a - b);
}

/** Estimated similarity: the fraction of the union's smallest hashes that both have. */
function resemblance(one: Sketch, other: Sketch): number {
	const union = [...new Set([...one, ...other])]
		.sort((a, b) => a - b)
		.slice(0, Math.min(sketchSize, Math.max(one.length, other.length)));
	const both = new Set(other);
	const inOne = new Set(one);
	return union.filter(hash => both.has(hash) && inOne.has(hash)).length / union.length;
}

/** The hash of a phrase, words separated by spaces. */
function hashOf(words: readonly string[], start: number): number {
	return mixed(words.slice(start, start + phrase).reduce((hash, word) => fnv1a(`${word} `, hash), fnv1a('')));
}

/** The high bits of FNV are weak, but order depends on them (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
	let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}
