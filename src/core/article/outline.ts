// The headings of an article, and their sections.

import {flowsOf} from '../markdown/block-text.ts';
import {lineOfTokens} from '../markdown/inline-text.ts';
import {type BlockToken, type InlineToken, innerBlocks} from '../markdown/tokens.ts';
import {tokensOf} from '../text/fold.ts';
import type {Block} from './blocks.ts';

/** A line of a table of contents. */
export interface OutlineHeading {
	text: string;
	/** 1 to 6. */
	depth: number;
	/** In the source file, from 1. */
	line: number;
	/** Index of its block. */
	block: number;
}

/** The result of looking up a section by words. */
export type FoundSection =
	| {kind: 'one'; heading: OutlineHeading; blocks: Block[]}
	| {kind: 'several'; headings: OutlineHeading[]}
	| {kind: 'none'};

/** The table of contents, in order. */
export function headingsOf(blocks: Block[]): OutlineHeading[] {
	return blocks.flatMap(({line, token}, block) =>
		token.type === 'heading' ? [{text: lineOfTokens(token.tokens), depth: token.depth, line, block}] : [],
	);
}

/** The texts of all headings, including those in quotes, lists and notes. */
export function headingTexts(tokens: BlockToken[]): string[] {
	return tokens.flatMap(token =>
		token.type === 'heading' ? [lineOfTokens(token.tokens)] : headingTexts(innerBlocks(token)),
	);
}

/**
 * The heading that these words name, with everything below it up to the next one of its depth. Case, accents and punctuation are
 * ignored. A complete match is better than a prefix, and that better than words within; if no heading matches, the words are tried
 * as a numbered slug: `results-1`.
 */
export function findSection(blocks: Block[], words: string): FoundSection {
	const all = headingsOf(blocks);
	const headings = named(all, tokensOf(words));
	const [heading = calledBySlug(all, words), ...others] = headings;
	if (!heading) return {kind: 'none'};
	if (others.length > 0) return {kind: 'several', headings};
	return {kind: 'one', heading, blocks: blocksUnder(blocks, heading)};
}

function named(headings: OutlineHeading[], words: string[]): OutlineHeading[] {
	if (words.length === 0) return [];
	const wanted = ` ${words.join(' ')}`;
	const texts = headings.map(heading => ({heading, text: ` ${tokensOf(heading.text).join(' ')}`}));
	const tests = [
		(text: string) => text === wanted,
		(text: string) => text.startsWith(wanted),
		(text: string) => text.includes(wanted),
	];
	const best = tests.find(test => texts.some(({text}) => test(text)));
	return best ? texts.filter(({text}) => best(text)).map(({heading}) => heading) : [];
}

function calledBySlug(headings: OutlineHeading[], name: string): OutlineHeading | undefined {
	const slug = headingSlug(name);
	return slug === '' ? undefined : headings[headingSlugs(headings).indexOf(slug)];
}

/** Includes the footnotes that they refer to, wherever those are defined. */
function blocksUnder(blocks: Block[], {block, depth}: OutlineHeading): Block[] {
	const after = blocks.slice(block + 1).findIndex(({token}) => token.type === 'heading' && token.depth <= depth);
	const end = after < 0 ? blocks.length : block + 1 + after;
	const section = blocks.slice(block, end).filter(({token}) => token.type !== 'footnote');
	const numbers = new Set(section.flatMap(({token}) => flowsOf(token).flatMap(({tokens}) => referencesIn(tokens))));
	return [...section, ...blocks.filter(({token}) => token.type === 'footnote' && numbers.has(token.number))];
}

function referencesIn(tokens: InlineToken[]): number[] {
	return tokens.flatMap(token => {
		if (token.type === 'footnoteReference') return [token.number];
		return 'tokens' in token ? referencesIn(token.tokens) : [];
	});
}

/** The slug of a heading, as in GitHub's anchors. */
export function headingSlug(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
		.replaceAll(' ', '-');
}

/** The slugs of headings in order; duplicates are numbered from `-1`, as GitHub does. */
export function headingSlugs(headings: readonly {text: string}[]): string[] {
	const uses = new Map<string, number>();
	return headings.map(({text}) => {
		const base = headingSlug(text);
		let unique = base;
		while (uses.has(unique)) {
			const use = (uses.get(base) ?? 0) + 1;
			uses.set(base, use);
			unique = `${base}-${use}`;
		}
		uses.set(unique, 0);
		return unique;
	});
}

/** A normalized slug: other programs collapse hyphens and trim them at the ends, and nobody types emoji selectors. */
export function looseSlug(text: string): string {
	return headingSlug(text.replaceAll('\ufe0f', '')).replace(/-+/g, '-').replace(/^-|-$/g, '');
}
