// One file beside what the catalog knows of it.

import {accessSync, constants} from 'node:fs';
import type {Found} from '../folders.ts';
import {statOf} from '../folders.ts';
import {pathBytes} from '../path-bytes.ts';
import type {KnownFile} from './knowledge.ts';

/** A file that is new or not as it was. */
export interface Arrival extends Found {
	/** Path of its folder. */
	folder: string;
	/** In bytes. */
	size: number;
	/** Milliseconds since the epoch. */
	modified: number;
	/** Why it need not be read: it can't be. */
	reason: string | undefined;
}

export interface Circumstances {
	/** Path of the file's folder. */
	folder: string;
	/** Why it can't be read, when that is known. */
	reason?: string | undefined;
	/** What to say when nothing is there. */
	missing?: string;
}

/** Undefined when nothing has changed since it was last looked at. */
export function arrivalOf(
	file: Found,
	known: KnownFile | undefined,
	circumstances: Circumstances,
): Arrival | undefined {
	const {folder, missing = 'a link that leads nowhere'} = circumstances;
	const stats = statOf(file.path);
	const {size = 0, mtimeMs: modified = 0} = stats ?? {};
	const reason = circumstances.reason ?? (stats ? undefined : missing);
	if (known && known.size === size && known.modified === modified && !isReadableNow(known)) return undefined;
	return {path: file.path, target: file.target, folder, size, modified, reason};
}

/** A change of permissions leaves the file's time as it was. */
function isReadableNow({path, reason}: KnownFile): boolean {
	if (reason !== 'permission denied') return false;
	try {
		accessSync(pathBytes(path), constants.R_OK);
		return true;
	} catch {
		return false;
	}
}
