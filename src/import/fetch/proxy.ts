// Supports the proxies named by the environment. The proxy resolves names, not this machine, as networks that are behind a proxy
// require.

import type {IncomingMessage, RequestOptions} from 'node:http';
import {BlockList, isIP, type Socket} from 'node:net';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';

/** The variables `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in upper or lower case. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** The proxy for an address; undefined for a direct connection. Throws UserError for an unsupported kind of proxy. */
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

/** `NO_PROXY` lists hosts, which include subdomains, `host:port`, networks (`10.0.0.0/8`, `10.*`), or `*` for all. */
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

/** An IPv6 address contains colons; it has a port only if it is in brackets. */
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

/** Node's request options for an address through a proxy; `signal` aborts a tunnel being set up. */
export async function throughProxy(url: URL, proxy: URL, signal: AbortSignal): Promise<RequestOptions> {
	if (url.protocol === 'https:') {
		const [socket, {connect}] = await Promise.all([tunnel(url, proxy, signal), import('node:tls')]);
		const name = isIP(bareHost(url)) === 0 ? {servername: bareHost(url)} : {};
		// An agent, even a new one for this request, would open its own connection.
		return {createConnection: () => connect({socket, ...name})};
	}
	return {
		...endpoint(proxy),
		path: `${url.origin}${url.pathname}${url.search}`,
		headers: {host: url.host, ...credentials(proxy)},
	};
}

/** Opens a connection to the host of an address through the proxy (RFC 9110, section 9.3.6). */
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

/** The error for an unreachable proxy, so that nobody blames the page. */
export function unreachable(proxy: URL, error: unknown): UserError {
	return new UserError(
		`the proxy ${shownAddress(proxy)} can't be reached`,
		'it is named by HTTPS_PROXY, HTTP_PROXY or ALL_PROXY; NO_PROXY lists the hosts that need none',
		{cause: error},
	);
}

/** Node's module for the protocol of an address. */
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

/** The host of an address; for IPv6 without brackets. */
export function bareHost({hostname}: URL): string {
	return hostname.replace(/^\[|\]$/g, '');
}

function credentials({username, password}: URL): Record<string, string> {
	if (username === '') return {};
	const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return {'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}`};
}
