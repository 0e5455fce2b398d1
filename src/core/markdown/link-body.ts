// The body of an article that is the way to a page and not its text: what its reader or a feed kept of it, and a link.

import {webAddress} from '../text/web-address.ts';

/** The line that leads to the page: of a link that a reader saved, or on from what a feed gave. */
export function wayTo(url: string, words: 'Read it' | 'Read on' = 'Read it'): string {
	const host = webAddress(url)?.hostname ?? url;
	return `[${words} at ${host.replace(/[\\`*_[\]]/g, '\\$&')}](<${url}>)`;
}

/** Whether a body ends with such a line. */
export function isLinkBody(body: string): boolean {
	return isWay(body, 'Read it');
}

/** Whether a body is what a feed gave of a page, with the way to the rest. */
export function isTeaser(body: string): boolean {
	return isWay(body, 'Read on');
}

function isWay(body: string, words: string): boolean {
	const text = body.trimEnd();
	const line = text.slice(text.lastIndexOf('\n') + 1);
	return line.startsWith(`[${words} at `) && /\]\(<[^\s<>]+>\)$/.test(line);
}

/** The quotations of a body: what its reader marked on the page. */
export function quotationsOf(body: string): string[] {
	return body.split(/\n{2,}/).filter(block => block.startsWith('> '));
}
