// Makes dist/: one CommonJS bundle split by command. Start-up is the product, and Node starts a CommonJS
// entry a tenth faster than an ES module; the sources stay ES modules.

import {fileURLToPath} from 'node:url';
import {defineConfig} from 'rolldown';

/**
 * What is imported here and never called (see src/page/stand-in.ts), as the program does it otherwise: blocks that our layout
 * draws, commands that are programs of their own, pages that a thread reads. Elsewhere the same imports are the real ones.
 */
const idle = {
	'/node_modules/marked-terminal/': [
		'ansi-escapes',
		'ansi-regex',
		'cli-highlight',
		'cli-table3',
		'node-emoji',
		'supports-hyperlinks',
	],
	'/node_modules/commander/': ['node:child_process'],
	'/src/import/read-page.ts': ['./page-job.ts'],
};

const standIns = {
	name: 'stand-ins',
	/** @param {string} source @param {string | undefined} importer */
	resolveId(source, importer) {
		const isIdle = Object.entries(idle).some(
			([place, imports]) => importer?.includes(place) && imports.includes(source),
		);
		return isIdle ? fileURLToPath(new URL('../src/page/stand-in.ts', import.meta.url)) : null;
	},
};

/**
 * One letter beyond ASCII makes V8 read a whole file at two bytes a letter. An escape means the same in the strings and
 * expressions of these chunks, and their raw strings are sources of expressions; of other people's code nobody knows.
 */
const asciiAlone = {
	name: 'ascii-alone',
	/** @param {unknown} _options @param {import('rolldown').OutputBundle} bundle */
	generateBundle(_options, bundle) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.type === 'chunk' && (chunk.isEntry || chunk.name in together)) {
				chunk.code = chunk.code.replace(/(?<!\\)[^\x00-\x7f]/g, escaped);
			}
		}
	},
};

/** @param {string} unit One of UTF-16. */
function escaped(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** @type {import('rolldown').RolldownOptions} */
const shared = {
	plugins: [standIns],
	platform: 'node',
	logLevel: 'warn',
	// Some modules come with every command anyway; of unpdf's `import.meta` only its own search for pdf.js asks.
	checks: {ineffectiveDynamicImport: false, emptyImportMeta: false},
	external: [/^@libsql\//],
};

/** @type {import('rolldown').OutputOptions} */
const output = {
	dir: 'dist',
	format: 'cjs',
	// An `import()` would wake the loader of ES modules, another hundredth of a start or more.
	dynamicImportInCjs: false,
	minify: true,
	entryFileNames: '[name].cjs',
};

/** Loading a file costs more than what is in it: what is needed together comes in one. */
const together = {
	// For every command.
	base: /\/src\/(core\/(errors|nearest|role|safe-text|today|web-address)|library\/(config|files|folders|path-bytes|roots|standard-folders)|page\/(chalk-styles|theme))\./,
	// For finding articles.
	catalog:
		/\/src\/(library\/(sqlite|catalog\/(?!record|read|scan))|core\/(calendar|date-format|dates|entry-json|filter|fold|growing-batches|keys|month-names|name|path-dates|periods|template)\.|core\/fold-|page\/(columns|fit|list-table)\.)/,
	// For looking into them.
	search:
		/\/src\/(core\/(hit|match|occurrences|parse-query|pattern|print-query|query|search|sentences|surroundings)|commands\/search-)/,
	// For opening one.
	article:
		/\/node_modules\/marked\/|\/src\/(library\/article-file|core\/(article|authors|block|character|contents|decode|excerpt|find-article|front-matter|inline-text|language|link-token|markdown|metadata|page-breaks|plain|resolve-place|title|word|yaml-[fs])|page\/(header|plain|wrap|long-word))/,
};

/** wsws itself; the tests and the bench bundle parts of it in the same way. */
export const program = {
	...shared,
	plugins: [standIns, asciiAlone],
	input: {main: 'src/main.ts'},
	preserveEntrySignatures: /** @type {const} */ ('allow-extension'),
	output: {
		...output,
		cleanDir: true,
		chunkFileNames: '[name]-[hash].cjs',
		codeSplitting: {
			includeDependenciesRecursively: false,
			groups: Object.entries(together).map(([name, test]) => ({name, test})),
		},
	},
};

export default defineConfig([
	program,
	// Threads: see src/library/threads.ts and src/import/read-page.ts.
	{
		...shared,
		input: {
			'read-files': 'src/library/catalog/read-files.ts',
			'scan-thread': 'src/library/catalog/scan-thread.ts',
			'page-thread': 'src/import/page-thread.ts',
		},
		output: {...output, chunkFileNames: 'thread-[name]-[hash].cjs'},
	},
]);
