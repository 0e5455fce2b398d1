// Web addresses as people type them, as messages and files may hold them, and as two of them are compared.

import {lazily} from '../lazily.ts';

/** Whether a text is meant for an address of the web, even if it is none that can be read. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\//i.test(text);
}

/** The address in a text as people paste it: in `<…>` or quotation marks, after `URL:`, `feed:` or `view-source:`. Any other text as it is. */
export function pastedAddress(text: string): string {
	const [, inAngles, inQuotes, bare = text] = /^\s*(?:<([^<>]*)>|"([^"]*)"|(.*?))\s*$/s.exec(text) ?? [];
	const address = (inAngles ?? inQuotes ?? bare).replace(/^(?:url|feed|view-source):(?:\/\/|\s*)(?=https?:)/i, '');
	if (isWebAddress(address)) return address;
	return /^feed:\/\//i.test(address) ? address.replace(/^feed:/i, 'http:') : text;
}

/** `example.org/page`, as people copy it out of browsers, with its scheme; undefined for what looks like no address. */
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

/** The address for a message: without user name and password, and with `…` for the values of parameters that carry keys. Works on addresses that can't be parsed. */
export function shownAddress(url: string | URL): string {
	const address = webAddress(String(url));
	if (address) removeUser(address);
	return (address?.href ?? String(url).replace(userInfo, '$1')).replace(parameter, (whole, sign, name, value) =>
		isSecret(name, value) ? `${sign}${name}=…` : whole,
	);
}

/** The address for whoever may know it: without user name, password, and parameters that carry keys. */
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

/** Every setter of an address has all of it read anew. */
function removeUser(address: URL): void {
	if (address.username !== '') address.username = '';
	if (address.password !== '') address.password = '';
}

/** An address that a file names, for output: as it is written, unless it carries a password or a key; then as whoever may know it. */
export function openAddress(url: string): string {
	const address = webAddress(url);
	const isOpen = address ? address.username + address.password === '' && !hasSecrets(url) : shownAddress(url) === url;
	return isOpen ? url : publicAddress(url);
}

/** The address that an article keeps: public, without fragment, nor parameters that only count visitors. */
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

/** Whether parameters carry keys: without them the address may lead to another page. */
export function hasSecrets(url: string | URL): boolean {
	const text = String(url);
	return (
		text.includes('=') &&
		Array.from(text.matchAll(parameter)).some(([, , name = '', value = '']) => isSecret(name, value))
	);
}

/** Whether two addresses are of one host, whatever its port. */
export function isSameHost(one: string, other: string): boolean {
	const host = webAddress(one)?.hostname;
	return host !== undefined && host === webAddress(other)?.hostname;
}

/** Equal for addresses that lead to the same page as a rule: scheme, `www.`, closing slash and order of parameters aside. */
export function addressKey(url: string): string {
	const address = keptUrl(url);
	if (!address) return url;
	if (address.search !== '') address.searchParams.sort();
	const host = address.host.replace(/^(?:www|m|amp)\./, '');
	return `${host}${address.pathname.replace(/\/+$/, '')}${address.search}`;
}

/** User name and password of what can't be parsed, up to the last `@`: the password itself may hold one, or a slash. */
const userInfo =
	/^(\s*(?:[a-z][a-z\d+.-]*:\/+|(?:https?|feed):))\S*@|^()[^\s/:@]+:[^\s/@]+@(?=[\w-]+(?:\.[\w-]+)*[/:?])/i;

/** A parameter of the query, the path or the fragment, which may hold a query of its own. */
const parameter = /([?&#;])([^=&#;?/\s]+)=([^&#;?\s]*)/g;

function withoutSecrets(part: string): string {
	const open = part.replace(parameter, (whole, sign, name, value) =>
		isSecret(name, value) ? (sign === '?' ? '?' : '') : whole,
	);
	return open.replace(/^\?&?$/, '').replace(/^\?&/, '?');
}

/** A secret has a telling name, or is an address with a secret in it. */
function isSecret(name: string, value: string): boolean {
	if (value === '') return false;
	const words = percentDecoded(name).replace(/([a-z\d])([A-Z])/g, '$1_$2');
	const inner = percentDecoded(value);
	return secret.test(words) || (isWebAddress(inner) && shownAddress(inner) !== (webAddress(inner)?.href ?? inner));
}

/** The text without percent signs for bytes; those that stand for none stay: `100%%20wool` is `100% wool`. */
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
