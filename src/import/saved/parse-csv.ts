// Parses comma-separated values (RFC 4180), as written by spreadsheets and services.

/** Yields each row as a map from column names, folded to lower-case letters and digits. Quoted fields may contain newlines. */
export function* parseCsv(text: string): Generator<Map<string, string>> {
	let names: string[] | undefined;
	for (const fields of rowsOf(text)) {
		if (!names) names = fields.map(columnName);
		else if (fields.some(field => field !== ''))
			yield new Map(names.map((name, at) => [name, fields[at]?.trim() ?? '']));
	}
}

/** Unifies `Saved date`, `saved_date` and `savedDate`. */
export function foldName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The folded name of a column, in English if it is known in another language. */
export function columnName(name: string): string {
	const folded = foldName(name);
	return foreignNames.find(([, start]) => start.test(folded))?.[0] ?? folded;
}

const foreignNames: [string, RegExp][] = [
	['title', /^(?:tit[eouú]l|titr|título|tytu|otsik|rubrik|başlık|назв|заголов|标题|標題|タイトル|題名|제목)/],
	[
		'url',
		/^(?:adress|adres|webadres|internetadres|enlace|lien|collegamento|indirizzo|endereço|ссыл|адрес|网址|網址|链接|連結|リンク|주소|링크)/,
	],
	['tags', /^(?:schlagw|stichw|[eé]tiqu|etichett|trefwoord|метк|тег|标签|標籤|タグ|태그)/],
	['added', /^(?:datum|hinzugef|gespeich|dated?ajout|ajouté|fecha|datadi|aggiunt|дата|добав|日期|日付|追加|날짜)/],
];

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

/**
 * Index of the closing quotation mark of a field; doubled ones are part of its text. Searched for, because an expression runs out
 * of memory.
 */
function closingMark(text: string, start: number): number | undefined {
	for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
		if (text[at + 1] !== '"') return at;
	return undefined;
}

/** Commas, or what spreadsheets use in other countries. */
function separatorOf(text: string): string {
	const [first = ''] = text.split('\n', 1);
	return [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
}
