// Makes dist/: one CommonJS bundle split by command. Start-up is the product, and Node starts a CommonJS
// entry a tenth faster than an ES module; the sources stay ES modules.

import {fileURLToPath} from 'node:url';
import {defineConfig} from 'rolldown';

/**
 * What is imported here and never called (see stub.ts), as the program does it otherwise: blocks that our layout
 * draws, commands that are programs of their own, pages that a thread reads. Elsewhere the same imports are the real ones.
 */
const stubbed = {
	'/node_modules/marked-terminal/': [
		'ansi-escapes',
		'ansi-regex',
		'cli-highlight',
		'cli-table3',
		'node-emoji',
		'supports-hyperlinks',
	],
	'/node_modules/commander/': ['node:child_process'],
	'/src/import/worker/read-page.ts': ['./page-thread.ts'],
};

const stubs = {
	name: 'stubs',
	/** @param {string} source @param {string | undefined} importer */
	resolveId(source, importer) {
		const isStubbed = Object.entries(stubbed).some(
			([place, imports]) => importer?.includes(place) && imports.includes(source),
		);
		return isStubbed ? fileURLToPath(new URL('stub.ts', import.meta.url)) : null;
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
	plugins: [stubs],
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
	base: /\/src\/(core\/(errors|role)|core\/text\/(did-you-mean|safe-text|web-address)|library\/(config|files|list-folder|roots)|platform\/(fs|path-bytes|standard-folders)|page\/theme\/theme)\./,
	// For finding articles.
	catalog:
		/\/src\/(platform\/sqlite|library\/catalog\/(?!sync\/(record|parse-)|search\/(scan|packed-hits))|core\/date\/|(core\/(article\/(entry-json|name)|library\/template|query\/filter|text\/(batches|fold|fold-character|fold-keys))|page\/(line\/columns|list\/list-table))\.)/,
	// For looking into them.
	search: /\/src\/(core\/query\/(?!filter|prefilter|tally)|core\/text\/(range|sentences)\.|commands\/search\/search-)/,
	// For opening one.
	article:
		/\/node_modules\/marked\/|\/src\/(core\/markdown\/|core\/article\/(article-json|authors|blocks|excerpt|front-matter|metadata|outline|parse-article|plain-header|title|write-front-matter|yaml\/(fast|yaml))|core\/library\/find-article|core\/text\/(decode-bytes|entities|language|plain-inline|reading-time)|page\/(document\/header|line\/(long-word|wrap)|text\/plain))/,
};

/** wsws itself; the tests and the bench bundle parts of it in the same way. */
export const program = {
	...shared,
	plugins: [stubs, asciiAlone],
	input: {main: 'src/app/main.ts'},
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
	// Threads: see src/platform/threads.ts and src/import/worker/read-page.ts.
	{
		...shared,
		input: {
			'parse-thread': 'src/library/catalog/sync/parse-thread.ts',
			'scan-thread': 'src/library/catalog/search/scan-thread.ts',
			'page-thread': 'src/import/worker/page-thread.ts',
		},
		output: {...output, chunkFileNames: 'thread-[name]-[hash].cjs'},
	},
]);
