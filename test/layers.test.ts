// The architecture, as far as imports show it: who may know whom. docs/architecture.md says why.

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {expect, test} from 'vitest';
import {deferred, isAmong, together} from '../.config/rolldown.js';

const tests = import.meta.dirname;
const source = resolve(tests, '../src');
const built = resolve(tests, '../dist');
/** Tests of the whole, and of what is not in src. */
const standAlone = /^(abuse\/|bin\/|docs\/|[\w-]+\.test\.ts$)/;

interface Rule {
	/** Other rooms that it may import, types included. */
	rooms: string[];
	packages?: RegExp;
}

const core = [
	'core',
	'core/text',
	'core/date',
	'core/markdown',
	'core/article',
	'core/note',
	'core/state',
	'core/query',
];
const adapter = [...core, 'ports', 'platform'];

/** Each room names only rooms that stand above it here, so that rooms can't import each other in a circle. */
const rules: Record<string, Rule> = {
	core: {rooms: []},
	'core/text': {rooms: ['core'], packages: /^(entities\/decode|get-east-asian-width)$/},
	'core/date': {rooms: ['core', 'core/text']},
	'core/markdown': {rooms: ['core', 'core/text', 'core/date'], packages: /^(marked|gemoji)$/},
	'core/article': {rooms: ['core', 'core/text', 'core/date', 'core/markdown'], packages: /^(yaml|smol-toml)$/},
	'core/note': {rooms: ['core', 'core/text', 'core/date', 'core/markdown', 'core/article']},
	'core/state': {rooms: ['core', 'core/text', 'core/date', 'core/markdown', 'core/article']},
	'core/query': {
		rooms: ['core', 'core/text', 'core/date', 'core/markdown', 'core/article'],
		packages: /^(snowball|stopword)$/,
	},
	ports: {rooms: core},
	'core/library': {rooms: [...core, 'ports'], packages: /^diff$/},
	platform: {rooms: [...core, 'ports'], packages: /^node:/},
	library: {rooms: adapter, packages: /^(node:.*|yaml)$/},
	import: {
		rooms: adapter,
		packages:
			/^(node:.*|fflate|postal-mime|@mozilla\/readability|defuddle.*|linkedom|mathml-to-latex|feedsmith|unpdf.*|yaml)$/,
	},
	page: {
		rooms: core,
		packages: /^(marked|marked-terminal|chalk|highlight\.js.*|linebreak|node:buffer)$/,
	},
	mcp: {rooms: [...core, 'ports', 'core/library'], packages: /^(node:stream|zod|@modelcontextprotocol\/server.*)$/},
	reader: {rooms: [...core, 'ports', 'core/library', 'page']},
	terminal: {
		rooms: adapter,
		packages: /^(node:.*|ora|chalk|supports-hyperlinks|image-dimensions|jpeg-js|pngjs|sixel)$/,
	},
	commands: {
		rooms: [...core, 'ports', 'core/library', 'page', 'mcp', 'reader'],
		packages: /^(commander|@commander-js\/extra-typings)$/,
	},
	cli: {rooms: [...core, 'ports', 'core/library', 'commands'], packages: /^(commander|@commander-js\/extra-typings)$/},
	app: {
		rooms: [...core, 'core/library', 'ports', 'platform', 'library', 'import', 'page', 'terminal', 'commands', 'cli'],
		packages: /^node:/,
	},
};

const files = filesBelow(source, '.ts');

test('each room is ruled, and every rule has a room', () => {
	expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(rules)));
});

test('rooms import only rooms that stand above them', () => {
	const order = Object.keys(rules);
	for (const [room, {rooms}] of Object.entries(rules)) {
		expect(
			rooms.filter(other => order.indexOf(other) >= order.indexOf(room)),
			room,
		).toEqual([]);
	}
});

test.each(files)('%s imports only what its room may', file => {
	expect(importsOf(file).filter(from => !isAllowed(file, from))).toEqual([]);
});

test('no import goes in a circle, types included', () => {
	const done = new Set<string>();
	const visit = (file: string, above: string[]): void => {
		expect(above, `a circle: ${[...above, file].join(' → ')}`).not.toContain(file);
		if (done.has(file)) return;
		for (const from of importsOf(file)) {
			if (from.startsWith('.') && from.endsWith('.ts')) visit(targetOf(file, from), [...above, file]);
		}
		done.add(file);
	};
	for (const file of files) visit(file, []);
});

test('no folder holds more than twenty files', () => {
	const sizes = new Map<string, number>();
	for (const file of files) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
	expect([...sizes].filter(([, size]) => size > 20)).toEqual([]);
});

test('the median file has 80 to 110 lines', () => {
	const lengths = files.map(file => readFileSync(join(source, file), 'utf8').split('\n').length).sort((a, b) => a - b);
	const median = lengths[Math.floor(lengths.length / 2)];
	expect(median).toBeGreaterThanOrEqual(80);
	expect(median).toBeLessThanOrEqual(110);
});

test('an exported name means one thing', () => {
	const places = new Map<string, string[]>();
	for (const file of files) {
		for (const name of exportsOf(file)) places.set(name, [...(places.get(name) ?? []), file]);
	}
	expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});

test.each(Object.entries(together))('the group %s of the bundle names only what is there', (_, places) => {
	const paths = places.map(place => place.replace('!', ''));
	expect(paths.filter(path => !existsSync(join(source, path)))).toEqual([]);
});

/** Chunks of the bundle hand over values, which they had when they were loaded. */
test('an exported name has one value for good', () => {
	expect(files.filter(file => /^export (?:let|var)\b/m.test(codeOf(file)))).toEqual([]);
	const chunks = readdirSync(built).filter(name => /^(?:main|base|catalog|article|search|deferred)[-.]/.test(name));
	expect(chunks.length).toBeGreaterThan(4);
	expect(chunks.filter(name => /defineProperty\(exports,"/.test(readFileSync(join(built, name), 'utf8')))).toEqual([]);
});

test('tests mirror src: they stand in its folders, and beside the file whose name they have', () => {
	const astray = filesBelow(tests, '.test.ts').filter(test => {
		const tested = test.replace('.test.ts', '.ts');
		const namesakes = files.filter(file => basename(file) === basename(tested) && roomOf(file) === roomOf(tested));
		const isBeside = namesakes.length === 0 ? existsSync(join(source, dirname(tested))) : namesakes.includes(tested);
		return !standAlone.test(test) && !isBeside;
	});
	expect(astray).toEqual([]);
});

test('a start loads nothing that only some commands need', () => {
	// What comes in one file with what a start needs is loaded, too.
	const base = files.filter(file => isAmong(file, together.base));
	const loaded = new Set(['app/main.ts', ...base].flatMap(file => [...loadedWith(file)]));
	const others = Object.entries(together).filter(([name]) => name !== 'base');
	expect([...loaded].filter(file => others.some(([, places]) => isAmong(file, places)))).toEqual([]);
});

/** A list has no need of queries, nor a search of Markdown. */
test.each([
	['commands/list/list.ts', ['base', 'catalog']],
	['library/catalog/open.ts', ['base', 'catalog']],
	['commands/search/search.ts', ['base', 'catalog', 'search']],
	['commands/show/show.ts', ['base', 'catalog', 'article']],
])('%s loads only %j', (file, groups) => {
	const others = Object.entries(together).filter(([name]) => !groups.includes(name));
	const astray = others.map(
		([name, places]) => [name, [...loadedWith(file)].filter(loaded => isAmong(loaded, places))] as const,
	);
	expect(astray.filter(([, found]) => found.length > 0)).toEqual([]);
});

/** A file of the bundle that waits for one which waits for it would see nothing of what is in it. */
test.each(Object.entries(together))('what the group %s loads from elsewhere loads nothing of it', (_, places) => {
	const isOwn = (file: string) => isAmong(file, places);
	const steps = files
		.filter(isOwn)
		.flatMap(file => valuesFrom(file).map(from => [file, targetOf(file, from)] as const))
		.filter(([, target]) => target.endsWith('.ts') && !isOwn(target));
	expect(steps.filter(([, target]) => [...loadedWith(target)].some(isOwn))).toEqual([]);
});

test('only the process edge touches the process', () => {
	const allowed = /^(app|platform|library|import|terminal)\//;
	const touching = files.filter(file => !allowed.test(file) && /\bprocess\.|\bconsole\./.test(codeOf(file)));
	expect(touching).toEqual([]);
});

function filesBelow(folder: string, ending: string): string[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith(ending));
}

function importsOf(file: string): string[] {
	const statements = codeOf(file).matchAll(
		/\b(?:import|export)\s+(?:type\s)?[^'";]*?from\s+'([^']+)'|\bimport\s*\(\s*'([^']+)'|^import\s+'([^']+)'/gm,
	);
	return Array.from(statements, ([, from, lazy, bare]) => from ?? lazy ?? bare ?? '');
}

/** The files of ours that are loaded with the file: not those of types alone, nor what is imported when it is needed. */
function valuesFrom(file: string): string[] {
	const statements = codeOf(file).matchAll(/^(?:import|export)\s+(?!type\b)([^'";]*?)\s+from\s+'(\.[^']+)'/gm);
	return Array.from(statements, ([, names = '', from = '']) => (isOfTypes(names) ? '' : from)).filter(Boolean);
}

/** The file and all files of ours that are loaded with it: not what waits until something of it is asked for. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
	if (loaded.has(file) || !file.endsWith('.ts') || isDeferred(file)) return loaded;
	loaded.add(file);
	for (const from of valuesFrom(file)) loadedWith(targetOf(file, from), loaded);
	return loaded;
}

function isDeferred(file: string): boolean {
	return deferred.some(name => name in together && isAmong(file, together[name as keyof typeof together]));
}

/** Whether each name between the braces is a type: `{type Status, type Role}`. */
function isOfTypes(names: string): boolean {
	return /^\{(?:\s*type\s+\w+\s*,?)+\s*\}$/.test(names);
}

function exportsOf(file: string): string[] {
	const declarations = codeOf(file).matchAll(
		/^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum)\s+(\w+)/gm,
	);
	return Array.from(new Set(Array.from(declarations, ([, name]) => name ?? '')));
}

function isAllowed(file: string, from: string): boolean {
	const rule = rules[roomOf(file)];
	if (rule === undefined) return false;
	if (!from.startsWith('.')) return rule.packages?.test(from) ?? false;
	const target = targetOf(file, from);
	return target === '../package.json' ? roomOf(file) === 'cli' : [roomOf(file), ...rule.rooms].includes(roomOf(target));
}

/** From src, as `files` are. */
function targetOf(file: string, from: string): string {
	return relative(source, join(source, dirname(file), from));
}

/** The first folder; of core the first two, where there are two. */
function roomOf(file: string): string {
	const [first = '', second = '', third] = file.split('/');
	return first === 'core' && third !== undefined ? `${first}/${second}` : first;
}

/** Without comments, so that prose about the process is no breach. */
function codeOf(file: string): string {
	return readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
