// How a text is made of another that holds nearly all of it, in little room.

/** In turns: a number of UTF-16 units to leave out and one of those to take; a text stands for itself. */
export type TextEdits = (number | string)[];

/** The edits that make `to` of `from`: exact, and short where `to` is `from` with pieces left out, or with others between its pieces. */
export function editsBetween(from: string, to: string): TextEdits {
	const edits: TextEdits = [];
	let at = 0;
	let own = '';
	for (let done = 0; done < to.length; ) {
		const found = nextCopy(from, at, to.slice(done, done + longestPiece));
		if (found < 0) {
			own += to[done++];
			if (own.length > longestOwn) return [to];
			continue;
		}
		const length = commonLength(from.slice(found), to.slice(done));
		edits.push(...(own === '' ? [] : [own]), found - at, length);
		if (edits.length > mostEdits) return [to];
		own = '';
		at = found + length;
		done += length;
	}
	return own === '' ? edits : [...edits, own];
}

/** `editsBetween` undone. */
export function edited(from: string, edits: TextEdits): string {
	let text = '';
	let at = 0;
	for (let index = 0; index < edits.length; index++) {
		const edit = edits[index];
		if (typeof edit === 'string') {
			text += edit;
			continue;
		}
		const start = at + (edit ?? 0);
		at = start + Number(edits[++index] ?? 0);
		text += from.slice(start, at);
	}
	return text;
}

/** UTF-16 units: a piece of so many is hardly there twice. */
const longestPiece = 16;
/** How far a piece is looked for. */
const farthest = 4096;
/** Beyond these the text itself is as short, and quicker. */
const longestOwn = 64;
const mostEdits = 600;

/** Where the beginning of `piece`, as long as can be, stands in `from`; -1 where not even two units of it do. */
function nextCopy(from: string, at: number, piece: string): number {
	const near = from.slice(at, at + farthest);
	for (let length = piece.length; length > 0; length >>= 1) {
		const found = near.indexOf(piece.slice(0, length));
		if (found >= 0 && (length > 1 || found === 0 || piece.length === 1)) return at + found;
	}
	return -1;
}

function commonLength(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let length = 0;
	while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
	return length;
}
