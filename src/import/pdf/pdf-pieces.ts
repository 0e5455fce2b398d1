// The texts that a PDF page draws, placed as they are read: from left to right and downwards, however the page is turned.

/** One drawn text. Units are the page's points; x grows along the line, y upwards from line to line. */
export interface PdfPiece {
	text: string;
	x: number;
	y: number;
	width: number;
	/** The font's size. */
	size: number;
}

/** A text as pdf.js gives it. */
interface TextItem {
	str: string;
	/** `ltr`, `rtl` or `ttb`. */
	dir: string;
	transform: number[];
	width: number;
}

/** Text that runs another way than most on the page (stamps in the margin) is left out. */
export function piecesOf(items: object[]): PdfPiece[] {
	const texts = items.filter(isTextItem);
	const turn = mostOf(texts, turnOf);
	const pieces = texts.filter(text => turnOf(text) === turn).map(text => turned(text, turn ?? 0));
	return withoutDoubles(mostOf(texts, ({dir}) => dir) === 'rtl' ? pieces.map(mirrored) : pieces);
}

function isTextItem(item: object): item is TextItem {
	return 'str' in item && 'transform' in item && 'width' in item;
}

/** What most of the letters have. */
function mostOf<Value>(texts: TextItem[], which: (text: TextItem) => Value | undefined): Value | undefined {
	const counts = new Map<Value, number>();
	for (const text of texts) {
		const value = which(text);
		if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + text.str.trim().length);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Quarter turns to the left from a line that runs to the right; undefined for a line that is aslant. */
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

/** Lines that run to the left begin at the right: so all that follows reads them as others. */
function mirrored(piece: PdfPiece): PdfPiece {
	return {...piece, x: -piece.x - piece.width};
}

/** A bold or a shadow that is made by drawing a text twice, a little aside. */
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
