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

function linkAcross(source: string, from: number, cut: number): Range | undefined {
	const text = source.slice(from, cut + 1);
	const middle = text.lastIndexOf('](');
	const bracket = middle < 0 ? -1 : text.lastIndexOf('[', middle);
	if (bracket < 0) return undefined;
	target.lastIndex = from + middle;
	if (!target.test(source) || target.lastIndex <= cut) return undefined;
	const start = text[bracket - 1] === '!' ? bracket - 1 : bracket;
	return {start: from + start, end: target.lastIndex};
}
