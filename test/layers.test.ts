// The architecture, as far as imports show it: who may know whom. docs/architecture.md says why.

import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {expect, test} from 'vitest';

const source = resolve(import.meta.dirname, '../src');

interface Rule {
	/** Our own folders, beside itself. */
	folders: string[];
	packages: RegExp;
}

const rules: Record<string, Rule> = {
	core: {folders: [], packages: /^(marked|entities\/decode|yaml|smol-toml)$/},
	page: {
		folders: ['core'],
		packages:
			/^(marked|marked-terminal|highlight\.js.*|linebreak|fast-string-width|fast-string-truncated-width|node:buffer)$/,
	},
	library: {folders: ['core'], packages: /^(node:.*|yaml)$/},
	import: {folders: ['core'], packages: /^(node:.*|defuddle.*|linkedom|feedsmith|unpdf.*|yaml)$/},
	terminal: {
		folders: ['core'],
		packages: /^(node:.*|ora|chalk|supports-hyperlinks|fast-string-width|image-dimensions|pngjs|sixel)$/,
	},
	reader: {folders: ['core', 'page'], packages: /^fast-string-(truncated-)?width$/},
	commands: {folders: ['core', 'page', 'reader'], packages: /^$/},
};

/** Types carry no code: a command may name the Context, a theme the type of chalk. */
const types: Record<string, RegExp> = {
	commands: /^\.\.\/context\.ts$/,
	page: /^chalk$/,
};

const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.ts'));

test('there are rooms to check', () => {
	expect(new Set(files.map(roomOf))).toEqual(new Set([...Object.keys(rules), '']));
});

test.each(files.filter(file => roomOf(file) !== ''))('%s imports only what its room may', file => {
	expect(importsOf(file).filter(found => !isAllowed(file, found))).toEqual([]);
});

test('no import goes in a circle', () => {
	const done = new Set<string>();
	const visit = (file: string, above: string[]): void => {
		expect(above, `a circle: ${[...above, file].join(' → ')}`).not.toContain(file);
		if (done.has(file)) return;
		for (const {from, isType} of importsOf(file)) {
			if (from.startsWith('.') && !isType && from.endsWith('.ts'))
				visit(relative(source, targetOf(file, from)), [...above, file]);
		}
		done.add(file);
	};
	for (const file of files) visit(file, []);
});

test('only the process edge touches the process', () => {
	const allowed = /^(main|open-context)\.ts$|^(library|import|terminal)\//;
	const touching = files.filter(file => !allowed.test(file) && /\bprocess\.|\bconsole\./.test(codeOf(file)));
	expect(touching).toEqual([]);
});

interface Import {
	from: string;
	isType: boolean;
}

function importsOf(file: string): Import[] {
	const statements = codeOf(file).matchAll(
		/\b(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|\bimport\s*\(\s*'([^']+)'|^import\s+'([^']+)'/gm,
	);
	return Array.from(statements, ([, type, from, lazy, bare]) => ({
		from: from ?? lazy ?? bare ?? '',
		isType: type !== undefined,
	}));
}

function isAllowed(file: string, {from, isType}: Import): boolean {
	const room = roomOf(file);
	const rule = rules[room];
	if (rule === undefined) return false;
	if (isType && types[room]?.test(from)) return true;
	if (!from.startsWith('.')) return rule.packages.test(from);
	return [room, ...rule.folders].includes(roomOf(relative(source, targetOf(file, from))));
}

function targetOf(file: string, from: string): string {
	return join(source, dirname(file), from);
}

/** The first folder; empty for the files of src itself, which wire the rooms. */
function roomOf(file: string): string {
	return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** Without comments, so that prose about the process is no breach. */
function codeOf(file: string): string {
	return readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
