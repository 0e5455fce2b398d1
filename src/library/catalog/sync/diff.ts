// Compares the folders with the catalog. The times of every folder are checked; names are listed only in changed folders, and
// single files are checked only if that is cheap or overdue.

import {dirname} from 'node:path';
import {errorCode, fileErrorReason, isInFolder, realPath, statOf} from '../../../platform/fs.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {articleNames, type FolderEntry, type IsArticleName, type Listing, listFolder} from '../../list-folder.ts';
import {
	type Comparison,
	compareFile,
	compareFolder,
	compareLinkedFiles,
	type Failure,
	type PendingFiles,
} from './compare-files.ts';
import type {IndexedFolder, Snapshot} from './snapshot.ts';
import {matchesStamp, noStamp, type Stamp, stampOf} from './stamp.ts';
import {manyFolders, youngFiles, youngFolders} from './watched-folders.ts';

/** A folder whose row has to be written; `changed` is 0 if it must be listed again next time. */
export interface ChangedFolder extends FolderEntry, Stamp {
	/** Path of its parent folder; undefined for a root. */
	parent: string | undefined;
}

/** The differences between the catalog and the disk. */
export interface LibraryDiff {
	/** Parents precede their subfolders. */
	changedFolders: ChangedFolder[];
	/** Paths of deleted folders, including their subfolders. */
	removedFolders: string[];
	/** Files that are new or changed. */
	changedFiles: PendingFiles[];
	/** Paths of files that are gone. */
	removedFiles: string[];
}

export interface DiffOptions {
	/** Compares all files; otherwise only those in changed folders, and the youngest ones. */
	isComplete: boolean;
	/** Extensions of articles, in addition to the standard ones. */
	extensions?: readonly string[] | undefined;
}

/** Compares the folders with the snapshot. */
export function diffLibrary(roots: LibraryRoot[], snapshot: Snapshot, options: DiffOptions): LibraryDiff {
	const walk = walked(roots, snapshot, options);
	const diff = diffOf(walk);
	const isWrong = [...diff.removedFolders, ...diff.removedFiles].some(path => isDoubtful(path, walk));
	if (walk.missing.length === 0 && !isWrong) return diff;
	const folders = new Map([...snapshot.folders].map(([path, folder]) => [path, {...folder, changed: 0}]));
	return diffOf(walked(roots, {...snapshot, folders}, {...options, isComplete: true}));
}

function diffOf({snapshot, seen, changedFolders, changedFiles, removedFiles}: Walk): LibraryDiff {
	const removedFolders = [...snapshot.folders.keys()].filter(path => !seen.has(path));
	return {changedFolders, removedFolders, changedFiles, removedFiles};
}

/**
 * Whether something seems to be gone although its folder was not listed: it still exists, or has no parent. Rows of folders and
 * link targets have no checksums, so this detects damage in them.
 */
function isDoubtful(path: string, {snapshot, seen, compared}: Walk): boolean {
	const folder = dirname(path);
	if (compared.has(folder)) return false;
	if (seen.has(folder)) return statOf(path) !== undefined;
	return snapshot.folders.get(path)?.parent !== undefined && !snapshot.folders.has(folder);
}

function walked(roots: LibraryRoot[], snapshot: Snapshot, {isComplete, extensions}: DiffOptions): Walk {
	const walk: Walk = {
		snapshot,
		isComplete,
		isArticleName: articleNames(extensions),
		passedOver: isComplete ? new Set() : passableFolders(snapshot),
		seen: new Set(),
		compared: new Set(),
		real: new Set(),
		missing: [],
		links: [],
		linkedFiles: [],
		changedFolders: [],
		changedFiles: [],
		removedFiles: [],
	};
	for (const root of roots) visitRoot(root, walk);
	// Visits links last, so that a real folder or file wins over a link to it.
	for (let link = walk.links.shift(); link; link = walk.links.shift()) visit(link, walk);
	compareLinkedFiles(walk);
	if (!isComplete) compareYoungest(walk);
	return walk;
}

interface Walk extends Comparison {
	isComplete: boolean;
	/** Folders assumed to be unchanged. */
	passedOver: Set<IndexedFolder>;
	/** Paths of the folders seen. */
	seen: Set<string>;
	/** Those of `seen` whose files were all compared. */
	compared: Set<string>;
	/** Paths of known folders that are missing although their parent is unchanged. */
	missing: string[];
	links: Visit[];
	changedFolders: ChangedFolder[];
}

interface Visit extends FolderEntry {
	parent: string | undefined;
	/** With all links resolved. */
	real: string;
}

/**
 * Folders to skip if there are very many, such as one per article: leaf folders are checked as rarely as files, except those that
 * changed last.
 */
function passableFolders({folders, foldersOf}: Snapshot): Set<IndexedFolder> {
	if (folders.size <= manyFolders) return new Set();
	const leaves = [...folders.values()].filter(({id, changed}) => changed > 0 && foldersOf(id).length === 0);
	return new Set(leaves.sort((one, other) => other.modified - one.modified).slice(youngFolders));
}

function visitRoot({path, from}: LibraryRoot, walk: Walk): void {
	const stats = statOf(path);
	if (stats?.isDirectory()) visit({path, target: undefined, parent: undefined, real: realPath(path)}, walk);
	else if (stats || from !== 'own') visitOneFile(path, walk);
}

const missingRoot: Failure = {reason: 'no such folder', code: 'ENOENT'};

/** A root that is a file is a library of one article; a missing root counts as a file that can't be read. */
function visitOneFile(path: string, walk: Walk): void {
	walk.seen.add(path);
	walk.compared.add(path);
	addFolder({path, target: undefined, parent: undefined, ...noStamp}, walk);
	const known = walk.snapshot.folders.get(path);
	const [file] = known ? walk.snapshot.filesOf(known.id) : [];
	compareFile({file: {path, target: undefined}, known: file}, {folder: path, missing: missingRoot}, walk);
}

function visit(folder: Visit, walk: Walk): void {
	if (walk.real.has(folder.real)) return;
	walk.real.add(folder.real);
	walk.seen.add(folder.path);
	const known = walk.snapshot.folders.get(folder.path);
	const isPassedOver = known !== undefined && walk.passedOver.has(known);
	const stats = isPassedOver ? undefined : statOf(folder.path);
	if (known && !isPassedOver && !stats) walk.missing.push(folder.path);
	if (known && (isPassedOver || (known.changed > 0 && matchesStamp(known, stats)))) visitUnchanged(folder, known, walk);
	else visitChanged(folder, stampOf(stats), walk);
}

function visitUnchanged(folder: Visit, {id}: IndexedFolder, walk: Walk): void {
	const {snapshot, isComplete} = walk;
	for (const file of isComplete ? snapshot.filesOf(id) : []) {
		if (file.target === undefined) compareFile({file, known: file}, {folder: folder.path}, walk);
		else walk.linkedFiles.push({file, folder: folder.path});
	}
	for (const child of snapshot.foldersOf(id)) visitChild(child, folder, walk);
}

/** The stamp must be older than the listing, so that a file added in between shows as a newer time of the folder. */
function visitChanged(folder: Visit, stamp: Stamp, walk: Walk): void {
	const {path, target, parent} = folder;
	const {articles, folders, failure} = listing(path, walk.isArticleName);
	addFolder({path, target, parent, ...(failure ? noStamp : stamp)}, walk);
	compareFolder({folder: path, failure}, failure ? [{path, target: undefined}] : articles, walk);
	walk.compared.add(path);
	for (const child of folders) visitChild(child, folder, walk);
}

function listing(path: string, isArticleName: IsArticleName): Listing & {failure?: Failure} {
	try {
		return listFolder(path, isArticleName);
	} catch (error) {
		return {articles: [], folders: [], failure: {reason: fileErrorReason(error), code: errorCode(error)}};
	}
}

/**
 * A link to an ancestor would lead in a circle, through everything beside the library: if it leads to `/`, through the whole disk.
 */
function visitChild({path, target}: FolderEntry, folder: Visit, walk: Walk): void {
	const child = {path, target, parent: folder.path};
	// path.join would take as long as checking the times of the folders.
	if (target === undefined) visit({...child, real: folder.real + path.slice(folder.path.length)}, walk);
	else if (!isInFolder(folder.real, target)) walk.links.push({...child, real: target});
}

function addFolder(folder: ChangedFolder, {snapshot, changedFolders}: Walk): void {
	const known = snapshot.folders.get(folder.path);
	const isAsKnown =
		known && known.target === folder.target && known.changed === folder.changed && known.inode === folder.inode;
	if (!isAsKnown) changedFolders.push(folder);
}

function compareYoungest(walk: Walk): void {
	const folders = new Map([...walk.snapshot.folders.values()].map(({id, path}) => [id, path]));
	for (const file of walk.snapshot.youngest(youngFiles)) {
		const folder = folders.get(file.folder);
		const isOpen = folder !== undefined && walk.seen.has(folder) && !walk.compared.has(folder);
		if (isOpen) compareFile({file, known: file}, {folder}, walk);
	}
}
