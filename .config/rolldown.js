// Makes dist/: one CommonJS bundle split by command. Start-up is the product, and Node starts a CommonJS
// entry a tenth faster than an ES module; the sources stay ES modules.

import {existsSync, readdirSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'rolldown';
import {articlesDigest} from './articles-digest.js';
import {markedSigns} from './marked-signs.js';
import {stemmers} from './stemmers.js';

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
	'/node_modules/linkedom/': ['./event-target.js'],
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
 * A plugin that changes the code of chunks once they are complete.
 * @param {string} name
 * @param {(chunk: import('rolldown').OutputChunk) => string} change
 */
function changingCode(name, change) {
	return {
		name,
		/** @param {unknown} _options @param {import('rolldown').OutputBundle} bundle */
		generateBundle(_options, bundle) {
			for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = change(chunk);
		},
	};
}

/**
 * One letter beyond ASCII makes V8 read a whole file at two bytes a letter. An escape means the same in the strings and
 * expressions of these chunks, and their raw strings are sources of expressions; of other people's code nobody knows.
 */
const asciiAlone = changingCode('ascii-alone', ({code, isEntry, name}) =>
	isEntry || name in together || name.startsWith('stemmer') ? code.replace(/(?<!\\)[^\x00-\x7f]/g, escaped) : code,
);

/**
 * Hands over values. Otherwise a chunk hands over a function for each, in case that it changes: to make and to call them takes
 * up to a twentieth of a start, and test/layers.test.ts sees to it that none of ours changes.
 */
const plainExports = changingCode('plain-exports', ({code, isEntry, name}) =>
	isEntry || name in together || deferred.includes(name)
		? code.replace(
				/Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ?([\w$]+|`[^`$]*`)\}\}\)/g,
				'exports.$1=$2',
			)
		: code,
);

/**
 * Loads a deferred chunk when the first thing of it is asked for, and so the modules of Node that most starts have no need of, which
 * in an executable take half a millisecond each; what is awaited loads it itself.
 */
const loadedWhenUsed = changingCode('loaded-when-used', ({code}) =>
	code.replace(
		/(?<!=>\s*)require\("\.\/deferred-[^"]+"\)|(?<==)require\("node:(?:module|os|url|vm)"\)(?=[,;])/g,
		load => `new Proxy({},{get:(kept,name)=>(kept.all??=${load})[name]})`,
	),
);

/** Removes the scripts of the last build, and nothing else: executables lie in a folder beside them. */
const cleanScripts = {
	name: 'clean-scripts',
	/** @param {{dir?: string | undefined}} output */
	renderStart({dir}) {
		if (dir === undefined || !existsSync(dir)) return;
		for (const name of readdirSync(dir)) if (name.endsWith('.cjs')) rmSync(join(dir, name));
	},
};

/** @param {string} unit One of UTF-16. */
function escaped(unit) {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** @type {import('rolldown').RolldownOptions} */
const shared = {
	plugins: [stubs, stemmers, markedSigns],
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

/**
 * What comes in one file of the bundle, because it is needed together: loading a file costs more than what is in it.
 * Folders and files, from src; `!` leaves out of a folder what is rarely needed.
 */
export const together = {
	// For every command.
	base: [
		'core/article/article.ts',
		'core/article/file-name.ts',
		'core/article/yaml/fast-yaml.ts',
		'core/errors.ts',
		'core/late-parts.ts',
		'core/lazily.ts',
		'core/role.ts',
		'core/text/did-you-mean.ts',
		'core/text/safe-text.ts',
		'core/text/web-address.ts',
		'core/time-limit.ts',
		'library/config.ts',
		'library/damaged-files.ts',
		'library/files.ts',
		'library/read-config.ts',
		'library/roots.ts',
		'library/state/log-files.ts',
		'page/theme/',
		'platform/executable.ts',
		'platform/fs.ts',
		'platform/interruptible.ts',
		'platform/path-bytes.ts',
		'platform/standard-folders.ts',
	],
	// For finding articles.
	catalog: [
		'commands/list/list-forms.ts',
		'commands/list/list.ts',
		'core/article/alias.ts',
		'core/article/entry-json.ts',
		'core/article/name.ts',
		'core/batches.ts',
		'core/bisect.ts',
		'core/date/calendar.ts',
		'core/date/format-date.ts',
		'core/date/path-dates.ts',
		'core/grouped.ts',
		'core/library/template.ts',
		'core/library/noted/asked-notes.ts',
		'core/plural.ts',
		'core/sum.ts',
		'core/query/filter.ts',
		'core/query/query.ts',
		'core/query/read-filter.ts',
		'core/query/term-forms.ts',
		'core/query/words/word-segmenter.ts',
		'core/text/columns.ts',
		'core/text/decode-bytes.ts',
		'core/text/file-url.ts',
		'core/text/fold.ts',
		'core/text/fold-character.ts',
		'core/text/fold-keys.ts',
		'core/text/hash.ts',
		'core/text/joined-words.ts',
		'core/text/range.ts',
		'core/text/white-space.ts',
		'library/catalog/',
		'library/list-folder.ts',
		'library/state/index-tables.ts',
		'library/state/log-changes.ts',
		'!library/catalog/few-articles.ts',
		'!library/catalog/search/scan.ts',
		'!library/catalog/search/scan-articles.ts',
		'!library/catalog/search/scan-thread.ts',
		'!library/catalog/signature/',
		'!library/catalog/sync/apply.ts',
		'!library/catalog/sync/pack-lines.ts',
		'!library/catalog/sync/parse-files.ts',
		'!library/catalog/sync/parse-thread.ts',
		'!library/catalog/sync/record.ts',
		'!library/catalog/sync/write.ts',
		'!library/catalog/sync/write-diff.ts',
		'page/line/columns.ts',
		'page/list/list-table.ts',
		'platform/folder-entries.ts',
		'platform/sqlite.ts',
		'platform/sqlite-built-in.ts',
		'platform/sqlite-library.ts',
		'platform/sqlite-native.ts',
		'platform/sqlite-rows.ts',
		'../node_modules/get-east-asian-width/',
	],
	// For reading what metadata say, and what is asked of them.
	metadata: [
		'core/article/field-names.ts',
		'core/article/origin.ts',
		'core/date/',
		'!core/date/calendar.ts',
		'!core/date/format-date.ts',
		'!core/date/path-dates.ts',
		'core/text/guess-language.ts',
		'core/text/language.ts',
	],
	// For what was read, starred and queued, when it is written or articles moved.
	state: [
		'core/state/',
		'core/text/near-duplicates.ts',
		'library/reading-state.ts',
		'library/state/',
		'!library/state/index-tables.ts',
		'!library/state/log-changes.ts',
		'!library/state/log-files.ts',
	],
	// For looking into them.
	search: [
		'commands/count-lines.ts',
		'commands/search/search.ts',
		'commands/search/search-forms.ts',
		'commands/search/search-question.ts',
		'commands/search/search-scope.ts',
		'core/library/answers.ts',
		'core/query/',
		'!core/query/filter.ts',
		'!core/query/words/function-words.ts',
		'!core/query/query.ts',
		'!core/query/read-filter.ts',
		'!core/query/term-forms.ts',
		'!core/query/loosen.ts',
		'!core/query/words/stemmers.ts',
		'!core/query/words/word-segmenter.ts',
		'core/text/sentences.ts',
		'page/list/bars.ts',
		'page/list/concordance.ts',
		'page/list/hits.ts',
		'page/list/match-text.ts',
	],
	// For opening one, with marked.
	article: [
		'commands/show/show.ts',
		'commands/show/show-forms.ts',
		'core/article/article-json.ts',
		'core/article/authors.ts',
		'core/article/blocks.ts',
		'core/article/excerpt.ts',
		'core/article/front-matter.ts',
		'core/article/metadata.ts',
		'core/article/outline.ts',
		'core/article/parse-article.ts',
		'core/article/plain/',
		'core/article/header/',
		'core/article/note/',
		'core/article/title.ts',
		'core/article/write-front-matter.ts',
		'core/article/yaml/',
		'!core/article/yaml/fast-yaml.ts',
		'!core/article/yaml/parse-yaml.ts',
		'!core/markdown/dialect/emoji-names.ts',
		'!core/markdown/math/math-symbols.ts',
		'!core/markdown/math/math-text.ts',
		'!core/markdown/math/tex-reader.ts',
		'core/library/find-article.ts',
		'core/markdown/',
		'core/text/east-asian.ts',
		'core/text/entities.ts',
		'core/text/reading-time.ts',
		'page/document/header.ts',
		'page/document/links.ts',
		'page/document/measure.ts',
		'page/line/break-points.ts',
		'page/line/long-word.ts',
		'page/line/spans.ts',
		'page/line/wrap.ts',
		'page/text/plain.ts',
		'../node_modules/marked/',
	],
	// For laying one out.
	page: [
		'page/block/',
		'page/document/page.ts',
		'page/document/renderer.ts',
		'page/line/inline-spans.ts',
		'page/line/mark-letters.ts',
		'../node_modules/marked-terminal/',
		'../node_modules/supports-hyperlinks/',
	],
	pager: ['core/command-words.ts', 'terminal/editor.ts', 'terminal/pager.ts'],
};

/**
 * Chunks that are imported in plain sight and rarely used: each is loaded when the first thing of it is asked for, so no module may
 * use anything of them while it is loaded itself.
 */
export const deferred = ['decode', 'loosen', 'math-text', 'metadata', 'note-rows'];

/** What brings the catalog up to date: bin/wsws.js keeps apart what a start compiled that needed it. */
const indexing = ['write-diff'];

/** @param {string} name Of a chunk. */
function prefixOf(name) {
	return deferred.includes(name) ? 'deferred-' : indexing.includes(name) ? 'indexing-' : '';
}

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Whether a file of ours, or a package, is in a group. @param {string} path From src. @param {readonly string[]} places */
export function isAmong(path, places) {
	const beginsWith = (/** @type {string} */ place) => path.startsWith(place);
	const isLeftOut = places.some(place => place.startsWith('!') && beginsWith(place.slice(1)));
	return places.some(beginsWith) && !isLeftOut;
}

/** wsws itself; the tests and the bench bundle parts of it in the same way. */
export const program = {
	...shared,
	plugins: [stubs, stemmers, markedSigns, asciiAlone, plainExports, loadedWhenUsed, cleanScripts],
	transform: {
		define: {articlesDigest: JSON.stringify(articlesDigest(fileURLToPath(new URL('../articles/', import.meta.url))))},
	},
	input: {main: 'src/app/main.ts'},
	preserveEntrySignatures: /** @type {const} */ ('allow-extension'),
	output: {
		...output,
		chunkFileNames: (/** @type {{name: string}} */ {name}) => `${prefixOf(name)}[name]-[hash].cjs`,
		codeSplitting: {
			includeDependenciesRecursively: false,
			groups: Object.entries(together).map(([name, places]) => ({
				name,
				test: (/** @type {string} */ id) => isAmong(relative(source, id), places),
			})),
		},
	},
};

export default defineConfig([
	program,
	// Threads: see src/platform/threads.ts, src/import/worker/read-page.ts and src/terminal/screen-pictures.ts.
	{
		...shared,
		input: {
			'parse-thread': 'src/library/catalog/sync/parse-thread.ts',
			'scan-thread': 'src/library/catalog/search/scan-thread.ts',
			'page-thread': 'src/import/worker/page-thread.ts',
			'picture-thread': 'src/terminal/picture-thread.ts',
		},
		output: {...output, chunkFileNames: 'thread-[name]-[hash].cjs'},
	},
]);
