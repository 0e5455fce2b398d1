// A laid-out line as the text that goes to a terminal. Every style and link that a line opens it also closes.

import type {Span} from '../line/spans.ts';
import type {Line} from '../line/wrap.ts';
import type {Style, Theme} from '../theme/theme.ts';

/** Gives a line its colours, and its links their targets where the terminal hides these behind the text. */
export type Painter = (line: Line) => string;

/** `isLinked` says of an address whether it is put behind its text. */
export function createPainter(theme: Theme, isLinked: (href: string) => boolean): Painter {
	const styled = (text: string, styles: readonly Style[]) =>
		styles.reduceRight((inner, style) => theme[style](inner), text);
	const painted = ({text, styles, href}: Span) => {
		const look = styles.length === 0 ? text : styled(text, styles);
		return href !== undefined && isLinked(href) ? hyperlink(look, href) : look;
	};
	return line => joined(line).map(painted).join('');
}

/** Neighbours with the same look are painted as one. */
function joined(line: Line): Line {
	const spans: Line = [];
	for (const span of line) {
		const last = spans.at(-1);
		if (last && last.href === span.href && haveSameStyles(last, span)) last.text += span.text;
		else spans.push({...span});
	}
	return spans;
}

function haveSameStyles(a: Span, b: Span): boolean {
	return a.styles.length === b.styles.length && a.styles.every((style, index) => style === b.styles[index]);
}

/** What a terminal can open by itself. */
const openable = /^(?:https?:\/\/|mailto:|file:\/\/)/i;

export function isOpenable(href: string): boolean {
	return openable.test(href);
}

/** Longer than any address that works, and more than terminals take (VTE cuts at 2083). */
const longest = 2048;

/** OSC 8. The id makes one link of its parts on several lines. */
function hyperlink(text: string, href: string): string {
	const target = href.replace(/[^!-~]+/g, encodeURIComponent);
	if (target.length > longest) return text;
	return `\x1b]8;id=${idOf(target)};${target}\x1b\\${text}\x1b]8;;\x1b\\`;
}

function idOf(target: string): string {
	let hash = 0;
	for (let index = 0; index < target.length; index++) hash = (Math.imul(hash, 31) + target.charCodeAt(index)) | 0;
	return (hash >>> 0).toString(36);
}
