// Finds the pictures of an article when it is opened, because their sizes affect the layout.

import type {Article} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {loneImage} from '../../page/document/page.ts';
import type {PictureFile, Pictures} from '../../ports/pictures.ts';
import type {ArticlePictures} from '../column/document.ts';

/** More than any article has; each requires reading from a file. */
const mostPictures = 500;
/** In milliseconds for all pictures: those on a slow disk remain text. */
const patienceMs = 300;

/** The pictures alone in their paragraphs that the terminal can display. */
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
