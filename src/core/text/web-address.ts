// Web addresses as people type them, as messages may show them, and as two of them are compared.

/** Whether a text is meant for an address of the web, even if it is none that can be read. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\//i.test(text);
}

/** The address if it is one of the web: http or https, with a host. */
export function webAddress(text: string): URL | undefined {
	if (!isWebAddress(text.trim()) || !URL.canParse(text.trim())) return undefined;
	return new URL(text.trim());
}

/** Without what is nobody's business: user name, password, and the values of parameters that carry keys. */
export function shownAddress(url: string | URL): string {
	const address = webAddress(String(url));
	if (!address) return String(url);
	address.username = '';
	address.password = '';
	for (const name of [...address.searchParams.keys()]) {
		if (secret.test(name)) address.searchParams.set(name, '…');
	}
	return address.href.replaceAll('%E2%80%A6', '…');
}

/** The address that an article keeps: no user name, password, fragment, nor parameters that only count visitors. */
export function keptAddress(url: string | URL): string {
	const address = webAddress(String(url));
	if (!address) return String(url);
	address.username = '';
	address.password = '';
	address.hash = '';
	for (const name of [...address.searchParams.keys()]) {
		if (counting.test(name)) address.searchParams.delete(name);
	}
	return address.href;
}

/** Equal for addresses that lead to the same page as a rule: scheme, `www.`, closing slash and order of parameters aside. */
export function addressKey(url: string): string {
	const address = webAddress(keptAddress(url));
	if (!address) return url;
	address.searchParams.sort();
	const host = address.host.replace(/^(?:www|m|amp)\./, '');
	return `${host}${address.pathname.replace(/\/+$/, '')}${address.search}`;
}

const secret =
	/^(?:.*[_-])?(?:access|api|auth|authorization|credential|key|apikey|pass\w*|secret|session|sig|signature|token|user)$/i;
const counting = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(?:enc|mi)|cmpid|ref_src)$/i;
