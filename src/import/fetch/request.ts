// Sends one request to addresses that were checked before: what a name leads to is decided once.

import type {LookupAddress} from 'node:dns';
import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {isPrivateAddress} from './private-address.ts';
import {bareHost, clientOf, type ProxyEnvironment, proxyFor, throughProxy, unreachable} from './proxy.ts';

export interface FetchRequest {
	/** The validators of an earlier answer: the server may say that nothing changed. */
	etag?: string | undefined;
	lastModified?: string | undefined;
	/** The address was typed by a person, or found in an answer from private space, so it may be private itself. */
	mayBePrivate?: boolean;
	/** Cookies that an earlier answer of the same journey has set. */
	cookie?: string | undefined;
}

/** The world that tests replace: names, and what is private. */
export interface Network {
	lookup(host: string): Promise<LookupAddress[]>;
	isPrivate(address: string): boolean;
	/** Variables that name proxies. */
	environment?: ProxyEnvironment;
}

interface Conditions {
	network: Network;
	/** Ends the look-up and the request, and whoever reads the answer. */
	signal: AbortSignal;
}

/** Asks and gives the answer as its head arrives. Throws UserError for an address that must not be asked, and Node's errors. */
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
		// The addresses that were looked at are the ones connected to: a second look-up could give others.
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

/** The signal ends what the proxy does too. Headers of ours go to the page, inside of the tunnel where there is one. */
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

/** Heads whose lines end in LF alone, which browsers read, are read. No connection is used again for another host's answer. */
const lenient = {insecureHTTPParser: true};

/** Where a proxy looks names up, an address in numbers alone is known to be private. */
async function addressesOf(url: URL, network: Network, proxy: URL | undefined): Promise<LookupAddress[]> {
	const host = bareHost(url);
	const {isIP} = await import('node:net');
	const family = isIP(host);
	if (family !== 0) return [{address: host, family}];
	if (proxy) return /^(?:.+\.)?localhost\.?$/i.test(host) ? [{address: '127.0.0.1', family: 4}] : [];
	return network.lookup(host);
}

/** Rejects when the signal comes: a look-up can't be stopped, only left alone. */
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

/** User name and password of the address become a header by Node itself. */
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
