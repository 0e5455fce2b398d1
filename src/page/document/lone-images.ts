// Images that stand alone in their paragraph: where a terminal can, they are shown as pictures above their words.

import type {Block} from '../../core/article/blocks.ts';

/** The address of the block's only content, when that is an image. */
export function loneImage({token}: Block): string | undefined {
	if (token.type !== 'paragraph') return undefined;
	const [only, ...others] = token.tokens;
	return only?.type === 'image' && others.length === 0 ? only.href : undefined;
}
