// Converts the plain text of a mail to Markdown, and removes what bulk mail services add to the text.

/** The text of a mail: its own lines, without the signature. */
export function letterText(text: string, isFlowed: {delsp: boolean} | undefined): string {
	const lines = text.replace(/\r\n?/g, '\n').replace(/\n-- \n[\s\S]*$/, '\n');
	return withFieldLines(isFlowed ? unflowed(lines, isFlowed.delsp) : lines);
}

/** Joins flowed lines, within each level of quotation (RFC 3676, section 4). */
function unflowed(text: string, isSpaceDropped: boolean): string {
	const joined: {depth: number; words: string}[] = [];
	let flows = false;
	for (const line of text.split('\n')) {
		const depth = /^>*/.exec(line)?.[0].length ?? 0;
		const words = line.slice(depth).replace(/^ /, '');
		const last = joined.at(-1);
		if (flows && last?.depth === depth) last.words = (isSpaceDropped ? last.words.slice(0, -1) : last.words) + words;
		else joined.push({depth, words});
		flows = words.endsWith(' ') && words !== '-- ';
	}
	return joined.map(({depth, words}) => (depth === 0 ? words : `${'>'.repeat(depth)} ${words}`)).join('\n');
}

/** Keeps header fields of a forwarded mail on separate lines. */
function withFieldLines(text: string): string {
	return text.replace(/^[\p{L}-]{2,15}:[ \t]\S.*(?=\n[\p{L}-]{2,15}:[ \t]\S)/gmu, '$&  ');
}

/** A newsletter's Markdown without links to its web version and for unsubscribing at its start and end. */
export function withoutNotices(markdown: string): string {
	// Separators are kept, because code may contain several empty lines.
	const parts = markdown.trim().split(/(\n{2,})/);
	const blocks = parts.filter((_, at) => at % 2 === 0);
	let start = 0;
	let end = blocks.length;
	for (let at = 0; at < Math.min(edge, end); at++) if (isNotice(blocks[at])) start = at + 1;
	for (let at = end - 1; at >= Math.max(start, blocks.length - edge); at--) if (isNotice(blocks[at])) end = at;
	const kept = parts.slice(2 * start, 2 * end - 1).join('');
	return kept === '' || kept === markdown.trim() ? markdown : `${kept}${markdown.endsWith('\n') ? '\n' : ''}`;
}

/** Number of blocks at each end. */
const edge = 4;

function isNotice(block = ''): boolean {
	const words = block.replace(/\]\([^()\s]*\)/g, ']');
	return words.length <= longestNotice && block.includes('](') && notice.test(words);
}

/** In letters. */
const longestNotice = 400;
const notice =
	/\b(?:in|on|im|dans|en|nel|no|w)\s(?:\p{L}+\s){0,2}(?:web ?)?(?:browser|navigateur|navegador|przeglądarce)|браузер|ブラウザ|浏览器|瀏覽器|\bunsubscribe|\bopt[ -]out\b|\babmelden\b|\babbestell|désabonn|désinscri|darse de baja|cancelar (?:\p{L}+ )?(?:suscripci|inscri)|disiscri|cancella(?:rti|ti|re) (?:\p{L}+ )?iscrizione|uitschrijven|avmeld|avregistr|отписаться|відписатися|配信停止|購読解除|退订|退訂|수신 ?거부/iu;
