// Makes dist/: one CommonJS bundle split by command. Start-up is the product, and Node starts a CommonJS
// entry a tenth faster than an ES module; the sources stay ES modules.

import {fileURLToPath} from 'node:url';
import {defineConfig} from 'rolldown';

/**
 * What packages import at their start for things that wsws does otherwise: blocks that our layout draws, commands that are
 * programs of their own. None of it is called (see src/page/stand-in.ts); elsewhere the same packages are the real ones.
 */
const idle = {
	'marked-terminal': ['ansi-escapes', 'ansi-regex', 'cli-highlight', 'cli-table3', 'node-emoji', 'supports-hyperlinks'],
	commander: ['node:child_process'],
};

const standIns = {
	name: 'stand-ins',
	/** @param {string} source @param {string | undefined} importer */
	resolveId(source, importer) {
		const isIdle = Object.entries(idle).some(
			([name, imports]) => importer?.includes(`/node_modules/${name}/`) && imports.includes(source),
		);
		return isIdle ? fileURLToPath(new URL('../src/page/stand-in.ts', import.meta.url)) : null;
	},
};

export default defineConfig({
	plugins: [standIns],
	// The others are threads': see src/library/catalog/readings-threads.ts and src/import/read-page.ts.
	input: {
		main: 'src/main.ts',
		'read-files': 'src/library/catalog/read-files.ts',
		'page-thread': 'src/import/page-thread.ts',
	},
	platform: 'node',
	logLevel: 'warn',
	external: [/^@libsql\//],
	output: {
		dir: 'dist',
		format: 'cjs',
		// An `import()` would wake the loader of ES modules, another hundredth of a start or more.
		dynamicImportInCjs: false,
		cleanDir: true,
		minify: true,
		entryFileNames: '[name].cjs',
		chunkFileNames: '[name]-[hash].cjs',
	},
});
