// The title of an article without one in its metadata: its first main heading, otherwise the name of its file, otherwise its first
// words.

import {leadingDate} from '../date/path-dates.ts';
import {flowsOf} from '../markdown/block-text.ts';
import {lineOfTokens, linkToken, shownLine} from '../markdown/inline-text.ts';
import {type BlockToken, type Heading, type InlineToken, literalText, type Paragraph} from '../markdown/tokens.ts';
import {safeLine} from '../text/safe-text.ts';
import {percentDecoded} from '../text/web-address.ts';
import {nameParts} from './name.ts';
import {isHiddenAddress} from './plain/plain-paragraph.ts';

/** A heading of depth 1, with the text that makes it a title. */
export interface TitleHeading {
	heading: Heading;
	text: string;
}

/** In characters: longer words than a title would have. */
const longestWords = 120;

/** In characters: underlining makes a heading of the whole paragraph above it, and no title is longer. */
const longestTitle = 2000;

/** The first heading of depth 1 at the top level; undefined if there is none. */
export function mainHeading(blocks: BlockToken[]): TitleHeading | undefined {
	for (const heading of blocks) {
		if (heading.type !== 'heading' || heading.depth > 1) continue;
		const text = lineOfTokens(heading.tokens);
		if (text !== '' && text.length <= longestTitle) return {heading, text};
	}
	return undefined;
}

/**
 * The same if nothing precedes it and no other heading of its depth follows: notes are named by their files, and use such headings
 * for parts.
 */
export function openingHeading(blocks: BlockToken[]): TitleHeading | undefined {
	const main = mainHeading(blocks);
	const mains = blocks.filter(block => block.type === 'heading' && block.depth === 1);
	return main && mains.length === 1 && blocks.find(({type}) => type !== 'footnote') === main.heading ? main : undefined;
}

/** The images and addresses of a heading, which a title can't hold, as a paragraph in its place; undefined if there are none. */
export function addressesIn({raw, line, tokens}: Heading): Paragraph | undefined {
	const found = tokens.flatMap(leadingOut);
	const spaced = found.flatMap((token, index) => (index === 0 ? [token] : [literalText(' '), token]));
	return found.length === 0 ? undefined : {type: 'paragraph', raw, line, tokens: spaced};
}

/** Images, linked images, and links reduced to their addresses. */
function leadingOut(token: InlineToken): InlineToken[] {
	if (token.type === 'image') return token.href === '' ? [] : [token];
	if (token.type !== 'link') return 'tokens' in token ? token.tokens.flatMap(leadingOut) : [];
	if (!isHiddenAddress(token.href, token.text)) return [];
	const holdsImage = token.tokens.some(({type}) => type === 'image');
	return [holdsImage ? token : {...linkToken({...token, tokens: []}), ...(token.isWiki && {isWiki: true})}];
}

/** The heading of any depth with which the text begins, if no other is as high. Two lines and a rule below are rarely meant as one. */
export function highestHeading(blocks: BlockToken[]): TitleHeading | undefined {
	const heading = blocks.find(({type}) => type !== 'footnote');
	if (heading?.type !== 'heading' || !heading.raw.startsWith('#')) return undefined;
	const isHighest = blocks.every(block => block === heading || block.type !== 'heading' || block.depth > heading.depth);
	const text = isHighest ? lineOfTokens(heading.tokens) : '';
	return text !== '' && text.length <= longestTitle ? {heading, text} : undefined;
}

/** The text of such a heading, if it says more than the name of a file: `Usage`, `Getting started` name a part. */
export function tellingText(heading: TitleHeading | undefined): string | undefined {
	const text = heading?.text ?? '';
	const isTelling = text.split(' ').length > 2 || /[\u3040-\u9fff]{6}/.test(text);
	return isTelling && text.length <= longestWords ? text : undefined;
}

/** The file's name in words, unless it says nothing; then the first words of the text. Never empty. */
export function titleWithoutHeading(blocks: BlockToken[], path: string): string {
	const name = nameInWords(path);
	const isUninformative = !/[a-z\d\u00c0-\uffff]/i.test(name) || hash.test(name) || /^(?:index|readme)$/i.test(name);
	return (isUninformative && firstWords(blocks)) || name || 'Untitled';
}

/** `000 ba4afb3ac68c0102` */
const hash = /(?:^| )(?=\S*\d)(?=\S*[a-f])[\da-f]{8,}$/i;

function nameInWords(path: string): string {
	const parts = nameParts(path.replace(/^(https?:[^?#]*).*$/is, '$1').replace(/\.html?$|\/+$/i, ''));
	const [folder = '', file = ''] = ['', ...parts].slice(-2);
	const name = folder && textOfFolder.test(file) ? (leadingDate(folder)?.rest ?? folder) : file;
	const words = inWords(percentDecoded(name).replaceAll('___', '/'));
	const line = shownLine(safeLine(words));
	return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The text of an article that has a folder of its own. */
const textOfFolder = /^(?:article|content|post)$/i;

/** In a name with spaces, hyphens are literal; a date alone stays a date in any form. */
function inWords(name: string): string {
	if (/^\d[\d-]*$/.test(name)) return name;
	const day = leadingDate(name);
	if (day?.rest === '') return day.date;
	const isTyped = name.split(' ').length > name.split(/[-_]/).length;
	return name.replace(isTyped ? /\s+/g : /[-_\s]+/g, ' ');
}

/** The first heading of any depth, otherwise the first words that are not code or a caption. */
function firstWords(blocks: BlockToken[]): string {
	const heading = blocks.find(block => block.type === 'heading');
	if (heading) return shortened(lineOfTokens(heading.tokens));
	for (const block of blocks) {
		if (block.type === 'code') continue;
		for (const {tokens} of flowsOf(block)) {
			const text = lineOfTokens(tokens.filter(({type}) => type !== 'image'));
			if (/[a-z\d\u00c0-\uffff]/i.test(text)) return shortened(text);
		}
	}
	return '';
}

function shortened(text: string): string {
	return text.length > longestWords ? `${text.slice(0, longestWords - 1).replace(/\s\S*$/, '')}…` : text;
}
