import type {IncomingMessage, ServerResponse} from 'node:http';
import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {UserError} from '../../../src/core/errors.ts';
import {refreshTarget} from '../../../src/import/fetch/journey.ts';
import {isPrivateAddress} from '../../../src/import/fetch/private-address.ts';
import {processorSeconds} from '../../processor-time.ts';
import {openWeb, quickly, send, type Web} from '../web.ts';

const bomb = gzipSync(Buffer.alloc(30_000_000));

/** What the server does at each path. */
const paths: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
	'/ok': response => send(response, 'hello', {'content-type': 'Text/HTML; charset="Shift_JIS"', etag: '"v1"'}),
	'/packed': response => send(response, gzipSync('hello'.repeat(100)), {'content-encoding': 'gzip'}),
	'/401': response => status(response, 401),
	'/403': response => status(response, 403),
	'/404': response => status(response, 404),
	'/410': response => status(response, 410),
	'/503': response => status(response, 503, {'retry-after': new Date(Date.now() + 60_000).toUTCString()}),
	'/wall': (response, {headers}) =>
		headers.cookie === 'seen=1; all=2'
			? send(response, 'let in')
			: response
					.writeHead(302, {
						location: '/wall',
						'set-cookie': [
							'seen=1; Path=/',
							'all=2; Domain=example.org',
							'x=3; Domain=org',
							'y=4; Secure',
							'z=5; Max-Age=0',
						],
					})
					.end(),
	'/pointer': response =>
		send(response, '<meta http-equiv="refresh" content="0; URL=\'/ok\'"><p>You are being led on.'),
	'/pointer-header': response => send(response, 'Wait', {refresh: '1;url=/ok'}),
	'/pointer-later': response => send(response, '<meta http-equiv=refresh content="300;url=/ok">Read'),
	'/pointer-home': response => send(response, '<meta http-equiv=refresh content="5;url=/pointer-home">News'),
	'/pointer-text': response =>
		send(response, `<noscript><meta http-equiv=refresh content="0;url=/ok"></noscript>${'Words to read. '.repeat(40)}`),
	'/pointer-loop': response => send(response, '<meta http-equiv=refresh content="0;url=/pointer-loop?a">'),
	'/429': response => status(response, 429, {'retry-after': '120'}),
	'/500': response => status(response, 500),
	'/418': response => status(response, 418),
	'/silent': () => {},
	'/slow-body': response => {
		response.writeHead(200, {'content-type': 'text/html'});
		response.write('a');
	},
	'/endless': response => {
		response.writeHead(200, {'content-type': 'text/html'});
		const more = () => {
			while (response.write('endless '.repeat(2000))) {}
		};
		response.on('drain', more);
		more();
	},
	'/large': response => send(response, 'x', {'content-length': '50000000'}),
	'/bomb': response => send(response, bomb, {'content-encoding': 'gzip'}),
	'/packed/none': response => send(response, 'hello', {'content-encoding': 'none'}),
	'/packed/utf-8': response => send(response, 'hello', {'content-encoding': 'utf-8'}),
	'/packed/not': response => send(response, 'hello', {'content-encoding': 'gzip'}),
	'/packed/more': response =>
		send(response, Buffer.concat([gzipSync('hello'), Buffer.from('<!-- 3 ms -->')]), {'content-encoding': 'gzip'}),
	'/packed/cut': response =>
		send(response, gzipSync('hello'.repeat(100)).subarray(0, 20), {'content-encoding': 'gzip'}),
	'/packed/untold': response => send(response, gzipSync('hello')),
	'/packed/twice': response => send(response, gzipSync(gzipSync('hello')), {'content-encoding': 'gzip, gzip'}),
	'/packed/twice-untold': response => send(response, gzipSync(gzipSync('hello')), {'content-encoding': 'x-gzip'}),
	'/packed/both': response => send(response, gzipSync(brotliCompressSync('hello')), {'content-encoding': 'BR, gzip'}),
	'/packed/deflate': response => send(response, deflateSync('hello'), {'content-encoding': 'deflate'}),
	'/packed/raw': response => send(response, deflateRawSync('hello'), {'content-encoding': 'deflate'}),
	'/packed/nothing': response => send(response, '', {'content-encoding': 'gzip'}),
	'/bomb-in-bomb': response => send(response, gzipSync(bomb)),
	'/broken-gzip': response => send(response, gzipSync('hello').fill(0xff, 10, 12), {'content-encoding': 'gzip'}),
	'/cut-gzip': response => send(response, gzipSync('hello'.repeat(99)).subarray(0, 20), {'content-encoding': 'gzip'}),
	'/bare-lf': response => {
		response.socket?.end('HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close\n\nhello');
	},
	'/moved-utf8': response => {
		response.socket?.end('HTTP/1.1 302 Found\r\nLocation: /ok?é\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
	},
	'/choices': response => redirect(response, '/ok', 300),
	'/no-location': response => status(response, 302),
	'/forgets': response =>
		response
			.writeHead(302, {
				location: '/forgets-2',
				'set-cookie': ['a=1', 'b=2; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=3'],
			})
			.end(),
	'/forgets-2': response =>
		response
			.writeHead(302, {
				location: '/cookies',
				'set-cookie': ['a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=; Max-Age=-1'],
			})
			.end(),
	'/cookies': (response, {headers}) => send(response, headers.cookie ?? 'none'),
	'/pointer-quoted': response => send(response, `<meta http-equiv="refresh" content="0; URL=/ok?it's&amp;&#x6f;">`),
	'/pointer-base': response => send(response, '<base href="/a/"><meta http-equiv=refresh content="0;url=../ok">'),
	'/pointer-comment': response =>
		send(response, '<!-- <meta http-equiv="refresh" content="0;url=/ok"> --><p>A short note.'),
	'/pointer-empty': response => send(response, '', {refresh: '0;/ok', 'content-type': 'text/plain'}),
	'/strange-packing': response => send(response, 'x', {'content-encoding': 'zstd'}),
	'/cut': response => {
		response.writeHead(200, {'content-length': '100'});
		response.write('half');
		setTimeout(() => response.destroy(), 20);
	},
	'/not-http': response => {
		response.socket?.end('EHLO\r\n\r\n');
	},
	'/loop': response => redirect(response, '/loop'),
	'/moved': response => redirect(response, '/ok', 301),
	'/moved-for-now': response => redirect(response, '/ok', 302),
	'/nowhere': response => redirect(response, 'http://[broken'),
	'/to-file': response => redirect(response, 'file:///etc/passwd'),
	'/to-private': (response, {headers: {host}}) =>
		redirect(response, `http://private.example.org:${host?.split(':')[1]}/ok`),
	'/to-loopback': response => redirect(response, 'http://0x7f.2:9/'),
	'/unchanged': (response, {headers}) =>
		headers['if-none-match'] === '"v1"' ? status(response, 304) : send(response, 'new'),
	'/password': (response, {headers}) => send(response, headers.authorization ?? 'none'),
	'/password-elsewhere': (response, {headers: {host}}) =>
		redirect(response, `http://other.example.org:${host?.split(':')[1]}/password`),
	'/password-here': response => redirect(response, '/password'),
};

function status(response: ServerResponse, code: number, headers: Record<string, string> = {}): void {
	response.writeHead(code, headers);
	response.end();
}

function redirect(response: ServerResponse, location: string, code = 302): void {
	status(response, code, {location});
}

let web: Web;
/** Whose client waits for no answer longer than half a second. */
let hasty: Web;
beforeAll(async () => {
	web = await openWeb(serve);
	hasty = await openWeb(serve, {...quickly, timeoutMs: 500});
});
afterAll(() => Promise.all([web.close(), hasty.close()]));

function serve(request: IncomingMessage, response: ServerResponse): void {
	const answer = paths[request.url ?? ''] ?? paths[request.url?.split('?')[0] ?? ''];
	if (answer) answer(response, request);
	else status(response, 404);
}

const text = (body: Uint8Array) => new TextDecoder().decode(body);
const failure = (url: string, request = {}, {fetch} = web): Promise<UserError> =>
	fetch(url, request).then(
		() => Promise.reject(new Error('no failure')),
		error => error,
	);

describe('an answer', () => {
	test('says what it is and where it came from', async () => {
		const answer = await web.fetch(web.url('/ok'));
		expect(answer).toMatchObject({
			mediaType: 'text/html',
			charset: 'Shift_JIS',
			etag: '"v1"',
			isPrivate: false,
			hasMoved: false,
		});
		expect(text(answer.body)).toBe('hello');
	});

	test('is unpacked', async () => {
		expect(text((await web.fetch(web.url('/packed'))).body)).toBe('hello'.repeat(100));
	});

	test.each(['none', 'utf-8', 'not', 'untold', 'twice', 'twice-untold', 'both', 'deflate', 'raw'])(
		'is unpacked as browsers do where it is packed as %s',
		async packing => {
			expect(text((await web.fetch(web.url(`/packed/${packing}`))).body)).toBe('hello');
		},
	);

	test('may be nothing, however packed', async () => {
		expect(text((await web.fetch(web.url('/packed/nothing'))).body)).toBe('');
		expect(text((await web.fetch(web.url('/packed/more'))).body)).toBe('hello');
		await expect(web.fetch(web.url('/packed/cut'))).rejects.toThrow();
	});

	test('may have a head whose lines end in LF', async () => {
		expect(text((await web.fetch(web.url('/bare-lf'))).body)).toBe('hello');
	});

	test.each([
		['/moved-utf8', '/ok?%C3%A9'],
		['/choices', '/ok'],
	])('after %s comes from %s', async (path, to) => {
		expect((await web.fetch(web.url(path))).url).toBe(web.url(to));
	});

	test.each([
		['/moved', true],
		['/moved-for-now', false],
	])('after %s comes from elsewhere; for good: %s', async (path, hasMoved) => {
		expect(await web.fetch(web.url(path))).toMatchObject({url: web.url('/ok'), hasMoved});
	});

	test('may be that nothing changed', async () => {
		expect(await web.fetch(web.url('/unchanged'), {etag: '"v1"'})).toMatchObject({isUnchanged: true});
		expect(await web.fetch(web.url('/unchanged'), {etag: '"v0"'})).toMatchObject({isUnchanged: false});
	});
});

describe('one clear line for', () => {
	test.each([
		['/401', 'it asks for a password (401)'],
		['/403', 'the server lets no program in (403)'],
		['/404', 'no such page (404)'],
		['/410', 'the page is gone (410)'],
		['/418', 'the server refused (418)'],
		['/500', 'the server failed (500)'],
		['/endless', 'larger than 0.3 MB'],
		['/large', 'larger than 0.3 MB'],
		['/bomb', 'larger than 0.3 MB'],
		['/broken-gzip', 'its answer is broken (Z_DATA_ERROR)'],
		['/strange-packing', 'packed as "zstd", which wsws did not ask for'],
		['/cut', 'the server cut the connection'],
		['/cut-gzip', 'the server cut the connection'],
		['/bomb-in-bomb', 'larger than 0.3 MB'],
		['/not-http', 'its answer is broken (HPE_INVALID_CONSTANT)'],
		['/loop', 'more than 5 redirects'],
	])('%s', async (path, message) => {
		expect((await failure(web.url(path))).message).toBe(`${web.url(path)}: ${message}`);
	});

	test.each(['/silent', '/slow-body'])('%s', async path => {
		const url = hasty.url(path);
		await expect(hasty.fetch(url)).rejects.toThrow(`${url}: no answer within 0.5 seconds`);
	});

	test('a server that asks to wait', async () => {
		expect((await failure(web.url('/429'))).hint).toBe('it asks to wait 120 seconds');
	});

	test.each([
		['/nowhere', '/nowhere: leads to no page of the web'],
		['/to-file', '/to-file: leads to no page of the web'],
		['/no-location', '/no-location: leads to no page of the web'],
	])('a redirect %s', async (path, message) => {
		expect((await failure(web.url(path))).message).toContain(message);
	});

	test.each(['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://'])('%s', async url => {
		expect((await failure(url)).message).toBe(`not a web address: ${url}`);
	});

	test('a port where nothing listens', async () => {
		expect((await failure('http://www.example.org:9/')).message).toBe(
			'http://www.example.org:9/: nothing listens there',
		);
	});
});

describe('what is read of a page that may lead on', () => {
	test.each(['<!--', '<script>', '<head>', '<meta http-equiv=refresh content=0 ', '</'])(
		'takes time in line with its length: %s',
		async opening => {
			const url = new URL('http://a.example/');
			const timeOf = (count: number) => processorSeconds(() => refreshTarget(undefined, opening.repeat(count), url));
			const short = await timeOf(10_000);
			expect(await timeOf(40_000)).toBeLessThan(Math.max(0.2, short * 12));
		},
	);
});

test.each([' ', '0'])('a header that says when to go on takes time in line with its length: %j', async sign => {
	const go = () => refreshTarget(sign.repeat(8000), '', new URL('http://a.example/'));
	expect(await processorSeconds(go)).toBeLessThan(0.5);
	expect(go()).toBeUndefined();
});

describe('private space', () => {
	test('is not reached from a public page', async () => {
		const requests = web.requests.length;
		expect((await failure(web.url('/to-private'))).message).toContain('/ok: a private address that nobody typed');
		expect((await failure(web.url('/to-loopback'))).message).toContain('a private address that nobody typed');
		expect(web.requests.slice(requests).map(({address}) => address)).toEqual([
			'www.example.org/to-private',
			'www.example.org/to-loopback',
		]);
	});

	test('is not reached even when a person typed the public page', async () => {
		expect((await failure(web.url('/to-private'), {mayBePrivate: true})).message).toContain('private address');
	});

	test.each([
		'127.0.0.1',
		'127.8.8.8',
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'0.0.0.0',
		'224.0.0.1',
		'255.255.255.255',
		'::1',
		'::',
		'::ffff:127.0.0.1',
		'::ffff:10.0.0.1',
		'fe80::1',
		'fe80::1%eth0',
		'fd12::1',
		'ff02::1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'nonsense',
	])('has %s', address => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	test.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '93.184.216.34', '2606:2800:220:1::1', '::ffff:8.8.8.8'])(
		'does not have %s',
		address => {
			expect(isPrivateAddress(address)).toBe(false);
		},
	);
});

describe('a password in an address', () => {
	const withPassword = (path: string, of = web) => of.url(path).replace('http://', 'http://reader:secret@');

	test('is sent to its host', async () => {
		const expected = `Basic ${Buffer.from('reader:secret').toString('base64')}`;
		expect(text((await web.fetch(withPassword('/password'))).body)).toBe(expected);
		expect(text((await web.fetch(withPassword('/password-here'))).body)).toBe(expected);
	});

	test('is not sent to another', async () => {
		expect(text((await web.fetch(withPassword('/password-elsewhere'))).body)).toBe('none');
	});

	test.each(['/404', '/silent', '/loop', '/cut'])('is in no message, as after %s', async path => {
		const {message, hint} = await failure(withPassword(path, hasty), {}, hasty);
		expect(`${message} ${hint}`).not.toContain('secret');
	});
});

describe('on one journey', () => {
	test('cookies are kept, those for its own hosts alone', async () => {
		expect(text((await web.fetch(web.url('/wall'))).body)).toBe('let in');
	});

	test('cookies whose time is over are forgotten', async () => {
		expect(text((await web.fetch(web.url('/forgets'))).body)).toBe('b=2');
	});

	test.each([
		['/pointer', '/ok'],
		['/pointer-quoted', '/ok?it%27s&o'],
		['/pointer-base', '/ok'],
		['/pointer-comment', '/pointer-comment'],
		['/pointer-empty', '/ok'],
		['/pointer-header', '/ok'],
		['/pointer-later', '/pointer-later'],
		['/pointer-home', '/pointer-home'],
		['/pointer-text', '/pointer-text'],
	])('%s leads to %s', async (from, to) => {
		expect(await web.fetch(web.url(from))).toMatchObject({url: web.url(to), hasMoved: false});
	});

	test('a page that leads to itself comes to an end', async () => {
		expect(await web.fetch(web.url('/pointer-loop'))).toMatchObject({url: web.url('/pointer-loop?a')});
	});

	test('a server may ask for a wait until a time', async () => {
		expect((await failure(web.url('/503'))).hint).toMatch(/wait (?:5\d|60) seconds/);
	});
});
