// Proxies as the environment names them, and requests through one. The proxy looks names up: nothing of ours does, which is
// what networks that only have a proxy need.

import type {IncomingMessage, RequestOptions} from 'node:http';
import {BlockList, isIP, type Socket} from 'node:net';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';

/** Variables as other programs read them: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, in capitals or small letters. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** The proxy for an address; undefined where it is asked directly. Throws UserError for a proxy of a kind that can't be used. */
export function proxyFor(url: URL, environment: ProxyEnvironment): URL | undefined {
	const named = (name: string) => environment[name.toLowerCase()] || environment[name.toUpperCase()];
	const typed = named(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? named('all_proxy');
	if (!typed || isExcepted(url, named('no_proxy') ?? '')) return undefined;
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`;
	if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address);
	throw new UserError(
		`the proxy ${shownAddress(address)} can't be used`,
		'wsws speaks to http:// and https:// proxies',
	);
}

/** `NO_PROXY` lists hosts, with those below them, `host:port`, networks (`10.0.0.0/8`, `10.*`), or `*` for all. */
function isExcepted(url: URL, list: string): boolean {
	const host = bareHost(url).replace(/\.$/, '');
	const own = url.port || (url.protocol === 'https:' ? '443' : '80');
	return list.split(/[\s,]+/).some(entry => {
		if (entry === '*') return true;
		const {name, port} = hostAndPort(entry.toLowerCase());
		if (name === '' || (port !== undefined && port !== own)) return false;
		if (name.includes('/')) return isInNetwork(host, name);
		return host === name || host.endsWith(`.${name}`) || (name.endsWith('.') && host.startsWith(name));
	});
}

/** An address of IPv6 has colons of its own; it has a port only where brackets are around it. */
function hostAndPort(entry: string): {name: string; port: string | undefined} {
	const [, bare, six, port] = /^(?:([^:[\]]+)|\[([^\]]*)\])(?::(\d+))?$/.exec(entry) ?? [undefined, entry];
	return {name: six ?? (bare ?? '').replace(/^\*?\.?/, '').replace(/\*$/, ''), port};
}

function isInNetwork(host: string, network: string): boolean {
	const [address = '', prefix] = network.split('/');
	const family = isIP(address);
	if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(prefix ?? '')) return false;
	const list = new BlockList();
	const kind = family === 6 ? 'ipv6' : 'ipv4';
	if (Number(prefix) > (family === 6 ? 128 : 32)) return false;
	list.addSubnet(address, Number(prefix), kind);
	return list.check(host, kind);
}

/** The options with which Node asks for an address through a proxy; `signal` ends a tunnel that is not there yet. */
export async function throughProxy(url: URL, proxy: URL, signal: AbortSignal): Promise<RequestOptions> {
	if (url.protocol === 'https:') {
		const [socket, {connect}] = await Promise.all([tunnel(url, proxy, signal), import('node:tls')]);
		const name = isIP(bareHost(url)) === 0 ? {servername: bareHost(url)} : {};
		// An agent, even a new one for this request, would connect by itself.
		return {createConnection: () => connect({socket, ...name})};
	}
	return {
		...endpoint(proxy),
		path: `${url.origin}${url.pathname}${url.search}`,
		headers: {host: url.host, ...credentials(proxy)},
	};
}

/** A connection to the host of an address, which the proxy makes (RFC 9110, section 9.3.6). */
async function tunnel(url: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
	const {request} = await clientOf(proxy);
	const host = `${url.hostname}:${url.port || '443'}`;
	return new Promise((resolve, reject) => {
		request({
			...endpoint(proxy),
			method: 'CONNECT',
			path: host,
			headers: {host, ...credentials(proxy)},
			signal,
			agent: false,
		})
			.on('connect', ({statusCode = 0}: IncomingMessage, socket: Socket) => {
				if (statusCode >= 200 && statusCode <= 299) return resolve(socket);
				socket.destroy();
				const reason = statusCode === 407 ? 'asks for a password' : `refuses to connect (${statusCode})`;
				reject(new UserError(`${shownAddress(url)}: the proxy ${shownAddress(proxy)} ${reason}`));
			})
			.on('error', error => reject(unreachable(proxy, error)))
			.end();
	});
}

/** The error of a proxy that can't be spoken to: nobody should look for the fault at the page. */
export function unreachable(proxy: URL, error: unknown): UserError {
	return new UserError(
		`the proxy ${shownAddress(proxy)} can't be reached`,
		'it is named by HTTPS_PROXY, HTTP_PROXY or ALL_PROXY; NO_PROXY lists the hosts that need none',
		{cause: error},
	);
}

/** The module that speaks the protocol of an address. */
export function clientOf({protocol}: URL): Promise<typeof import('node:http') | typeof import('node:https')> {
	return protocol === 'https:' ? import('node:https') : import('node:http');
}

function endpoint(proxy: URL): RequestOptions {
	return {
		protocol: proxy.protocol,
		host: bareHost(proxy),
		port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
	};
}

/** The host of an address, one of IPv6 without its brackets. */
export function bareHost({hostname}: URL): string {
	return hostname.replace(/^\[|\]$/g, '');
}

function credentials({username, password}: URL): Record<string, string> {
	if (username === '') return {};
	const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return {'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}`};
}
