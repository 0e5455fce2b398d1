// Removes alternative texts that repeat adjacent text: the caption or heading, the same words at each picture in a row, or a file
// name.

import {elementText, isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {blockLevel, type TextBlock, textBlocks} from './text-blocks.ts';

/** Changes the page: redundant alternative texts are emptied, and the pictures stay. */
export function dropRepeatedAlternatives(document: PageDocument): void {
	for (const figure of document.querySelectorAll('figure')) dropMadeCaption(figure);
	const pictures = picturesOf(document);
	const seen = new Set<string>();
	for (const picture of pictures) {
		const {image} = picture;
		const alt = alternativeOf(image);
		const words = wordsOf(alt).join(' ');
		const isRepeated = !isInLine(picture) && (seen.has(words) || isSaidBeside(alt, picture));
		seen.add(words);
		if (alt !== '' && (isRepeated || isName(alt, image))) image.setAttribute('alt', '');
	}
}

/** Defuddle turns alternative texts into captions. */
function dropMadeCaption(figure: PageElement): void {
	const caption = figure.querySelector('figcaption');
	const text = elementText(caption);
	for (const image of figure.querySelectorAll('img')) if (alternativeOf(image) === text) caption?.remove();
}

interface Picture {
	image: PageElement;
	/** The adjacent texts. */
	before: TextBlock | undefined;
	after: TextBlock | undefined;
}

function picturesOf(document: PageDocument): Picture[] {
	const blocks = new Map<PageNode, TextBlock>();
	for (const block of textBlocks(document)) for (const node of block.nodes) blocks.set(node, block);
	const pictures: Picture[] = [];
	let open: Picture[] = [];
	let before: TextBlock | undefined;
	for (const {image, block} of textsAndImages(document.documentElement, blocks)) {
		if (image) {
			const picture = {image, before, after: undefined};
			pictures.push(picture);
			open.push(picture);
		} else {
			for (const picture of open) picture.after = block;
			open = [];
			before = block;
		}
	}
	return pictures;
}

/** Yields the visible content of an element in order. */
function* textsAndImages(
	element: PageElement | null,
	blocks: ReadonlyMap<PageNode, TextBlock>,
): Generator<{image?: PageElement; block?: TextBlock}> {
	for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
		const block = blocks.get(node);
		if (block && /\S/.test(node.textContent ?? '')) yield {block};
		else if (isElement(node) && node.localName === 'img') yield {image: node};
		else if (isElement(node)) yield* textsAndImages(node, blocks);
	}
}

function alternativeOf(image: PageElement): string {
	return (image.getAttribute('alt') ?? '')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether a picture is within running text, like formulas and symbols: then its text must be read. */
function isInLine({image, before, after}: Picture): boolean {
	for (let at: PageElement | null = image; at; at = at.parentElement) {
		if (!blockLevel.has(at.localName)) continue;
		return (
			before !== undefined &&
			before.region.element === at &&
			(before === after || wordsOf(alternativeOf(image)).length < 3)
		);
	}
	return false;
}

function isSaidBeside(alt: string, {before, after}: Picture): boolean {
	return [before, after].some(block => block && says(block, alt));
}

/** In words; a longer adjacent text is not a caption, and may well mention what the picture shows. */
const longestCaption = 80;
/** Fraction of an alternative text's words that a caption must contain to make it redundant. */
const sameWords = 0.75;

/** Whether a caption or heading says the same as an alternative text. */
function says({text, words}: TextBlock, alt: string): boolean {
	if (words > longestCaption) return false;
	const [wanted, there] = [wordsOf(alt), wordsOf(text)];
	if (` ${there.join(' ')} `.includes(` ${wanted.join(' ')} `)) return true;
	if (unspaced.test(alt)) return there.join('').includes(wanted.join(''));
	return wanted.length > 3 && wanted.filter(word => there.includes(word)).length >= sameWords * wanted.length;
}

/** Scripts without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** In UTF-16 units. */
const longestName = 300;

/** Whether it is a name given by a program: the picture's file name, or a generic one. */
function isName(alt: string, image: PageElement): boolean {
	if (alt.length > longestName) return false;
	if (generic.test(alt) || /^\S*\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(alt)) return true;
	if (/\s/.test(alt) && !/^(?:dsc|img|image|photo|screenshot|screen shot)[\W_]*\d[\d\W_]*$/i.test(alt)) return false;
	const file = /[^/]*$/.exec((image.getAttribute('src') ?? '').replace(/[?#].*/, ''))?.[0] ?? '';
	const isFile = file.includes('.') && alt.length > 5 && wordsOf(file).join('').startsWith(wordsOf(alt).join(''));
	return /_|\d.*-|-.*\d|^(?:dsc|img)\W*\d/i.test(alt) || (isFile && /[\d_-]/.test(alt));
}

const generic =
	/^(?:an? )?(?:article |featured |hero |post |main )?(?:figure|graphic|illustration|image|img|photo(?:graph)?|picture|placeholder|screen ?shot|thumbnail|bild|foto|imagen|imagem|immagine|photographie|изображение|фото|图片|圖片|画像|写真)(?: \d+)?$/iu;

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
