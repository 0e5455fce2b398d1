// Parts of the program that a bench calls itself, bundled as the program is.

import {mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {program as config} from '../.config/rolldown.js';

const root = join(import.meta.dirname, '..');

/**
 * What a file of this folder exports.
 * @param {string} file
 */
export async function bundled(file) {
	const folder = mkdtempSync(join(root, 'node_modules/.cache-bench-'));
	// Parts of it are loaded when they are needed.
	process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
	const bundle = await rolldown({...config, input: {entry: join(import.meta.dirname, file)}});
	await bundle.write({...config.output, codeSplitting: true, dir: folder});
	await bundle.close();
	return createRequire(import.meta.url)(join(folder, 'entry.cjs'));
}
