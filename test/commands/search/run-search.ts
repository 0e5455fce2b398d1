// Runs `search` over articles in memory and gives what it said, with roles as tags.

import {join} from 'node:path';
import type {Context} from '../../../src/commands/context.ts';
import {type SearchOptions, search} from '../../../src/commands/search/search.ts';
import {UserError} from '../../../src/core/errors.ts';
import {files} from '../../../src/library/files.ts';
import type {Unreadable} from '../../../src/ports/catalog.ts';
import {articlesIn, type MemoryArticle, memoryCatalog} from '../../library/memory-catalog.ts';

export interface Searched {
	status: number;
	out: string;
	messages: string;
}

export interface SearchSituation {
	isTerminal?: boolean;
	width?: number;
	articles?: MemoryArticle[];
	unreadable?: Unreadable[];
}

export const fixtures = await articlesIn(join(import.meta.dirname, '../../fixtures/library'));

export async function runSearch(
	words: string[],
	options: SearchOptions = {},
	{isTerminal = false, width = 80, articles = fixtures, unreadable}: SearchSituation = {},
): Promise<Searched> {
	const said = {out: '', messages: ''};
	const io: Context['io'] = {
		out: text => (said.out += text),
		message: text => (said.messages += text),
		isTerminal,
		isLaidOut: isTerminal,
		width,
		size: {width, height: 24},
		paint: (role, text) => (isTerminal ? `<${role}>${text}</${role}>` : text),
	};
	const context: Partial<Context> = {
		io,
		now: () => new Date(2024, 5, 15, 12),
		catalog: async () => memoryCatalog(articles, unreadable),
		files,
	};
	try {
		return {status: await search(context as Context, words, options), ...said};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			status: error.status,
			out: said.out,
			messages: `${said.messages}${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`,
		};
	}
}
