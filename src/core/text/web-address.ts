// Web addresses: recognized as typed, made safe for messages and files, and compared.

import {lazily} from '../lazily.ts';

/** Whether a text is meant as a web address, even if an invalid one. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\//i.test(text);
}

/**
 * Extracts the address from text as people paste it: in `<…>` or quotation marks, after `URL:`, `feed:` or `view-source:`. Returns
 * any other text unchanged.
 */
export function pastedAddress(text: string): string {
	const [, inAngles, inQuotes, bare = text] = /^\s*(?:<([^<>]*)>|"([^"]*)"|(.*?))\s*$/s.exec(text) ?? [];
	const address = (inAngles ?? inQuotes ?? bare).replace(/^(?:url|feed|view-source):(?:\/\/|\s*)(?=https?:)/i, '');
	if (isWebAddress(address)) return address;
	return /^feed:\/\//i.test(address) ? address.replace(/^feed:/i, 'http:') : text;
}

/** Adds the scheme to `example.org/page`, as copied from browsers; undefined for text that does not look like an address. */
export function withForgottenScheme(text: string): string | undefined {
	const bare = text.replace(/^(?:h\w{2,4}:?\/\/?|\/\/)/i, '');
	const isAddress = bareHost().test(bare) && (bare !== text || /[/?#]/.test(text) || !fileEnding.test(text));
	return isAddress ? shownAddress(`https://${bare}`) : undefined;
}

const bareHost = lazily(
	() => /^(?:(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?|localhost(?::\d+)?(?=\/)|localhost:\d+)(?:[/?#]|$)/u,
);
const fileEnding = /\.(?:m[dk]\w*|markdown|txt|te?xt|html?|xhtml|pdf|epub|eml|json|csv|docx?|rtf|rst|js|ts|py|sh)$/i;

/** The address if it is one of the web: http or https, with a host. */
export function webAddress(text: string): URL | undefined {
	const trimmed = text.trim();
	if (!isWebAddress(trimmed)) return undefined;
	try {
		return new URL(trimmed);
	} catch {
		return undefined;
	}
}

/**
 * The address for a message: without user name and password, and with `…` for parameters that carry keys. Accepts addresses that
 * can't be parsed.
 */
export function shownAddress(url: string | URL): string {
	const address = webAddress(String(url));
	if (address) removeUser(address);
	return (address?.href ?? String(url).replace(userInfo, '$1')).replace(parameter, (whole, sign, name, value) =>
		isSecret(name, value) ? `${sign}${name}=…` : whole,
	);
}

/** The address for publication: without user name, password, and parameters that carry keys. */
export function publicAddress(url: string | URL): string {
	return openUrl(url)?.href ?? shownAddress(url);
}

function openUrl(url: string | URL): URL | undefined {
	const address = webAddress(String(url));
	if (!address) return undefined;
	removeUser(address);
	if (hasSecrets(address.hash)) address.hash = '';
	if (!hasSecrets(address.href)) return address;
	address.pathname = withoutSecrets(address.pathname);
	address.search = withoutSecrets(address.search);
	return address;
}

/** Each setter of a URL parses the whole address again. */
function removeUser(address: URL): void {
	if (address.username !== '') address.username = '';
	if (address.password !== '') address.password = '';
}

/** An address found in a file, for output: unchanged, unless it carries a password or key; then the public form. */
export function openAddress(url: string): string {
	const address = webAddress(url);
	const isOpen = address ? address.username + address.password === '' && !hasSecrets(url) : shownAddress(url) === url;
	return isOpen ? url : publicAddress(url);
}

/** The address stored in an article: public, without fragment and tracking parameters. */
export function keptAddress(url: string | URL): string {
	return keptUrl(url)?.href ?? String(url);
}

function keptUrl(url: string | URL): URL | undefined {
	const address = openUrl(url);
	if (!address) return undefined;
	if (address.href.includes('#')) address.hash = '';
	if (address.search === '') return address;
	for (const name of [...address.searchParams.keys()]) {
		if (counting.test(name)) address.searchParams.delete(name);
	}
	return address;
}

/** Whether parameters carry keys, without which the address may lead to another page. */
export function hasSecrets(url: string | URL): boolean {
	const text = String(url);
	return (
		text.includes('=') &&
		Array.from(text.matchAll(parameter)).some(([, , name = '', value = '']) => isSecret(name, value))
	);
}

/** Whether two addresses have the same host, whatever the port. */
export function isSameHost(one: string, other: string): boolean {
	const host = webAddress(one)?.hostname;
	return host !== undefined && host === webAddress(other)?.hostname;
}

/** Equal for addresses that usually lead to the same page: ignores scheme, `www.`, trailing slash and order of parameters. */
export function addressKey(url: string): string {
	const address = keptUrl(url);
	if (!address) return url;
	if (address.search !== '') address.searchParams.sort();
	const host = address.host.replace(/^(?:www|m|amp)\./, '');
	return `${host}${address.pathname.replace(/\/+$/, '')}${address.search}`;
}

/** Removes user names and passwords from the addresses in a text, also from those without a scheme, or with half of one. */
export function withoutPasswords(text: string): string {
	return text.replace(userInfoInText, '');
}

/** Narrower than `userInfo`: other words of the text may contain an `@`. */
const userInfoInText =
	/(?<=:\/\/)[^\s/?#@'"]*:[^\s/?#@'"]*@(?=[\w[])|(?<=^|[\s/"'(:])[^\s/?#@'":]+:[^\s/?#@'"]+@(?=[\w[])/g;

/** User name and password in an unparsable address, up to the last `@`, because a password may contain one, or a slash. */
const userInfo =
	/^(\s*(?:[a-z][a-z\d+.-]*:\/+|(?:https?|feed):))\S*@|^()[^\s/:@]+:[^\s/@]+@(?=[\w-]+(?:\.[\w-]+)*[/:?])/i;

/** A parameter of the query, the path or the fragment, which may contain a query of its own. */
const parameter = /([?&#;])([^=&#;?/\s]+)=([^&#;?\s]*)/g;

function withoutSecrets(part: string): string {
	const open = part.replace(parameter, (whole, sign, name, value) =>
		isSecret(name, value) ? (sign === '?' ? '?' : '') : whole,
	);
	return open.replace(/^\?&?$/, '').replace(/^\?&/, '?');
}

/** A secret has a telltale name, or is an address that contains one. */
function isSecret(name: string, value: string): boolean {
	if (value === '') return false;
	const words = percentDecoded(name).replace(/([a-z\d])([A-Z])/g, '$1_$2');
	const inner = percentDecoded(value);
	return secret.test(words) || (isWebAddress(inner) && shownAddress(inner) !== (webAddress(inner)?.href ?? inner));
}

/** Decodes percent escapes; a percent sign that is not one stays: `100%%20wool` is `100% wool`. */
export function percentDecoded(text: string): string {
	return text.replace(/(?:%[\da-f]{2})+/gi, bytes => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return bytes;
		}
	});
}

const secret =
	/^(?:.*[_.[-])?(?:access|auth|authorization|credentials?|jwt|key|\w*(?:api|access|auth|secret|private|share)key|pass|passw(?:or)?d|passphrase|pw|pwd|otp|pin|sas|secret|session|\w*sess(?:ion)?id|sid|sig|signature|ticket|\w*token)\]?$/i;
const counting = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(?:enc|mi)|cmpid|ref_src)$/i;
