// Anchors of an article other than headings, as used after `#` in addresses: HTML anchors, ids in braces of Hugo, pandoc and
// kramdown, MyST labels, block ids of notes (`^id`), footnotes (`^1`).

import {lineEnds} from '../../text/white-space.ts';
import type {Article} from '../article.ts';
import type {Block} from '../blocks.ts';

type AnchoredText = Pick<Article, 'blocks' | 'body' | 'bodyLine'>;

/** Lines of the source file by anchor name, also in lower case. */
export type Anchors = ReadonlyMap<string, number>;

/** The line of an anchor, with or without the prefixes that renderers add; undefined if there is none. */
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

/** Matches tags with `id` or `name`, braces, labels, the start of footnotes, and trailing block ids. */
const anchorSource =
	/<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))|\{:?([^{}\n]*)\}|^\(([^()\n]+)\)=|^\[(\^[^\]\n]+)\]:|(?:^|[ \t])(\^[a-z\d][\w-]*)[ \t]*$/gim;

/** Found in the source, since the page does not show them; of two with the same name, the first wins, as in browsers. */
function foundAnchors({blocks, body, bodyLine}: AnchoredText): Anchors {
	const ends = blocks.map(({line, token}) => line + lineEnds(token.raw.trimEnd()));
	const anchors = new Map<string, number>();
	let line = bodyLine;
	let at = 0;
	// Anchors come in line order, so a block that ends before one ends before all that follow.
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

/**
 * The line if the block contains it, otherwise the first line of the block, which is the next one; undefined within code, except
 * the fence.
 */
function shownLine(block: Block | undefined, line: number): number | undefined {
	if (!block) return undefined;
	const isAbove = line < block.line || (line === block.line && /^[`~]/.test(block.token.raw));
	return isAbove || block.token.type !== 'code' ? Math.max(block.line, line) : undefined;
}
