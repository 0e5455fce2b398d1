// What tells the bundled articles of one version from those of another: installations with the same ones share one copy.

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Of all paths and bytes in a folder, in hexadecimal digits. @param {string} folder */
export function articlesDigest(folder) {
	const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
	const paths = entries.map(({parentPath, name}) => join(parentPath, name)).sort();
	const digest = createHash('sha256');
	for (const path of paths) {
		const bytes = readFileSync(path);
		digest.update(`${path.slice(folder.length).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
	}
	return digest.digest('hex').slice(0, 16);
}
