// Loads the program's scripts and keeps what V8 compiled of them for the next start, as `module.enableCompileCache` does
// from Node 22 on: with a loader that only looks into one folder, this is a quarter of what wsws adds to a bare start.
// V8 believes what it is given and crashes on damage: so a file has its name only when it is whole, and ends with the
// source that it was compiled from.

const {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writevSync,
} = require('node:fs');
const {wrap} = require('node:module');
const {basename, dirname, isAbsolute, join} = require('node:path');
const {Script} = require('node:vm');

/** @typedef {{path: string, script: Script, source: Buffer}} Compiled */

/** Milliseconds that what was compiled is kept: a quarter of a year. */
const season = 90 * 24 * 60 * 60 * 1000;

/** Runs a CommonJS script, and what it requires from its own folder. @param {string} path */
exports.loadCompiled = path => {
	const program = dirname(path);
	const folder = cacheFolder();
	/** @type {Compiled[]} */
	const fresh = [];
	/** @type {Map<string, {exports: unknown}>} */
	const modules = new Map();
	// At the end, when the functions that were called are compiled too.
	if (folder) process.once('exit', () => keep(folder, fresh));
	return load(basename(path));

	/** @param {string} name @returns {unknown} */
	function load(name) {
		const known = modules.get(name);
		if (known) return known.exports;
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
		const path = folder && join(folder, basename(filename));
		const cachedData = path && readCompiled(path, source);
		const script = new Script(wrap(source.toString()), {filename, ...(cachedData && {cachedData})});
		if (path && (!cachedData || script.cachedDataRejected)) fresh.push({path, script, source});
		return script;
	}
};

/** By the XDG Base Directory Specification, apart for each build of Node; undefined where nobody has a home. */
function cacheFolder() {
	const {HOME = '', XDG_CACHE_HOME = '', NODE_DISABLE_COMPILE_CACHE} = process.env;
	if (NODE_DISABLE_COMPILE_CACHE) return undefined;
	const cache = [XDG_CACHE_HOME, join(HOME, '.cache')].find(isAbsolute);
	return cache && join(cache, 'wsws/compiled', `${process.version}-${process.arch}`);
}

/** @param {string} path @param {Buffer} source */
function readCompiled(path, source) {
	try {
		const bytes = readFileSync(path);
		const end = bytes.length - source.length;
		return end > 0 && source.equals(bytes.subarray(end)) ? bytes.subarray(0, end) : undefined;
	} catch {
		return undefined;
	}
}

/** What can't be kept is compiled again next time. @param {string} folder @param {Compiled[]} fresh */
function keep(folder, fresh) {
	if (fresh.length === 0) return;
	try {
		makeFolder(folder);
		for (const {path, script, source} of fresh) writeWhole(path, [script.createCachedData(), source]);
		removeOld(folder);
	} catch {}
}

/** Not above `.cache`; Node's own recursive way never ends under /proc. @param {string} folder */
function makeFolder(folder) {
	for (const above of ['../../..', '../..', '..', '.']) {
		const path = join(folder, above);
		if (!existsSync(path)) mkdirSync(path, 0o700);
	}
}

/** Of programs that are no longer here, as far as can be told. @param {string} folder */
function removeOld(folder) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).mtimeMs < Date.now() - season) rmSync(path);
	}
}

/** @param {string} path @param {Buffer[]} parts */
function writeWhole(path, parts) {
	const draft = `${path}.${process.pid}`;
	try {
		const file = openSync(draft, 'w', 0o600);
		try {
			writevSync(file, parts);
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
