// Encodes a text compactly as edits of another text that contains nearly all of it.

/** Alternating numbers of UTF-16 units to skip and to copy; a string is inserted as it is. */
export type TextEdits = (number | string)[];

/** The edits that turn `from` into `to`: always exact, and short if `to` is `from` with pieces removed or inserted. */
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

/** Applies the edits: the inverse of `editsBetween`. */
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

/** In UTF-16 units: a piece this long is unlikely to occur twice. */
const longestPiece = 16;
/** How far ahead a piece is looked for, in UTF-16 units. */
const farthest = 4096;
/** In UTF-16 units: beyond this, storing the text itself is as short, and faster. */
const longestOwn = 64;
const mostEdits = 600;

/** Finds the longest prefix of `piece` in `from`; -1 if not even two units of it occur. */
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
