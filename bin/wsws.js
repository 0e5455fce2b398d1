#!/usr/bin/env node
// Loads the program's scripts and keeps what V8 compiled of them for the next start: with a loader that only looks into one
// folder, this is a quarter of what wsws adds to a bare start. `module.enableCompileCache` of Node 22 on saves half as much
// (its cache holds no functions that were compiled when first called); once it saves as much, it is to take this file's place.
// V8 believes what it is given: it runs other code, and crashes on damage. So a file is only read where nobody else can have
// written it, and holds what was compiled twice, around its source: the three are compared, which costs less than any checksum.

const {
	closeSync,
	constants,
	existsSync,
	fstatSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statfsSync,
	statSync,
	writeFileSync,
} = require('node:fs');
const {basename, dirname, isAbsolute, join} = require('node:path');
const {Script} = require('node:vm');

/** @typedef {{path: string, script: Script, source: Buffer}} Compiled */
/** @typedef {import('node:fs').Stats} Stats */

/** Bytes that stay free on a disk: a nearly full one is for what a person keeps. */
const leastRoom = 50_000_000;
/** Milliseconds that what was compiled is kept: a quarter of a year. */
const longestKeptMs = 90 * 24 * 60 * 60 * 1000;

/**
 * Commands whose start is felt. What is kept are the functions that the first start called, so each has files of its own: one
 * that takes another's is a tenth slower, for it compiles again what the other had no need of, and reads what it has none of.
 */
const felt = ['list', 'search', 'show', 'read', 'complete'];

/**
 * Begins the name of the script that brings the catalog up to date. What such a start compiles is twice of what others need, and
 * would make them a tenth slower: only what comes after that script is kept, apart from what is kept of other starts.
 */
const indexing = 'indexing-';

/** Runs a CommonJS script, and what it requires from its own folder. @param {string} path */
exports.loadCompiled = path => {
	const program = dirname(path);
	const command = process.argv.slice(2).find(word => felt.includes(word));
	let prefix = command === undefined ? '' : `${command}-`;
	const folder = cacheFolder();
	/** @type {Compiled[]} */
	const fresh = [];
	/** @type {Map<string, {exports: unknown}>} */
	const modules = new Map();
	// At the end, when the functions that were called are compiled too.
	if (folder) process.once('exit', () => keep(folder, fresh.filter(isWorthKeeping)));
	return load(basename(path));

	/** @param {Compiled} script */
	function isWorthKeeping(script) {
		return prefix !== indexing || basename(script.path).startsWith(indexing);
	}

	/** @param {string} name @returns {unknown} */
	function load(name) {
		const known = modules.get(name);
		if (known) return known.exports;
		if (name.startsWith(indexing)) prefix = indexing;
		const module = {exports: {}};
		modules.set(name, module);
		const filename = join(program, name);
		const body = compile(filename).runInThisContext();
		body.call(module.exports, module.exports, requireNear, module, filename, program);
		return module.exports;
	}

	/** @param {string} id */
	function requireNear(id) {
		return id.startsWith('./') ? load(id.slice(2)) : require(id);
	}

	/** @param {string} filename */
	function compile(filename) {
		const source = readFileSync(filename);
		const path = folder && join(folder, prefix + basename(filename));
		const cachedData = path && readCompiled(path, source);
		const script = new Script(wrapped(source.toString()), {filename, ...(cachedData && {cachedData})});
		if (path && (!cachedData || script.cachedDataRejected)) fresh.push({path, script, source});
		return script;
	}
};

/** As a function of what a CommonJS script may name. @param {string} source */
function wrapped(source) {
	return `(function(exports,require,module,__filename,__dirname){${source}\n})`;
}

/** By the XDG Base Directory Specification, apart for each build of Node; undefined where it can't be trusted. */
function cacheFolder() {
	const {USERPROFILE, XDG_CACHE_HOME = '', NODE_DISABLE_COMPILE_CACHE} = process.env;
	const HOME = process.env.HOME ?? (process.platform === 'win32' ? USERPROFILE : undefined);
	const cache = [XDG_CACHE_HOME, join(HOME ?? '', '.cache')].find(isAbsolute);
	if (NODE_DISABLE_COMPILE_CACHE || !cache) return undefined;
	const folder = join(cache, 'wsws/compiled', `${process.version}-${process.arch}`);
	try {
		return isHomeOurs(HOME) && isFolderOurs(folder) ? folder : undefined;
	} catch {
		return undefined;
	}
}

/** Not under `sudo -E`, for one: what another user can change must not run. @param {string | undefined} home */
function isHomeOurs(home) {
	return home === undefined || isOurs(statSync(home));
}

/** Whether the folder and those above it that are wsws's own are the user's alone, as far as they are there. @param {string} folder */
function isFolderOurs(folder) {
	return ['../..', '..', '.'].every(above => {
		const found = lstatSync(join(folder, above), {throwIfNoEntry: false});
		return !found || (found.isDirectory() && isOurs(found) && isClosed(found));
	});
}

/** Everything is where the system has no users. @param {Stats} found */
function isOurs({uid}) {
	return process.geteuid === undefined || uid === process.geteuid();
}

/** Whether nobody but its owner can write to it. @param {Stats} found */
function isClosed({mode}) {
	return process.geteuid === undefined || (mode & 0o022) === 0;
}

/** Undefined where there is nothing, and where it is not to be trusted: then it goes. @param {string} path @param {Buffer} source */
function readCompiled(path, source) {
	try {
		const bytes = readOurs(path);
		const compiled = bytes && compiledIn(bytes, source);
		if (!compiled) rmSync(path, {recursive: true});
		return compiled;
	} catch {
		return undefined;
	}
}

/** Throws where there is no such file, or a link; a pipe is not waited for. @param {string} path */
function readOurs(path) {
	const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants;
	const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	try {
		const found = fstatSync(file);
		return found.isFile() && isOurs(found) && isClosed(found) ? readFileSync(file) : undefined;
	} finally {
		closeSync(file);
	}
}

/** Undefined unless both copies are the same, and the source between them is this one. @param {Buffer} bytes @param {Buffer} source */
function compiledIn(bytes, source) {
	const size = (bytes.length - source.length) / 2;
	if (!Number.isInteger(size) || size <= 0) return undefined;
	const compiled = bytes.subarray(0, size);
	return source.equals(bytes.subarray(size, -size)) && compiled.equals(bytes.subarray(-size)) ? compiled : undefined;
}

/** What can't be kept is compiled again next time. @param {string} folder @param {Compiled[]} fresh */
function keep(folder, fresh) {
	if (fresh.length === 0) return;
	try {
		makeFolder(folder);
		if (!isFolderOurs(folder) || !hasRoom(folder)) return;
		for (const {path, script, source} of fresh) {
			const compiled = script.createCachedData();
			writeWhole(path, [compiled, source, compiled]);
		}
		removeOld(folder);
	} catch {
		forget(fresh);
	}
}

/** Gives the room back where there was not enough. @param {Compiled[]} fresh */
function forget(fresh) {
	try {
		for (const {path} of fresh) rmSync(path, {force: true});
	} catch {}
}

/** @param {string} folder */
function hasRoom(folder) {
	const {bavail, bsize} = statfsSync(folder);
	return bavail * bsize >= leastRoom;
}

/** Not above `.cache`; Node's own recursive way never ends under /proc. @param {string} folder */
function makeFolder(folder) {
	for (const above of ['../../..', '../..', '..', '.']) {
		const path = join(folder, above);
		if (!existsSync(path)) mkdirSync(path, 0o700);
	}
}

/** Removes what programs left that are no longer here, as far as can be told. @param {string} folder */
function removeOld(folder) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).mtimeMs < Date.now() - longestKeptMs) rmSync(path);
	}
}

/** @param {string} path @param {Buffer[]} parts */
function writeWhole(path, parts) {
	const draft = `${path}.${process.pid}`;
	try {
		const file = openSync(draft, 'w', 0o600);
		try {
			for (const part of parts) writeFileSync(file, part);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, {force: true});
		throw error;
	}
}

if (require.main === module) exports.loadCompiled(join(__dirname, '../dist/main.cjs'));
