// A web of one server: every host name leads to it on loopback, so pages keep the addresses of their fictional sites.

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createFetch, type Fetch, type FetchLimits} from '../../src/import/fetch/fetch.ts';
import {timeLimitMs} from '../time-limit.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Web {
	fetch: Fetch;
	/** The address of a path on a host of this web. */
	url(path: string, host?: string): string;
	/** Every request so far, `host/path` without the port, with its validators. */
	requests: {address: string; etag: string | undefined; modified: string | undefined}[];
	/** Takes the port out of a text that holds addresses of this web. */
	withoutPort(text: string): string;
	port: number;
	close(): Promise<void>;
}

export const quickly: FetchLimits = {bytes: 300_000, timeoutMs: timeLimitMs(10), redirects: 5};

/** The hosts that count as private are those whose names begin with `private`. */
export async function openWeb(answer: Answer, limits: FetchLimits = quickly): Promise<Web> {
	const requests: Web['requests'] = [];
	const server = createServer((request, response) => {
		const {host = '', 'if-none-match': etag, 'if-modified-since': modified} = request.headers;
		requests.push({address: host.replace(/:\d+$/, '') + request.url, etag, modified});
		answer(request, response);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const network = {
		lookup: async (host: string) => [{address: host.startsWith('private') ? '127.0.0.2' : '127.0.0.1', family: 4}],
		isPrivate: (found: string) => found !== '127.0.0.1',
	};
	return {
		fetch: createFetch(limits, network),
		url: (path, host = 'www.example.org') => `http://${host}:${port}${path}`,
		requests,
		withoutPort: text => text.replaceAll(`:${port}`, ''),
		port,
		close: () =>
			new Promise(resolve => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

/** Answers with a body of a type. */
export function send(response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}): void {
	response.writeHead(200, {'content-type': 'text/html', ...headers});
	response.end(body);
}
