// Parses a JSON list item by item: parsed at once, an export of tens of thousands of links takes several times the memory of its
// text.

/**
 * Yields the items of a text that is a list, or an object that contains one (the first). Throws SyntaxError if the text as a whole
 * is not JSON, which may turn out only after some items.
 */
export function* jsonItems(text: string): Generator<unknown> {
	const start = startOfList(text);
	const end = start === undefined ? 0 : yield* itemsFrom(text, start + 1);
	JSON.parse(start === undefined ? text : `${text.slice(0, start)}[${text.slice(end)}`);
}

/** Yields items, and returns the end of their list. */
function* itemsFrom(text: string, start: number): Generator<unknown, number> {
	let from = start;
	for (const {sign, at, depth} of signsFrom(text, start)) {
		if (depth > 0 || (depth === 0 && sign !== ',')) continue;
		const item = text.slice(from, at);
		if (depth === 0 || from > start || item.trim() !== '') yield JSON.parse(item);
		if (depth < 0) return at;
		from = at + 1;
	}
	return from;
}

/** Where the list begins: at the start, or within the object there. */
function startOfList(text: string): number | undefined {
	const first = text.search(/\S/);
	if (text[first] === '[') return first;
	if (text[first] !== '{') return undefined;
	for (const {sign, at, depth} of signsFrom(text, first + 1)) {
		if (depth < 0) break;
		if (depth === 0 && sign === '[') return at;
	}
	return undefined;
}

interface Sign {
	sign: string;
	at: number;
	/** Number of lists and objects opened since the start; -1 at the end of the enclosing one. */
	depth: number;
}

/** Commas and brackets outside strings. */
function* signsFrom(text: string, start: number): Generator<Sign> {
	const signs = /["{}[\],]/g;
	signs.lastIndex = start;
	let depth = 0;
	for (let found = signs.exec(text); found; found = signs.exec(text)) {
		const {0: sign, index: at} = found;
		if (sign === '"') signs.lastIndex = endOfString(text, at);
		else if (sign === ',') yield {sign, at, depth};
		else if (sign === '{' || sign === '[') yield {sign, at, depth: depth++};
		else yield {sign, at, depth: --depth};
	}
}

/** The offset after the closing quotation mark; the end of the text if there is none. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let before = end;
		while (text[before - 1] === '\\') before--;
		if ((end - before) % 2 === 0) return end + 1;
	}
	return text.length;
}
