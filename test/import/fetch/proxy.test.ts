import {createServer, type Server} from 'node:http';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createFetch} from '../../../src/import/fetch/fetch.ts';
import {isPrivateAddress} from '../../../src/import/fetch/private-address.ts';
import {proxyFor} from '../../../src/import/fetch/proxy.ts';
import {quickly} from '../web.ts';

describe('the proxy', () => {
	test.each<[string, string, Record<string, string>, string | undefined]>([
		['for https', 'https://a.example/', {HTTPS_PROXY: 'http://p:1'}, 'http://p:1/'],
		['in small letters', 'https://a.example/', {https_proxy: 'http://p:1', HTTPS_PROXY: 'http://q:1'}, 'http://p:1/'],
		['for http alone', 'https://a.example/', {HTTP_PROXY: 'http://p:1'}, undefined],
		['for all', 'https://a.example/', {ALL_PROXY: 'http://p:1'}, 'http://p:1/'],
		['without a scheme', 'http://a.example/', {HTTP_PROXY: 'p:3128'}, 'http://p:3128/'],
		['that is empty', 'http://a.example/', {HTTP_PROXY: ''}, undefined],
		['not for an exception', 'http://a.example/', {HTTP_PROXY: 'p:1', NO_PROXY: 'b.example, a.example'}, undefined],
		['not below an exception', 'http://x.a.example/', {HTTP_PROXY: 'p:1', NO_PROXY: '.a.example'}, undefined],
		['for a longer name', 'http://aa.example/', {HTTP_PROXY: 'p:1', NO_PROXY: 'a.example'}, 'http://p:1/'],
		['for another port', 'http://a.example:81/', {HTTP_PROXY: 'p:1', NO_PROXY: 'a.example:80'}, 'http://p:1/'],
		['not for its exception in numbers', 'http://10.1.2.3/', {HTTP_PROXY: 'p:1', NO_PROXY: '10.0.0.0/8'}, undefined],
		['for other numbers', 'http://11.1.2.3/', {HTTP_PROXY: 'p:1', NO_PROXY: '10.0.0.0/8,10.*'}, 'http://p:1/'],
		['not below a star', 'http://10.1.2.3/', {HTTP_PROXY: 'p:1', NO_PROXY: '10.*'}, undefined],
		['not for IPv6', 'http://[fd00::1]:81/', {HTTP_PROXY: 'p:1', NO_PROXY: '[fd00::1]:81'}, undefined],
		['not for bare IPv6', 'http://[fd00::1]/', {HTTP_PROXY: 'p:1', NO_PROXY: 'fd00::1'}, undefined],
		['not for a network of IPv6', 'http://[fd00::1]/', {HTTP_PROXY: 'p:1', NO_PROXY: 'fd00::/8'}, undefined],
		['for a network that is none', 'http://10.1.2.3/', {HTTP_PROXY: 'p:1', NO_PROXY: '10.0.0.0/99'}, 'http://p:1/'],
		['not for a name with a dot', 'http://a.example./', {HTTP_PROXY: 'p:1', NO_PROXY: '*.a.example'}, undefined],
		['for nobody', 'http://a.example/', {HTTP_PROXY: 'p:1', NO_PROXY: '*'}, undefined],
	])('%s', (_, url, environment, expected) => {
		expect(proxyFor(new URL(url), environment)?.href).toBe(expected);
	});

	test('of another kind is refused', () => {
		expect(() => proxyFor(new URL('http://a.example/'), {ALL_PROXY: 'socks5://me:secret@p:1'})).toThrow(
			/the proxy socks5:\/\/\S*p:1 can't be used/,
		);
	});
});

describe('through a proxy', () => {
	const asked: string[] = [];
	let server: Server;
	let proxy: string;
	beforeAll(async () => {
		server = createServer(({method, url, headers}, response) => {
			asked.push(`${method} ${url} ${headers.host} ${headers['proxy-authorization'] ?? ''}`.trim());
			response.writeHead(200, {'content-type': 'text/html'}).end('from afar');
		});
		server.on('connect', ({url}, socket) => {
			asked.push(`CONNECT ${url}`);
			socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
		});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		proxy = `http://ann:p%40ss@127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	const fetchThrough = (environment: Record<string, string>) =>
		createFetch(quickly, {
			lookup: () => Promise.reject(new Error('no look-up')),
			isPrivate: isPrivateAddress,
			environment,
		});

	test('names are not looked up here', async () => {
		const {body, url} = await fetchThrough({HTTP_PROXY: proxy})('http://behind.example:8080/x?y');
		expect(Buffer.from(body).toString()).toBe('from afar');
		expect(url).toBe('http://behind.example:8080/x?y');
		const credentials = Buffer.from('ann:p@ss').toString('base64');
		expect(asked).toContain(`GET http://behind.example:8080/x?y behind.example:8080 Basic ${credentials}`);
	});

	test('https goes by a tunnel, and the proxy is blamed for its refusal', async () => {
		await expect(fetchThrough({HTTPS_PROXY: proxy})('https://behind.example/x')).rejects.toThrow(
			/proxy .*asks for a password/,
		);
		expect(asked).toContain('CONNECT behind.example:443');
	});

	test('https is spoken inside of the tunnel', async () => {
		const said: Buffer[] = [];
		const tunnels = createServer().on('connect', (_, socket) => {
			socket.write('HTTP/1.1 200 OK\r\n\r\n');
			socket.once('data', bytes => {
				said.push(bytes);
				socket.destroy();
			});
		});
		await new Promise<void>(resolve => tunnels.listen(0, '127.0.0.1', resolve));
		const address = tunnels.address();
		const port = typeof address === 'object' ? address?.port : 0;
		await expect(fetchThrough({HTTPS_PROXY: `http://127.0.0.1:${port}`})('https://behind.example/x')).rejects.toThrow(
			'the server cut the connection',
		);
		const hello = Buffer.concat(said);
		expect(hello[0]).toBe(0x16);
		expect(hello.toString('latin1')).toContain('behind.example');
		tunnels.close();
	});

	test.each(['http://127.0.0.1/', 'http://10.0.0.1/', 'http://localhost/'])('%s stays private', async url => {
		await expect(fetchThrough({HTTP_PROXY: proxy})(url)).rejects.toThrow(/private address/);
	});

	test('a proxy that is not there is named', async () => {
		await expect(fetchThrough({HTTP_PROXY: 'http://127.0.0.1:9'})('http://a.example/')).rejects.toThrow(
			/the proxy http:\/\/127.0.0.1:9\/? can't be reached/,
		);
	});
});
