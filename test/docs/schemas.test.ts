// The schemas of docs/schemas are those of what the commands print, neither more nor less.

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import * as z from 'zod';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

interface Schema {
	properties: Record<string, unknown>;
	required: string[];
}

const bundled = join(import.meta.dirname, '../../articles');

test.each([
	['list', ['list', '--json']],
	['show', ['show', '--json', '1', '2', '3', 'harbour']],
	['search', ['search', '--json', 'the']],
	['search', ['search', '--json', '-F', 'a']],
	['words', ['words', '--json', 'strike']],
	['words', ['words', '--json', '--collocates', 'the', '--all-words']],
	['words', ['words', '--json', '--keyness', 'strike']],
	['links', ['links', '--json', 'a-tour-of-wsws']],
	['info', ['info', '--json']],
])('%s: %j', async (name, argv) => {
	const {out} = await runWsws([
		...argv,
		'--library',
		bundled,
		'--library',
		join(import.meta.dirname, '../fixtures/library'),
	]);
	const lines = out.trimEnd().split('\n');
	expect(lines.length).toBeGreaterThanOrEqual(name === 'info' || name === 'links' ? 1 : 4);
	expectForm(name, lines);
});

test('notes: of an article here, and of one that is gone', async () => {
	const environment = {XDG_DATA_HOME: temporaryFolder()};
	const wsws = async (...argv: string[]) => (await runWsws(argv, {environment})).out;
	await wsws('note', 'harbour:20', 'compare', '--tag', 'quota');
	await wsws('note', 'tram', '--text', 'tram');
	await wsws('note', 'tram:1');
	const folder = join(environment.XDG_DATA_HOME, 'wsws/notes');
	writeFileSync(join(folder, 'gone.md'), '---\ntitle: Gone\n---\n\n> It is gone.\n\nA pity.\n');
	const lines = (await wsws('notes', '--format', 'json')).trimEnd().split('\n');
	expect(lines.length).toBeGreaterThanOrEqual(3);
	expectForm('notes', lines);
});

/** Each line has the form of the schema, and all of its fields. */
function expectForm(name: string, lines: string[]): void {
	const file = join(import.meta.dirname, `../../docs/schemas/${name}-1.schema.json`);
	const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
	const form = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
	for (const line of lines) {
		const value: unknown = JSON.parse(line);
		expect(() => form.parse(value), line).not.toThrow();
		expect(Object.keys(value as object)).toEqual(Object.keys(schema.properties));
	}
	expect(schema.required).toEqual(Object.keys(schema.properties));
}

test('a line that is wrong does not pass', () => {
	const file = join(import.meta.dirname, '../../docs/schemas/search-1.schema.json');
	const form = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
	expect(form.safeParse({name: 'a', line: 0}).success).toBe(false);
});
