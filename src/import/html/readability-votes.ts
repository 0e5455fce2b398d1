// Readability's choice among the blocks of a page, determined by the text nodes that it keeps.

import {isElement, joinTexts, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {type TextBlock, textBlocks} from './text-blocks.ts';

/**
 * Indexes of the blocks that readability chooses. It consumes the copy of the page, but moves text nodes instead of creating new
 * ones.
 */
export async function readabilityVotes(copy: PageDocument): Promise<Set<number>> {
	const {Readability} = await import('@mozilla/readability');
	const owners = ownersOf(textBlocks(copy));
	const options = {serializer: (node: unknown) => node as PageElement};
	const content = parsed(() => new Readability<PageElement>(copy as never, options).parse()?.content);
	if (content) joinTexts(content);
	const votes = new Set<number>();
	for (const node of textsWithin(content)) {
		const index = owners.of(node);
		if (index !== undefined) votes.add(index);
	}
	return votes;
}

/** Readability's result; undefined if it fails, as it does on some malformed pages. */
function parsed(parse: () => PageElement | null | undefined): PageElement | undefined {
	try {
		return parse() ?? undefined;
	} catch {
		return undefined;
	}
}

/** Maps text nodes to blocks. After a restart of readability, nodes are new, and are identified by their words. */
function ownersOf(blocks: TextBlock[]): {of(node: PageNode): number | undefined} {
	const byNode = new Map<PageNode, number>();
	const byText = new Map<string, number[]>();
	for (const [index, {nodes}] of blocks.entries()) {
		for (const node of nodes) {
			byNode.set(node, index);
			const text = node.textContent ?? '';
			const same = byText.get(text);
			if (same) same.push(index);
			else byText.set(text, [index]);
		}
	}
	return {of: node => byNode.get(node) ?? byText.get(node.textContent ?? '')?.shift()};
}

function* textsWithin(element: PageElement | undefined): Generator<PageNode> {
	for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
		if (isElement(node)) yield* textsWithin(node);
		else if (node.nodeType === 3 && /\S/.test(node.textContent ?? '')) yield node;
	}
}
