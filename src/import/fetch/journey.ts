// State of a single fetch across redirects: cookies, which many sites set on one redirect and require on the next, and pages that
// only redirect.

import type {IncomingMessage} from 'node:http';
import {decodeReferences} from '../../core/text/entities.ts';

/** The cookies of one fetch. */
export interface CookieJar {
	/** Stores the cookies that a response sets for its own host or a parent domain. */
	keep(url: URL, response: IncomingMessage): void;
	/** The Cookie header for a request; undefined if there are none. */
	headerFor(url: URL): string | undefined;
}

export function openCookieJar(): CookieJar {
	const cookies = new Map<string, Cookie>();
	return {
		keep(url, {headers}) {
			for (const line of (headers['set-cookie'] ?? []).slice(0, most)) {
				const cookie = cookieIn(line, url);
				if (!cookie) continue;
				const key = `${cookie.host} ${cookie.pair.split('=', 1)[0]}`;
				if (cookie.isGone) cookies.delete(key);
				else cookies.set(key, cookie);
			}
		},
		headerFor({hostname, protocol}) {
			const fitting = [...cookies.values()].filter(
				({host, isShared, isSecure}) =>
					(isShared ? isWithin(hostname, host) : hostname === host) && (!isSecure || protocol === 'https:'),
			);
			return fitting.length === 0 ? undefined : fitting.map(({pair}) => pair).join('; ');
		},
	};
}

interface Cookie {
	host: string;
	/** Whether subdomains receive it, too. */
	isShared: boolean;
	pair: string;
	isSecure: boolean;
	isGone: boolean;
}

/** A cookie set by a response; undefined if the host may not set it. */
function cookieIn(line: string, {hostname}: URL): Cookie | undefined {
	const [pair = '', ...attributes] = line.split(';').map(part => part.trim());
	const domain = attributeOf(attributes, 'domain')?.replace(/^\./, '').toLowerCase();
	// A parent domain, but not one shared by everybody, such as `com`.
	const isShared = domain?.includes('.') === true && isWithin(hostname, domain);
	if (domain !== undefined && !isShared) return undefined;
	const isSecure = attributes.some(name => /^secure$/i.test(name));
	const isPast = isOver(attributeOf(attributes, 'max-age'), attributeOf(attributes, 'expires'));
	return {host: domain ?? hostname, isShared, pair, isSecure, isGone: isPast || pair.length > longest};
}

/** Limits on cookies per response and characters per cookie: nothing needed to reach a page exceeds them. */
const most = 50;
const longest = 4096;

function attributeOf(attributes: string[], name: string): string | undefined {
	return attributes.find(attribute => attribute.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Max-Age, in seconds, overrides Expires (RFC 6265, section 4.1.2.2). */
function isOver(seconds: string | undefined, end: string | undefined): boolean {
	if (seconds !== undefined) return Number(seconds) <= 0;
	return end !== undefined && Date.parse(end) < Date.now();
}

function isWithin(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`);
}

/** In seconds: a page that redirects later is meant to be read first. */
const longestWait = 10;
/** In letters: a page with more text is not just a redirect. */
const fewestLetters = 400;

/**
 * The target of a `Refresh` header or `meta` on a page without text of its own; not the page itself, which only reloads until it
 * changes.
 */
export function refreshTarget(header: string | undefined, html: string, url: URL): string | undefined {
	const shown = withoutParts(html, /<(!--)/g);
	const stated = header ?? metaRefresh(shown) ?? '';
	const [, seconds, rest = ''] =
		/^(\d*(?:\.\d*)?)(?:\s*[;,]|\s)\s*(?:url\s*=\s*)?(\S[\s\S]*)/i.exec(stated.trimStart()) ?? [];
	const target = rest.startsWith('"') || rest.startsWith("'") ? rest.slice(1).split(rest.charAt(0), 1)[0] : rest;
	if (!target?.trim() || Number(seconds) > longestWait) return undefined;
	const text = withoutParts(shown, /<(script|style|head)\b/gi).replace(/<[^<>]*>|\s+/g, ' ');
	if (text.replace(/ +/g, ' ').trim().length >= fewestLetters) return undefined;
	const base = header === undefined ? attributeIn(/<base\b[^<>]*>/i.exec(shown)?.[0] ?? '', 'href') : undefined;
	return wholeAddress(target, base === undefined ? url.href : (wholeAddress(base, url.href) ?? url.href), url);
}

function wholeAddress(target: string, base: string, except?: URL): string | undefined {
	const whole = URL.canParse(target, base) ? new URL(target, base).href : undefined;
	return whole === except?.href ? undefined : whole;
}

/** Removes comments or elements; unclosed ones stay. */
function withoutParts(html: string, opening: RegExp): string {
	const kept: string[] = [];
	const endless = new Set<string>();
	let from = 0;
	for (let found = opening.exec(html); found; found = opening.exec(html)) {
		const name = (found[1] ?? '').toLowerCase();
		if (endless.has(name)) continue;
		const closing = name === '!--' ? /-->/g : new RegExp(String.raw`</${name}\s*>`, 'gi');
		closing.lastIndex = opening.lastIndex;
		if (closing.test(html)) {
			kept.push(html.slice(from, found.index));
			from = closing.lastIndex;
			opening.lastIndex = from;
		} else endless.add(name);
	}
	return [...kept, html.slice(from)].join(' ');
}

function metaRefresh(html: string): string | undefined {
	const meta = /<meta\b[^<>]*http-equiv\s*=\s*["']?refresh\b[^<>]*>/i.exec(html)?.[0] ?? '';
	return attributeIn(meta, 'content');
}

function attributeIn(tag: string, name: string): string | undefined {
	const [, ...values] = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(tag) ?? [];
	const value = values.find(found => found !== undefined);
	return value === undefined ? undefined : decodeReferences(value);
}
