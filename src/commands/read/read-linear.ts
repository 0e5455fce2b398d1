// Reading for who listens, or where a terminal can do no more than print: one thing after the other.

import type {LocatedArticle} from '../../core/article/excerpt.ts';
import {everything} from '../../core/query/filter.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {plainText} from '../../page/text/plain.ts';
import {linearList, linearText} from '../../reader/run/linear.ts';
import type {Context} from '../context.ts';

/** The article from beginning to end; without one the library, to choose from. */
export async function readLinear({io, catalog}: Context, found: LocatedArticle | undefined): Promise<void> {
	if (found) {
		const blocks = found.article.blocks;
		const minutes = found.entry?.minutes ?? readingTime(plainText(blocks)).minutes;
		io.out(linearText({article: found.article, blocks, minutes}));
		return;
	}
	io.out(linearList((await catalog()).list(everything, {by: 'date', reverse: false})));
	io.message('Read one by its number, such as: wsws read 1\n');
}
