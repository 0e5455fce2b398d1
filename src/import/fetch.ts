// One address fetched within limits: size, time, redirects, and never from a public address into private space.

import type {LookupAddress} from 'node:dns';
import type {IncomingMessage} from 'node:http';
import {UserError} from '../core/errors.ts';
import {shownAddress, webAddress} from '../core/web-address.ts';
import {fetchFailure, statusFailure} from './fetch-failure.ts';
import {isPrivateAddress} from './private-address.ts';
import {readBody} from './read-body.ts';

export interface FetchRequest {
	/** The validators of an earlier answer: the server may say that nothing changed. */
	etag?: string | undefined;
	lastModified?: string | undefined;
	/** The address was found in an answer from private space or typed by a person, so it may be private itself. */
	mayBePrivate?: boolean;
}

export interface Fetched {
	/** Where the answer came from, after redirects. */
	url: string;
	/** All redirects on the way said that they are for good. */
	hasMoved: boolean;
	isUnchanged: boolean;
	isPrivate: boolean;
	/** Small letters, without parameters; empty when the server didn't say. */
	mediaType: string;
	/** As the server named it. */
	charset: string | undefined;
	body: Uint8Array;
	etag: string | undefined;
	lastModified: string | undefined;
}

/** Throws UserError, with the address in its message. */
export type Fetch = (url: string, request?: FetchRequest) => Promise<Fetched>;

export interface FetchLimits {
	/** Of the body, unpacked. */
	bytes: number;
	/** For the whole way, redirects and body. */
	milliseconds: number;
	redirects: number;
}

/** What tests replace: names, and what is private. */
export interface Network {
	lookup(host: string): Promise<LookupAddress[]>;
	isPrivate(address: string): boolean;
}

const usual: FetchLimits = {bytes: 20_000_000, milliseconds: 30_000, redirects: 5};

export function createFetch(limits: FetchLimits = usual, network: Network = internet): Fetch {
	return async (typed, request = {}) => {
		const signal = AbortSignal.timeout(limits.milliseconds);
		try {
			return await follow(typed, request, {limits, network, signal});
		} catch (error) {
			// Cut off by the signal, Node throws one error or another.
			throw fetchFailure(typed, error, signal.aborted ? limits.milliseconds : undefined);
		}
	};
}

interface Journey {
	limits: FetchLimits;
	network: Network;
	signal: AbortSignal;
}

/** A private address leads to any other; a public one, even at the end of such a way, to public ones alone. */
async function follow(typed: string, request: FetchRequest, journey: Journey): Promise<Fetched> {
	const {limits} = journey;
	let url = address(typed);
	let mayBePrivate = request.mayBePrivate ?? false;
	let hasMoved = true;
	for (let redirects = 0; redirects <= limits.redirects; redirects++) {
		const {response, isPrivate} = await ask(url, {...request, mayBePrivate}, journey);
		const target = redirectTarget(response);
		if (target === undefined)
			return {...(await answer(response, url, journey)), isPrivate, hasMoved: redirects > 0 && hasMoved};
		response.destroy();
		hasMoved &&= response.statusCode === 301 || response.statusCode === 308;
		mayBePrivate = isPrivate;
		url = redirected(url, target);
	}
	throw new UserError(`${shownAddress(typed)}: more than ${limits.redirects} redirects`);
}

function address(text: string): URL {
	const url = webAddress(text);
	if (!url) throw new UserError(`not a web address: ${shownAddress(text)}`, 'it begins with http:// or https://');
	return url;
}

/** A password is for the host that it was typed for. */
function redirected(from: URL, target: string): URL {
	if (!URL.canParse(target, from.href)) throw new UserError(`${shownAddress(from)}: leads to no address`);
	const to = address(new URL(target, from).href);
	if (to.origin === from.origin && to.username === '') {
		to.username = from.username;
		to.password = from.password;
	}
	return to;
}

function redirectTarget({statusCode = 0, headers}: IncomingMessage): string | undefined {
	return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

async function ask(url: URL, request: FetchRequest, {network, signal}: Journey) {
	const addresses = await addressesOf(url, network);
	const isPrivate = addresses.some(({address}) => network.isPrivate(address));
	if (isPrivate && !request.mayBePrivate) {
		throw new UserError(
			`${shownAddress(url)}: a public page leads to a private address`,
			'type the address yourself if you trust it',
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

const internet: Network = {
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

async function answer(response: IncomingMessage, url: URL, {limits, signal}: Journey) {
	const {statusCode = 0, headers} = response;
	const isUnchanged = statusCode === 304;
	if (!isUnchanged && (statusCode < 200 || statusCode > 299)) {
		response.destroy();
		throw statusFailure(url, response);
	}
	const {type, charset} = contentType(headers['content-type']);
	return {
		url: url.href,
		isUnchanged,
		mediaType: type,
		charset,
		body: isUnchanged ? new Uint8Array() : await readBody(response, {url, bytes: limits.bytes, signal}),
		etag: headers.etag,
		lastModified: headers['last-modified'],
	};
}

function contentType(header = ''): {type: string; charset: string | undefined} {
	const [type = ''] = header.split(';');
	return {type: type.trim().toLowerCase(), charset: /charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1]};
}
