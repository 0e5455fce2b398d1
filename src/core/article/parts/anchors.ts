// The names of an article's parts that are no headings, by which addresses call them behind their `#`: anchors of HTML, ids in
// braces as Hugo, pandoc and kramdown write them, labels of MyST, ids of blocks as notes end them with (`^id`), footnotes (`^1`).

import {lineEnds} from '../../text/white-space.ts';
import type {Article} from '../article.ts';
import type {Block} from '../blocks.ts';

type AnchoredText = Pick<Article, 'blocks' | 'body' | 'bodyLine'>;

/** Lines of the source file by the names that lead to them, in small letters too. */
export type Anchors = ReadonlyMap<string, number>;

/** The line that a name leads to, with what renderers put before it or without; undefined where nothing is called so. */
export function lineOfAnchor(anchors: Anchors, name: string): number | undefined {
	const plain = name.replace(/^user-content-/, '');
	const names = [name, plain, plain.replace(/^fn(?:ref)?[-:]?/, '^')];
	return [...names, ...names.map(name => name.toLowerCase())]
		.map(name => anchors.get(name))
		.find(line => line !== undefined);
}

const remembered = new WeakMap<AnchoredText, Anchors>();

export function anchorsOf(article: AnchoredText): Anchors {
	const known = remembered.get(article) ?? foundAnchors(article);
	remembered.set(article, known);
	return known;
}

/** Matches tags with `id` or `name`, braces, labels, the beginnings of footnotes, and what ends a block with its id. */
const anchorSource =
	/<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))|\{:?([^{}\n]*)\}|^\(([^()\n]+)\)=|^\[(\^[^\]\n]+)\]:|(?:^|[ \t])(\^[a-z\d][\w-]*)[ \t]*$/gim;

/** By the source, since the page shows nothing of them; the first of two wins, as in browsers. */
function foundAnchors({blocks, body, bodyLine}: AnchoredText): Anchors {
	const ends = blocks.map(({line, token}) => line + lineEnds(token.raw.trimEnd()));
	const anchors = new Map<string, number>();
	let line = bodyLine;
	let at = 0;
	// Anchors come line after line, so that a block that ends above one ends above all that follow.
	let next = 0;
	for (const match of body.matchAll(anchorSource)) {
		line += lineEnds(body.slice(at, match.index));
		at = match.index;
		const name = nameIn(match);
		while (next < blocks.length && (ends[next] ?? 0) < line) next++;
		const isBelow = match[0].startsWith('^');
		const shown = isBelow ? blocks[next - 1]?.line : shownLine(blocks[next], line);
		if (name === undefined || shown === undefined) continue;
		for (const key of [name, name.toLowerCase()]) if (!anchors.has(key)) anchors.set(key, shown);
	}
	return anchors;
}

function nameIn([, double, single, bare, braces, ...others]: RegExpExecArray): string | undefined {
	if (braces !== undefined) return /(?:^|\s)#([^\s#]+)/.exec(braces)?.[1];
	return [double, single, bare, ...others].find(name => name !== undefined);
}

/** This line if the block holds it, else that of the block, which is the first after it; undefined within code, but for the line of its fence. */
function shownLine(block: Block | undefined, line: number): number | undefined {
	if (!block) return undefined;
	const isAbove = line < block.line || (line === block.line && /^[`~]/.test(block.token.raw));
	return isAbove || block.token.type !== 'code' ? Math.max(block.line, line) : undefined;
}
