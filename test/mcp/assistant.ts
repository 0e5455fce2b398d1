// An assistant as the protocol's own client is one, over the server in this process.

import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {Client, type JSONRPCMessage, type Transport} from '@modelcontextprotocol/client';
import {onTestFinished} from 'vitest';
import {openCatalog} from '../../src/library/catalog/open.ts';
import {files} from '../../src/library/files.ts';
import {openNotes} from '../../src/library/notes/open-notes.ts';
import type {LibrarySources} from '../../src/mcp/library.ts';
import {serveAssistant} from '../../src/mcp/server.ts';
import type {Catalog} from '../../src/ports/catalog.ts';
import type {LibraryRoot} from '../../src/ports/files.ts';
import type {Notes} from '../../src/ports/notes.ts';
import {temporaryFolder} from '../temporary-folder.ts';

export const bundled = join(import.meta.dirname, '../../articles');

export interface Said {
	text: string;
	facts: Record<string, unknown>;
	isError: boolean;
}

export interface Assistant {
	client: Client;
	call(tool: string, input: Record<string, unknown>): Promise<Said>;
}

/** Where the server of a test finds articles: one folder. */
export function sourcesIn(folder: string): LibrarySources {
	const roots = [{path: folder, from: 'option' as const}];
	let catalog: Promise<Catalog> | undefined;
	const cache = temporaryFolder();
	return {
		catalog: () => (catalog ??= openCatalog({roots, cache, state: undefined})),
		files,
		roots: async () => roots,
		now: () => new Date(2026, 10, 24, 12),
		notes: async () => notesIn(folder, roots),
	};
}

/** Notes are kept beside the articles of a test. */
export function notesIn(folder: string, roots: LibraryRoot[]): Notes {
	const now = () => new Date(2026, 10, 24, 12);
	return openNotes({folder: `${folder}-notes`, lock: undefined, roots, now, message: () => {}});
}

/** A server and what it says, in pieces as they come. */
export function openServer(folder: string, say: (text: string) => void): {input: PassThrough; ended: Promise<void>} {
	const input = new PassThrough();
	const ended = serveAssistant({version: '1.2.3', sources: sourcesIn(folder), conversation: {input, say}});
	return {input, ended};
}

export async function openAssistant(folder = bundled): Promise<Assistant> {
	const transport: Transport = {
		async start() {},
		async send(message) {
			input.write(`${JSON.stringify(message)}\n`);
		},
		async close() {
			input.end();
		},
	};
	const {input, ended} = openServer(folder, text => {
		for (const line of text.trimEnd().split('\n')) transport.onmessage?.(JSON.parse(line) as JSONRPCMessage);
	});
	const client = new Client({name: 'test', version: '1'});
	await client.connect(transport);
	onTestFinished(async () => {
		await client.close();
		await ended;
	});
	return {
		client,
		async call(name, input) {
			const {content, structuredContent, isError} = await client.callTool({name, arguments: input});
			const text = content.map(part => (part.type === 'text' ? part.text : '')).join('\n');
			return {text, facts: (structuredContent ?? {}) as Record<string, unknown>, isError: isError === true};
		},
	};
}
