// What counts when the tokens of two lexers are compared.

import type {Token, Tokens} from 'marked';

/** Types, sources, addresses and what is within, of texts; adjoining texts are one. */
export function inlineEssence(tokens: Token[]): unknown[] {
	const result: Record<string, unknown>[] = [];
	for (const {type, raw, href, tokens: inner} of tokens as Tokens.Generic[]) {
		const last = result.at(-1);
		if (type === 'text' && !inner && last?.type === 'text') last.raw = `${last.raw}${raw}`;
		else result.push({type, raw, href, tokens: inner && inlineEssence(inner)});
	}
	return result;
}

/** The same of blocks, to the innermost, without the line ends between them, which belong to one or to the other. */
export function blockEssence(tokens: Token[]): unknown[] {
	return (tokens as Tokens.Generic[])
		.filter(({type}) => type !== 'space')
		.map(token => {
			const {type, raw, depth, ordered, start, loose, checked, lang, align, items, header, rows} = token;
			const cells = (row: Tokens.TableCell[]) => row.map(cell => inlineEssence(cell.tokens));
			return {
				...{type, raw: raw.trimEnd(), depth, ordered, start, loose, checked, lang, align},
				code: type === 'code' ? token.text : undefined,
				tokens: token.tokens && (holdsBlocks(type) ? blockEssence(token.tokens) : inlineEssence(token.tokens)),
				items: items && blockEssence(items),
				header: header && cells(header),
				rows: rows?.map(cells),
			};
		});
}

function holdsBlocks(type: string): boolean {
	return type === 'blockquote' || type === 'list_item';
}
