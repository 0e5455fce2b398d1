// Sends one request to addresses that were checked before: what a name leads to is decided once.

import type {LookupAddress} from 'node:dns';
import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {isPrivateAddress} from './private-address.ts';

export interface FetchRequest {
	/** The validators of an earlier answer: the server may say that nothing changed. */
	etag?: string | undefined;
	lastModified?: string | undefined;
	/** The address was typed by a person, or found in an answer from private space, so it may be private itself. */
	mayBePrivate?: boolean;
}

/** The world that tests replace: names, and what is private. */
export interface Network {
	lookup(host: string): Promise<LookupAddress[]>;
	isPrivate(address: string): boolean;
}

interface Conditions {
	network: Network;
	/** Ends the look-up and the request, and whoever reads the answer. */
	signal: AbortSignal;
}

/** Asks and gives the answer as its head arrives. Throws UserError for an address that must not be asked, and Node's errors. */
export async function ask(url: URL, request: FetchRequest, {network, signal}: Conditions) {
	const addresses = await Promise.race([addressesOf(url, network), endOf(signal)]);
	const isPrivate = addresses.some(({address}) => network.isPrivate(address));
	if (isPrivate && !request.mayBePrivate) {
		throw new UserError(
			`${shownAddress(url)}: a private address that nobody typed`,
			'if you trust it, name it yourself: wsws add, or wsws feed add, with this address',
		);
	}
	const {request: send} = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		// The addresses that were looked at are the ones connected to: a second look-up could give others.
		const lookup = (_host: string, options: {all?: boolean}, done: (...results: unknown[]) => void) => {
			const [first] = addresses;
			if (options.all) done(null, addresses);
			else done(null, first?.address, first?.family);
		};
		send(url, {signal, lookup: lookup as never, headers: headersOf(request)}, resolve)
			.on('error', reject)
			.end();
	});
	return {response, isPrivate};
}

async function addressesOf(url: URL, network: Network): Promise<LookupAddress[]> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const {isIP} = await import('node:net');
	const family = isIP(host);
	return family === 0 ? network.lookup(host) : [{address: host, family}];
}

/** Rejects when the signal comes: a look-up can't be stopped, only left alone. */
function endOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), {once: true});
	});
}

export const internet: Network = {
	async lookup(host) {
		const {lookup} = await import('node:dns/promises');
		return lookup(host, {all: true});
	},
	isPrivate: isPrivateAddress,
};

/** User name and password of the address become a header by Node itself. */
function headersOf({etag, lastModified}: FetchRequest): Record<string, string> {
	return {
		'user-agent': 'Mozilla/5.0 (compatible; wsws)',
		accept:
			'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/pdf, text/*;q=0.9, */*;q=0.8',
		'accept-encoding': 'gzip, deflate, br',
		...(etag === undefined ? {} : {'if-none-match': etag}),
		...(lastModified === undefined ? {} : {'if-modified-since': lastModified}),
	};
}
