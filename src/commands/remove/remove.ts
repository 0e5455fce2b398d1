// `wsws remove`: moves articles to the trash, and restores them.

import type {Entry} from '../../core/article/article.ts';
import {NothingFound, UsageError, UserError} from '../../core/errors.ts';
import {findEntry} from '../../core/library/find-article.ts';
import {shellWords} from '../../core/query/shell-words.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {Context} from '../context.ts';

export interface RemoveOptions {
	/** Skips the confirmation. */
	yes?: boolean;
	/** Restores what the last removal took. */
	undo?: boolean;
}

/** Moves articles to the trash as one removal, after confirmation, or restores the last removal. */
export async function remove(context: Context, typed: string[], options: RemoveOptions): Promise<void> {
	if (options.undo) return restore(context, typed);
	if (typed.length === 0) throw new UsageError('name an article to remove', 'see them all with: wsws list');
	const catalog = await context.catalog();
	const entries = [
		...new Map(typed.map(words => findEntry(words, catalog)).map(entry => [entry.path, entry])).values(),
	];
	const roots = await context.roots();
	for (const {path, name} of entries) refuseBundled(path, name, roots);
	if (!options.yes && !(await agreed(context, entries, typed))) return;
	await (await context.ownLibrary()).remove(entries.map(({path}) => path));
	for (const {path} of entries) sayPath(path, context);
	context.io.message('bring back with: wsws remove --undo\n');
}

async function restore({io, ownLibrary}: Context, typed: string[]): Promise<void> {
	if (typed.length > 0) throw new UsageError('--undo takes no article: it brings back what the last removal took');
	const paths = await (await ownLibrary()).restore();
	if (paths.length === 0) throw new NothingFound('nothing was removed');
	for (const path of paths) sayPath(path, {io});
}

/** Prints a path, which may contain anything; programs receive it unchanged. */
function sayPath(path: string, {io}: Pick<Context, 'io'>): void {
	io.out(`${io.isTerminal ? safeLine(path) : path}\n`);
}

/** Refuses articles that ship with wsws: they belong to the installation, and an update would restore them. */
function refuseBundled(path: string, name: string, roots: LibraryRoot[]): void {
	const root = roots
		.filter(({path: folder}) => path.startsWith(folder))
		.sort((a, b) => b.path.length - a.path.length)[0];
	if (root?.from !== 'bundled') return;
	throw new UserError(`${name} came with wsws`, 'hide its articles with `bundled: false` in the configuration');
}

async function agreed({io, confirm}: Context, entries: Entry[], typed: string[]): Promise<boolean> {
	if (!confirm) {
		const line = `wsws remove --yes ${shellWords(typed)}`;
		throw new UsageError('nobody is there to be asked', `to remove without a question: ${line}`);
	}
	for (const {title, path} of entries)
		io.message(`${io.paint('title', title)}  ${io.paint('faint', safeLine(path))}\n`);
	return confirm(
		entries.length === 1 ? 'move this article to the trash?' : `move these ${entries.length} articles to the trash?`,
	);
}
