// Serves the Model Context Protocol (https://modelcontextprotocol.io) on standard input and output, for assistants: read-only tools
// over the library, and each article as a resource. Nothing but the protocol is ever written to standard output.

import {Readable, Writable} from 'node:stream';
import {McpServer, ResourceTemplate, type ServerContext} from '@modelcontextprotocol/server';
import {StdioServerTransport, serveStdio} from '@modelcontextprotocol/server/stdio';
import {ClosedPipe} from '../core/errors.ts';
import {safeText} from '../core/text/safe-text.ts';
import type {Conversation} from '../ports/conversation.ts';
import {type Answer, failureOf, mostLength} from './answer.ts';
import {dataNotice, instructions} from './guide.ts';
import {type LibrarySources, libraryOver, type SeenLibrary} from './library.ts';
import {tools} from './tools.ts';

export interface ServerOptions {
	version: string;
	sources: LibrarySources;
	conversation: Conversation;
}

/** Serves until the client closes the connection. */
export async function serveAssistant({version, sources, conversation}: ServerOptions): Promise<void> {
	const input = Readable.from(conversation.input);
	const transport = new StdioServerTransport(input, outputOf(conversation));
	const ended = new Promise<void>(resolve => input.once('close', resolve));
	const see = libraryOver(sources);
	const handle = serveStdio(() => serverOf(version, see), {transport});
	await ended;
	await handle.close();
}

function outputOf({say}: Conversation): Writable {
	return new Writable({
		decodeStrings: false,
		write(chunk, _encoding, done) {
			try {
				say(String(chunk));
				done();
			} catch (error) {
				// The client has gone, and the input will end soon, too.
				done(error instanceof ClosedPipe ? null : (error as Error));
			}
		},
	});
}

type See = () => Promise<SeenLibrary>;

function serverOf(version: string, see: See): McpServer {
	const server = new McpServer({name: 'wsws', title: 'wsws, the article reader', version}, {instructions});
	for (const [name, {title, description, input, answer}] of Object.entries(tools)) {
		const annotations = {readOnlyHint: true, openWorldHint: false};
		server.registerTool(name, {title, description, inputSchema: input, annotations}, (typed, context) =>
			answered(context, see, library => answer(library, typed)),
		);
	}
	offerArticles(server, see);
	return server;
}

/** Calls a tool on the library as it is now; mistakes of the caller become answers. */
async function answered(
	context: ServerContext,
	see: See,
	answer: (library: SeenLibrary) => Promise<Answer>,
): Promise<Answer> {
	try {
		return await answer(await seen(context, see));
	} catch (error) {
		return failureOf(error);
	}
}

/**
 * Opens the library. A client that asked for progress is notified every second while it is being indexed. Throws if the call is
 * cancelled.
 */
async function seen({mcpReq}: ServerContext, see: See): Promise<SeenLibrary> {
	const token = mcpReq._meta?.progressToken;
	let seconds = 0;
	const tell = () => {
		seconds++;
		if (token === undefined) return;
		const params = {progressToken: token, progress: seconds, message: 'indexing the library'};
		void mcpReq.notify({method: 'notifications/progress', params}).catch(() => {});
	};
	const timer = setInterval(tell, 1000);
	try {
		const library = await see();
		mcpReq.signal.throwIfAborted();
		return library;
	} finally {
		clearInterval(timer);
	}
}

/** Number of articles in a list of resources; all of them would be the whole library, each time. */
const listedArticles = 50;

function offerArticles(server: McpServer, see: See): void {
	const template = new ResourceTemplate('wsws://article/{+name}', {
		list: async () => {
			const library = await see();
			const {entries} = await library.list({}, listedArticles);
			const resources = entries.slice(0, listedArticles);
			return {resources: resources.map(({name, title}) => ({name, title, uri: articleAddress(name)}))};
		},
	});
	const about = {title: 'An article', description: 'The Markdown of an article.', mimeType: 'text/markdown'};
	server.registerResource('article', template, about, async uri => {
		const {article} = await (await see()).find(nameIn(uri));
		const text = `${dataNotice}\n\n${safeText(article.body).slice(0, mostLength)}`;
		return {contents: [{uri: uri.href, mimeType: 'text/markdown', text}]};
	});
}

function articleAddress(name: string): string {
	return `wsws://article/${name.split('/').map(encodeURIComponent).join('/')}`;
}

function nameIn({pathname}: URL): string {
	return decodeURIComponent(pathname.replace(/^\//, ''));
}
