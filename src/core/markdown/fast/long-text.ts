// Cuts a paragraph that is too long to be lexed at once: between sentences, or at least between words, and never within a tag or
// address.

export interface Piece {
	text: string;
	/** Whether it is a single tag, image or link longer than a piece may be, usually because of a data URI. */
	isWhole: boolean;
}

/** Pieces of at most `longest` characters that add up to the text; a link or emphasis across a cut is lost. */
export function pieces(source: string, longest: number): Piece[] {
	const result: Piece[] = [];
	for (let start = 0; start < source.length; ) {
		const cut = cutWithin(source, start, longest);
		const mark = cut < source.length ? markAcross(source, start, cut) : undefined;
		const isWhole = mark?.start === start;
		const end = mark === undefined ? cut : isWhole ? mark.end : mark.start;
		result.push({text: source.slice(start, end), isWhole: isWhole && end - start > longest});
		start = end;
	}
	return result;
}

function cutWithin(source: string, start: number, longest: number): number {
	const limit = start + longest;
	if (limit >= source.length) return source.length;
	const text = source.slice(start, limit);
	const sentence = text.lastIndexOf('. ') + 1;
	const word = sentence > longest / 2 ? sentence : text.lastIndexOf(' ');
	return word > 0 ? start + word : limit;
}

interface Range {
	start: number;
	end: number;
}

/** The tag, image or link address that a cut would split. */
function markAcross(source: string, from: number, cut: number): Range | undefined {
	return tagAcross(source, from, cut) ?? linkAcross(source, from, cut);
}

const tag = /<[a-z][\w-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/iy;

/** An attribute value may itself contain tag characters, as an SVG image does. */
function tagAcross(source: string, from: number, cut: number): Range | undefined {
	// Searching back through the whole text would take longer with every cut.
	const text = source.slice(from, cut);
	let found: Range | undefined;
	let at = text.length;
	for (let count = 0; count < mostWithin && at > 0; count++) {
		at = text.lastIndexOf('<', at - 1);
		if (at < 0) break;
		const start = from + at;
		tag.lastIndex = start;
		if (tag.test(source) && tag.lastIndex > cut) found = {start, end: tag.lastIndex};
	}
	return found;
}

/** Limit on the tag characters examined before a cut. */
const mostWithin = 30;

const target = /\]\((?:<[^<>\n]*>|[^\s()<>]*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/y;

/** In UTF-16 units: link texts are shorter. */
const longestLabel = 500;

/** The cut may be in the address, or in the text before it. */
function linkAcross(source: string, from: number, cut: number): Range | undefined {
	const before = source.slice(from, cut + 1).lastIndexOf('](');
	const behind = source.slice(cut, cut + longestLabel).indexOf('](');
	const link = before < 0 ? undefined : linkAt(source, {from, middle: from + before});
	if (link && link.end > cut) return link;
	const next = behind < 0 ? undefined : linkAt(source, {from, middle: cut + behind});
	return next && next.start < cut ? next : undefined;
}

/** The link or image whose text ends at this place. */
function linkAt(source: string, {from, middle}: {from: number; middle: number}): Range | undefined {
	const bracket = source.slice(from, middle).lastIndexOf('[');
	target.lastIndex = middle;
	if (bracket < 0 || !target.test(source)) return undefined;
	const isImage = bracket > 0 && source[from + bracket - 1] === '!';
	const link = {start: from + bracket - (isImage ? 1 : 0), end: target.lastIndex};
	// An image may be the text of a link.
	target.lastIndex = link.end;
	const isLinked = isImage && link.start > from && source[link.start - 1] === '[' && target.test(source);
	return isLinked ? {start: link.start - 1, end: target.lastIndex} : link;
}
