// Fetches an address within limits on size, time and redirects, and never follows a public address into private space.

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
	/** The final address, after redirects. */
	url: string;
	/** Whether all redirects were permanent. */
	hasMoved: boolean;
	isUnchanged: boolean;
	isPrivate: boolean;
	/** In lower case, without parameters; empty if the server stated none. */
	mediaType: string;
	/** As stated by the server. */
	charset: string | undefined;
	body: Uint8Array;
	etag: string | undefined;
	lastModified: string | undefined;
}

/** Throws UserError with the address in its message. */
export type Fetch = (url: string, request?: FetchRequest) => Promise<Fetched>;

export interface FetchLimits {
	/** Limit on the unpacked body. */
	bytes: number;
	/** Limit on the total time, including redirects and body. */
	timeoutMs: number;
	redirects: number;
}

const usual: FetchLimits = {bytes: 20_000_000, timeoutMs: 30_000, redirects: 20};

/** Fetches from the internet, with the default limits. */
export function openFetch(environment: ProxyEnvironment): Fetch {
	return createFetch(usual, internet(environment));
}

export function createFetch(limits: FetchLimits, network: Network): Fetch {
	return async (typed, request = {}) => {
		const signal = AbortSignal.timeout(limits.timeoutMs);
		try {
			return await follow(typed, request, {limits, network, signal});
		} catch (error) {
			// If aborted by the signal, Node may throw various errors.
			throw fetchFailure(typed, error, signal.aborted ? limits.timeoutMs : undefined);
		}
	};
}

interface Journey {
	limits: FetchLimits;
	network: Network;
	signal: AbortSignal;
}

/** Follows redirects. A private address may lead anywhere; a public one, even after redirects, only to public ones. */
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

/** The next address. A password is sent only to the host for which it was typed. */
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

/** Header bytes arrive as Latin-1; in addresses they are UTF-8, as in browsers. */
function inUtf8(header: string): string {
	const bytes = Buffer.from(header, 'latin1');
	return isUtf8(bytes) ? bytes.toString() : header;
}

/** The target of a page that only redirects. */
function pageTarget({mediaType, body}: {mediaType: string; body: Uint8Array}, {headers}: IncomingMessage, url: URL) {
	const {refresh} = headers;
	const stated = typeof refresh === 'string' ? refresh : undefined;
	const isPage =
		/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType) || (stated !== undefined && body.length === 0);
	return isPage && body.length <= longestPointer
		? refreshTarget(stated, new TextDecoder().decode(body), url)
		: undefined;
}

/** In bytes, including scripts and styles. */
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
