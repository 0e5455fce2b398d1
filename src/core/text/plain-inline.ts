// One line of plain text from what people put into metadata: entities, HTML tags and the marks of Markdown go, the
// words stay.

import {safeLine} from './safe-text.ts';

/** What a reader sees of a title, a name, a tag: on one line, trimmed, nothing that could drive a terminal. */
export function plainInlineText(text: string): string {
	const start = text.length > longest ? `${text.slice(0, longest)}…` : text;
	const bare = marked.test(start)
		? decodeEntities(withoutMarks(start.replace(tags, tag => (/^<br/i.test(tag) ? ' ' : ''))))
		: start;
	const line = safeLine(bare);
	return unseen.test(line) ? line.replace(allUnseen, ' ').replace(/\s+/g, ' ').trim() : line;
}

/** Character references as HTML has them; unknown names stay as they are. */
export function decodeEntities(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
		if (name !== undefined) return named[name] ?? whole;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
	});
}

/** Nobody's title or summary; somebody's picture in a data URI. */
const longest = 5000;
/** Anything of this, and the slow way is taken. */
const marked = /[\\`*_<&[~{]/;
const unseen = /^\s|\s$|\s\s|[\u00a0\u200b\u2060]/;
const allUnseen = /[\u00a0\u200b\u2060]/g;
/** Those that stand in titles; `List<String>` has none. */
const tags =
	/<\/?(?:a|abbr|b|big|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi;

/** From left to right, so that what a backslash or a code span protects stays. */
const marks = new RegExp(
	[
		String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
		String.raw`(?<fence>\x60+)(?<code>[^\x60]+)\k<fence>(?!\x60)`,
		String.raw`!?\[(?<label>[^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)`,
		String.raw`(?<stars>\*{1,3}|~~)(?=\S)(?<strong>[^*~]*[^*~\s])\k<stars>`,
		String.raw`(?<![\w\u00c0-\uffff])_(?=[^\s_])(?<em>[^_]*[^\s_])_(?![\w\u00c0-\uffff])`,
		String.raw`\s*\{[:#][^{}]*\}$`,
	].join('|'),
	'g',
);

function withoutMarks(text: string): string {
	return text.replace(marks, (...found) => {
		const groups: Record<string, string | undefined> = found.at(-1);
		const inner = groups.strong ?? groups.em ?? groups.label;
		return inner === undefined ? (groups.escaped ?? groups.code ?? '') : withoutMarks(inner);
	});
}

const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	shy: '',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	sbquo: '‚',
	ldquo: '“',
	rdquo: '”',
	bdquo: '„',
	laquo: '«',
	raquo: '»',
	lsaquo: '‹',
	rsaquo: '›',
	middot: '·',
	bull: '•',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	euro: '€',
	pound: '£',
	times: '×',
	eacute: 'é',
	egrave: 'è',
	aacute: 'á',
	iacute: 'í',
	oacute: 'ó',
	uacute: 'ú',
	ntilde: 'ñ',
	ccedil: 'ç',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	Auml: 'Ä',
	Ouml: 'Ö',
	Uuml: 'Ü',
	szlig: 'ß',
};
