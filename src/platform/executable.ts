// The single-file executable, run by Bun: its scripts and articles are embedded under a virtual folder. `import.meta` and
// `__dirname` in it refer to the machine it was built on.

import {fileURLToPath} from 'node:url';

const {Bun} = globalThis as {Bun?: {main: string}};

/** Whether this runs on JavaScriptCore rather than V8, as an executable or not. */
export const isBun = Bun !== undefined;

/** The virtual folder inside the executable; undefined if the bundle is in a real folder. */
export const insideFolder = /^(?:\/\$bunfs|[A-Z]:[\\/]~BUN)[\\/]root(?=[\\/])/.exec(Bun?.main ?? '')?.[0];

/**
 * Whether a path refers to a file inside the executable: it can be listed and read, but not opened, and its links can't be
 * resolved.
 */
export function isInsideExecutable(path: string): boolean {
	return insideFolder !== undefined && path.startsWith(insideFolder);
}

/** The path of a worker's script, next to the chunk with this address. */
export function threadScript(name: string, chunk: string): string {
	return insideFolder === undefined ? fileURLToPath(new URL(`./${name}.cjs`, chunk)) : `${insideFolder}/${name}.js`;
}
