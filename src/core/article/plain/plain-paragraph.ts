// One paragraph as plain text: the words, with the addresses of links and images in parentheses.

import type {InlineToken} from '../../markdown/tokens.ts';

/** Gives the text after a link or a picture: its address or its number, or nothing. */
export type AfterLink = (href: string, text: string) => string;

/** On one line, each link and picture with the text after it; without the soft hyphens that would keep words from being found. */
export function paragraphText(tokens: InlineToken[], after: AfterLink = addressAfter): string {
	return inlineText(tokens, after).replaceAll('\xad', '').replace(/ {2,}/g, ' ').trim();
}

function inlineText(tokens: InlineToken[], after: AfterLink): string {
	const pieces: string[] = [];
	let moved = 0;
	for (const [index, token] of tokens.entries()) {
		const {words, address} = partsOf(token, after);
		const piece = (words + address).slice(moved);
		const isApart = needsSpace(pieces.at(-1) ?? '', piece, isPicture(token) || isPicture(tokens[index - 1]));
		const ending = token.type === 'link' ? endingOf(piece, tokens[index + 1]) : '';
		// The address comes after the word, not into it.
		const shown = ending === '' ? piece : words + ending + address;
		moved = ending.length;
		if (piece !== '') pieces.push((isApart ? ' ' : '') + shown);
	}
	return pieces.join('');
}

/** The words of a token, and what stands behind those of a link. */
function partsOf(token: InlineToken, after: AfterLink): {words: string; address: string} {
	if (token.type !== 'link') return {words: tokenText(token, after), address: ''};
	const words = inlineText(token.tokens, after);
	const address = after(token.href, token.text);
	// The address of a link to its own picture stands there already.
	return {words, address: words.endsWith(address) ? '' : address};
}

/** The rest of a word that begins with the text of a link, as Turkish and Finnish have it; Chinese has no such rests. */
function endingOf(piece: string, next: InlineToken | undefined): string {
	if (next?.type !== 'text' || !piece.endsWith(')')) return '';
	return /^['’]?[A-Za-z\u00c0-\u024f\u0370-\u052f]+(?![\w\u00c0-\u052f])/.exec(next.text)?.[0] ?? '';
}

function isPicture(token: InlineToken | undefined): boolean {
	return token?.type === 'image' || (token?.type === 'link' && token.tokens.some(isPicture));
}

/** Whether a picture and a word, or two pictures, stand without anything between them. */
function needsSpace(text: string, piece: string, isBesidePicture: boolean): boolean {
	return isBesidePicture && /[^\s([{"'“‘«„]$/.test(text) && /^[^\s)\]}.,;:!?"'”’»…]/.test(piece);
}

function tokenText(token: Exclude<InlineToken, {type: 'link'}>, after: AfterLink): string {
	switch (token.type) {
		case 'text':
		case 'codespan':
			return token.text;
		case 'br':
			return ' ';
		case 'footnoteReference':
			return `[${token.number}]`;
		case 'image':
			return (token.text === '' ? '[image]' : `[image: ${token.text}]`) + after(token.href, '');
		case 'strong':
		case 'em':
		case 'del':
			return inlineText(token.tokens, after);
	}
}

/** The address in parentheses, where the text does not say it. */
export function addressAfter(href: string, text: string): string {
	return isHiddenAddress(href, text) ? ` (${href})` : '';
}

/** Whether a link leads out of its article, to an address that its text does not say. */
export function isHiddenAddress(href: string, text: string): boolean {
	return href !== '' && !href.startsWith('#') && !isSameAddress(text, href);
}

/** Whether the text of a link says where it goes, but for a scheme. */
function isSameAddress(text: string, href: string): boolean {
	return bareAddress(href) === bareAddress(text) || (text.includes(' › ') && text.replaceAll(' › ', '#') === href);
}

function bareAddress(address: string): string {
	return address.replace(/^(?:mailto:|https?:\/\/)/, '');
}
