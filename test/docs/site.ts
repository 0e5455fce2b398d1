// What the documents call https://example.org: a page that names a feed, the feed, and the story it tells of.

import {createServer} from 'node:http';

export interface Site {
	/** Without a slash at the end. */
	url: string;
	close(): void;
}

export async function openSite(): Promise<Site> {
	const server = createServer((request, response) => {
		const answer = pages[request.url ?? ''];
		response.writeHead(answer === undefined ? 404 : 200, {'content-type': 'text/html'}).end(answer);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {url: `http://127.0.0.1:${port}`, close: () => server.close()};
}

const story = 'The bell rang at six, and for the first time in a year nobody went in. '.repeat(12);

const pages: Record<string, string> = {
	'/': '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body></body></html>',
	'/feed.xml': `<rss version="2.0"><channel><title>Example news</title>
		<item><title>The bell</title><link>/story</link><description>The bell rang …</description></item>
	</channel></rss>`,
	'/story': `<html><head><title>The bell</title></head><body><article><h1>The bell</h1><p>${story}</p></article></body></html>`,
};
