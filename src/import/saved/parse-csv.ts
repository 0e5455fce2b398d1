// Rows of comma-separated values (RFC 4180), as spreadsheets and services write them.

/** Each row as its fields by the names of the first row, folded to small letters and digits. Quoted fields may hold line ends. */
export function* parseCsv(text: string): Generator<Map<string, string>> {
	let names: string[] | undefined;
	for (const fields of rowsOf(text)) {
		if (!names) names = fields.map(foldName);
		else if (fields.some(field => field !== ''))
			yield new Map(names.map((name, at) => [name, fields[at]?.trim() ?? '']));
	}
}

/** `Saved date`, `saved_date` and `savedDate` are one name. */
export function foldName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function* rowsOf(text: string): Generator<string[]> {
	const separator = separatorOf(text);
	const end = new RegExp(String.raw`[${separator}\r\n]|$`, 'g');
	let row: string[] = [];
	for (let at = 0; at < text.length; ) {
		const close = text[at] === '"' ? closingMark(text, at) : undefined;
		end.lastIndex = close ?? at;
		const {0: sign, index} = end.exec(text) ?? {0: '', index: text.length};
		row.push(close === undefined ? text.slice(at, index) : text.slice(at + 1, close).replaceAll('""', '"'));
		at = index + (text.startsWith('\r\n', index) ? 2 : 1);
		if (sign === separator) continue;
		yield row;
		row = [];
	}
	if (row.length > 0) yield row;
}

/** Where the quotation mark is that ends the field; two of them are one of its text. Searched for: an expression runs out of memory. */
function closingMark(text: string, start: number): number | undefined {
	for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
		if (text[at + 1] !== '"') return at;
	return undefined;
}

/** Commas, or what spreadsheets of other countries write. */
function separatorOf(text: string): string {
	const [first = ''] = text.split('\n', 1);
	return [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
}
