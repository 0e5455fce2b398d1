// Sanitizes text, so that nothing in an article can drive the terminal or hide from its reader: every text passes through here on
// input (after entities are decoded) and again on output.

import {lazily} from '../lazily.ts';

/**
 * Sanitizes a text of several lines. Line feeds and tabs stay; CRLF, CR, NEL and the Unicode line and paragraph separators become
 * line feeds. Other C0 controls and DEL become their pictures (ESC is `␛`), C1 controls and lone surrogates `�`. Bidi embeddings,
 * overrides and isolates, deprecated format characters, byte-order marks, interlinear annotation and tag characters (except in
 * regional flags) are removed, and so is any run of four or more invisible characters: no script or emoji needs it, but hidden
 * payloads do. Shorter runs (joiners, LRM, soft hyphens, selectors, musical beams) stay.
 */
export function safeText(text: string): string {
	return isHostile(text) ? text.replace(suspects(), harmless) : text;
}

/** Sanitizes a line: like `safeText`, and each run of tabs and line ends becomes one space. */
export function safeLine(text: string): string {
	const safe = safeText(text);
	return lineEnds.test(safe) ? safe.replace(allLineEnds, ' ') : safe;
}

/**
 * The last filter before a terminal: text, colours (SGR) and hyperlinks (OSC 8) to http, https, mailto and file pass; everything
 * else is treated as in `safeText`. A link to anything else loses its target and keeps its text.
 */
export function sealed(text: string): string {
	return isHostile(text) ? text.replace(suspectsAndStyles(), harmlessOrStyle) : text;
}

/** A value as JSON that escapes everything `safeText` would change: harmless, but without loss. */
export function safeJson(value: unknown, indent?: number): string {
	const json = JSON.stringify(value, null, indent);
	return isHostile(json)
		? json.replace(suspects(), match => (harmless(match) === match ? match : unitEscapes(match)))
		: json;
}

/** Affect the terminal or other characters: never passed unchanged. */
const acting = String.raw`\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff`;
/** Invisible, and useless in an article. */
const useless = String.raw`\u202a-\u202e\u2065-\u206f\ufeff\ufff0-\ufffb\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}`;
/** Invisible, but some scripts or emoji need up to three in a row. */
const invisible = String.raw`\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u3164\ufe00-\ufe0f\uffa0\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0100}-\u{e01ef}`;
/** Black flag, a region such as `gbsct` in tag characters, cancel tag (UTS #51). */
const regionFlag = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;
const style = String.raw`\x1b\[[\d;:]{0,64}m|\x1b\]8;[\w=:.+-]{0,256};([!-~]{0,2048})(?:\x1b\\|\x07)`;

const hostile = new RegExp(`[${acting}${useless}]|[${invisible}]{4}`, 'u');
/** A quick test for characters beyond those of most Western texts. */
const unusual = /[^\t\n -~\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u20ac]/;

function isHostile(text: string): boolean {
	return unusual.test(text) && hostile.test(text);
}

const suspect = `${regionFlag}|\\r\\n|[${acting}]|[${useless}${invisible}]+`;
const suspects = lazily(() => new RegExp(suspect, 'gu'));
const suspectsAndStyles = lazily(() => new RegExp(`${style}|${suspect}`, 'gu'));
const allUseless = lazily(() => new RegExp(`[${useless}]`, 'gu'));
const lineEnds = /[\t\n]/;
const allLineEnds = /[\t\n]+/g;
const safeTarget = /^(?:https?:\/\/|mailto:|file:\/\/|$)/i;
const endOfLink = '\x1b]8;;\x1b\\';

function harmlessOrStyle(match: string, target: string | undefined): string {
	if (match.length > 2 && match.startsWith('\x1b[')) return match;
	if (target === undefined) return harmless(match);
	return safeTarget.test(target) ? match : endOfLink;
}

function harmless(match: string): string {
	const code = match.charCodeAt(0);
	if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	if (code === 0x7f) return '\u2421';
	if (code < 0xa0 || (match.length === 1 && code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
	return code === 0xd83c ? match : withoutUseless(match);
}

function unitEscapes(text: string): string {
	return Array.from({length: text.length}, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
		'',
	);
}

function withoutUseless(run: string): string {
	const rest = run.replace(allUseless(), '');
	return [...rest].length > 3 ? '' : rest;
}
