// The texts that a PDF page draws, positioned for reading from left to right and downwards, however the page is rotated.

/** A drawn text. Units are points; x increases along the line, y from the bottom upwards. */
export interface PdfPiece {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Font size. */
	size: number;
}

/** A text as returned by pdf.js. */
interface TextItem {
	str: string;
	/** `ltr`, `rtl` or `ttb`. */
	dir: string;
	transform: number[];
	width: number;
}

/** Text in another direction than most on the page, such as a stamp in the margin, is dropped. */
export function piecesOf(items: object[]): PdfPiece[] {
	const texts = items.filter(isTextItem);
	const turn = mostOf(texts, turnOf);
	const pieces = texts.filter(text => turnOf(text) === turn).map(text => turned(text, turn ?? 0));
	return withoutDoubles(mostOf(texts, ({dir}) => dir) === 'rtl' ? pieces.map(mirrored) : pieces);
}

function isTextItem(item: object): item is TextItem {
	return 'str' in item && 'transform' in item && 'width' in item;
}

/** The value that most letters have. */
function mostOf<Value>(texts: TextItem[], which: (text: TextItem) => Value | undefined): Value | undefined {
	const counts = new Map<Value, number>();
	for (const text of texts) {
		const value = which(text);
		if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + text.str.trim().length);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Number of quarter turns counterclockwise from a left-to-right line; undefined for a slanted line. */
function turnOf({transform: [along = 0, up = 0]}: TextItem): number | undefined {
	if (Math.abs(up) < 0.01) return along > 0 ? 0 : 2;
	if (Math.abs(along) < 0.01) return up > 0 ? 1 : 3;
	return undefined;
}

function turned({str: text, width, transform}: TextItem, turn: number): PdfPiece {
	const [, , aside = 0, height = 0, x = 0, y = 0] = transform;
	const size = Math.abs(turn % 2 === 0 ? height : aside);
	const [along = x, up = y] =
		[
			[x, y],
			[y, -x],
			[-x, -y],
			[-y, x],
		][turn] ?? [];
	return {text, x: along, y: up, width, size};
}

/** Mirrors right-to-left lines, so that later steps need not distinguish them. */
function mirrored(piece: PdfPiece): PdfPiece {
	return {...piece, x: -piece.x - piece.width};
}

/** Drops duplicates that are drawn slightly shifted for a bold or shadow effect. */
function withoutDoubles(pieces: PdfPiece[]): PdfPiece[] {
	const last = new Map<string, PdfPiece>();
	return pieces.filter(piece => {
		const {text, x, y, size} = piece;
		const before = last.get(text);
		last.set(text, piece);
		const near = size * 0.12;
		return !before || text.trim() === '' || Math.abs(before.x - x) > near || Math.abs(before.y - y) > near;
	});
}
