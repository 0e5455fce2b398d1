// What is remembered on the way from an address to its answer, and forgotten with it: cookies, which many sites set on one
// redirect and ask for on the next, and pages that are nothing but the way to another.

import type {IncomingMessage} from 'node:http';

/** The cookies of one journey. */
export interface CookieJar {
	/** Keeps what an answer sets, for its own host or one above it. */
	keep(url: URL, response: IncomingMessage): void;
	/** The value of the header for a request; undefined when there is none. */
	headerFor(url: URL): string | undefined;
}

export function openCookieJar(): CookieJar {
	const cookies = new Map<string, {host: string; isShared: boolean; pair: string; isSecure: boolean}>();
	return {
		keep(url, {headers}) {
			for (const line of (headers['set-cookie'] ?? []).slice(0, most)) {
				const [pair = '', ...attributes] = line.split(';').map(part => part.trim());
				const domain = attributeOf(attributes, 'domain')?.replace(/^\./, '').toLowerCase();
				// A host above its own, but none of which everybody has a part, such as `com`.
				const isShared = domain?.includes('.') === true && isWithin(url.hostname, domain);
				const host = isShared && domain !== undefined ? domain : url.hostname;
				const isGone = attributeOf(attributes, 'max-age') === '0';
				if (domain !== undefined && !isShared) continue;
				const key = `${host} ${pair.split('=', 1)[0]}`;
				if (isGone || pair.length > longest) cookies.delete(key);
				else cookies.set(key, {host, isShared, pair, isSecure: attributes.some(name => /^secure$/i.test(name))});
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

/** Cookies of one answer, and letters of one: more are no way to a page. */
const most = 50;
const longest = 4096;

function attributeOf(attributes: string[], name: string): string | undefined {
	return attributes.find(attribute => attribute.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
}

function isWithin(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`);
}

/** Seconds: a page that leads on later is one to be read first. */
const longestWait = 10;
/** Letters of a page that says no more than where the reader is led. */
const fewestLetters = 400;

/** The address that an answer leads to by its `Refresh` header or by a `meta`, where nothing is to be read meanwhile. */
export function refreshTarget(header: string | undefined, html: string): string | undefined {
	const stated = header ?? metaRefresh(html);
	const [, seconds, target] = /^\s*(\d*\.?\d*)\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'>]+)/i.exec(stated ?? '') ?? [];
	if (target === undefined || Number(seconds) > longestWait) return undefined;
	const text = html.replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi, ' ').replace(/\s+/g, ' ');
	return text.trim().length < fewestLetters ? target.trim().replaceAll('&amp;', '&') : undefined;
}

function metaRefresh(html: string): string | undefined {
	const meta = /<meta\b[^<>]*http-equiv\s*=\s*["']?refresh\b[^<>]*>/i.exec(html)?.[0] ?? '';
	return /content\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
		.exec(meta)
		?.slice(1)
		.find(value => value !== undefined);
}
