// `wsws` alone: the library, to choose from for a person, as a list for a program.

import type {Context} from '../context.ts';
import {list} from '../list/list.ts';
import {openReader} from '../read/read-article.ts';

export function browse(context: Context): Promise<void> {
	return context.io.isTerminal ? openReader(context, undefined, {}) : list(context, {sort: 'date'});
}
