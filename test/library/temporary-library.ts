// A library of real files in a folder of its own, and the catalog over it.

import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Filter, Order} from '../../src/core/query/filter.ts';
import {everything} from '../../src/core/query/filter.ts';
import type {OpenCatalogOptions} from '../../src/library/catalog/open.ts';
import {openCatalog} from '../../src/library/catalog/open.ts';
import type {Catalog} from '../../src/ports/catalog.ts';
import {temporaryFolder, writeFiles} from '../temporary-folder.ts';

export interface TemporaryLibrary {
	folder: string;
	cache: string;
	write(files: Record<string, string | Uint8Array>): void;
	remove(...paths: string[]): void;
	path(name: string): string;
	/** Every open catalog sees the files as they are then. */
	open(options?: Partial<OpenCatalogOptions>): Promise<Catalog>;
}

export function temporaryLibrary(files: Record<string, string | Uint8Array> = {}): TemporaryLibrary {
	const base = temporaryFolder();
	const folder = join(base, 'library');
	const cache = join(base, 'cache');
	const path = (name: string) => join(folder, name);
	mkdirSync(folder);
	const library: TemporaryLibrary = {
		folder,
		cache,
		path,
		write: texts => writeFiles(folder, texts),
		remove: (...names) => names.forEach(name => void rmSync(path(name), {recursive: true})),
		open: options => openCatalog({roots: [{path: folder, from: 'option'}], cache, state: undefined, ...options}),
	};
	library.write(files);
	return library;
}

export const newestFirst: Order = {by: 'date', reverse: false};
export const bestFirst: Order = {by: 'relevance', reverse: false};

/** The names of what the catalog lists. */
export function namesIn(catalog: Catalog, filter: Partial<Filter> = {}, order: Order = newestFirst): string[] {
	return catalog.list({...everything, ...filter}, order).map(({name}) => name);
}

/** An article with this front matter. */
export function article(fields: Record<string, string>, body = 'Some text.'): string {
	const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
	return `---\n${lines.join('')}---\n\n${body}\n`;
}
