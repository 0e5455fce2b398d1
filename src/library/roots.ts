// Determines the library folders: only those named for this run, or else the reader's own, those of the config file and the bundled
// one.

import {delimiter, join} from 'node:path';
import {UsageError, UserError} from '../core/errors.ts';
import {absolutePath, isInFolder, realPath, statOf} from '../platform/fs.ts';
import type {Environment} from '../platform/standard-folders.ts';
import {standardFolders} from '../platform/standard-folders.ts';
import type {LibraryRoot} from '../ports/files.ts';

export interface RootSources {
	/** Values of `--library`, as typed. */
	libraries: readonly string[];
	environment: Environment;
	/** Folders from the config file, absolute. */
	configured: readonly string[];
	/** Folder of the bundled articles; undefined if they are not wanted. */
	bundled: string | undefined;
}

/**
 * The roots in reading order; a root that equals another or lies within it counts once. Each is a folder or a single file. Throws
 * UserError if one named for this run is missing; others may be.
 */
export function libraryRoots(sources: RootSources): LibraryRoot[] {
	const named = namedRoots(sources);
	for (const root of named) mustExist(root);
	return withoutNested(named.length > 0 ? named : usualRoots(sources));
}

/** These and the usual roots, which need not exist: articles are known on other machines by the names of their roots. */
export function withUsualRoots(roots: readonly LibraryRoot[], sources: Omit<RootSources, 'libraries'>): LibraryRoot[] {
	const usual = usualRoots(sources).filter(({path}) => !roots.some(root => root.path === path));
	return [...roots, ...usual];
}

/** Throws UsageError for an empty option, which would mean the current folder. */
function namedRoots({libraries, environment}: RootSources): LibraryRoot[] {
	if (libraries.includes('')) throw new UsageError('--library names no folder', 'it is empty; is a variable not set?');
	if (libraries.length > 0) return libraries.map(path => ({path: absolutePath(path), from: 'option'}));
	const listed = (environment.WSWS_LIBRARY ?? '').split(delimiter).filter(path => path !== '');
	return listed.map(path => ({path: absolutePath(path), from: 'environment'}));
}

function usualRoots({environment, configured, bundled}: Omit<RootSources, 'libraries'>): LibraryRoot[] {
	const {data} = standardFolders(environment);
	const own: LibraryRoot[] = data ? [{path: join(data, 'articles'), from: 'own'}] : [];
	const ofConfig = configured.map((path): LibraryRoot => ({path, from: 'config'}));
	return [...own, ...ofConfig, ...(bundled ? [{path: bundled, from: 'bundled'} as const] : [])];
}

function mustExist({path, from}: LibraryRoot): void {
	if (statOf(path)) return;
	const source = from === 'option' ? '--library' : 'WSWS_LIBRARY';
	const tilde = /(?:^|[\\/])(~[\\/].*)$/.exec(path)?.[1];
	if (tilde !== undefined)
		throw new UserError(
			`no folder at ${tilde}`,
			`${source} names it, and only a shell makes your home of ~: write it out, as in /home/me/notes`,
		);
	throw new UserError(`no folder at ${path}`, `${source} names it; check the spelling, or make the folder`);
}

function withoutNested(roots: LibraryRoot[]): LibraryRoot[] {
	const real = roots.map(({path}) => resolved(path));
	return roots.filter((_, index) => {
		const own = real[index] ?? '';
		return !real.some((other, at) => (other === own ? at < index : isInFolder(own, other)));
	});
}

function resolved(path: string): string {
	try {
		return realPath(path);
	} catch {
		return path;
	}
}
