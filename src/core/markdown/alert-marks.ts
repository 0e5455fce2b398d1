// Parses the first line of an alert's quote: GitHub's `[!NOTE]`, Obsidian's `[!tip]- Title`.

import type {Token} from 'marked';
import {safeText} from '../text/safe-text.ts';
import {alertKindOf} from './dialect/templates.ts';
import {type AlertKind, alertTitles, type InlineToken, literalText, textToken} from './tokens.ts';

export interface AlertMark {
	raw: string;
	kind: AlertKind;
	title: InlineToken[] | undefined;
	/** Whether no program defines this kind, so that its name may say something. */
	isUnknown: boolean;
}

/** `[!NOTE]` alone on its line; as in other programs, also with a title (`[!tip]- Title`), and of any kind. */
export function alertMark(text: string): AlertMark | undefined {
	const [raw = '', name = ''] =
		/^\[! ?((?:[a-z]|[^\x00-\x7f\s])(?:[\w-]|[^\x00-\x7f\s])*)(?:\|[^\]\n]*)?\][+-]?/i.exec(text) ?? [];
	const kind = alertKindOf(name);
	if (raw === '' || (!kind && /^\S/.test(text.slice(raw.length)))) return undefined;
	const isWord = kind !== undefined || /^[a-z]+$/.test(name);
	const shown = isWord ? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() : name;
	const title = Object.hasOwn(alertTitles, name.toLowerCase()) ? undefined : [literalText(safeText(shown))];
	return {raw, kind: kind ?? 'note', title, isUnknown: kind === undefined};
}

/** The mark of a quote that begins like an alert, but has an unknown kind. */
export function unknownAlert(text: string): string | undefined {
	const [, mark, name = ''] = /^(\[!([a-z][\w-]*)\])[+-]?(?![([:])/i.exec(text) ?? [];
	return mark && !alertKindOf(name) ? `"${mark}" is no kind of alert` : undefined;
}

export function withoutStart(tokens: Token[], length: number): Token[] {
	const rest = [...tokens];
	for (let left = length; left > 0; ) {
		const token = rest.shift();
		if (!token) break;
		if (token.raw.length > left) rest.unshift(textToken(token.raw.slice(left)));
		left -= token.raw.length;
	}
	return rest;
}

/** Splits tokens at the first line end of the source. */
export function partedAtLineEnd(tokens: Token[]): {title: Token[]; text: Token[]} {
	const at = tokens.findIndex(({type, raw}) => type === 'br' || (type === 'text' && raw.includes('\n')));
	const token = tokens[at];
	if (!token) return {title: tokens, text: []};
	const end = token.type === 'br' ? token.raw.length : token.raw.indexOf('\n');
	const below = token.raw.slice(end + 1);
	const title = token.type === 'br' || end === 0 ? [] : [textToken(token.raw.slice(0, end))];
	return {
		title: [...tokens.slice(0, at), ...title],
		text: [...(below === '' ? [] : [textToken(below)]), ...tokens.slice(at + 1)],
	};
}
