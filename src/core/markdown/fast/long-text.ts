// Where a paragraph that is too long to be lexed at once is cut: between sentences or at least between words, and in no tag or address.

export interface Piece {
	text: string;
	/** A single tag, image or link that is longer than a piece may be: most often its address holds a picture. */
	isWhole: boolean;
}

/** Pieces of at most `longest` characters that are the text together; a link or an emphasis across a cut loses its look. */
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

/** The tag, or the image or link by its address, that a cut would part. */
function markAcross(source: string, from: number, cut: number): Range | undefined {
	return tagAcross(source, from, cut) ?? linkAcross(source, from, cut);
}

const tag = /<[a-z][\w-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/iy;

/** A value may hold signs of tags itself, as a picture in SVG does. */
function tagAcross(source: string, from: number, cut: number): Range | undefined {
	// To look back in the whole text would take the longer the further on the cut is.
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

/** Signs of tags that are looked at before a cut. */
const mostWithin = 30;

const target = /\]\((?:<[^<>\n]*>|[^\s()<>]*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/y;

/** What stands in brackets before an address is shorter. */
const longestLabel = 500;

/** The cut may be in the address, or in the words before it. */
function linkAcross(source: string, from: number, cut: number): Range | undefined {
	const before = source.slice(from, cut + 1).lastIndexOf('](');
	const behind = source.slice(cut, cut + longestLabel).indexOf('](');
	const link = before < 0 ? undefined : linkAt(source, {from, middle: from + before});
	if (link && link.end > cut) return link;
	const next = behind < 0 ? undefined : linkAt(source, {from, middle: cut + behind});
	return next && next.start < cut ? next : undefined;
}

/** The link or image whose words end at this place. */
function linkAt(source: string, {from, middle}: {from: number; middle: number}): Range | undefined {
	const bracket = source.slice(from, middle).lastIndexOf('[');
	target.lastIndex = middle;
	if (bracket < 0 || !target.test(source)) return undefined;
	const isImage = bracket > 0 && source[from + bracket - 1] === '!';
	const link = {start: from + bracket - (isImage ? 1 : 0), end: target.lastIndex};
	// An image may be the words of a link.
	target.lastIndex = link.end;
	const isLinked = isImage && link.start > from && source[link.start - 1] === '[' && target.test(source);
	return isLinked ? {start: link.start - 1, end: target.lastIndex} : link;
}
