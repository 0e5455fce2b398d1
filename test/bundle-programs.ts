// Programs of tests that are started by themselves, made from today's source.

import {rolldown} from 'rolldown';

/** Bundles programs into a folder beside the packages that they need: `name` is `name.cjs` there. */
export async function bundlePrograms(programs: Record<string, URL>, folder: string): Promise<void> {
	const input = Object.fromEntries(Object.entries(programs).map(([name, {pathname}]) => [name, pathname]));
	const bundle = await rolldown({input, platform: 'node', logLevel: 'silent'});
	await bundle.write({dir: folder, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs'});
	await bundle.close();
}
