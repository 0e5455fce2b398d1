// Fetches one address within limits: size, time, redirects, and never from a public address into private space.

import {isUtf8} from 'node:buffer';
import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {isWebAddress, shownAddress, webAddress, withForgottenScheme} from '../../core/text/web-address.ts';
import {fetchFailure, statusFailure} from './fetch-failure.ts';
import {openCookieJar, refreshTarget} from './journey.ts';
import type {ProxyEnvironment} from './proxy.ts';
import {readBody} from './read-body.ts';
import {ask, type FetchRequest, internet, type Network} from './request.ts';

export interface Fetched {
	/** The address that answered, after redirects. */
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
	/** The largest body, unpacked. */
	bytes: number;
	/** The time for the whole way, redirects and body. */
	timeoutMs: number;
	redirects: number;
}

const usual: FetchLimits = {bytes: 20_000_000, timeoutMs: 30_000, redirects: 20};

/** Fetches from the internet, up to the usual limits. */
export function openFetch(environment: ProxyEnvironment): Fetch {
	return createFetch(usual, internet(environment));
}

export function createFetch(limits: FetchLimits, network: Network): Fetch {
	return async (typed, request = {}) => {
		const signal = AbortSignal.timeout(limits.timeoutMs);
		try {
			return await follow(typed, request, {limits, network, signal});
		} catch (error) {
			// Cut off by the signal, Node throws one error or another.
			throw fetchFailure(typed, error, signal.aborted ? limits.timeoutMs : undefined);
		}
	};
}

interface Journey {
	limits: FetchLimits;
	network: Network;
	signal: AbortSignal;
}

/** Follows redirects. A private address leads to any other; a public one, even at the end of such a way, to public ones alone. */
async function follow(typed: string, request: FetchRequest, journey: Journey): Promise<Fetched> {
	const {limits} = journey;
	let url = address(typed);
	let mayBePrivate = request.mayBePrivate ?? false;
	let hasMoved = true;
	const cookies = openCookieJar();
	for (let redirects = 0; redirects <= limits.redirects; redirects++) {
		const {response, isPrivate} = await ask(url, {...request, mayBePrivate, cookie: cookies.headerFor(url)}, journey);
		cookies.keep(url, response);
		let target = redirectTarget(response);
		if (target === undefined) {
			const found = await answer(response, url, journey);
			target = pageTarget(found, response, url);
			if (target === undefined) return {...found, isPrivate, hasMoved: redirects > 0 && hasMoved};
		}
		response.destroy();
		hasMoved &&= response.statusCode === 301 || response.statusCode === 308;
		mayBePrivate = isPrivate;
		url = redirected(url, target);
	}
	throw new UserError(`${shownAddress(typed)}: more than ${limits.redirects} redirects`);
}

function address(text: string): URL {
	const url = webAddress(text);
	if (url) return url;
	const near = withForgottenScheme(text);
	const begins = near === undefined ? 'it begins with http:// or https://' : `it begins with https://, as in ${near}`;
	const hint = isWebAddress(text) ? "its host or its port can't be right" : begins;
	throw new UserError(`not a web address: ${shownAddress(text)}`, hint);
}

/** The next address of the way. A password stays for the host that it was typed for. */
function redirected(from: URL, target: string): URL {
	const to = target && URL.canParse(target, from.href) ? webAddress(new URL(target, from).href) : undefined;
	if (!to)
		throw new UserError(
			`${shownAddress(from)}: leads to no page of the web`,
			target === '' ? undefined : `but to ${shownAddress(target)}`,
		);
	if (to.origin === from.origin && to.username === '') {
		to.username = from.username;
		to.password = from.password;
	}
	return to;
}

function redirectTarget({statusCode = 0, headers}: IncomingMessage): string | undefined {
	if (![300, 301, 302, 303, 307, 308].includes(statusCode)) return undefined;
	if (statusCode !== 300 && headers.location === undefined) return '';
	return headers.location === undefined ? undefined : inUtf8(headers.location);
}

/** Bytes of a head are given as Latin-1; in addresses they are UTF-8, as browsers take them. */
function inUtf8(header: string): string {
	const bytes = Buffer.from(header, 'latin1');
	return isUtf8(bytes) ? bytes.toString() : header;
}

/** The address that a page leads to which is nothing but the way there. */
function pageTarget({mediaType, body}: {mediaType: string; body: Uint8Array}, {headers}: IncomingMessage, url: URL) {
	const {refresh} = headers;
	const stated = typeof refresh === 'string' ? refresh : undefined;
	const isPage =
		/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType) || (stated !== undefined && body.length === 0);
	return isPage && body.length <= longestPointer
		? refreshTarget(stated, new TextDecoder().decode(body), url)
		: undefined;
}

/** Bytes of a page that only leads to another, scripts and styles with it. */
const longestPointer = 50_000;

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
