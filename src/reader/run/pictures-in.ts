// The pictures of an article, looked for as it is opened: how large they are decides how the page is laid out.

import type {Article} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {loneImage} from '../../page/document/page.ts';
import type {PictureFile, Pictures} from '../../ports/pictures.ts';
import type {ArticlePictures} from '../column/document.ts';

/** More than any article has; each costs a look at a file. */
const mostPictures = 500;
/** Time for all looks: pictures on a disk far away stay words. */
const patienceMs = 300;

/** The pictures that stand alone in their paragraphs, as far as the terminal draws them. */
export async function picturesIn({blocks, path}: Article, pictures: Pictures): Promise<ArticlePictures> {
	const of = new Map<Block, PictureFile>();
	const alone = blocks.map(block => ({block, href: loneImage(block)})).filter(({href}) => href !== undefined);
	const end = performance.now() + patienceMs;
	for (const {block, href = ''} of alone.slice(0, mostPictures)) {
		const file = performance.now() < end ? await pictures.find(href, path) : undefined;
		if (file) of.set(block, file);
	}
	return {of, cellsOf: pictures.cellsOf};
}
