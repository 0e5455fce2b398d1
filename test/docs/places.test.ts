// What the documents say of the project's own files: each that they name is there, each script can be run, each link leads somewhere.

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, expect, test} from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = filesOf(root);
const listing = files.map(file => `/${file}\n`).join('');
const documents = files.filter(file => /^(?:docs\/)?[^/]*\.md$/.test(file));
const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe.each(documents)('%s', document => {
	const text = readFileSync(join(root, document), 'utf8');

	test('names files and folders that are there', () => {
		const named = matches(text, /`((?:(?:src|test|docs|bin|bench|\.config|\.ci)\/|[\w./-]+\.[jt]s\b)[^`\s]*)`/g);
		expect(named.filter(place => !/NAME|\*/.test(place) && !isThere(place))).toEqual([]);
	});

	test('names scripts that can be run', () => {
		const named = [...matches(text, /\bnpm run ([\w:-]+)/g), ...matches(text, /\bnpm (test)\b/g)];
		expect(named.filter(name => scripts[name] === undefined)).toEqual([]);
	});

	test('links to files that are there', () => {
		const linked = matches(text.replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, ''), /\]\((?!https?:|#)([^)#\s]+)/g);
		expect(linked.filter(path => !existsSync(join(root, dirname(document), path)))).toEqual([]);
	});
});

function matches(text: string, expression: RegExp): string[] {
	return Array.from(text.matchAll(expression), ([, found = '']) => found);
}

/** A path from the root, or its end. */
function isThere(place: string): boolean {
	return listing.includes(`/${place}`);
}

/** Of a clone, without what is installed or made. */
function filesOf(folder: string): string[] {
	return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
		const path = join(folder, entry.name);
		if (['node_modules', 'dist', 'coverage', 'libraries', '.git'].includes(entry.name)) return [];
		return entry.isDirectory() ? filesOf(path) : [relative(root, path)];
	});
}
