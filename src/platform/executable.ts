// The executable, one file that Bun runs: its scripts and articles are inside of it, at paths that begin with a folder which no
// other program sees. `import.meta` and `__dirname` say there where they were when it was made.

import {fileURLToPath} from 'node:url';

const {Bun} = globalThis as {Bun?: {main: string}};

/** Whether JavaScriptCore runs this and not V8, as an executable or not. */
export const isBun = Bun !== undefined;

/** The folder inside of the executable; undefined where the bundle lies in a folder. */
export const insideFolder = /^(?:\/\$bunfs|[A-Z]:[\\/]~BUN)[\\/]root(?=[\\/])/.exec(Bun?.main ?? '')?.[0];

/** Whether a path is of a file inside of the executable: it can be listed and read, and neither be opened nor have its links resolved. */
export function isInsideExecutable(path: string): boolean {
	return insideFolder !== undefined && path.startsWith(insideFolder);
}

/** The path of a thread's script, beside the chunk with this address. */
export function threadScript(name: string, chunk: string): string {
	return insideFolder === undefined ? fileURLToPath(new URL(`./${name}.cjs`, chunk)) : `${insideFolder}/${name}.js`;
}
