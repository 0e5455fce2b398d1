// How the folders differ from what the catalog knows of them. Every folder is asked for its time; names are read only in
// those that changed, and files are asked one by one only when that is cheap or has not been done for a while.

import {basename, dirname} from 'node:path';
import {fileErrorReason, realPath, statOf} from '../../../platform/fs.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import type {FolderEntry, Listing} from '../../list-folder.ts';
import {isArticleName, listFolder} from '../../list-folder.ts';
import type {IndexedFile, IndexedFolder, Snapshot} from './known-files.ts';
import type {FolderSource, PendingFiles} from './pending-file.ts';
import {isAddedOrChanged, pendingFiles} from './pending-file.ts';

/** A folder whose row has to be written. */
export interface ChangedFolder extends FolderEntry {
	/** Path of the folder it is in; undefined for a root. */
	parent: string | undefined;
	/** Milliseconds since the epoch; 0 when it must be looked through again next time. */
	modified: number;
}

export interface LibraryDiff {
	/** A folder comes after the one it is in. */
	changedFolders: ChangedFolder[];
	arrivals: PendingFiles[];
	/** Paths of files that are gone. */
	departures: string[];
	/** Paths of folders that are gone, with all that was in them. */
	goneFolders: string[];
}

/** Compares. `isComplete` looks at every file, otherwise only at those in changed folders and at the youngest ones. */
export function diffLibrary(roots: LibraryRoot[], knowledge: Snapshot, isComplete: boolean): LibraryDiff {
	const found: LibraryDiff = {changedFolders: [], arrivals: [], departures: [], goneFolders: []};
	const passedOver = isComplete ? new Set<IndexedFolder>() : passableFolders(knowledge);
	const walk: Walk = {
		knowledge,
		isComplete,
		passedOver,
		seen: new Set(),
		listed: new Set(),
		real: new Set(),
		links: [],
		linkedFiles: [],
		found,
	};
	for (const root of roots) visitRoot(root, walk);
	// Links come after all that is none, so that a link never takes the place of what it leads to.
	for (let link = walk.links.shift(); link; link = walk.links.shift()) visit(link, walk);
	for (const {file, folder} of walk.linkedFiles) compareLinkedFile(file, folder, walk);
	if (!isComplete) compareYoungest(walk);
	found.goneFolders = [...knowledge.folders.keys()].filter(path => !walk.seen.has(path));
	return found;
}

interface Walk {
	knowledge: Snapshot;
	isComplete: boolean;
	/** Folders that are taken as they were. */
	passedOver: Set<IndexedFolder>;
	/** Paths of the folders seen. */
	seen: Set<string>;
	/** Those of them whose files are all compared. */
	listed: Set<string>;
	/** The same and linked files, all links resolved: nothing counts twice, however many links lead to it. */
	real: Set<string>;
	links: Visit[];
	linkedFiles: {file: FolderEntry; folder: string}[];
	found: LibraryDiff;
}

interface Visit extends FolderEntry {
	parent: string | undefined;
	/** With all links resolved. */
	real: string;
}

/** File times of FAT go by two seconds, those of other file systems by less. */
const coarsestTick = 2000;
const youngFiles = 64;
const youngFolders = 200;
const manyFolders = 1000;

/**
 * Where there are very many folders, as with one for each article, those without folders in them are looked at as seldom
 * as files are, but for the ones that changed last.
 */
function passableFolders({folders, foldersOf}: Snapshot): Set<IndexedFolder> {
	if (folders.size <= manyFolders) return new Set();
	const leaves = [...folders.values()].filter(({id, modified}) => modified > 0 && foldersOf(id).length === 0);
	return new Set(leaves.sort((one, other) => other.modified - one.modified).slice(youngFolders));
}

function visitRoot({path, from}: LibraryRoot, walk: Walk): void {
	const stats = statOf(path);
	if (stats?.isDirectory()) visit({path, target: undefined, parent: undefined, real: realPath(path)}, walk);
	else if (stats || from !== 'own') visitOneFile(path, walk);
}

/** A root that is a file is a library of one, a missing one a library of a file that can't be read. */
function visitOneFile(path: string, walk: Walk): void {
	walk.seen.add(path);
	walk.listed.add(path);
	noteFolder({path, target: undefined, parent: undefined, modified: 0}, walk);
	const known = walk.knowledge.folders.get(path);
	const [file] = known ? walk.knowledge.filesOf(known.id) : [];
	compare({path, target: undefined}, file, {folder: path, missing: 'no such folder'}, walk);
}

function visit(folder: Visit, walk: Walk): void {
	if (walk.real.has(folder.real)) return;
	walk.real.add(folder.real);
	walk.seen.add(folder.path);
	const known = walk.knowledge.folders.get(folder.path);
	const modified = known && walk.passedOver.has(known) ? known.modified : (statOf(folder.path)?.mtimeMs ?? 0);
	if (known && known.modified === modified && modified > 0) visitUnchanged(folder, known, walk);
	else visitChanged(folder, modified, walk);
}

function visitUnchanged(folder: Visit, {id}: IndexedFolder, walk: Walk): void {
	const {knowledge, isComplete} = walk;
	for (const file of isComplete ? knowledge.filesOf(id) : []) {
		if (file.target === undefined) compare(file, file, {folder: folder.path}, walk);
		else walk.linkedFiles.push({file, folder: folder.path});
	}
	for (const child of knowledge.foldersOf(id)) visitChild(child, folder, walk);
}

function visitChanged(folder: Visit, modified: number, walk: Walk): void {
	const {path, target, parent} = folder;
	const listedAt = Date.now();
	const {articles, folders, reason} = listing(path);
	// What comes into the folder in the tick of the listing leaves no trace in its time.
	const isSettled = reason === undefined && listedAt - modified > coarsestTick;
	noteFolder({path, target, parent, modified: isSettled ? modified : 0}, walk);
	compareAll(path, reason === undefined ? articles : [{path, target: undefined}], walk, reason);
	for (const child of folders) visitChild(child, folder, walk);
}

function listing(path: string): Listing & {reason?: string} {
	try {
		return listFolder(path);
	} catch (error) {
		return {articles: [], folders: [], reason: fileErrorReason(error)};
	}
}

function visitChild({path, target}: FolderEntry, folder: Visit, walk: Walk): void {
	const child = {path, target, parent: folder.path};
	// Joining paths properly would take as long as asking for the folders' times.
	if (target === undefined) visit({...child, real: folder.real + path.slice(folder.path.length)}, walk);
	else walk.links.push({...child, real: target});
}

function noteFolder(folder: ChangedFolder, {knowledge, found}: Walk): void {
	const known = knowledge.folders.get(folder.path);
	if (known?.modified !== folder.modified || known.target !== folder.target) found.changedFolders.push(folder);
}

function compareAll(folder: string, files: FolderEntry[], walk: Walk, reason?: string): void {
	const {knowledge, found} = walk;
	const row = knowledge.folders.get(folder);
	const known = new Map(row ? knowledge.filesOf(row.id).map(file => [file.path, file]) : []);
	const arrived: string[] = [];
	for (const file of files) {
		if (file.target !== undefined) walk.linkedFiles.push({file, folder});
		else if (isAddedOrChanged(known.get(file.path))) arrived.push(file.path);
		known.delete(file.path);
	}
	if (arrived.length > 0) found.arrivals.push(pendingFiles(arrived, {folder, reason}));
	found.departures.push(...known.keys());
	walk.listed.add(folder);
}

/** A link to an article that is in the library by itself, or to one that another link led to, is none. */
function compareLinkedFile(file: FolderEntry, folder: string, walk: Walk): void {
	const {target = ''} = file;
	const row = walk.knowledge.folders.get(folder);
	const known = row && walk.knowledge.filesOf(row.id).find(({path}) => path === file.path);
	const isInLibrary = walk.real.has(dirname(target)) && isArticleName(basename(target));
	if (!isInLibrary && !walk.real.has(target)) compare(file, known, {folder}, walk);
	else if (known) walk.found.departures.push(file.path);
	walk.real.add(target);
}

function compareYoungest(walk: Walk): void {
	const folders = new Map([...walk.knowledge.folders.values()].map(({id, path}) => [id, path]));
	for (const file of walk.knowledge.youngest(youngFiles)) {
		const folder = folders.get(file.folder);
		if (folder !== undefined && walk.seen.has(folder) && !walk.listed.has(folder)) compare(file, file, {folder}, walk);
	}
}

function compare(
	{path, target}: FolderEntry,
	known: IndexedFile | undefined,
	circumstances: FolderSource,
	{found}: Walk,
): void {
	if (isAddedOrChanged(known)) found.arrivals.push(pendingFiles([path], {...circumstances, target}));
}
