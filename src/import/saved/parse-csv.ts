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
	// A field, quoted or not, with what ends it.
	const field = new RegExp(
		String.raw`(?:"((?:[^"]|"")*)"|([^${separator}\r\n]*))[^${separator}\r\n]*(${separator}|\r?\n|\r|$)`,
		'y',
	);
	let row: string[] = [];
	while (field.lastIndex < text.length) {
		const [whole = '', quoted, plain = '', end = ''] = field.exec(text) ?? [];
		if (whole === '') break;
		row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === separator) continue;
		yield row;
		row = [];
	}
	if (row.length > 0) yield row;
}

/** Commas, or what spreadsheets of other countries write. */
function separatorOf(text: string): string {
	const [first = ''] = text.split('\n', 1);
	return [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
}
