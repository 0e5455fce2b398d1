// The body of an article that is the way to a page and not its text: what its reader kept of it, and a link.

import {webAddress} from '../text/web-address.ts';

/** The line that leads to the page. */
export function wayTo(url: string): string {
	const host = webAddress(url)?.hostname ?? url;
	return `[Read it at ${host.replace(/[\\`*_[\]]/g, '\\$&')}](<${url}>)`;
}

/** Whether a body ends with such a line. */
export function isLinkBody(body: string): boolean {
	return /(?:^|\n)\[Read it at [^\n]+\]\(<\S+>\)$/.test(body.trimEnd());
}

/** The quotations of a body: what its reader marked on the page. */
export function quotationsOf(body: string): string[] {
	return body.split(/\n{2,}/).filter(block => block.startsWith('> '));
}
