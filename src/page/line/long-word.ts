// Decides where to cut a word or line of code that is wider than the page: after punctuation or a space, otherwise at the edge.

import {columns} from '../../core/text/columns.ts';

const ascii = /^[ -~]*$/;
const seam = /[/?&=#._~+-]/;
let segmenter: Intl.Segmenter | undefined;

/**
 * Ascending offsets that cut the word into pieces of at most `limit` columns. Clusters stay whole, even if the page is too narrow
 * for one.
 */
export function cutsOf(word: string, limit: number): number[] {
	return ascii.test(word) ? cutsOfAscii(word, Math.max(1, limit)) : cutsOfClusters(word, limit);
}

function cutsOfAscii(word: string, limit: number): number[] {
	const cuts: number[] = [];
	for (let start = 0; word.length - start > limit; start = cuts.at(-1) ?? word.length) {
		cuts.push(start + seamWithin(word.slice(start, start + limit)));
	}
	return cuts;
}

/** Prefers the last space in the second half of the piece, then the last punctuation there, then the full length. */
function seamWithin(piece: string): number {
	const space = piece.lastIndexOf(' ') + 1;
	if (space > piece.length / 2 && piece.trimStart().length > piece.length - space) return space;
	for (let end = piece.length; end > piece.length / 2; end--) if (seam.test(piece.charAt(end - 1))) return end;
	return piece.length;
}

/** In UTF-16 units per call of Node's segmenter, whose time grows with the square of the length. */
const window = 1000;

/** Cuts at the edge, or after the last space in the half before it. */
function cutsOfClusters(word: string, limit: number): number[] {
	const cuts: number[] = [];
	let width = 0;
	let space = {at: 0, width: 0};
	let isBlank = true;
	for (const {cluster, index} of clustersOf(word)) {
		const added = columns(cluster);
		if (width > 0 && width + added > limit) {
			const isSeam = space.width > limit / 2;
			cuts.push(isSeam ? space.at : index);
			width = isSeam ? width - space.width : 0;
			space = {at: 0, width: 0};
			isBlank = true;
		}
		width += added;
		if (cluster !== ' ') isBlank = false;
		else if (!isBlank) space = {at: index + 1, width};
	}
	return cuts;
}

function* clustersOf(word: string): Generator<{cluster: string; index: number}> {
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	for (let start = 0; start < word.length; ) {
		const clusters = [...segmenter.segment(word.slice(start, start + window))];
		// The last cluster may continue beyond the window.
		const isEnd = start + window >= word.length || clusters.length === 1;
		for (const {segment, index} of isEnd ? clusters : clusters.slice(0, -1))
			yield {cluster: segment, index: start + index};
		start += isEnd ? window : (clusters.at(-1)?.index ?? window);
	}
}
