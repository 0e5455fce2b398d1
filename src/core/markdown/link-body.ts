// The body of an article that only leads to a page: what its reader or a feed kept of it, and a link.

import {webAddress} from '../text/web-address.ts';

/** The line that links to the page: for a saved link, or for the rest of a feed entry. */
export function wayTo(url: string, words: 'Read it' | 'Read on' = 'Read it'): string {
	const host = webAddress(url)?.hostname ?? url;
	return `[${words} at ${host.replace(/[\\`*_[\]]/g, '\\$&')}](<${url}>)`;
}

/** Whether a body ends with such a line. */
export function isLinkBody(body: string): boolean {
	return isWay(body, 'Read it');
}

/** Whether a body is a feed's excerpt of a page, with a link to the rest. */
export function isTeaser(body: string): boolean {
	return isWay(body, 'Read on');
}

function isWay(body: string, words: string): boolean {
	const text = body.trimEnd();
	const line = text.slice(text.lastIndexOf('\n') + 1);
	return line.startsWith(`[${words} at `) && /\]\(<[^\s<>]+>\)$/.test(line);
}

/** The quotations in a body, which are the reader's highlights. */
export function quotationsOf(body: string): string[] {
	return body.split(/\n{2,}/).filter(block => block.startsWith('> '));
}
