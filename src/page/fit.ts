// Text in columns of a terminal: measured, cut and padded by what the eye sees, not by characters.

import truncatedWidth from 'fast-string-truncated-width';

/** How many columns the text takes. */
export function columns(text: string): number {
	return truncatedWidth(text).width;
}

/** The text cut to at most `width` columns, with an ellipsis when something was cut. Plain text only. */
export function fit(text: string, width: number): string {
	if (width <= 0) return '';
	const {index, ellipsed} = truncatedWidth(text, {limit: width, ellipsis: '…', ellipsisWidth: 1});
	return ellipsed ? `${text.slice(0, index).trimEnd()}…` : text;
}

/** The text cut and then filled with spaces to exactly `width` columns. */
export function fill(text: string, width: number, side: 'left' | 'right' = 'left'): string {
	const fitted = fit(text, width);
	const space = ' '.repeat(Math.max(0, width - columns(fitted)));
	return side === 'left' ? fitted + space : space + fitted;
}
