// Sends a request to addresses that were checked before: a name is resolved only once.

import type {LookupAddress} from 'node:dns';
import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {isPrivateAddress} from './private-address.ts';
import {bareHost, clientOf, type ProxyEnvironment, proxyFor, throughProxy, unreachable} from './proxy.ts';

export interface FetchRequest {
	/** The validators of an earlier response, for a conditional request. */
	etag?: string | undefined;
	lastModified?: string | undefined;
	/** Whether the address may be private: it was typed by a person, or found in a response from private space. */
	mayBePrivate?: boolean;
	/** Cookies set by earlier responses of the same fetch. */
	cookie?: string | undefined;
}

/** The outside world, which tests replace: name resolution, and what counts as private. */
export interface Network {
	lookup(host: string): Promise<LookupAddress[]>;
	isPrivate(address: string): boolean;
	/** Variables that name proxies. */
	environment?: ProxyEnvironment;
}

interface Conditions {
	network: Network;
	/** Aborts name resolution, request and reading. */
	signal: AbortSignal;
}

/**
 * Sends a request and returns the response once its headers have arrived. Throws UserError for a forbidden address, and Node's
 * errors.
 */
export async function ask(url: URL, request: FetchRequest, {network, signal}: Conditions) {
	const proxy = proxyFor(url, network.environment ?? {});
	const addresses = await beforeEnd(signal, addressesOf(url, network, proxy));
	const isPrivate = addresses.some(({address}) => network.isPrivate(address));
	if (isPrivate && !request.mayBePrivate) {
		throw new UserError(
			`${shownAddress(url)}: a private address that nobody typed`,
			'if you trust it, name it yourself: wsws add, or wsws feed add, with this address',
		);
	}
	if (proxy) return {response: await askProxy(url, request, {proxy, signal}), isPrivate};
	const {request: send} = await clientOf(url);
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		// Connects to the checked addresses: resolving again could yield others.
		const lookup = (_host: string, options: {all?: boolean}, done: (...results: unknown[]) => void) => {
			const [first] = addresses;
			if (options.all) done(null, addresses);
			else done(null, first?.address, first?.family);
		};
		send(url, {...lenient, signal, lookup: lookup as never, headers: headersOf(request)}, resolve)
			.on('error', reject)
			.end();
	});
	return {response, isPrivate};
}

/** The signal also ends the proxy's work. Our headers are sent to the page, inside the tunnel if there is one. */
async function askProxy(url: URL, request: FetchRequest, {proxy, signal}: {proxy: URL; signal: AbortSignal}) {
	const {headers, ...way} = await throughProxy(url, proxy, signal);
	const isTunnel = url.protocol === 'https:';
	const {request: send} = await clientOf(isTunnel ? url : proxy);
	return new Promise<IncomingMessage>((resolve, reject) => {
		const failed = (error: Error) => reject(isTunnel ? error : unreachable(proxy, error));
		const options = {...lenient, ...way, signal, headers: {...headersOf(request), ...headers}};
		(isTunnel ? send(url, options, resolve) : send(options, resolve)).on('error', failed).end();
	});
}

/**
 * Accepts headers whose lines end in a bare LF, as browsers do. Connections are not reused, so that no response can be attributed
 * to another host.
 */
const lenient = {insecureHTTPParser: true};

/** If a proxy resolves names, only numeric addresses can be recognized as private. */
async function addressesOf(url: URL, network: Network, proxy: URL | undefined): Promise<LookupAddress[]> {
	const host = bareHost(url);
	const {isIP} = await import('node:net');
	const family = isIP(host);
	if (family !== 0) return [{address: host, family}];
	if (proxy) return /^(?:.+\.)?localhost\.?$/i.test(host) ? [{address: '127.0.0.1', family: 4}] : [];
	return network.lookup(host);
}

/** Rejects when aborted: name resolution can't be stopped, only ignored. */
function beforeEnd<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const end = () => reject(signal.reason);
		signal.addEventListener('abort', end, {once: true});
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
	});
}

/** The internet, through the proxies that the environment names. */
export const internet = (environment: ProxyEnvironment): Network => ({
	async lookup(host) {
		const {lookup} = await import('node:dns/promises');
		return lookup(host, {all: true});
	},
	isPrivate: isPrivateAddress,
	environment,
});

/** Node converts user name and password in the address to a header. */
function headersOf({etag, lastModified, cookie}: FetchRequest): Record<string, string> {
	return {
		'user-agent': 'Mozilla/5.0 (compatible; wsws)',
		accept:
			'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/pdf, text/*;q=0.9, */*;q=0.8',
		'accept-encoding': 'gzip, deflate, br',
		...(etag === undefined ? {} : {'if-none-match': etag}),
		...(cookie === undefined ? {} : {cookie}),
		...(lastModified === undefined ? {} : {'if-modified-since': lastModified}),
	};
}
