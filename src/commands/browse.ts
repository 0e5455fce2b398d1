// `wsws` alone: the library, to choose from for a person, as a list for a program.

import type {Context} from '../context.ts';
import {list} from './list.ts';

export async function browse(context: Context): Promise<void> {
	await list(context, {sort: 'date'});
}
